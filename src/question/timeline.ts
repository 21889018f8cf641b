import type { PlainDay } from '../domain/plainDay.ts'
import type { Status } from '../domain/status.ts'
import type { PicturedRow } from './pictured.ts'
import type { UnitTask } from './row.ts'

export type StatusCounts = Readonly<Record<Status, number>>

/** Tasks whose L lies in seven days, counted from the day shown. */
export interface DueWeek {
  readonly first: PlainDay
  readonly last: PlainDay
  readonly shown: StatusCounts
  /** Whatever their state. */
  readonly all: StatusCounts
}

/** A task in a row of its own. */
export interface TimelineTask {
  readonly row: PicturedRow
  /** The filter leaves it in; else it is context. */
  readonly chosen: boolean
}

/** The board on the axis of its deadlines, without the filter of the deadline's day. */
export interface Timeline {
  /** Those that have a task, earliest first. */
  readonly weeks: readonly DueWeek[]
  /** Tasks without an L, by status. */
  readonly undated: StatusCounts
  readonly undatedAll: StatusCounts
  /** The tasks with an L, one by one, where few are in view; else null. */
  readonly named: readonly TimelineTask[] | null
  /** Those without, in document order, where they are few and called by a clause or by nothing; else null. */
  readonly undatedNamed: readonly (UnitTask & { readonly chosen: boolean })[] | null
  /** Up to three of the longest overdue. */
  readonly oldest: readonly PicturedRow[]
  /** Due soon, earliest first, as many as could be named. */
  readonly soon: readonly PicturedRow[]
  /** The day on which most open tasks fall due, from the day shown on. */
  readonly busiest: { readonly day: PlainDay; readonly count: number } | null
  /** The next day on which an open task falls due. */
  readonly next: PlainDay | null
  readonly dueToday: number
  /** K: a day before it is one that is past. */
  readonly dataDay: PlainDay
}

export const WEEK_DAYS = 7
