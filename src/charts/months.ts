import { addDays, addMonths, civil, dayOf, type PlainDay } from '../domain/plainDay.ts'

/** The first days of the months that lie in a span, from the one that `first` is in. */
export function monthStarts(first: PlainDay, last: PlainDay): PlainDay[] {
  const { year, month } = civil(first)
  const starts: PlainDay[] = []
  for (let start = dayOf(year, month, 1); start <= last; start = addMonths(start, 1)) starts.push(start)
  return starts
}

/** The span from the start of the month of `first` to the end of that of `last`. */
export function wholeMonths(first: PlainDay, last: PlainDay): { first: PlainDay; last: PlainDay } {
  const start = civil(first)
  const end = civil(last)
  return {
    first: dayOf(start.year, start.month, 1),
    last: addDays(addMonths(dayOf(end.year, end.month, 1), 1), -1),
  }
}

/** A month's name on an axis. */
export interface MonthName {
  readonly text: string
  /** Its left end, in px. */
  readonly x: number
}

/** Months from one name to the next, counted so that each January has one. */
const STEPS = [1, 2, 3, 6, 12]

interface MonthAxis {
  /** Where a month's name begins, in px. */
  readonly x: (start: PlainDay) => number
  /** @param first nothing stands before it */
  readonly text: (start: PlainDay, first: boolean) => string
  readonly width: (text: string) => number
  /** Between two names, and beside the line. */
  readonly gap: number
  /** What no name may go beyond. */
  readonly right: number
  /** A line that no name may be crossed by: such a name begins behind it. */
  readonly line?: number | undefined
}

/**
 * The names that have room on an axis, at even steps: a reader counts the months between them, and a year is never
 * left out. Where the first month has no room before the next, it is the one that goes.
 */
export function monthNames(starts: readonly PlainDay[], { x, text, width, gap, right, line }: MonthAxis): MonthName[] {
  const named = (months: readonly PlainDay[]) =>
    months
      .map((start, place) => {
        const name = text(start, place === 0)
        const crossed = line !== undefined && x(start) < line && x(start) + width(name) > line
        return { text: name, x: crossed ? line + gap : x(start) }
      })
      .filter(name => name.x + width(name.text) <= right)
  const apart = (names: readonly MonthName[]) =>
    names.every((name, place) => place === 0 || names[place - 1]!.x + width(names[place - 1]!.text) + gap <= name.x)
  for (const step of STEPS) {
    const months = starts.filter(start => (civil(start).month - 1) % step === 0)
    for (const names of [named(months), named(months.slice(1))]) if (names.length > 0 && apart(names)) return names
  }
  return named(starts.slice(0, 1))
}
