import { type PlainDay, weekday } from '../domain/plainDay.ts'
import { fullDate } from './days.ts'
import { numbersIn } from './numbers.ts'

/** What all English words count and date with. */
const n = numbersIn('en-GB').count
/** `1 task`, `2 tasks`, never parted at a line's end. */
export const plural = (count: number, one: string, many = `${one}s`) => `${n(count)}\u00a0${count === 1 ? one : many}`
export const tasks = (count: number) => plural(count, 'task')
export const days = (count: number) => plural(count, 'day')
/** “Today” is the clock's day only. */
export const onTheDay = (isToday: boolean) => (isToday ? 'today' : 'on the day')

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
export const longDate = (day: PlainDay) => `${WEEKDAYS[weekday(day)]} ${fullDate(day)}`

/** A period as `within` has it: `2025-Q4`. */
export function periodWords(period: string): string {
  const [year, part] = period.split('-') as [string, string | undefined]
  if (part === undefined) return year
  if (part === 'H1') return `the first half of ${year}`
  if (part === 'H2') return `the second half of ${year}`
  return part.startsWith('Q') ? `${part} ${year}` : `${MONTHS[Number(part) - 1]} ${year}`
}
