import type { DeadlineKind } from '../domain/deadline.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { fullDate, shortDate } from './days.ts'
import { NO_VALUE, numbersIn } from './numbers.ts'
import { longDate, periodWords } from './vi.ts'

const n = numbersIn('vi-VN').count
/** Inside a sentence a weekday is written small, but for Chủ nhật. */
const dateInSentence = (day: PlainDay) => longDate(day).replace(/^Thứ/, 'thứ')

function deadlineRule(kind: DeadlineKind, lastOnTime: PlainDay | null): string {
  switch (kind) {
    case 'before':
      return `Ngày cuối còn đúng hạn là ${dateInSentence(lastOnTime!)}; “trước ngày ${shortDate((lastOnTime! + 1) as PlainDay)}” không gồm ngày ${shortDate((lastOnTime! + 1) as PlainDay)}.`
    case 'by':
      return `Ngày cuối còn đúng hạn là ${dateInSentence(lastOnTime!)}, tính cả ngày này.`
    case 'within':
      return `Ngày cuối còn đúng hạn là ${dateInSentence(lastOnTime!)}, ngày cuối của kỳ.`
    case 'ongoing':
      return 'Nhiệm vụ thường xuyên, không có ngày đến hạn.'
    case 'none':
      return 'Văn bản không nêu thời hạn.'
  }
}

/** What the words of a task say; loaded with its panel and the list. */
export const taskVi = {
  panel: 'Nhiệm vụ',
  close: 'Đóng',
  previous: 'Nhiệm vụ trước',
  next: 'Nhiệm vụ sau',
  place: (place: number, count: number) => `${n(place)}\u00a0trong ${n(count)}\u00a0nhiệm vụ`,
  clause: (document: string | null, clause: string | null) =>
    [document, clause === null ? null : `mục ${clause}`].filter(part => part !== null).join(', '),
  unknown: (id: string) => `Không có nhiệm vụ “${id}” vào ngày này. Chọn ngày khác hoặc kiểm tra liên kết.`,
  document: 'Văn bản giao',
  lead: 'Chủ trì',
  since: (day: PlainDay) => `từ ${fullDate(day)}`,
  coordinators: 'Phối hợp',
  supervisor: 'Lãnh đạo chỉ đạo',
  followedBy: 'Đơn vị theo dõi',
  field: 'Lĩnh vực',
  programmes: 'Chương trình',
  product: 'Sản phẩm',
  citations: 'Văn bản viện dẫn',
  priority: 'Mức độ ưu tiên',
  obstacle: 'Vướng mắc',
  waitsFor: (name: string) => `chờ ${name}`,
  escalated: 'đã trình UBND tỉnh, xin ý kiến',
  fromDay: (day: PlainDay) => `từ ngày ${fullDate(day)}`,
  proposal: 'Đề xuất',
  deadline: 'Thời hạn',
  noDeadlineText: 'không nêu thời hạn',
  deadlineRule,
  firstDeadline: (words: string) => `Thời hạn ban đầu: ${words}.`,
  words: (kind: DeadlineKind, day: PlainDay | null, period: string | null): string => {
    switch (kind) {
      case 'before':
        return `trước ngày ${fullDate(day!)}`
      case 'by':
        return `đến hết ngày ${fullDate(day!)}`
      case 'within':
        return `trong ${periodWords(period!)}`
      case 'ongoing':
        return 'thường xuyên'
      case 'none':
        return 'không có thời hạn'
    }
  },
  progress: 'Tiến độ',
  history: 'Diễn biến',
  assigned: 'Giao nhiệm vụ',
  toLead: (name: string) => `cho ${name}`,
  toDeadline: (words: string) => `thời hạn: ${words}`,
  percent: (percent: string) => `tiến độ ${percent}`,
  notYet: (count: number) => `${n(count)}\u00a0diễn biến sau ngày đang xem không tính đến`,
  asOf: (day: PlainDay) => `Tính đến ${dateInSentence(day)}`,
  none: NO_VALUE,
  lastNews: 'Cập nhật gần nhất',
  quiet: (days: number) => `${n(days)}\u00a0ngày chưa cập nhật`,
}

export type TaskWords = typeof taskVi
