import type { PlainDay } from '../domain/plainDay.ts'
import { clockTime, fullDate } from './days.ts'
import { numbersIn } from './numbers.ts'

const n = numbersIn('vi-VN').count
const nEn = numbersIn('en-GB').count

/** Tasks past their deadline; due without a word since the data was made. */
interface Late {
  readonly overdue: number
  readonly awaiting: number
}

/** The late ones in words, after what says whose they are; that there is none where all are looked at. */
function lateText(
  late: Late | null,
  ofThem: string,
  number: (count: number) => string,
  words: Readonly<Record<'overdue' | 'awaiting' | 'none', string>>,
): string[] {
  if (late === null) return []
  const some = (['overdue', 'awaiting'] as const).filter(key => late[key] > 0)
  if (some.length === 0) return [words.none]
  return [ofThem + some.map(key => `${number(late[key])}\u00a0${words[key]}`).join(', ')]
}

/** What the files of a chart say, and how to get them; loaded with the charts. */
const vi = {
  onDay: (day: PlainDay) => `Ngày ${fullDate(day)}`,
  inPeriod: (from: PlainDay, day: PlainDay) => `Kỳ từ ngày ${fullDate(from)} đến ngày ${fullDate(day)}`,
  allTasks: 'Toàn bộ nhiệm vụ',
  filtered: (filters: string) => `Bộ lọc: ${filters}`,
  dataUntil: (ms: number, day: PlainDay) => `Số liệu đến ${clockTime(ms)} ngày ${fullDate(day)}`,
  simulated: 'Dữ liệu mô phỏng, không phải số liệu thực của tỉnh',
  live: (url: string) => `Xem trực tiếp: ${url}`,
  /**
   * @param others `3 cơ quan khác`, and how many they are
   * @param late of those not completed; null where a filter of state leaves only some of them
   */
  rest: (others: string, _count: number, done: number, notDone: number, late: Late | null) =>
    [
      `${others} có ${n(done)}\u00a0nhiệm vụ đã hoàn thành`,
      `${n(notDone)}\u00a0chưa hoàn thành`,
      ...lateText(late, 'trong đó ', n, {
        overdue: 'quá hạn',
        awaiting: 'chưa có số liệu',
        none: 'không có nhiệm vụ quá hạn',
      }),
    ].join(', '),
  png: 'Tải PNG',
  svg: 'Tải SVG',
  copy: 'Sao chép ảnh',
  failed: 'Không tạo được tệp. Tải lại trang rồi thử lại.',
}

export type FileWords = typeof vi

const en: FileWords = {
  onDay: day => `On ${fullDate(day)}`,
  inPeriod: (from, day) => `Period ${fullDate(from)} to ${fullDate(day)}`,
  allTasks: 'All tasks',
  filtered: filters => `Filters: ${filters}`,
  dataUntil: (ms, day) => `Data as of ${clockTime(ms)} on ${fullDate(day)}`,
  simulated: 'Simulated data, not the province’s real figures',
  live: url => `Live at ${url}`,
  rest: (others, count, done, notDone, late) =>
    [
      `${others} ${count === 1 ? 'has' : 'have'} ${nEn(done)}\u00a0completed and ${nEn(notDone)}\u00a0not completed`,
      ...lateText(late, 'of them ', nEn, { overdue: 'overdue', awaiting: 'due, no data yet', none: 'none overdue' }),
    ].join(', '),
  png: 'Download PNG',
  svg: 'Download SVG',
  copy: 'Copy picture',
  failed: 'The file could not be made. Reload the page and try again.',
}

export const FILE_WORDS: Readonly<Record<'vi' | 'en', FileWords>> = { vi, en }
