import { daysLateOn, DAY_STEPS, dayStep, NO_DAY, type Rules } from '../domain/judge.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { FlagBit, isCompleted, NewsBit, StatusCode } from '../domain/status.ts'
import { successorOn } from '../domain/succession.ts'
import type { Columns } from './columns.ts'
import { CARRIED_OVER_BIT, CELL_AT, Classes, STATUS_OF_CELL } from './tally.ts'

/** What a day of news covers: D and the six days before. */
export const NEWS_DAYS = 7

/** A day's answers for each task; those of tasks that aren't there on the day are 0. */
export class Judged {
  readonly status: Uint8Array
  readonly flags: Uint8Array
  readonly news: Uint8Array
  /** The task's stage on the day, a place in `Columns.stages`. */
  readonly stage: Int32Array
  /** Place of the task's class in {@link classes}. */
  readonly taskClass: Uint16Array
  readonly classes = new Classes()
  /** Places of the tasks of the day and the period, in document order. */
  tasks: Int32Array
  /** Organization code → code of who does its work on the day. */
  readonly successors: Int32Array
  readonly #columns: Columns
  readonly #rules: Rules

  constructor(columns: Columns, rules: Rules) {
    this.status = new Uint8Array(columns.size)
    this.flags = new Uint8Array(columns.size)
    this.news = new Uint8Array(columns.size)
    this.stage = new Int32Array(columns.size)
    this.taskClass = new Uint16Array(columns.size)
    this.tasks = new Int32Array(columns.size)
    this.successors = successorCodes(columns, rules.day as PlainDay)
    this.#columns = columns
    this.#rules = rules
  }

  /** Code of who leads task t on the day. */
  lead(t: number): number {
    return this.successors[this.#columns.stages.lead[this.stage[t]!]!]!
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

/** Organization code → code of who does its work on the day. */
export function successorCodes(columns: Columns, day: PlainDay): Int32Array {
  const { organizations } = columns.facts
  const byId = new Map(organizations.map(organization => [organization.id, organization]))
  const codes = new Map(organizations.map(({ id }, code) => [id, code]))
  return Int32Array.from(organizations, ({ id }) => codes.get(successorOn(id, day, byId))!)
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

/**
 * Judges each task on a day: its status, flags and news (contract sections 2 and 3).
 * @param from first day of the period: closed tasks that ended before it are left out; {@link NO_DAY} without one
 */
export function judge(columns: Columns, rules: Rules, from: number): Judged {
  const { stages, assignedOn, stageStart } = columns
  const judged = new Judged(columns, rules)
  const { classes, tasks } = judged
  const { day } = rules
  const since = day - NEWS_DAYS + 1
  const quietBefore = Math.min(day, rules.dataDay) - rules.stagnantDays
  let size = 0
  for (let t = 0; t < columns.size; t++) {
    const assigned = assignedOn[t]!
    if (assigned > day) continue
    let stage = stageStart[t + 1]! - 1
    while (stages.from[stage]! > day) stage--

    const lastOnTimeDay = stages.lastOnTimeDay[stage]!
    const cell = CELL_AT[stages.key[stage]! * DAY_STEPS + dayStep(lastOnTimeDay, rules)]!
    const status = STATUS_OF_CELL[cell]!
    const lastNewsOn = stages.lastNewsOn[stage]!
    const quiet = Math.max(assigned, lastNewsOn) < quietBefore
    const flags = stages.flags[stage]! & (quiet ? ~0 : ~FlagBit.stagnant)
    const hasNews =
      lastNewsOn >= since || assigned >= since || (status === StatusCode.overdue && lastOnTimeDay + 1 >= since)
    judged.status[t] = status
    judged.flags[t] = flags
    judged.stage[t] = stage
    if (hasNews) judged.news[t] = newsOf(columns, t, stage, status, since)

    if (from !== NO_DAY) {
      const closedOn = stages.closedOn[stage]!
      if (closedOn !== NO_DAY && closedOn < from) continue
    }
    judged.taskClass[t] = classes.place(cell, assigned < from ? flags | CARRIED_OVER_BIT : flags)
    tasks[size++] = t
  }
  judged.tasks = tasks.subarray(0, size)
  return judged
}
