import { dayOfMs } from '../domain/instant.ts'
import { clockTime, dateNear } from './days.ts'
import { onTheDay } from './english.ts'
import { numbersIn, type Share, tenthsOfPercent } from './numbers.ts'
import type { WallWords } from './wall.vi.ts'

const { count: n, progress } = numbersIn('en-GB')
const tenths = (share: Share) => tenthsOfPercent(share.numerator, share.denominator)
const days = (count: number) => `${n(count)}\u00a0${count === 1 ? 'day' : 'days'}`

export const wallEn: WallWords = {
  title: 'Assigned tasks',
  newToday: (count, isToday) => `${n(count)}\u00a0new ${onTheDay(isToday)}`,
  longest: late => `longest ${days(late)}`,
  dueToday: (count, isToday) => `${n(count)}\u00a0due ${onTheDay(isToday)}`,
  noneToday: isToday => `none ${onTheDay(isToday)}`,
  escalated: count => `${n(count)}\u00a0escalated`,
  noneEscalated: 'none escalated',
  stagnantOver: quiet => `over ${days(quiet)}`,
  points: (now, before, then) => {
    const more = tenths(now) - tenths(before)
    return more === 0
      ? `as ${then}`
      : `${more > 0 ? 'up' : 'down'} ${progress(Math.abs(more) / 10).slice(0, -1)}\u00a0points`
  },
  onTimeShare: (share, base) => {
    switch (base) {
      case 'completedWithDeadline':
        return `${share}\u00a0dated`
      case 'counted':
        return `${share}\u00a0of all`
      case 'completed':
        return `${share}\u00a0completed`
    }
  },
  notCompleted: 'not completed',
  dueSince: (day, shown) => `due since ${dateNear(day, shown)}`,
  resultUnknown: 'result not known',
  handedIn: 'handed in',
  longestOverdue: 'Longest overdue',
  days: 'days',
  dueTodayTitle: isToday => `Due ${onTheDay(isToday)}`,
  dueSoonTitle: 'Due soon',
  daysLeft: 'days left',
  noneDueSoon: 'none',
  blockedTitle: 'Blocked, not overdue',
  quietest: 'Longest without update',
  hour: (ms, today) => {
    const day = dayOfMs(ms)
    if (day === today) return clockTime(ms)
    return `${clockTime(ms)} ${day + 1 === today ? 'yesterday' : dateNear(day, today ?? day)}`
  },
  dataUntil: hour => `Data as of ${hour}`,
  mayHaveChanged: 'may have changed',
  sceneNotYet: named => `This version does not have the scene ${named.map(name => `“${name}”`).join(', ')} yet.`,
  scenesThere: named => `There is: ${named.join(', ')}.`,
  changeScene: 'Change “scene” in the address or “wall.scenes” in config.json.',
  willShow: 'The screen updates itself once the source has tasks.',
}
