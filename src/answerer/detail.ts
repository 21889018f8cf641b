import type { HistoryLine, TaskDetail } from '../question/detail.ts'
import type { OrganizationId } from '../domain/facts.ts'
import { judgedDeadline } from '../domain/life.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { Dataset } from './board.ts'
import { Coordinators } from './coordinators.ts'
import type { Judged } from './judged.ts'
import { rowOf, shownDeadline, stageAt } from './row.ts'

function coordinatorNames({ facts, columns }: Dataset, judged: Judged, t: number): string[] {
  const coordinators = new Coordinators(columns, judged.successors)
  coordinators.read(t, judged.lead(t))
  return Array.from(coordinators.codes.subarray(0, coordinators.count), code => facts.organizations[code]!.shortName)
}

const SAFE_LINK = /^https?:\/\//i

/** A task on the day; null where it isn't there. Periods and filters don't hide it: it has an address of its own. */
export function detailOf(dataset: Dataset, judged: Judged, id: string, day: PlainDay): TaskDetail | null {
  const { facts, columns } = dataset
  const t = facts.tasks.findIndex(task => task.id === id)
  const task = facts.tasks[t]
  if (!task || task.assignedOn > day) return null
  const stage = stageAt(task, day)
  const document = facts.documents[columns.document[t]!] ?? null
  const nameOf = (id: OrganizationId | null) =>
    id === null ? null : facts.organizations[columns.organizations.get(id)!]!.shortName
  const happened = task.events.slice(0, stage.happened)
  const history = happened.map(
    (event): HistoryLine => ({
      day: event.day,
      type: event.type,
      percent: event.type === 'progress' ? event.percent : null,
      deadline: event.type === 'extended' ? shownDeadline(event.deadline) : null,
      lead: event.type === 'transferred' ? nameOf(event.leadId) : null,
      waitsFor: event.type === 'blocked' ? nameOf(event.waitingForId) : null,
      escalated: event.type === 'blocked' && event.escalated,
      proposal: event.type === 'blocked' ? event.proposal : null,
      note: event.note,
      reference: event.reference,
      url: event.url,
    }),
  )
  const assigned: HistoryLine = {
    day: task.assignedOn,
    type: 'assigned',
    percent: null,
    deadline: shownDeadline(task.deadline),
    lead: nameOf(task.leadId),
    waitsFor: null,
    escalated: false,
    proposal: null,
    note: null,
    reference: null,
    url: null,
  }
  const before = history.findIndex(line => line.day >= task.assignedOn)
  const at = before === -1 ? history.length : before
  return {
    row: rowOf(dataset, judged, t, day),
    detail: task.detail,
    documentTitle: document?.title ?? null,
    documentIssuedOn: document?.issuedOn ?? null,
    documentUrl: document?.url && SAFE_LINK.test(document.url) ? document.url : null,
    coordinators: coordinatorNames(dataset, judged, t),
    coordinatorsText: task.coordinatorsText,
    supervisor: stage.supervisor,
    followedBy: task.followedBy,
    field: task.field,
    programmes: task.programmeIds.map(programmeId => facts.programmes[columns.programmes.get(programmeId)!]!.shortName),
    product: task.product,
    citations: task.citations,
    priority: task.priority,
    assignedOn: task.assignedOn,
    firstDeadline: judgedDeadline(stage) === task.deadline ? null : shownDeadline(task.deadline),
    obstacle:
      stage.blocked === null
        ? null
        : {
            since: stage.blockedSince!,
            waitsFor: nameOf(stage.blocked.waitingForId),
            escalated: stage.blocked.escalated,
            note: stage.blocked.note,
            proposal: stage.blocked.proposal,
          },
    history: [...history.slice(0, at), assigned, ...history.slice(at)].reverse(),
    later: task.events.length - stage.happened,
  }
}
