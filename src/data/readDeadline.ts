import { type Deadline, type DeadlineKind, NO_DEADLINE } from '../domain/deadline.ts'
import type { Fault } from '../domain/facts.ts'
import { parsePeriod } from '../domain/period.ts'
import { parseDay } from '../domain/plainDay.ts'
import { fault, isRow, type Place, type Row, type Warnings } from './fields.ts'

/** A fault with where it stands below its row, as `.deadline.date`; '' where it is the whole. */
export interface PlacedFault {
  readonly key: string
  readonly fault: Fault
}

/** What is wrong with a deadline, else null. */
export function deadlineFault(value: unknown): PlacedFault | null {
  if (!isRow(value)) return { key: '', fault: fault('notAnObject', value) }
  const { kind } = value
  switch (kind as DeadlineKind) {
    case 'before':
    case 'by':
      return typeof value.date === 'string' && parseDay(value.date) !== null
        ? null
        : { key: '.date', fault: fault('invalidDate', value.date) }
    case 'within':
      return typeof value.period === 'string' && parsePeriod(value.period) !== null
        ? null
        : { key: '.period', fault: fault('invalidPeriod', value.period) }
    case 'ongoing':
    case 'none':
      return null
    default:
      return { key: '.kind', fault: fault(kind == null ? 'missing' : 'unknownDeadlineKind', kind) }
  }
}

/** The deadline of the row at `place`, in which {@link deadlineFault} found nothing; nothing is no deadline. */
export function readDeadline(value: unknown, place: Place, warnings: Warnings): Deadline {
  if (value === undefined || value === null) return NO_DEADLINE
  const row = value as Row
  const kind = row.kind as DeadlineKind
  const text = warnings.text(row.text, 'deadline.text', place)
  switch (kind) {
    case 'before':
    case 'by':
      return { kind, date: parseDay(row.date as string)!, text }
    case 'within':
      return { kind, period: row.period as string, span: parsePeriod(row.period as string)!, text }
    case 'ongoing':
    case 'none':
      return { kind, text }
  }
}
