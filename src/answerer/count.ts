import type { Rules } from '../domain/judge.ts'
import { NEWS } from '../domain/status.ts'
import type { Arena } from './arena.ts'
import type { Columns } from './columns.ts'
import { Coordinators } from './coordinators.ts'
import { type Judged, judge } from './judged.ts'
import { type Matcher, TaskCursor } from './matcher.ts'
import type { Classes, Counters } from './tally.ts'

/** The upper ends of the bins of `ageing`, in days late; the last is open. */
const AGEING_BINS = [7, 30, 60, 90] as const

export const GROUPINGS = ['organization', 'programme', 'supervisor', 'document'] as const
export type Grouping = (typeof GROUPINGS)[number]

/**
 * The counters of one board: a question's filter without the dimensions it ignores. Its tasks and counters of documents
 * last as long as the arena's loan.
 */
export interface Count {
  readonly classes: Classes
  /** A row of counters, one for each class. */
  readonly whole: Int32Array
  readonly ageing: Int32Array
  readonly news: Int32Array
  /** Rows of counters, by code + 1; row 0 is for tasks without. Null where not asked for. */
  readonly by: Readonly<Record<Grouping, Counters | null>>
  /** Tasks that each organization coordinates, by code. Null where not counted by organization. */
  readonly coordinating: Int32Array | null
  /** Codes of supervisors in the order of the board's tasks. */
  readonly supervisors: readonly number[]
  /** Places of the board's tasks, in document order. */
  readonly tasks: Int32Array
}

export interface CountRequest {
  /** Bits of `Dimension`. */
  readonly ignore: number
  readonly by: readonly Grouping[]
}

export interface Pass {
  readonly judged: Judged
  readonly counts: readonly Count[]
}

/** The dimensions that leave out each of the day's tasks, by its place in the document. */
function leftOut(columns: Columns, judged: Judged, matcher: Matcher, arena: Arena): Uint8Array {
  const { tasks, successors } = judged
  const out = arena.uint8(columns.size)
  const task = new TaskCursor(new Coordinators(columns, successors))
  for (let i = 0; i < tasks.length; i++) {
    const t = tasks[i]!
    task.t = t
    task.stage = judged.stage[t]!
    task.status = judged.status(t)
    task.flags = judged.flags(t)
    task.news = judged.news[t]!
    task.lead = judged.lead(t)
    if (matcher.readsCoordinators) task.coordinators.read(t, task.lead)
    out[t] = matcher.leavesOut(task)
  }
  return out
}

/** Places of the tasks that no dimension leaves out but the ignored ones. */
function tasksLeft(tasks: Int32Array, out: Uint8Array, ignore: number, arena: Arena): Int32Array {
  const left = arena.int32(tasks.length)
  let size = 0
  for (let i = 0; i < tasks.length; i++) {
    const t = tasks[i]!
    left[size] = t
    size += Number((out[t]! & ~ignore) === 0)
  }
  return left.subarray(0, size)
}

function ageingBin(daysLate: number): number {
  let bin = 0
  while (bin < AGEING_BINS.length && daysLate > AGEING_BINS[bin]!) bin++
  return bin
}

function addToNews(counts: Int32Array, news: number): void {
  for (let rest = news; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++
}

/** The whole board's counters, from rows of which each task has its one. */
function addedUp(rows: Int32Array, width: number): Int32Array {
  const whole = new Int32Array(width)
  for (let i = 0; i < rows.length; i++) whole[i % width]! += rows[i]!
  return whole
}

function countWhole({ taskClass, classes }: Judged, tasks: Int32Array): Int32Array {
  const whole = new Int32Array(classes.size)
  for (let i = 0; i < tasks.length; i++) whole[taskClass[tasks[i]!]!]!++
  return whole
}

/** @param has whether the board has a task of the day and the period */
function countNews({ lately, news }: Judged, has: (t: number) => boolean): Int32Array {
  const counts = new Int32Array(NEWS.length)
  for (const t of lately) if (has(t)) addToNews(counts, news[t]!)
  return counts
}

/** @param has as for {@link countNews} */
function countAgeing(judged: Judged, has: (t: number) => boolean): Int32Array {
  const counts = new Int32Array(AGEING_BINS.length + 1)
  for (const t of judged.overdue) if (has(t)) counts[ageingBin(judged.daysLate(t))]!++
  return counts
}

/** By lead on the day; and how many tasks each organization coordinates. */
function countOrganizations(columns: Columns, judged: Judged, tasks: Int32Array) {
  const { classes, taskClass, stage, successors } = judged
  const { coordinator, coordinatorStart } = columns
  const { lead } = columns.stages
  const { length } = columns.facts.organizations
  const width = classes.size
  const organization = new Int32Array((length + 1) * width)
  const coordinating = new Int32Array(length)
  const lastTask = new Int32Array(length).fill(-1)
  for (let i = 0; i < tasks.length; i++) {
    const t = tasks[i]!
    const leads = successors[lead[stage[t]!]!]!
    organization[(leads + 1) * width + taskClass[t]!]!++
    // As `Coordinators` has them: each once, never the lead.
    lastTask[leads] = t
    const end = coordinatorStart[t + 1]!
    for (let at = coordinatorStart[t]!; at < end; at++) {
      const code = successors[coordinator[at]!]!
      if (lastTask[code] === t) continue
      lastTask[code] = t
      coordinating[code]!++
    }
  }
  return { organization, coordinating }
}

function countProgrammes(columns: Columns, { classes, taskClass }: Judged, tasks: Int32Array): Int32Array {
  const { programme, programmeStart } = columns
  const width = classes.size
  const counts = new Int32Array((columns.facts.programmes.length + 1) * width)
  for (let i = 0; i < tasks.length; i++) {
    const t = tasks[i]!
    const end = programmeStart[t + 1]!
    for (let at = programmeStart[t]!; at < end; at++) counts[(programme[at]! + 1) * width + taskClass[t]!]!++
  }
  return counts
}

function countSupervisors(columns: Columns, { classes, taskClass, stage }: Judged, tasks: Int32Array) {
  const named = columns.stages.supervisor
  const width = classes.size
  const { length } = columns.supervisors
  const supervisor = new Int32Array((length + 1) * width)
  const supervisors: number[] = []
  const seen = new Uint8Array(length + 1)
  for (let i = 0; i < tasks.length; i++) {
    const t = tasks[i]!
    const row = named[stage[t]!]! + 1
    supervisor[row * width + taskClass[t]!]!++
    if (seen[row] === 1) continue
    seen[row] = 1
    if (row !== 0) supervisors.push(row - 1)
  }
  return { supervisor, supervisors }
}

/** Documents are many: where their counts fit, they take half the room. */
function countDocuments(columns: Columns, { classes, taskClass }: Judged, tasks: Int32Array, arena: Arena): Counters {
  const { document } = columns
  const width = classes.size
  const size = (columns.facts.documents.length + 1) * width
  const counts = columns.largestDocument < 2 ** 16 ? arena.uint16(size) : arena.int32(size)
  for (let i = 0; i < tasks.length; i++) {
    const t = tasks[i]!
    counts[(document[t]! + 1) * width + taskClass[t]!]!++
  }
  return counts
}

function count(
  columns: Columns,
  judged: Judged,
  tasks: Int32Array,
  by: readonly Grouping[],
  has: (t: number) => boolean,
  arena: Arena,
): Count {
  const { classes } = judged
  const organizations = by.includes('organization') ? countOrganizations(columns, judged, tasks) : null
  const supervisors = by.includes('supervisor') ? countSupervisors(columns, judged, tasks) : null
  return {
    classes,
    whole: organizations ? addedUp(organizations.organization, classes.size) : countWhole(judged, tasks),
    ageing: countAgeing(judged, has),
    news: countNews(judged, has),
    by: {
      organization: organizations?.organization ?? null,
      programme: by.includes('programme') ? countProgrammes(columns, judged, tasks) : null,
      supervisor: supervisors?.supervisor ?? null,
      document: by.includes('document') ? countDocuments(columns, judged, tasks, arena) : null,
    },
    coordinating: organizations?.coordinating ?? null,
    supervisors: supervisors?.supervisors ?? [],
    tasks,
  }
}

/**
 * Counts a day's boards in one pass over the columns: statuses, flags, news and the tallies of contract sections 2 and
 * 3, without the trend.
 * @param from first day of the period, `NO_DAY` without one
 */
export function countBoards(
  columns: Columns,
  rules: Rules,
  from: number,
  matcher: Matcher,
  requests: readonly CountRequest[],
  arena: Arena,
): Pass {
  const judged = judge(columns, rules, from, arena)
  const out = matcher.narrows === 0 ? null : leftOut(columns, judged, matcher, arena)
  const counts = requests.map(({ ignore, by }) => {
    const tasks = out === null ? judged.tasks : tasksLeft(judged.tasks, out, ignore, arena)
    const has = (t: number) => out === null || (out[t]! & ~ignore) === 0
    return count(columns, judged, tasks, by, has, arena)
  })
  return { judged, counts }
}
