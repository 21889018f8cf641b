import type { ShownDeadline, TaskRow } from '../question/row.ts'
import { type Deadline, lastOnTimeDay } from '../domain/deadline.ts'
import type { Task } from '../domain/facts.ts'
import { quietDays, NO_DAY } from '../domain/judge.ts'
import { judgedDeadline, type Stage, walkLife } from '../domain/life.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { flagsOf, STATUSES } from '../domain/status.ts'
import { type Dataset, rulesOn } from './board.ts'
import type { Judged } from './judged.ts'

/** The `percent` of the last `progress` up to the day that states one, else null. */
export function percentAt(task: Task, day: PlainDay): number | null {
  for (let i = task.events.length - 1; i >= 0; i--) {
    const event = task.events[i]!
    if (event.day <= day && event.type === 'progress' && event.percent !== null) return event.percent
  }
  return null
}

/** The task's stage at the end of the day (`domain/life.ts`), as an object of its own. */
export function stageAt(task: Task, day: PlainDay): Readonly<Stage> {
  let found: Stage | null = null
  walkLife(task, stage => {
    if (stage.from === null || stage.from <= day) found = { ...stage }
  })
  return found!
}

export const shownDeadline = (deadline: Deadline): ShownDeadline => ({
  kind: deadline.kind,
  text: deadline.text,
  date: deadline.kind === 'before' || deadline.kind === 'by' ? deadline.date : null,
  period: deadline.kind === 'within' ? deadline.period : null,
  lastOnTimeDay: lastOnTimeDay(deadline),
})

/** Task t as a row, from a day's judgements. */
export function rowOf(dataset: Dataset, judged: Judged, t: number, day: PlainDay): TaskRow {
  const { facts, columns } = dataset
  const task = facts.tasks[t]!
  const stage = stageAt(task, day)
  const lead = facts.organizations[judged.lead(t)]!
  const document = facts.documents[columns.document[t]!]
  const lastDay = judged.lastOnTimeDay(t)
  const flags = flagsOf(judged.flags(t))
  const blocked = flags.includes('blocked')
  const waitingFor = blocked ? stage.blocked!.waitingForId : null
  return {
    id: task.id,
    title: task.title,
    clause: task.clause,
    document: document ? (document.number ?? document.title ?? document.id) : null,
    restricted: task.restricted,
    leadId: lead.id,
    lead: lead.shortName,
    leadFullName: lead.name,
    status: STATUSES[judged.status(t)]!,
    flags,
    deadline: shownDeadline(judgedDeadline(stage)),
    extended: stage.lastExtendedOn !== null,
    daysLate: judged.daysLate(t) === NO_DAY ? null : judged.daysLate(t),
    daysLeft: lastDay === NO_DAY ? null : lastDay - day,
    percent: stage.percent,
    lastNewsOn: stage.lastNewsOn,
    quietDays: quietDays(task.assignedOn, stage.lastNewsOn ?? NO_DAY, rulesOn(facts, day)),
    waitsFor: waitingFor === null ? null : facts.organizations[columns.organizations.get(waitingFor)!]!.shortName,
    blockedDays: blocked ? day - stage.blockedSince! : null,
  }
}
