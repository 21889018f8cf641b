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
