import { PRIORITIES, type SetAside, type Task } from '../domain/facts.ts'
import type { DocumentId, OrganizationId, ProgrammeId, TaskId } from '../domain/facts.ts'
import { parseDay } from '../domain/plainDay.ts'
import { fault, isBlank, isRow, nfc, type Place, requiredTextFault, type Row } from './fields.ts'
import { deadlineFault, readDeadline } from './readDeadline.ts'
import { type EventContext, eventsFault, readEvents } from './readEvent.ts'

export interface TaskContext extends EventContext {
  readonly documents: { has(id: string): boolean }
  readonly programmes: { has(id: string): boolean }
  /** Ids of the tasks read so far: "the first valid one stays". */
  readonly taken: ReadonlySet<string>
}

const REQUIRED = ['id', 'title', 'leadId', 'assignedOn'] as const

/** Why a task is set aside: its first fault in the order of contract section 4, with its path below the row. */
function taskFault(row: Row, context: TaskContext): { key: string; fault: SetAside['fault'] } | null {
  for (const key of REQUIRED) {
    const found = requiredTextFault(row[key])
    if (found) return { key: `.${key}`, fault: found }
  }
  if (context.taken.has(row.id as string)) return { key: '.id', fault: fault('repeated', row.id) }
  if (!context.organizations.has(row.leadId as string))
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
  return eventsFault(events, id => context.organizations.has(id))
}

const presentable = (id: unknown) => (typeof id === 'string' && !isBlank(id) ? id : null)

/** A task, or why its row is set aside. Lesser faults go to the context's warnings. */
export function readTask(value: unknown, place: Place, context: TaskContext): { task: Task } | { setAside: SetAside } {
  if (!isRow(value)) return { setAside: { path: place(), id: null, fault: fault('notAnObject', value) } }
  const found = taskFault(value, context)
  if (found) return { setAside: { path: place() + found.key, id: presentable(value.id), fault: found.fault } }
  const { warnings } = context
  const text = (key: string) => warnings.text(value, key, place)
  return {
    task: {
      id: value.id as TaskId,
      title: nfc(value.title as string),
      detail: text('detail'),
      documentId: warnings.id(value, 'documentId', place, context.documents, 'unknownDocument') as DocumentId | null,
      clause: text('clause'),
      leadId: value.leadId as OrganizationId,
      coordinatorIds: warnings.ids(
        value,
        'coordinatorIds',
        place,
        context.organizations,
        'unknownOrganization',
      ) as OrganizationId[],
      coordinatorsText: text('coordinatorsText'),
      supervisor: text('supervisor'),
      followedBy: text('followedBy'),
      field: text('field'),
      programmeIds: warnings.ids(value, 'programmeIds', place, context.programmes, 'unknownProgramme') as ProgrammeId[],
      product: text('product'),
      restricted: warnings.yesNo(value, 'restricted', place, true),
      citations: warnings.rows(value, 'citations', place, (entry, at) => {
        const wrong = requiredTextFault(entry)
        if (wrong) warnings.add(at(), wrong.code, entry)
        return wrong ? null : nfc(entry as string)
      }),
      priority: warnings.choice(value, 'priority', place, PRIORITIES) ?? 'normal',
      assignedOn: parseDay(value.assignedOn as string)!,
      deadline: readDeadline(value.deadline, () => `${place()}.deadline`, warnings),
      events: readEvents(value, place, context),
    },
  }
}
