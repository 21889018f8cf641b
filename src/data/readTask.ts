import {
  type DocumentId,
  type OrganizationId,
  PRIORITIES,
  type ProgrammeId,
  type SetAside,
  type Task,
  type TaskId,
} from '../domain/facts.ts'
import { parseDay } from '../domain/plainDay.ts'
import { isBlank } from '../domain/text.ts'
import { fault, isRow, type Known, type Place, requiredTextFault, type Row } from './fields.ts'
import { deadlineFault, type PlacedFault, readDeadline } from './readDeadline.ts'
import { type EventContext, EventPlace, eventsFault, readEvents, recordedOf } from './readEvent.ts'

export interface TaskContext extends EventContext {
  readonly documents: Known<DocumentId>
  readonly programmes: Known<ProgrammeId>
  /** Ids of the tasks read so far: "the first valid one stays". */
  readonly taken: ReadonlySet<string>
}

const REQUIRED = ['id', 'title', 'leadId', 'assignedOn'] as const
const NO_EVENTS: readonly unknown[] = []

/** Why a task is set aside: its first fault in the order of contract section 4. */
function taskFault(row: Row, context: TaskContext): PlacedFault | null {
  for (const key of REQUIRED) {
    const found = requiredTextFault(row[key])
    if (found) return { key: `.${key}`, fault: found }
  }
  if (context.taken.has(row.id as string)) return { key: '.id', fault: fault('repeated', row.id) }
  if (!context.organizations.has(row.leadId as OrganizationId))
    return { key: '.leadId', fault: fault('unknownOrganization', row.leadId) }
  if (parseDay(row.assignedOn as string) === null)
    return { key: '.assignedOn', fault: fault('invalidDate', row.assignedOn) }
  if (row.deadline !== undefined && row.deadline !== null) {
    const found = deadlineFault(row.deadline)
    if (found) return { key: `.deadline${found.key}`, fault: found.fault }
  }
  const { events } = row
  if (events === undefined || events === null) return null
  if (!Array.isArray(events)) return { key: '.events', fault: fault('notAList', events) }
  return eventsFault(events, context.organizations)
}

const presentable = (id: unknown) => (typeof id === 'string' && !isBlank(id) ? id : null)

/** Reads one task after another; lesser faults go to the context's warnings. */
export class TaskReader {
  readonly #context: TaskContext
  readonly #place: Place
  readonly #eventPlace: EventPlace

  /** @param place of the row that is read next; the caller moves it on */
  constructor(context: TaskContext, place: Place) {
    this.#context = context
    this.#place = place
    this.#eventPlace = new EventPlace(place)
  }

  /** A task, or why its row is set aside. */
  read(value: unknown): Task | SetAside {
    const place = this.#place
    if (!isRow(value)) return { path: place.path(), id: null, fault: fault('notAnObject', value) }
    const found = taskFault(value, this.#context)
    if (found) return { path: place.path() + found.key, id: presentable(value.id), fault: found.fault }
    return this.#task(value)
  }

  #task(row: Row): Task {
    const place = this.#place
    const { warnings, organizations, documents, programmes } = this.#context
    return {
      id: row.id as TaskId,
      title: warnings.normal(row.title as string, 'title', place),
      detail: warnings.text(row.detail, 'detail', place),
      documentId: warnings.id(row.documentId, 'documentId', place, documents, 'unknownDocument'),
      clause: warnings.text(row.clause, 'clause', place),
      leadId: row.leadId as OrganizationId,
      coordinatorIds: warnings.ids(row.coordinatorIds, 'coordinatorIds', place, organizations, 'unknownOrganization'),
      coordinatorsText: warnings.text(row.coordinatorsText, 'coordinatorsText', place),
      supervisor: warnings.groupedText(row.supervisor, 'supervisor', place),
      followedBy: warnings.groupedText(row.followedBy, 'followedBy', place),
      field: warnings.groupedText(row.field, 'field', place),
      programmeIds: warnings.ids(row.programmeIds, 'programmeIds', place, programmes, 'unknownProgramme'),
      product: warnings.text(row.product, 'product', place),
      restricted: warnings.yesNo(row.restricted, 'restricted', place, true),
      citations: warnings.texts(row.citations, 'citations', place),
      priority: warnings.choice(row.priority, 'priority', place, PRIORITIES) ?? 'normal',
      assignedOn: parseDay(row.assignedOn as string)!,
      recorded: recordedOf(row, place, this.#context),
      deadline: readDeadline(row.deadline, place, warnings),
      events: readEvents(
        (row.events as readonly unknown[] | null | undefined) ?? NO_EVENTS,
        this.#eventPlace,
        this.#context,
      ),
    }
  }
}
