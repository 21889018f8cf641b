import { DEADLINE_KINDS, type Deadline, type DeadlineKind, NO_DEADLINE } from '../domain/deadline.ts'
import type { Fault } from '../domain/facts.ts'
import { parsePeriod } from '../domain/period.ts'
import { parseDay } from '../domain/plainDay.ts'
import { fault, isRow, type Place, type Row, type Warnings } from './fields.ts'

/** What is wrong with a deadline and the key it stands at ('' where it is the whole), else null. */
export function deadlineFault(value: unknown): { key: string; fault: Fault } | null {
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

/** A deadline in which {@link deadlineFault} found nothing; `undefined` and null are no deadline. */
export function readDeadline(value: unknown, place: Place, warnings: Warnings): Deadline {
  if (value === undefined || value === null) return NO_DEADLINE
  const row = value as Row
  const kind = DEADLINE_KINDS.find(known => known === row.kind)!
  const text = warnings.text(row, 'text', place)
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
