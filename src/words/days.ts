import { clockOfMs } from '../domain/instant.ts'
import { civil, type PlainDay } from '../domain/plainDay.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** `24/6/2025`, as screens write it. */
export function fullDate(day: PlainDay): string {
  const { year, month, dayOfMonth } = civil(day)
  return `${dayOfMonth}/${month}/${year}`
}

/** `24/6`. */
export function shortDate(day: PlainDay): string {
  const { month, dayOfMonth } = civil(day)
  return `${dayOfMonth}/${month}`
}

/** `24/6`, with its year where that isn't `year`'s. */
export function dateNear(day: PlainDay, near: PlainDay): string {
  return civil(day).year === civil(near).year ? shortDate(day) : fullDate(day)
}

/** `17:00`, at UTC+7. */
export function clockTime(ms: number): string {
  const { hour, minute } = clockOfMs(ms)
  return `${two(hour)}:${two(minute)}`
}

/** A published `issuedOn`: a day, a month or a year, as `31/3/2025`, `4/2025`, `2025`. */
export function partialDate(text: string): string {
  return text
    .split('-')
    .map(part => String(Number(part)))
    .reverse()
    .join('/')
}
