import { daysLateOn, flagsOn, NO_DAY, type Rules, statusOn } from '../domain/judge.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { isCompleted, NEWS, NewsBit, StatusCode } from '../domain/status.ts'
import { successorOn } from '../domain/succession.ts'
import { type Columns, NONE } from './columns.ts'
import type { Matcher, TaskOnDay } from './matcher.ts'
import { COORDINATING, Extra, EXTRAS, WIDTH } from './tally.ts'

/** What a day of news covers: D and the six days before. */
export const NEWS_DAYS = 7
/** The upper ends of the bins of `ageing`, in days late; the last is open. */
export const AGEING_BINS = [7, 30, 60, 90] as const

/** A day's answers for each task, kept for the lists; cells of tasks that aren't there on the day are stale. */
export interface Judged {
  readonly status: Uint8Array
  readonly flags: Uint8Array
  readonly news: Uint8Array
  readonly lead: Int32Array
  readonly lastOnTimeDay: Int32Array
  readonly daysLate: Int32Array
  readonly stage: Int32Array
}

export const GROUPINGS = ['organization', 'programme', 'supervisor', 'document'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** The counters of one board: a question's filter without the dimensions it ignores. */
export interface Count {
  /** Bits of `Dimension`. */
  readonly ignore: number
  readonly whole: Int32Array
  readonly ageing: Int32Array
  readonly news: Int32Array
  /** Rows of `WIDTH` counters, by code; the last row of each is for tasks without. */
  readonly by: Readonly<Partial<Record<Grouping, Int32Array>>>
  /** Codes of supervisors in the order of the board's tasks. */
  readonly supervisors: number[]
  /** 1 for a supervisor that has come. */
  readonly seen: Uint8Array
  /** Places of the board's tasks, in document order, where asked for. */
  readonly tasks: Int32Array | null
  size: number
}

export interface CountRequest {
  readonly ignore: number
  readonly by: readonly Grouping[]
  readonly listed: boolean
}

export interface Pass {
  readonly judged: Judged
  readonly counts: readonly Count[]
}

export function groupingSize(columns: Columns, grouping: Grouping): number {
  const { facts } = columns
  switch (grouping) {
    case 'organization':
      return facts.organizations.length
    case 'programme':
      return facts.programmes.length
    case 'supervisor':
      return columns.supervisors.length
    case 'document':
      return facts.documents.length
  }
}

function newCount(columns: Columns, request: CountRequest): Count {
  return {
    ignore: request.ignore,
    whole: new Int32Array(WIDTH),
    ageing: new Int32Array(AGEING_BINS.length + 1),
    news: new Int32Array(NEWS.length),
    by: Object.fromEntries(
      request.by.map(grouping => [grouping, new Int32Array((groupingSize(columns, grouping) + 1) * WIDTH)]),
    ),
    supervisors: [],
    seen: new Uint8Array(columns.supervisors.length + 1),
    tasks: request.listed ? new Int32Array(columns.size) : null,
    size: 0,
  }
}

function newJudged(size: number): Judged {
  const bytes = () => new Uint8Array(size)
  const cells = () => new Int32Array(size)
  return {
    status: bytes(),
    flags: bytes(),
    news: bytes(),
    lead: cells(),
    lastOnTimeDay: cells(),
    daysLate: cells(),
    stage: cells(),
  }
}

/** Organization code → code of who does its work on the day. */
export function successorCodes(columns: Columns, day: PlainDay): Int32Array {
  const { organizations } = columns.facts
  const byId = new Map(organizations.map(organization => [organization.id, organization]))
  const codes = new Map(organizations.map(({ id }, code) => [id, code]))
  return Int32Array.from(organizations, ({ id }) => codes.get(successorOn(id, day, byId))!)
}

/**
 * Coordinators of task t on the day, each once, never the lead.
 * @param found takes their codes
 * @returns how many there are
 */
export function coordinatorsOn(
  columns: Columns,
  successors: Int32Array,
  t: number,
  lead: number,
  found: Int32Array,
): number {
  const end = columns.coordinatorStart[t + 1]!
  let count = 0
  for (let i = columns.coordinatorStart[t]!; i < end; i++) {
    const code = successors[columns.coordinator[i]!]!
    let known = code === lead
    for (let k = 0; k < count && !known; k++) known = found[k] === code
    if (!known) found[count++] = code
  }
  return count
}

/** Room for the coordinators of any task. */
export const coordinatorRoom = (columns: Columns) => new Int32Array(columns.facts.organizations.length)

function addTo(counts: Int32Array, row: number, status: number, extras: number): void {
  const at = row * WIDTH
  counts[at + status]!++
  for (let rest = extras; rest !== 0; rest &= rest - 1) counts[at + EXTRAS + 31 - Math.clz32(rest & -rest)]!++
}

function extrasOf(columns: Columns, task: TaskOnDay, judgedOn: number, rules: Rules, from: number): number {
  const { t, status, lastOnTimeDay } = task
  let extras = task.flags
  if (columns.assignedOn[t]! < from) extras |= Extra.carriedOver
  if (lastOnTimeDay === NO_DAY) {
    if (status !== StatusCode.cancelled) extras |= Extra.withoutDeadline
  } else if (lastOnTimeDay < rules.day) {
    if (isCompleted(status)) extras |= Extra.due | Extra.dueCompleted
    else if (
      status === StatusCode.overdue ||
      status === StatusCode.awaitingUpdate ||
      status === StatusCode.awaitingConfirmation
    )
      extras |= Extra.due
  }
  if (isCompleted(status)) {
    const first = columns.firstLastOnTimeDay[t]!
    if (first !== NO_DAY)
      extras |= judgedOn <= first ? Extra.firstDeadline | Extra.firstDeadlineKept : Extra.firstDeadline
  }
  return extras
}

function newsOf(columns: Columns, task: TaskOnDay, stage: number, since: number): number {
  const { t, status, closedOn, lastOnTimeDay } = task
  const { stages } = columns
  let news = columns.assignedOn[t]! >= since ? NewsBit.assigned : 0
  if (status === StatusCode.cancelled) return news
  if (isCompleted(status) && closedOn >= since) news |= NewsBit.completed
  if (status === StatusCode.overdue && lastOnTimeDay + 1 >= since) news |= NewsBit.overdue
  if (stages.lastSubmittedOn[stage]! >= since) news |= NewsBit.submitted
  if (stages.lastExtendedOn[stage]! >= since) news |= NewsBit.extended
  if (stages.lastBlockedOn[stage]! >= since) news |= NewsBit.blocked
  return news
}

function ageingBin(daysLate: number): number {
  let bin = 0
  while (bin < AGEING_BINS.length && daysLate > AGEING_BINS[bin]!) bin++
  return bin
}

function addToNews(counts: Int32Array, news: number): void {
  for (let rest = news; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++
}

/**
 * Counts a day's boards in one pass over the columns: statuses, flags, news and the tallies of contract sections 2 and
 * 3, without the trend.
 * @param from first day of the period: closed tasks that ended before it are left out; {@link NO_DAY} without one
 */
export function countBoards(
  columns: Columns,
  rules: Rules,
  from: number,
  matcher: Matcher,
  requests: readonly CountRequest[],
): Pass {
  const { stages, assignedOn, stageStart } = columns
  const judged = newJudged(columns.size)
  const counts = requests.map(request => newCount(columns, request))
  const successors = successorCodes(columns, rules.day as PlainDay)
  const since = rules.day - NEWS_DAYS + 1
  const wantsCoordinators = matcher.readsCoordinators || requests.some(({ by }) => by.includes('organization'))
  const task = {
    t: 0,
    status: 0,
    flags: 0,
    news: 0,
    marks: 0,
    lastOnTimeDay: 0,
    closedOn: 0,
    lead: 0,
    supervisor: 0,
    coordinators: coordinatorRoom(columns),
    coordinatorCount: 0,
  }
  for (let t = 0; t < columns.size; t++) {
    if (assignedOn[t]! > rules.day) continue
    let stage = stageStart[t + 1]! - 1
    while (stages.from[stage]! > rules.day) stage--
    const closedOn = stages.closedOn[stage]!
    const marks = stages.marks[stage]!
    const lastOnTimeDay = stages.lastOnTimeDay[stage]!
    const judgedOn = stages.judgedOn[stage]!
    const status = statusOn(marks, lastOnTimeDay, judgedOn, rules)
    task.t = t
    task.status = status
    task.marks = marks
    task.lastOnTimeDay = lastOnTimeDay
    task.closedOn = closedOn
    task.flags = flagsOn(status, marks, assignedOn[t]!, stages.lastNewsOn[stage]!, rules)
    task.news = newsOf(columns, task, stage, since)
    task.lead = successors[stages.lead[stage]!]!
    task.supervisor = stages.supervisor[stage]!
    if (wantsCoordinators) task.coordinatorCount = coordinatorsOn(columns, successors, t, task.lead, task.coordinators)

    const daysLate = daysLateOn(status, lastOnTimeDay, judgedOn, rules)
    judged.status[t] = status
    judged.flags[t] = task.flags
    judged.news[t] = task.news
    judged.lead[t] = task.lead
    judged.lastOnTimeDay[t] = lastOnTimeDay
    judged.daysLate[t] = daysLate
    judged.stage[t] = stage
    if (closedOn !== NO_DAY && closedOn < from) continue

    const out = matcher.narrows === 0 ? 0 : matcher.leavesOut(task)
    const extras = extrasOf(columns, task, judgedOn, rules, from)
    for (let c = 0; c < counts.length; c++) {
      const count = counts[c]!
      if ((out & ~count.ignore) === 0) add(columns, count, task, extras, daysLate)
    }
  }
  return { judged, counts }
}

function add(columns: Columns, count: Count, task: TaskOnDay, extras: number, daysLate: number): void {
  const { t, status } = task
  addTo(count.whole, 0, status, extras)
  addToNews(count.news, task.news)
  if (status === StatusCode.overdue) count.ageing[ageingBin(daysLate)]!++
  if (count.tasks !== null) count.tasks[count.size] = t
  count.size++
  const { organization, programme, supervisor, document } = count.by
  if (organization !== undefined) {
    addTo(organization, task.lead, status, extras)
    for (let i = 0; i < task.coordinatorCount; i++) organization[task.coordinators[i]! * WIDTH + COORDINATING]!++
  }
  if (programme !== undefined) {
    const start = columns.programmeStart[t]!
    const end = columns.programmeStart[t + 1]!
    for (let i = start; i < end; i++) addTo(programme, columns.programme[i]!, status, extras)
    if (start === end) addTo(programme, columns.facts.programmes.length, status, extras)
  }
  if (supervisor !== undefined) {
    const code = task.supervisor === NONE ? columns.supervisors.length : task.supervisor
    if (count.seen[code] === 0 && task.supervisor !== NONE) {
      count.seen[code] = 1
      count.supervisors.push(code)
    }
    addTo(supervisor, code, status, extras)
  }
  if (document !== undefined) {
    const code = columns.document[t]!
    addTo(document, code === NONE ? columns.facts.documents.length : code, status, extras)
  }
}

/** Whether nothing was counted yet in a row: each task has a status. */
export function isEmpty(counts: Int32Array, row: number): boolean {
  const at = row * WIDTH
  for (let i = 0; i < EXTRAS; i++) if (counts[at + i] !== 0) return false
  return true
}
