import { EVENT_TYPES, type EventType, type OrganizationId, type Recorded, type TaskEvent } from '../domain/facts.ts'
import { compareInstants, dayOfMs, type Instant, isPlainDate, momentMs, parseMoment } from '../domain/instant.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { isBlank } from '../domain/text.ts'
import { fault, isRow, type Known, type Place, requiredTextFault, type Row, type Warnings } from './fields.ts'
import { deadlineFault, type PlacedFault, readDeadline } from './readDeadline.ts'

const KNOWN = new Set<unknown>(EVENT_TYPES)

/** Events that may be left out without making the task's status a guess (contract section 4). */
const LESSER = new Set<unknown>(['progress', 'submitted', 'returned', 'blocked', 'unblocked', 'reminded'])

const atMs = (row: Row) => (typeof row.at === 'string' ? momentMs(row.at) : Number.NaN)

/**
 * The first fault for which a task is set aside because of its events, with its path below the task: first an invalid
 * `at`, then an `extended` without a valid deadline, then a `transferred` without a known lead.
 */
export function eventsFault(events: readonly unknown[], organizations: Known<OrganizationId>): PlacedFault | null {
  let extended: PlacedFault | null = null
  let transferred: PlacedFault | null = null
  for (let i = 0; i < events.length; i++) {
    const row = events[i]
    if (!isRow(row) || LESSER.has(row.type) || !KNOWN.has(row.type)) continue
    if (Number.isNaN(atMs(row))) return { key: `.events[${i}].at`, fault: fault('invalidMoment', row.at) }
    if (row.type === 'extended' && !extended) {
      const found = deadlineFault(row.deadline)
      if (found) extended = { key: `.events[${i}].deadline${found.key}`, fault: found.fault }
    }
    if (row.type === 'transferred' && !transferred) {
      const found =
        requiredTextFault(row.leadId) ??
        (organizations.has(row.leadId as OrganizationId) ? null : fault('unknownOrganization', row.leadId))
      if (found) transferred = { key: `.events[${i}].leadId`, fault: found }
    }
  }
  return extended ?? transferred
}

function percentOf({ percent }: Row, place: Place, warnings: Warnings): number | null {
  if (percent === undefined || percent === null) return null
  if (typeof percent === 'number' && percent >= 0 && percent <= 100) return percent
  warnings.addAt(place, 'percent', typeof percent === 'number' ? 'outOfRange' : 'notANumber', percent)
  return null
}

/** What an event is read against. */
export interface EventContext {
  readonly organizations: Known<OrganizationId>
  readonly generatedAt: Instant
  readonly dataDay: PlainDay
  readonly warnings: Warnings
}

function isLaterThanData(at: string, day: PlainDay, ms: number, { generatedAt, dataDay }: EventContext): boolean {
  if (isPlainDate(at)) return day > dataDay
  return ms > generatedAt.ms || (ms === generatedAt.ms && compareInstants(parseMoment(at)!, generatedAt) > 0)
}

/** When the office wrote the row down; null where it says nothing that can be read. */
export function recordedOf({ recordedAt }: Row, place: Place, context: EventContext): Recorded | null {
  if (recordedAt === undefined || recordedAt === null) return null
  const at = typeof recordedAt === 'string' ? recordedAt : ''
  const ms = momentMs(at)
  if (Number.isNaN(ms)) {
    if (typeof recordedAt !== 'string' || !isBlank(at))
      context.warnings.addAt(place, 'recordedAt', 'invalidMoment', recordedAt)
    return null
  }
  const day = dayOfMs(ms)
  if (isLaterThanData(at, day, ms, context)) context.warnings.addAt(place, 'recordedAt', 'laterThanData', at)
  return { at, day }
}

/** An event of a known type whose `at` lies at `ms`. */
function readEvent(row: Row, ms: number, place: Place, context: EventContext): TaskEvent {
  const { warnings } = context
  const at = row.at as string
  const day = dayOfMs(ms)
  if (isLaterThanData(at, day, ms, context)) warnings.addAt(place, 'at', 'laterThanData', at)
  const note = warnings.text(row.note, 'note', place)
  const reference = warnings.text(row.reference, 'reference', place)
  const url = warnings.webAddress(row.url, 'url', place)
  const recorded = recordedOf(row, place, context)
  const type = row.type as EventType
  switch (type) {
    case 'progress':
      return { type, at, day, recorded, note, reference, url, percent: percentOf(row, place, warnings) }
    case 'extended':
      return { type, at, day, recorded, note, reference, url, deadline: readDeadline(row.deadline, place, warnings) }
    case 'transferred': {
      const supervisor = warnings.groupedText(row.supervisor, 'supervisor', place)
      return { type, at, day, recorded, note, reference, url, leadId: row.leadId as OrganizationId, supervisor }
    }
    case 'blocked': {
      const waitingForId = warnings.id(
        row.waitingForId,
        'waitingForId',
        place,
        context.organizations,
        'unknownOrganization',
      )
      const proposal = warnings.text(row.proposal, 'proposal', place)
      const escalated = warnings.yesNo(row.escalated, 'escalated', place, false)
      return { type, at, day, recorded, note, reference, url, waitingForId, proposal, escalated }
    }
    default:
      return { type, at, day, recorded, note, reference, url }
  }
}

/** By instant, equal instants in the order they have. Each instant is read once, however long its fraction. */
const inOrderOfTime = (events: readonly TaskEvent[]) =>
  events
    .map(event => ({ event, moment: parseMoment(event.at)! }))
    .sort((a, b) => compareInstants(a.moment, b.moment))
    .map(({ event }) => event)

/** Event `index` of the task at `task`. */
export class EventPlace implements Place {
  readonly #task: Place
  index = 0

  constructor(task: Place) {
    this.#task = task
  }

  path(): string {
    return `${this.#task.path()}.events[${this.index}]`
  }
}

/** A task's events in the order in which they count: by instant, equal instants in document order. */
export function readEvents(rows: readonly unknown[], place: EventPlace, context: EventContext): TaskEvent[] {
  const { warnings } = context
  const events: TaskEvent[] = []
  let inOrder = true
  let latest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    place.index = i
    if (!isRow(row)) {
      warnings.add(place.path(), 'notAnObject', row)
      continue
    }
    if (!KNOWN.has(row.type)) {
      warnings.addAt(place, 'type', row.type == null ? 'missing' : 'unknownEventType', row.type)
      continue
    }
    const ms = atMs(row)
    if (Number.isNaN(ms)) {
      warnings.addAt(place, 'at', 'invalidMoment', row.at)
      continue
    }
    // Within one millisecond the fraction decides: those few are compared exactly.
    if (ms <= latest) inOrder = false
    latest = ms
    events.push(readEvent(row, ms, place, context))
  }
  return inOrder ? events : inOrderOfTime(events)
}
