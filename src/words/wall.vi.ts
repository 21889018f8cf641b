import type { OnTimeBase } from '../domain/facts.ts'
import { dayOfMs } from '../domain/instant.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { clockTime, dateNear } from './days.ts'
import { onTheDay } from './vi.ts'
import { numbersIn, type Share, tenthsOfPercent } from './numbers.ts'

const { count: n, progress } = numbersIn('vi-VN')
const tenths = (share: Share) => tenthsOfPercent(share.numerator, share.denominator)

/** What only the wall says: shorter than elsewhere, since nothing on it is cut. It comes with the wall. */
export const wallVi = {
  title: 'Nhiệm vụ UBND tỉnh giao',
  newToday: (count: number, isToday: boolean) => `${n(count)}\u00a0mới ${onTheDay(isToday)}`,
  longest: (days: number) => `lâu nhất ${n(days)}\u00a0ngày`,
  dueToday: (count: number, isToday: boolean) => `${n(count)}\u00a0ngay ${onTheDay(isToday)}`,
  noneToday: (isToday: boolean) => `${onTheDay(isToday)} không có`,
  escalated: (count: number) => `${n(count)}\u00a0đã trình UBND`,
  noneEscalated: 'chưa trình UBND',
  stagnantOver: (days: number) => `trên ${n(days)}\u00a0ngày`,
  /** By how much two shares differ as they are shown. */
  points: (now: Share, before: Share, then: string) => {
    const more = tenths(now) - tenths(before)
    return more === 0
      ? `như ${then}`
      : `${more > 0 ? 'tăng' : 'giảm'} ${progress(Math.abs(more) / 10).slice(0, -1)}\u00a0điểm\u00a0%`
  },
  onTimeShare: (share: string, base: OnTimeBase) => {
    switch (base) {
      case 'completedWithDeadline':
        return `${share}\u00a0có thời hạn`
      case 'counted':
        return `${share}\u00a0được giao`
      case 'completed':
        return `${share}\u00a0hoàn thành`
    }
  },
  notCompleted: 'chưa hoàn thành',
  dueSince: (day: PlainDay, shown: PlainDay) => `đến hạn từ ${dateNear(day, shown)}`,
  resultUnknown: 'chưa rõ kết quả',
  handedIn: 'đã báo cáo',
  longestOverdue: 'Quá hạn lâu nhất',
  days: 'số ngày',
  dueTodayTitle: (isToday: boolean) => `Đến hạn ${onTheDay(isToday)}`,
  dueSoonTitle: 'Sắp đến hạn',
  daysLeft: 'còn số ngày',
  noneDueSoon: 'không có nhiệm vụ',
  blockedTitle: 'Có vướng mắc, chưa quá hạn',
  quietest: 'Chưa cập nhật lâu nhất',
  /** When the data was made: today, yesterday, or earlier. */
  hour: (ms: number, today: PlainDay | null) => {
    const day = dayOfMs(ms)
    if (day === today) return clockTime(ms)
    return `${clockTime(ms)} ${day + 1 === today ? 'hôm qua' : `ngày ${dateNear(day, today ?? day)}`}`
  },
  dataUntil: (hour: string) => `Số liệu đến ${hour}`,
  mayHaveChanged: 'có thể đã thay đổi',
  sceneNotYet: (named: readonly string[]) =>
    `Cảnh ${named.map(name => `“${name}”`).join(', ')} chưa có ở phiên bản này.`,
  scenesThere: (named: readonly string[]) => `Hiện có: ${named.join(', ')}.`,
  changeScene: 'Sửa “scene” trong địa chỉ hoặc “wall.scenes” trong config.json.',
  willShow: 'Màn hình tự cập nhật khi nguồn số liệu có nhiệm vụ.',
}

export type WallWords = typeof wallVi
