import { type PlainDay, leadingDay, MS_PER_DAY, parseDay } from './plainDay.ts'

const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** Past every digit, so that a plain date stands behind each instant of its day. */
const END_OF_DAY = '~'

/**
 * A moment, exact to the last digit of its fraction (contract section 1: "the fraction counts in full").
 * `ms` are whole milliseconds since 1970-01-01T00:00Z; `rest` the fraction's digits after them, without closing zeros.
 */
export interface Instant {
  readonly ms: number
  readonly rest: string
}

const SHAPE = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/** `2025-06-24T17:00:00+07:00` → an instant; null for anything else, an instant without an offset among them. */
export function parseInstant(text: string): Instant | null {
  const parts = SHAPE.exec(text)
  const day = parts && leadingDay(text)
  if (!parts || day === null) return null
  const [, hour, minute, second, fraction = '', sign, offsetHour, offsetMinute] = parts
  const digits = fraction.replace(/0+$/, '')
  const offset = sign ? (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -60_000 : 60_000) : 0
  const clock = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000
  return { ms: day! * MS_PER_DAY + clock - offset + Number(digits.slice(0, 3).padEnd(3, '0')), rest: digits.slice(3) }
}

/** The end of a day at UTC+7: after every instant of that day, before the next day begins. */
export function endOfDay(day: PlainDay): Instant {
  return { ms: (day + 1) * MS_PER_DAY - VIETNAM_OFFSET_MS - 1, rest: END_OF_DAY }
}

/** An event's `at`: an instant, or a plain date standing for the end of its day. Null for anything else. */
export function parseMoment(text: string): Instant | null {
  if (text.length > 10) return parseInstant(text)
  const day = parseDay(text)
  return day === null ? null : endOfDay(day)
}

/** Negative where `a` is earlier than `b`, positive where later, 0 where equal. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a.ms !== b.ms) return a.ms - b.ms
  return a.rest === b.rest ? 0 : a.rest < b.rest ? -1 : 1
}

/** The calendar day at UTC+7. */
export function dayOfMs(ms: number): PlainDay {
  return Math.floor((ms + VIETNAM_OFFSET_MS) / MS_PER_DAY) as PlainDay
}

/** Hour and minute at UTC+7. */
export function clockOfMs(ms: number): { hour: number; minute: number } {
  const minutes = Math.floor((ms + VIETNAM_OFFSET_MS) / 60_000)
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return { hour: Math.floor(ofDay / 60), minute: ofDay % 60 }
}
