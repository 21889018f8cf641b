import type { PlainDay } from '../domain/plainDay.ts'
import { clockTime, fullDate } from './days.ts'
import { numbersIn } from './numbers.ts'

const n = numbersIn('vi-VN').count
const nEn = numbersIn('en-GB').count

/** What the files of a chart say, and how to get them; loaded with the charts. */
const vi = {
  onDay: (day: PlainDay) => `Ngày ${fullDate(day)}`,
  inPeriod: (from: PlainDay, day: PlainDay) => `Kỳ từ ngày ${fullDate(from)} đến ngày ${fullDate(day)}`,
  allTasks: 'Toàn bộ nhiệm vụ',
  filtered: (filters: string) => `Bộ lọc: ${filters}`,
  dataUntil: (ms: number, day: PlainDay) => `Số liệu đến ${clockTime(ms)} ngày ${fullDate(day)}`,
  simulated: 'Dữ liệu mô phỏng, không phải số liệu thực của tỉnh',
  live: (url: string) => `Xem trực tiếp: ${url}`,
  /** @param others `3 cơ quan khác`, and how many they are */
  rest: (others: string, _count: number, done: number, notDone: number, overdue: number) =>
    `${others} có ${n(done)}\u00a0nhiệm vụ đã hoàn thành, ${n(notDone)}\u00a0chưa hoàn thành, ${overdue > 0 ? `trong đó ${n(overdue)}\u00a0quá hạn` : 'không có nhiệm vụ quá hạn'}`,
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
  rest: (others, count, done, notDone, overdue) =>
    `${others} ${count === 1 ? 'has' : 'have'} ${nEn(done)}\u00a0completed and ${nEn(notDone)}\u00a0not completed, ${overdue > 0 ? `${nEn(overdue)}\u00a0of them overdue` : 'none overdue'}`,
  png: 'Download PNG',
  svg: 'Download SVG',
  copy: 'Copy picture',
  failed: 'The file could not be made. Reload the page and try again.',
}

export const FILE_WORDS: Readonly<Record<'vi' | 'en', FileWords>> = { vi, en }
