import { civil, type PlainDay, weekday } from '../domain/plainDay.ts'
import type { News } from '../domain/status.ts'
import { dateNear, fullDate, shortDate } from './days.ts'
import { numbersIn } from './numbers.ts'
import { onTheDay, SHORT_WEEKDAYS } from './vi.ts'

const n = numbersIn('vi-VN').count
/** `07`: an official's numbers under ten, in sentences that rank. */
const two = (value: number) => (value < 10 ? `0${value}` : n(value))

/** What a chart of bars says of its rows. */
export type GroupWords = {
  readonly title: string
  readonly column: string
  /** What the tasks without are called. */
  readonly without: string
  readonly one: (name: string, total: number, all: number, parts: readonly string[]) => string
  readonly most: (groups: number, atLeast: number, sum: number, all: number) => string
  readonly allOverdue: (groups: number, sum: number) => string
  readonly noneOverdue: (groups: number) => string
  readonly selected: (name: string, count: number, all: number, what: string) => string
  readonly rest: (groups: number) => string
}

const groups = (title: string, column: string, without: string, noun: string): GroupWords => ({
  title,
  column,
  without,
  one: (name, total, all, parts) =>
    `${name}: ${n(total)} trong ${n(all)} nhiệm vụ${parts.length > 0 ? `, gồm ${parts.join(', ')}` : ''}`,
  most: (count, atLeast, sum, all) =>
    `${two(count)} ${noun} có từ ${two(atLeast)} nhiệm vụ quá hạn trở lên: ${n(sum)}/${n(all)}`,
  allOverdue: (count, sum) => `${two(count)} ${noun} có nhiệm vụ quá hạn; toàn bảng ${two(sum)} nhiệm vụ quá hạn`,
  noneOverdue: count => `${two(count)} ${noun}, không có nhiệm vụ quá hạn`,
  selected: (name, count, all, what) => `${name} có ${n(count)} trong ${n(all)} nhiệm vụ đang lọc: ${what}`,
  rest: count => `${n(count)} ${noun} khác`,
})

const range = (first: PlainDay, last: PlainDay) => `${shortDate(first)}–${fullDate(last)}`

/** What the charts and the panels that are loaded after the tiles say. */
export const chartsVi = {
  organizations: {
    title: 'Theo cơ quan chủ trì',
    done: 'Đã hoàn thành',
    open: 'Chưa hoàn thành',
    doneHead: 'đã hoàn thành',
    overdueHead: 'quá hạn',
    openHead: 'chưa hoàn thành (gồm quá hạn)',
    openHeadShort: 'tổng chưa hoàn thành',
    rateHead: 'hoàn thành',
    rateHeadShort: 'tỷ lệ',
    one: (name: string, total: number, all: number, parts: readonly string[]) =>
      `${name} chủ trì ${n(total)} trong ${n(all)} nhiệm vụ${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    part: { completed: 'hoàn thành', overdue: 'quá hạn', dueSoon: 'sắp đến hạn' },
    counted: (count: number, word: string) => `${n(count)} ${word}`,
    most: (agencies: number, atLeast: number, sum: number, all: number) =>
      `${two(agencies)} cơ quan có từ ${two(atLeast)} nhiệm vụ quá hạn trở lên: ${n(sum)}/${n(all)}`,
    allOverdue: (agencies: number, sum: number) => `${two(agencies)} cơ quan có ${two(sum)} nhiệm vụ quá hạn`,
    noneOverdue: (agencies: number) => `${two(agencies)} cơ quan chủ trì, không có nhiệm vụ quá hạn`,
    selected: (name: string, count: number, all: number, what: string) =>
      `${name} có ${n(count)} trong ${n(all)} nhiệm vụ đang lọc: ${what}`,
    none: 'Chưa có nhiệm vụ nào',
    rest: (agencies: number) => `${n(agencies)} cơ quan khác`,
    restDueSoon: (count: number) => `${n(count)} sắp đến hạn`,
    allStatuses: 'mọi trạng thái',
    columns: { name: 'Cơ quan', total: 'Tổng số', rate: 'Tỷ lệ hoàn thành', coordinating: 'Phối hợp' },
    task: (clause: string | null, title: string) => (clause === null ? title : `${clause} ${title}`),
    asTable: 'Xem dạng bảng',
    asChart: 'Xem dạng biểu đồ',
    more: (title: string) => `Tùy chọn của biểu đồ: ${title}`,
    keys: 'Dùng phím mũi tên để xem từng phần, Enter để lọc',
  },
  programmes: groups('Theo chương trình', 'Chương trình', 'Chưa gắn chương trình', 'chương trình'),
  supervisors: groups('Theo lãnh đạo chỉ đạo', 'Lãnh đạo chỉ đạo', 'Chưa ghi lãnh đạo chỉ đạo', 'lãnh đạo'),
  timeline: {
    title: 'Thời hạn',
    dated: (count: number) => `${n(count)} nhiệm vụ có thời hạn`,
    noneDated: 'Không có nhiệm vụ nào có thời hạn',
    next: (day: string, days: number, isToday: boolean) =>
      days === 0
        ? `hạn gần nhất là ${isToday ? 'hôm nay' : 'ngày này'}`
        : `hạn gần nhất là ${day.replace(/^Thứ/, 'thứ')}, còn ${n(days)} ngày`,
    soon: (count: number, last: PlainDay, shown: PlainDay) =>
      `${n(count)} nhiệm vụ sắp đến hạn, đến hết ngày ${dateNear(last, shown)}`,
    dueToday: (count: number, isToday: boolean) => `${n(count)} ngay ${onTheDay(isToday)}`,
    soonHead: (last: PlainDay, shown: PlainDay) => `Đến hạn đến hết ngày ${dateNear(last, shown)}`,
    soonDay: (day: PlainDay, shown: PlainDay, isToday: boolean) => {
      if (isToday && day - shown < 2) return day === shown ? 'hôm nay' : 'ngày mai'
      return `${SHORT_WEEKDAYS[weekday(day)]} ${shortDate(day)}`
    },
    soonRest: (count: number) => `và ${n(count)} nhiệm vụ khác sắp đến hạn`,
    busiest: (count: number, day: PlainDay, shown: PlainDay) =>
      `${n(count)} nhiệm vụ cùng đến hạn ngày ${dateNear(day, shown)}`,
    today: (day: PlainDay) => `hôm nay ${shortDate(day)}`,
    pastDay: (day: PlainDay) => `ngày ${fullDate(day)}`,
    month: (day: PlainDay, first: boolean, near: PlainDay) => {
      const { month, year } = civil(day)
      const withYear = (first && year !== civil(near).year) || (!first && month === 1)
      return `${first ? 'thg ' : ''}${month}${withYear ? `/${year}` : ''}`
    },
    late: (days: number) => `${n(days)} ngày`,
    percent: (progress: string, state: string) => `${progress}, ${state.replace(/^trong hạn, /, '')}`,
    above: 'Trên: chưa hoàn thành',
    below: 'Dưới: đã hoàn thành',
    openIn: (count: number, first: PlainDay, last: PlainDay) => `${range(first, last)}: ${n(count)} chưa hoàn thành`,
    week: (first: PlainDay, last: PlainDay, total: number) => `Thời hạn ${range(first, last)}: ${n(total)} nhiệm vụ`,
    range,
    before: (count: number, day: PlainDay) => `${n(count)} hạn trước ${fullDate(day)}`,
    after: (count: number, day: PlainDay) => `${n(count)} hạn sau ${fullDate(day)}`,
    undated: (count: number) => `${n(count)} không có thời hạn`,
    aside: {
      noDeadline: (count: number) => `${n(count)} không có thời hạn`,
      ongoing: (count: number) => `${n(count)} thường xuyên`,
      suspended: (count: number) => `${n(count)} tạm dừng`,
      completedNoDeadline: (count: number) => `${n(count)} hoàn thành, không hạn`,
      awaitingConfirmation: (count: number) => `${n(count)} chờ xác nhận, không hạn`,
    },
    rest: (count: number) => `${n(count)} nhiệm vụ có thời hạn khác`,
    columns: { due: 'Thời hạn', undated: 'Không có thời hạn', total: 'Tổng số' },
  },
  indicators: {
    title: 'Chỉ tiêu',
    count: (count: number, without: number) =>
      without === 0
        ? `${n(count)} chỉ tiêu`
        : without === count
          ? `${n(count)} chỉ tiêu, chưa có số liệu`
          : `${n(count)} chỉ tiêu, ${n(without)} chưa có số liệu`,
    none: 'Không có chỉ tiêu nào',
    noData: 'chưa có số liệu',
    target: (direction: 'at-least' | 'at-most', value: string) =>
      `chỉ tiêu ${direction === 'at-least' ? 'từ' : 'không quá'} ${value}${direction === 'at-least' ? ' trở lên' : ''}`,
    noTarget: 'chưa giao chỉ tiêu',
    on: (day: PlainDay, shown: PlainDay) => `ngày ${dateNear(day, shown)}`,
    columns: {
      name: 'Chỉ tiêu',
      value: 'Giá trị',
      on: 'Ngày số liệu',
      target: 'Mục tiêu',
      direction: 'Yêu cầu',
      unit: 'Đơn vị',
      clause: 'Mục',
    },
    directions: { 'at-least': 'từ mức này trở lên', 'at-most': 'không quá mức này' },
  },
  trend: {
    title: 'Đã giao, đã hoàn thành và quá hạn',
    caption: (overdue: number, before: number | null, day: PlainDay | null, shown: PlainDay) => {
      if (before === null || day === null) return `Đến ngày ${fullDate(shown)}: ${n(overdue)} nhiệm vụ quá hạn`
      const then = `ngày ${dateNear(day, shown)}`
      if (overdue === before) return `${n(overdue)} nhiệm vụ quá hạn, như ${then}`
      return `Số quá hạn ${overdue > before ? 'tăng' : 'giảm'}: ${then} là ${n(before)}, nay ${n(overdue)}`
    },
    total: (count: number) => `${n(count)} đã giao`,
    completed: (count: number) => `${n(count)} hoàn thành`,
    overdue: 'Quá hạn cuối mỗi tháng',
    point: (day: PlainDay, total: number, completed: number, overdue: number) =>
      `${fullDate(day)}: ${n(total)} đã giao, ${n(completed)} hoàn thành, ${n(overdue)} quá hạn`,
    columns: { on: 'Ngày', total: 'Đã giao', completed: 'Đã hoàn thành', overdue: 'Quá hạn' },
  },
  news: {
    heading: '7 ngày qua',
    names: {
      assigned: 'giao mới',
      completed: 'hoàn thành',
      overdue: 'quá hạn',
      submitted: 'báo cáo',
      extended: 'gia hạn',
      blocked: 'vướng mắc',
    } satisfies Record<News, string>,
  },
  analysis: { title: 'Phân tích', open: 'Xem phân tích', back: 'Về tổng quan' },
  period: { label: 'Kỳ thống kê', all: 'toàn bộ' },
}

export type ChartWords = typeof chartsVi
