import { daysLateOn, NO_DAY, type Rules, statusByDay } from '../domain/judge.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { FlagBit, FLAGS, isCompleted, NEWS, NewsBit, StatusCode, STATUSES } from '../domain/status.ts'
import { successorOn } from '../domain/succession.ts'
import { CAN_STAGNATE, type Columns, NONE } from './columns.ts'
import { type Matcher, TaskCursor } from './matcher.ts'
import {
  addToTally,
  CARRIED_OVER_BIT,
  CELL_OF_KEY,
  COORDINATING,
  KEY_BY_DAY,
  STATUS_OF_CELL,
  tallyKey,
  WIDTH,
} from './tally.ts'

/** What a day of news covers: D and the six days before. */
export const NEWS_DAYS = 7
/** The upper ends of the bins of `ageing`, in days late; the last is open. */
const AGEING_BINS = [7, 30, 60, 90] as const
const ALL_FLAGS = (1 << FLAGS.length) - 1

/** A day's answers for each task, kept for the lists; those of tasks that aren't there on the day are stale. */
export class Judged {
  readonly status: Uint8Array
  readonly flags: Uint8Array
  readonly news: Uint8Array
  /** The task's stage on the day, a place in `Columns.stages`. */
  readonly stage: Int32Array
  readonly #columns: Columns
  readonly #successors: Int32Array
  readonly #rules: Rules

  constructor(columns: Columns, successors: Int32Array, rules: Rules) {
    this.status = new Uint8Array(columns.size)
    this.flags = new Uint8Array(columns.size)
    this.news = new Uint8Array(columns.size)
    this.stage = new Int32Array(columns.size)
    this.#columns = columns
    this.#successors = successors
    this.#rules = rules
  }

  /** Code of who leads task t on the day. */
  lead(t: number): number {
    return this.#successors[this.#columns.stages.lead[this.stage[t]!]!]!
  }

  /** L of the deadline judged by, or `NO_DAY`. */
  lastOnTimeDay(t: number): number {
    return this.#columns.stages.lastOnTimeDay[this.stage[t]!]!
  }

  /** Days late of a task overdue or completed late, else `NO_DAY`. */
  daysLate(t: number): number {
    const judgedOn = this.#columns.stages.judgedOn[this.stage[t]!]!
    return daysLateOn(this.status[t]!, this.lastOnTimeDay(t), judgedOn, this.#rules)
  }
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
  /** Rows of `WIDTH` counters, by code; the last row of each is for tasks without. Null where not asked for. */
  readonly by: Readonly<Record<Grouping, Int32Array | null>>
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
  const rows = (grouping: Grouping) =>
    request.by.includes(grouping) ? new Int32Array((groupingSize(columns, grouping) + 1) * WIDTH) : null
  return {
    ignore: request.ignore,
    whole: new Int32Array(WIDTH),
    ageing: new Int32Array(AGEING_BINS.length + 1),
    news: new Int32Array(NEWS.length),
    by: {
      organization: rows('organization'),
      programme: rows('programme'),
      supervisor: rows('supervisor'),
      document: rows('document'),
    },
    supervisors: [],
    seen: new Uint8Array(columns.supervisors.length + 1),
    tasks: request.listed ? new Int32Array(columns.size) : null,
    size: 0,
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

/** What of a stage lies in the last days; only asked where something does. */
function newsOf(columns: Columns, t: number, stage: number, status: number, since: number): number {
  const { stages } = columns
  let news = columns.assignedOn[t]! >= since ? NewsBit.assigned : 0
  if (status === StatusCode.cancelled) return news
  if (isCompleted(status) && stages.closedOn[stage]! >= since) news |= NewsBit.completed
  if (status === StatusCode.overdue && stages.lastOnTimeDay[stage]! + 1 >= since) news |= NewsBit.overdue
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

/** Keys of the statuses on which the day decides, for the code of each. */
const DATED_KEY = Int32Array.from(STATUSES, (_, code) => tallyKey(code, true, 'none'))

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
  const { day, stagnantDays } = rules
  const successors = successorCodes(columns, day as PlainDay)
  const judged = new Judged(columns, successors, rules)
  const counts = requests.map(request => newCount(columns, request))
  const since = day - NEWS_DAYS + 1
  const newsBefore = Math.min(day, rules.dataDay) - stagnantDays
  const task = new TaskCursor(columns)
  const wantsCoordinators = matcher.readsCoordinators || requests.some(({ by }) => by.includes('organization'))
  for (let t = 0; t < columns.size; t++) {
    const assigned = assignedOn[t]!
    if (assigned > day) continue
    let stage = stageStart[t + 1]! - 1
    while (stages.from[stage]! > day) stage--

    const lastOnTimeDay = stages.lastOnTimeDay[stage]!
    const standing = stages.key[stage]!
    const key = standing === KEY_BY_DAY ? DATED_KEY[statusByDay(lastOnTimeDay, rules)]! : standing
    const cell = CELL_OF_KEY[lastOnTimeDay < day ? key + 1 : key]!
    const status = STATUS_OF_CELL[cell]!
    const lastNewsOn = stages.lastNewsOn[stage]!
    const standingFlags = stages.flags[stage]!
    let flags = standingFlags & ALL_FLAGS
    if (standingFlags & CAN_STAGNATE && assigned < newsBefore && lastNewsOn < newsBefore) flags |= FlagBit.stagnant
    const hasNews =
      lastNewsOn >= since || assigned >= since || (status === StatusCode.overdue && lastOnTimeDay + 1 >= since)
    const news = hasNews ? newsOf(columns, t, stage, status, since) : 0
    judged.status[t] = status
    judged.flags[t] = flags
    judged.news[t] = news
    judged.stage[t] = stage

    if (from !== NO_DAY) {
      const closedOn = stages.closedOn[stage]!
      if (closedOn !== NO_DAY && closedOn < from) continue
      if (assigned < from) flags |= CARRIED_OVER_BIT
    }
    task.t = t
    task.stage = stage
    task.status = status
    task.flags = flags
    task.news = news
    task.lead = successors[stages.lead[stage]!]!
    if (wantsCoordinators) task.coordinatorCount = coordinatorsOn(columns, successors, t, task.lead, task.coordinators)
    const out = matcher.narrows === 0 ? 0 : matcher.leavesOut(task)
    for (let c = 0; c < counts.length; c++) {
      const count = counts[c]!
      if ((out & ~count.ignore) === 0) add(columns, count, task, cell, day - lastOnTimeDay)
    }
  }
  for (const count of counts) sumUp(count)
  return { judged, counts }
}

/** Each task has one lead: where tasks were counted by lead, the whole board is their sum. */
function sumUp({ whole, by: { organization } }: Count): void {
  if (organization === null) return
  for (let at = 0; at < organization.length; at += WIDTH)
    for (let i = 0; i < COORDINATING; i++) whole[i]! += organization[at + i]!
}

function add(columns: Columns, count: Count, task: TaskCursor, cell: number, daysLate: number): void {
  const { t, flags } = task
  if (task.news !== 0) addToNews(count.news, task.news)
  if (task.status === StatusCode.overdue) count.ageing[ageingBin(daysLate)]!++
  if (count.tasks !== null) count.tasks[count.size] = t
  count.size++
  const { organization, programme, supervisor, document } = count.by
  if (organization !== null) {
    addToTally(organization, task.lead, cell, flags)
    for (let i = 0; i < task.coordinatorCount; i++) organization[task.coordinators[i]! * WIDTH + COORDINATING]!++
  } else addToTally(count.whole, 0, cell, flags)
  if (programme !== null) {
    const start = columns.programmeStart[t]!
    const end = columns.programmeStart[t + 1]!
    for (let i = start; i < end; i++) addToTally(programme, columns.programme[i]!, cell, flags)
    if (start === end) addToTally(programme, columns.facts.programmes.length, cell, flags)
  }
  if (supervisor !== null) {
    const named = columns.stages.supervisor[task.stage]!
    const code = named === NONE ? columns.supervisors.length : named
    if (count.seen[code] === 0) {
      count.seen[code] = 1
      if (named !== NONE) count.supervisors.push(code)
    }
    addToTally(supervisor, code, cell, flags)
  }
  if (document !== null) {
    const code = columns.document[t]!
    addToTally(document, code === NONE ? columns.facts.documents.length : code, cell, flags)
  }
}
