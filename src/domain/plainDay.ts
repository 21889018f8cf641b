/**
 * Calendar days at UTC+7, as whole numbers that sort and subtract: 0 is 1970-01-01, 1 the day after.
 * Contract section 1: a date is `YYYY-MM-DD`, year 1900–2199; a day is a day at UTC+7 whatever the viewer's clock says.
 */
export type PlainDay = number & { readonly __day: unique symbol }

/** A day's parts: `month` 1–12, `dayOfMonth` 1–31. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

export const MS_PER_DAY = 86_400_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const zero = 48

function digitsAt(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Days since 1970-01-01 of a proleptic Gregorian date (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayOf(year: number, month: number, dayOfMonth: number): PlainDay {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as PlainDay
}

/** The first day that can be written, and the last. */
export const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1)
export const LAST_DAY = dayOf(LAST_YEAR, 12, 31)

/** The inverse of {@link dayOf}. */
export function civil(day: PlainDay): CivilDay {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** 28–31. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A year, month and day that exist, in the years the contract allows; else null. */
export function checkedDay(year: number, month: number, dayOfMonth: number): PlainDay | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && dayOfMonth >= 1)) return null
  return dayOfMonth <= daysInMonth(year, month) ? dayOf(year, month, dayOfMonth) : null
}

/** The day written at the start of `text` as `YYYY-MM-DD`, whatever follows; null where there is none. */
export function leadingDay(text: string): PlainDay | null {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null
  return checkedDay(digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10))
}

/** `2025-06-30` → a day; null for anything else, days that don't exist (2025-02-30) among them. */
export function parseDay(text: string): PlainDay | null {
  return text.length === 10 ? leadingDay(text) : null
}

const padded = (value: number, width: number) => String(value).padStart(width, '0')

/** `2025-06-30`. */
export function isoDay(day: PlainDay): string {
  const { year, month, dayOfMonth } = civil(day)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`
}

export function addDays(day: PlainDay, days: number): PlainDay {
  return (day + days) as PlainDay
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(day: PlainDay): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The last day of the month that `day` is in. */
export function endOfMonth(day: PlainDay): PlainDay {
  const { year, month } = civil(day)
  return dayOf(year, month, daysInMonth(year, month))
}

/** The same day of the month `months` later (earlier where negative), or that month's last day. */
export function addMonths(day: PlainDay, months: number): PlainDay {
  const { year, month, dayOfMonth } = civil(day)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)))
}
