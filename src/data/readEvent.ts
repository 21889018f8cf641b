import { EVENT_TYPES, type EventType, type Fault, type OrganizationId, type TaskEvent } from '../domain/facts.ts'
import { compareInstants, dayOfMs, type Instant, parseMoment } from '../domain/instant.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { deadlineFault, readDeadline } from './readDeadline.ts'
import { fault, isRow, type Place, requiredTextFault, type Row, type Warnings } from './fields.ts'

const KNOWN = new Set<unknown>(EVENT_TYPES)

/** Events that may be left out without making the task's status a guess (contract section 4). */
const LESSER = new Set<unknown>(['progress', 'submitted', 'returned', 'blocked', 'unblocked', 'reminded'])

const validMoment = (value: unknown) => typeof value === 'string' && parseMoment(value) !== null

/**
 * The first fault for which a task is set aside because of its events, with its path below the task: first an invalid
 * `at`, then an `extended` without a valid deadline, then a `transferred` without a known lead.
 */
export function eventsFault(
  events: readonly unknown[],
  knownLead: (id: string) => boolean,
): { key: string; fault: Fault } | null {
  let extended: { key: string; fault: Fault } | null = null
  let transferred: { key: string; fault: Fault } | null = null
  for (let i = 0; i < events.length; i++) {
    const row = events[i]
    if (!isRow(row) || !KNOWN.has(row.type)) continue
    if (!LESSER.has(row.type) && !validMoment(row.at))
      return { key: `.events[${i}].at`, fault: fault('invalidMoment', row.at) }
    if (row.type === 'extended' && !extended) {
      const found = deadlineFault(row.deadline)
      if (found) extended = { key: `.events[${i}].deadline${found.key}`, fault: found.fault }
    }
    if (row.type === 'transferred' && !transferred) {
      const found =
        requiredTextFault(row.leadId) ??
        (knownLead(row.leadId as string) ? null : fault('unknownOrganization', row.leadId))
      if (found) transferred = { key: `.events[${i}].leadId`, fault: found }
    }
  }
  return extended ?? transferred
}

function percentOf(row: Row, place: Place, warnings: Warnings): number | null {
  const { percent } = row
  if (percent === undefined || percent === null) return null
  if (typeof percent === 'number' && percent >= 0 && percent <= 100) return percent
  warnings.add(`${place()}.percent`, typeof percent === 'number' ? 'outOfRange' : 'notANumber', percent)
  return null
}

/** What an event is read against. */
export interface EventContext {
  readonly organizations: { has(id: string): boolean }
  readonly generatedAt: Instant
  readonly dataDay: PlainDay
  readonly warnings: Warnings
}

function readEvent(value: unknown, place: Place, context: EventContext): TaskEvent | null {
  const { warnings } = context
  if (!isRow(value)) {
    warnings.add(place(), 'notAnObject', value)
    return null
  }
  if (!KNOWN.has(value.type)) {
    warnings.add(`${place()}.type`, value.type == null ? 'missing' : 'unknownEventType', value.type)
    return null
  }
  const at = typeof value.at === 'string' ? parseMoment(value.at) : null
  if (at === null) {
    warnings.add(`${place()}.at`, 'invalidMoment', value.at)
    return null
  }
  const day = dayOfMs(at.ms)
  const plainDate = (value.at as string).length === 10
  if (plainDate ? day > context.dataDay : compareInstants(at, context.generatedAt) > 0)
    warnings.add(`${place()}.at`, 'laterThanData', value.at)
  const base = {
    at,
    day,
    note: warnings.text(value, 'note', place),
    reference: warnings.text(value, 'reference', place),
  }
  const type = value.type as EventType
  switch (type) {
    case 'progress':
      return { ...base, type, percent: percentOf(value, place, warnings) }
    case 'extended':
      return { ...base, type, deadline: readDeadline(value.deadline, () => `${place()}.deadline`, warnings) }
    case 'transferred':
      return {
        ...base,
        type,
        leadId: value.leadId as OrganizationId,
        supervisor: warnings.text(value, 'supervisor', place),
      }
    case 'blocked':
      return {
        ...base,
        type,
        waitingForId: warnings.id(
          value,
          'waitingForId',
          place,
          context.organizations,
          'unknownOrganization',
        ) as OrganizationId | null,
        proposal: warnings.text(value, 'proposal', place),
        escalated: warnings.yesNo(value, 'escalated', place, false),
      }
    default:
      return { ...base, type }
  }
}

/** A task's events in the order in which they count: by instant, equal instants in document order. */
export function readEvents(row: Row, place: Place, context: EventContext): TaskEvent[] {
  const events = context.warnings.rows(row, 'events', place, (value, at) => readEvent(value, at, context))
  for (let i = 1; i < events.length; i++) {
    if (compareInstants(events[i - 1]!.at, events[i]!.at) > 0) return events.sort((a, b) => compareInstants(a.at, b.at))
  }
  return events
}
