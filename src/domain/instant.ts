import { leadingDay, MS_PER_DAY, parseDay, type PlainDay } from './plainDay.ts'

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

const ZERO = 48
const isDigit = (code: number) => code >= ZERO && code <= ZERO + 9

/** Two digits of a text, `most` at the most; NaN for anything else. */
function pair(text: string, at: number, most: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const units = text.charCodeAt(at + 1) - ZERO
  if (!(tens >= 0 && tens <= 9 && units >= 0 && units <= 9)) return Number.NaN
  const value = tens * 10 + units
  return value <= most ? value : Number.NaN
}

const CLOCK_END = 'YYYY-MM-DDThh:mm:ss'.length

/** Where the digits of a fraction end; `CLOCK_END` where there is none, -1 where it is a bare point. */
function fractionEnd(text: string): number {
  if (text[CLOCK_END] !== '.') return CLOCK_END
  let end = CLOCK_END + 1
  while (isDigit(text.charCodeAt(end))) end++
  return end > CLOCK_END + 1 ? end : -1
}

/** Milliseconds of an offset `Z` or `±hh:mm` that is all that stands from `at`; NaN for anything else. */
function offsetMs(text: string, at: number): number {
  const sign = text[at]
  if (sign === 'Z') return text.length === at + 1 ? 0 : Number.NaN
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text[at + 3] !== ':') return Number.NaN
  const minutes = pair(text, at + 1, 23) * 60 + pair(text, at + 4, 59)
  return sign === '+' ? minutes * 60_000 : -minutes * 60_000
}

/** Whole milliseconds of `YYYY-MM-DDThh:mm:ss[.fraction](Z|±hh:mm)`; NaN for anything else. */
function instantMs(text: string): number {
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return Number.NaN
  const day = leadingDay(text)
  const end = fractionEnd(text)
  if (day === null || end === -1) return Number.NaN
  const clock = pair(text, 11, 23) * 3600 + pair(text, 14, 59) * 60 + pair(text, 17, 59)
  const fraction =
    end === CLOCK_END ? 0 : Number(text.slice(CLOCK_END + 1, Math.min(end, CLOCK_END + 4)).padEnd(3, '0'))
  return day * MS_PER_DAY + clock * 1000 + fraction - offsetMs(text, end)
}

/** The digits of an instant's fraction after its milliseconds, without closing zeros. */
function restOf(text: string): string {
  let end = fractionEnd(text)
  while (end > CLOCK_END + 4 && text.charCodeAt(end - 1) === ZERO) end--
  return text.slice(CLOCK_END + 4, Math.max(CLOCK_END + 4, end))
}

/** `2025-06-24T17:00:00+07:00` → an instant; null for anything else, an instant without an offset among them. */
export function parseInstant(text: string): Instant | null {
  const ms = instantMs(text)
  return Number.isNaN(ms) ? null : { ms, rest: restOf(text) }
}

/** The end of a day at UTC+7: after every instant of that day, before the next day begins. */
export function endOfDay(day: PlainDay): Instant {
  return { ms: endOfDayMs(day), rest: END_OF_DAY }
}

const endOfDayMs = (day: PlainDay) => (day + 1) * MS_PER_DAY - VIETNAM_OFFSET_MS - 1

/** An event's `at` is a plain date, not an instant. */
export const isPlainDate = (at: string) => at.length === 10

/**
 * Whole milliseconds of an event's `at`: an instant, or a plain date standing for the end of its day. NaN for anything
 * else. {@link parseMoment} tells what lies between two milliseconds.
 */
export function momentMs(at: string): number {
  if (!isPlainDate(at)) return instantMs(at)
  const day = parseDay(at)
  return day === null ? Number.NaN : endOfDayMs(day)
}

/** An event's `at`, exactly; null where it is neither an instant nor a day. */
export function parseMoment(at: string): Instant | null {
  const ms = momentMs(at)
  return Number.isNaN(ms) ? null : { ms, rest: isPlainDate(at) ? END_OF_DAY : restOf(at) }
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
