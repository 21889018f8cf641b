import { civil, type PlainDay, weekday } from '../domain/plainDay.ts'
import { dateNear, fullDate, shortDate } from './days.ts'
import { numbersIn } from './numbers.ts'
import { onTheDay, SHORT_WEEKDAYS } from './vi.ts'

const n = numbersIn('vi-VN').count
/** `07`: an official's numbers under ten, in sentences that rank. */
const two = (value: number) => (value < 10 ? `0${value}` : n(value))

/** What a chart of bars says of its rows; `what` are the tasks that it counts: "quá hạn", "có vướng mắc". */
export type GroupWords = {
  readonly title: string
  readonly column: string
  /** What the tasks without are called. */
  readonly without: string
  /** Where no task has one. */
  readonly unused: string
  readonly one: (name: string, total: number, all: number, parts: readonly string[]) => string
  /** @param of how many of how many tasks, where a task has no more than one */
  readonly most: (groups: number, atLeast: number, of: string | null, what: string) => string
  readonly some: (groups: number, sum: number | null, what: string) => string
  /** @param awaiting how many tasks fell due since the data was made: whether they are overdue nobody has told us */
  readonly noneOverdue: (groups: number, awaiting: number) => string
  readonly selected: (name: string, count: number, all: number, what: string) => string
  /** @param others whether some are shown: they are the others of these */
  readonly rest: (groups: number, others: boolean) => string
}

const noneOverdue = (groups: string, awaiting: number) =>
  `${groups}, ${awaiting === 0 ? 'không có nhiệm vụ quá hạn' : `${n(awaiting)}\u00a0nhiệm vụ đến hạn, chưa có số liệu`}`

const groups = (title: string, column: string, without: string, unused: string, noun: string): GroupWords => ({
  title,
  column,
  without,
  unused,
  one: (name, total, all, parts) =>
    `${name}: ${n(total)}\u00a0trong ${n(all)}\u00a0nhiệm vụ${parts.length > 0 ? `, gồm ${parts.join(', ')}` : ''}`,
  most: (count, atLeast, of, what) =>
    `${two(count)}\u00a0${noun} có từ ${two(atLeast)}\u00a0nhiệm vụ ${what} trở lên${of === null ? '' : `: ${of}`}`,
  some: (count, sum, what) =>
    `${two(count)}\u00a0${noun} có nhiệm vụ ${what}${sum === null ? '' : `, tổng số ${n(sum)}`}`,
  noneOverdue: (count, awaiting) => noneOverdue(`${n(count)}\u00a0${noun}`, awaiting),
  selected: (name, count, all, what) => `${name} có ${n(count)}\u00a0trong ${n(all)}\u00a0nhiệm vụ ${what}`,
  rest: (count, others) => `${n(count)}\u00a0${noun}${others ? ' khác' : ''}`,
})

const range = (first: PlainDay, last: PlainDay) => `${shortDate(first)}–${fullDate(last)}`

/** What the charts and the panels that are loaded after the tiles say. */
export const chartsVi = {
  organizations: {
    ...groups('Theo cơ quan chủ trì', 'Cơ quan', 'Chưa giao cơ quan', 'Không có cơ quan chủ trì', 'cơ quan'),
    done: 'Đã hoàn thành',
    open: 'Chưa hoàn thành',
    doneHead: 'đã hoàn thành',
    overdueHead: 'quá hạn',
    openHead: 'chưa hoàn thành (gồm quá hạn)',
    openHeadShort: 'tổng chưa hoàn thành',
    openHeadShortest: 'chưa hoàn thành',
    openHeadLeast: 'còn lại',
    rateHead: 'tỷ lệ hoàn thành',
    rateHeadShort: 'tỷ lệ',
    one: (name: string, total: number, all: number, parts: readonly string[]) =>
      `${name} chủ trì ${n(total)}\u00a0trong ${n(all)}\u00a0nhiệm vụ${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    part: { completed: 'hoàn thành', overdue: 'quá hạn', dueSoon: 'sắp đến hạn' },
    counted: (count: number, word: string) => `${n(count)}\u00a0${word}`,
    noneOverdue: (agencies: number, awaiting: number) => noneOverdue(`${n(agencies)}\u00a0cơ quan chủ trì`, awaiting),
    restDueSoon: (count: number) => `${n(count)}\u00a0sắp đến hạn`,
    allStatuses: 'mọi trạng thái',
    columns: { total: 'Tổng số', rate: 'Tỷ lệ hoàn thành', coordinating: 'Phối hợp' },
    task: (clause: string | null, title: string) => (clause === null ? title : `${clause} ${title}`),
    asTable: 'Xem dạng bảng',
    asChart: 'Xem dạng biểu đồ',
    more: (title: string) => `Tùy chọn của biểu đồ: ${title}`,
    keys: 'Dùng phím mũi tên để xem từng phần, Enter để lọc',
  },
  programmes: groups(
    'Theo chương trình',
    'Chương trình',
    'Chưa gắn chương trình',
    'Không có nhiệm vụ nào gắn chương trình',
    'chương trình',
  ),
  supervisors: groups(
    'Theo lãnh đạo chỉ đạo',
    'Lãnh đạo chỉ đạo',
    'Chưa ghi lãnh đạo chỉ đạo',
    'Không có nhiệm vụ nào ghi lãnh đạo chỉ đạo',
    'lãnh đạo',
  ),
  timeline: {
    title: 'Thời hạn',
    /** @param undated how many of them have no deadline */
    matching: (count: number, what: string, undated: number) =>
      `${n(count)}\u00a0nhiệm vụ ${what}${undated === 0 ? '' : `, trong đó ${n(undated)}\u00a0không có thời hạn`}`,
    chosen: (due: string, count: number, what: string) =>
      `${due}: ${n(count)}\u00a0nhiệm vụ${what === '' ? '' : ` ${what}`}`,
    dated: (count: number) => `${n(count)}\u00a0nhiệm vụ có thời hạn`,
    awaiting: (count: number) => `${n(count)}\u00a0nhiệm vụ đến hạn, chưa có số liệu`,
    noneDated: 'Không có nhiệm vụ nào có thời hạn',
    next: (day: string, days: number, isToday: boolean) =>
      days === 0
        ? `thời hạn gần nhất là ${isToday ? 'hôm nay' : 'ngày này'}`
        : `thời hạn gần nhất là ${day.replace(/^Thứ/, 'thứ')}, còn ${n(days)}\u00a0ngày`,
    soon: (count: number, last: PlainDay, shown: PlainDay) =>
      `${n(count)}\u00a0nhiệm vụ sắp đến hạn, đến hết ngày ${dateNear(last, shown)}`,
    dueToday: (count: number, isToday: boolean) => `${n(count)}\u00a0ngay ${onTheDay(isToday)}`,
    soonHead: (last: PlainDay, shown: PlainDay) => `Sắp đến hạn, đến hết ngày ${dateNear(last, shown)}`,
    soonDay: (day: PlainDay, shown: PlainDay, isToday: boolean) => {
      if (isToday && day - shown < 2) return day === shown ? 'hôm nay' : 'ngày mai'
      return `${SHORT_WEEKDAYS[weekday(day)]} ${shortDate(day)}`
    },
    soonRest: (count: number) => `và ${n(count)}\u00a0nhiệm vụ khác sắp đến hạn`,
    busiest: (count: number, day: PlainDay, shown: PlainDay) =>
      `${n(count)}\u00a0nhiệm vụ cùng đến hạn ngày ${dateNear(day, shown)}`,
    today: (day: PlainDay) => `hôm nay ${shortDate(day)}`,
    pastDay: (day: PlainDay) => `ngày ${fullDate(day)}`,
    month: (day: PlainDay, first: boolean, near: PlainDay) => {
      const { month, year } = civil(day)
      const withYear = (first && year !== civil(near).year) || (!first && month === 1)
      return `${first ? 'thg ' : ''}${month}${withYear ? `/${year}` : ''}`
    },
    late: (days: number) => `${n(days)}\u00a0ngày`,
    percent: (progress: string, state: string) => `${progress}, ${state.replace(/^trong hạn, /, '')}`,
    above: 'Trên: chưa hoàn thành',
    below: 'Dưới: đã hoàn thành',
    openIn: (count: number, first: PlainDay, last: PlainDay) =>
      `${range(first, last)}: ${n(count)}\u00a0chưa hoàn thành`,
    week: (first: PlainDay, last: PlainDay, total: number) =>
      `Thời hạn ${range(first, last)}: ${n(total)}\u00a0nhiệm vụ`,
    range,
    before: (count: number, day: PlainDay) => `${n(count)}\u00a0nhiệm vụ có thời hạn trước ngày ${fullDate(day)}`,
    after: (count: number, day: PlainDay) => `${n(count)}\u00a0nhiệm vụ có thời hạn sau ngày ${fullDate(day)}`,
    undated: (count: number) => `${n(count)}\u00a0không có thời hạn`,
    aside: {
      noDeadline: (count: number) => `${n(count)}\u00a0không có thời hạn`,
      ongoing: (count: number) => `${n(count)}\u00a0thường xuyên`,
      suspended: (count: number) => `${n(count)}\u00a0tạm dừng`,
      completedNoDeadline: (count: number) => `${n(count)}\u00a0hoàn thành, không có thời hạn`,
      awaitingConfirmation: (count: number) => `${n(count)}\u00a0chờ xác nhận, không có thời hạn`,
    },
    rest: (count: number) => `${n(count)}\u00a0nhiệm vụ có thời hạn khác`,
    columns: { due: 'Thời hạn', undated: 'Không có thời hạn', total: 'Tổng số' },
  },
  indicators: {
    title: 'Chỉ tiêu',
    /** Those without a target are neither met nor not. */
    count: (count: number, { unmet, met, without }: { unmet: number; met: number; without: number }) => {
      const some = (number: number, what: string) => (number > 0 ? [`${n(number)}\u00a0${what}`] : [])
      const parts =
        without === count
          ? ['chưa có số liệu']
          : [...some(unmet, 'chưa đạt'), ...some(met, 'đạt'), ...some(without, 'chưa có số liệu')]
      return [`${n(count)}\u00a0chỉ tiêu`, ...parts].join(', ')
    },
    /** Indicators are of the province: few filters narrow them. */
    ofAll: (caption: string) => `${caption}; toàn tỉnh, không theo bộ lọc`,
    none: 'Không có chỉ tiêu nào khớp bộ lọc',
    met: 'đạt',
    unmet: { 'at-least': 'chưa đạt', 'at-most': 'vượt mức' },
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
      verdict: 'Kết quả',
      direction: 'Yêu cầu',
      unit: 'Đơn vị',
      clause: 'Mục',
    },
    directions: { 'at-least': 'từ mức này trở lên', 'at-most': 'không quá mức này' },
  },
  trend: {
    title: 'Đã giao, đã hoàn thành và quá hạn',
    caption: (overdue: number, before: number | null, day: PlainDay | null, shown: PlainDay) => {
      if (before === null || day === null) return `Đến ngày ${fullDate(shown)}: ${n(overdue)}\u00a0nhiệm vụ quá hạn`
      const then = `ngày ${dateNear(day, shown)}`
      if (overdue === before) return `${n(overdue)}\u00a0nhiệm vụ quá hạn, như ${then}`
      return `Số quá hạn ${overdue > before ? 'tăng' : 'giảm'}: ${then} là ${n(before)}, ngày ${shortDate(shown)} là ${n(overdue)}`
    },
    matching: (what: string, now: number, before: number | null, day: PlainDay | null, shown: PlainDay) =>
      `Nhiệm vụ ${what}: ${before === null || day === null ? '' : `ngày ${dateNear(day, shown)} là ${n(before)}, `}ngày ${fullDate(shown)} là ${n(now)}`,
    total: (count: number) => `${n(count)}\u00a0đã giao`,
    completed: (count: number) => `${n(count)}\u00a0hoàn thành`,
    overdue: 'Quá hạn cuối mỗi tháng',
    point: (day: PlainDay, total: number, completed: number, overdue: number) =>
      `${fullDate(day)}: ${n(total)}\u00a0đã giao, ${n(completed)}\u00a0hoàn thành, ${n(overdue)}\u00a0quá hạn`,
    columns: { on: 'Ngày', total: 'Đã giao', completed: 'Đã hoàn thành', overdue: 'Quá hạn' },
  },
  news: {
    heading: '7\u00a0ngày qua',
    within: (what: string) => `${what} trong 7\u00a0ngày qua`,
  },
  nothing: {
    found: 'Không có nhiệm vụ nào khớp bộ lọc',
    since: (day: PlainDay) => `Không có nhiệm vụ nào trong kỳ từ ngày ${fullDate(day)}`,
    yet: (day: PlainDay) => `Đến ngày ${fullDate(day)} chưa có nhiệm vụ nào được giao`,
  },
  quality: {
    title: 'Chưa đưa vào thống kê do lỗi dữ liệu',
    warnings: 'Lưu ý về dữ liệu',
    path: 'Vị trí',
    id: 'Mã',
    reason: 'Lý do',
    close: 'Đóng',
  },
  views: {
    overview: 'Tổng quan',
    tasks: 'Danh sách nhiệm vụ',
    analysis: 'Phân tích',
    organization: 'Cơ quan',
    programme: 'Chương trình',
    document: 'Văn bản',
    supervisor: 'Lãnh đạo chỉ đạo',
    quality: 'Chất lượng dữ liệu',
    import: 'Nhập dữ liệu',
    wall: 'Màn hình điều hành',
  },
  notYet: 'Trang này chưa có ở phiên bản này.',
  analysis: { open: 'Xem phân tích', back: 'Về tổng quan' },
  period: { label: 'Kỳ thống kê', all: 'tất cả' },
}

export type ChartWords = typeof chartsVi
