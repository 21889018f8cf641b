import { type PlainDay, checkedDay, civil, dayOf, daysInMonth } from './plainDay.ts'

/** A stretch of calendar days, both ends within it. */
export interface Span {
  readonly first: PlainDay
  readonly last: PlainDay
}

function months(year: number, first: number, count: number): Span | null {
  const start = checkedDay(year, first, 1)
  const last = first + count - 1
  return start === null ? null : { first: start, last: dayOf(year, last, daysInMonth(year, last)) }
}

const PERIOD = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/** `2025`, `2025-H1`, `2025-Q4`, `2025-06` → its days; null for anything else (contract section 1, `within`). */
export function parsePeriod(text: string): Span | null {
  const parts = PERIOD.exec(text)
  if (!parts) return null
  const [, year, half, quarter, month] = parts
  if (half) return months(Number(year), Number(half) * 6 - 5, 6)
  if (quarter) return months(Number(year), Number(quarter) * 3 - 2, 3)
  if (month) return months(Number(year), Number(month), 1)
  return months(Number(year), 1, 12)
}

/** The named starts of a period, as `from` takes them in an address (contract section 6). */
export const NAMED_PERIODS = ['month', 'quarter', 'half', 'year'] as const
export type NamedPeriod = (typeof NAMED_PERIODS)[number]

const MONTHS_OF: Record<NamedPeriod, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** Months since the year 0: with a `periodStartDay` s > 1 a month begins on day s of the one before. */
function monthOn(day: PlainDay, periodStartDay: number): number {
  const { year, month, dayOfMonth } = civil(day)
  return year * 12 + (month - 1) + (periodStartDay > 1 && dayOfMonth >= periodStartDay ? 1 : 0)
}

/** The month, quarter, half or year that `day` is in, as `within` has it: `2025-10`, `2025-Q4`, `2025-H2`, `2025`. */
export function periodOf(day: PlainDay, name: NamedPeriod, periodStartDay: number): string {
  const month = monthOn(day, periodStartDay)
  const [year, place] = [Math.floor(month / 12), Math.floor((month % 12) / MONTHS_OF[name]) + 1]
  switch (name) {
    case 'month':
      return `${year}-${String(place).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${place}`
    case 'half':
      return `${year}-H${place}`
    case 'year':
      return String(year)
  }
}

/**
 * The first day of the month, quarter, half or year that `day` is in. With a `periodStartDay` s > 1 a month runs from
 * day s of the one before to the day before s, and the longer ones are made of such months (contract section 6, `from`).
 */
export function startOfPeriod(day: PlainDay, name: NamedPeriod, periodStartDay: number): PlainDay {
  const shift = periodStartDay > 1 ? 1 : 0
  const index = monthOn(day, periodStartDay)
  const start = index - (((index % MONTHS_OF[name]) + MONTHS_OF[name]) % MONTHS_OF[name]) - shift
  return dayOf(Math.floor(start / 12), (((start % 12) + 12) % 12) + 1, periodStartDay)
}
