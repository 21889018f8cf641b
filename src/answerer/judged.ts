import { daysLateOn, DAY_STEPS, dayStep, NO_DAY, type Rules } from '../domain/judge.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { FlagBit, isCompleted, NewsBit, StatusCode } from '../domain/status.ts'
import { successorsOn } from '../domain/succession.ts'
import type { Arena } from './arena.ts'
import type { Columns } from './columns.ts'
import { CARRIED_OVER_BIT, CELL_AT, classCode, Classes, NO_PLACE, OVERDUE_CELL } from './tally.ts'

/** What a day of news covers: D and the six days before. */
export const NEWS_DAYS = 7

/** A day's answers for each task that is there on the day. They last as long as the arena's loan. */
export class Judged {
  /** The task's stage on the day, a place in `Columns.stages`. */
  readonly stage: Int32Array
  /** Place of the task's class in {@link classes}. */
  readonly taskClass: Uint16Array
  readonly classes = new Classes()
  /** Bits of `NewsBit`. */
  readonly news: Uint8Array
  /** Places of the tasks of the day and the period, in document order. */
  tasks: Int32Array
  /** Those of them to which something happened in the last days: only they can have news. */
  lately: Int32Array
  /** Those of them that are overdue. */
  overdue: Int32Array
  /** Organization code → code of who does its work on the day. */
  readonly successors: Int32Array
  readonly #columns: Columns
  readonly #rules: Rules

  constructor(columns: Columns, rules: Rules, arena: Arena) {
    this.stage = arena.int32(columns.size)
    this.taskClass = arena.uint16(columns.size)
    this.news = arena.uint8(columns.size)
    this.tasks = arena.int32(columns.size)
    this.lately = arena.int32(columns.size)
    this.overdue = arena.int32(columns.size)
    this.successors = successorsOn(columns.facts.organizations, rules.day as PlainDay)
    this.#columns = columns
    this.#rules = rules
  }

  /** Its `StatusCode`. */
  status(t: number): number {
    return this.classes.status(this.taskClass[t]!)
  }

  /** Bits of `FlagBit`. */
  flags(t: number): number {
    return this.classes.flags(this.taskClass[t]!)
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
    return daysLateOn(this.status(t), this.lastOnTimeDay(t), judgedOn, this.#rules)
  }
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
export function judge(columns: Columns, rules: Rules, from: number, arena: Arena): Judged {
  const judged = new Judged(columns, rules, arena)
  const { classes, stage, taskClass, news, tasks, lately, overdue } = judged
  const { places } = classes
  const { assignedOn, stageStart } = columns
  const { from: stageFrom, lastOnTimeDay, lastNewsOn, key, flags, closedOn } = columns.stages
  const { day } = rules
  const since = day - NEWS_DAYS + 1
  const quietBefore = Math.min(day, rules.dataDay) - rules.stagnantDays
  let [size, recent, overdues] = [0, 0, 0]
  for (let t = 0; t < columns.size; t++) {
    const assigned = assignedOn[t]!
    if (assigned > day) continue
    let s = stageStart[t + 1]! - 1
    while (stageFrom[s]! > day) s--
    stage[t] = s

    const lastDay = lastOnTimeDay[s]!
    const newsOn = lastNewsOn[s]!
    const cell = CELL_AT[key[s]! * DAY_STEPS + dayStep(lastDay, rules)]!
    const quiet = Math.max(assigned, newsOn) < quietBefore
    const flagged = flags[s]! & (quiet ? ~0 : ~FlagBit.stagnant)
    const code = classCode(cell, assigned < from ? flagged | CARRIED_OVER_BIT : flagged)
    const place = places[code]!
    taskClass[t] = place === NO_PLACE ? classes.add(code) : place

    if (from !== NO_DAY) {
      const closed = closedOn[s]!
      if (closed !== NO_DAY && closed < from) continue
    }
    tasks[size++] = t
    // Written in any case and counted where it is so: what can't be foretold makes a branch dear.
    const isOverdue = Number(cell === OVERDUE_CELL)
    overdue[overdues] = t
    overdues += isOverdue
    lately[recent] = t
    recent += Number(newsOn >= since) | Number(assigned >= since) | (isOverdue & Number(lastDay + 1 >= since))
  }
  judged.tasks = tasks.subarray(0, size)
  judged.overdue = overdue.subarray(0, overdues)
  judged.lately = lately.subarray(0, recent)
  for (const t of judged.lately) news[t] = newsOf(columns, t, stage[t]!, judged.status(t), since)
  return judged
}
