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
  filter: (name: string, values: readonly string[]) => `${name} ${values.join(' hoặc ')}`,
  dataUntil: (ms: number, day: PlainDay) => `Số liệu đến ${clockTime(ms)} ngày ${fullDate(day)}`,
  simulated: 'Dữ liệu mô phỏng, không phải số liệu thực của tỉnh',
  live: (url: string) => `Xem trực tiếp: ${url}`,
  rest: (agencies: number, done: number, notDone: number, overdue: number) =>
    `${n(agencies)} cơ quan khác có ${n(done)} nhiệm vụ đã hoàn thành, ${n(notDone)} chưa hoàn thành, ${overdue > 0 ? `trong đó ${n(overdue)} quá hạn` : 'không có nhiệm vụ quá hạn'}`,
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
  filter: (name, values) => `${name} ${values.join(' or ')}`,
  dataUntil: (ms, day) => `Data as of ${clockTime(ms)} on ${fullDate(day)}`,
  simulated: 'Simulated data, not the province’s real figures',
  live: url => `Live at ${url}`,
  rest: (count, done, notDone, overdue) =>
    `${nEn(count)} ${count === 1 ? 'other agency has' : 'other agencies have'} ${nEn(done)} completed and ${nEn(notDone)} not completed, ${overdue > 0 ? `${nEn(overdue)} of them overdue` : 'none overdue'}`,
  png: 'Download PNG',
  svg: 'Download SVG',
  copy: 'Copy picture',
  failed: 'The file could not be made. Reload the page and try again.',
}

export const FILE_WORDS: Readonly<Record<'vi' | 'en', FileWords>> = { vi, en }
