import type { PlainDay } from './plainDay.ts'
import type { Flag, Status } from './status.ts'

/** What sentences and lines are made of, before there are words. */

/** The numbers of the summary sentence. */
export interface SentenceNumbers {
  /** What the board is narrowed to, in words; empty where it is whole. */
  readonly filters: string
  readonly day: PlainDay
  /** First day of the period, where one is asked for. */
  readonly from: PlainDay | null
  readonly total: number
  readonly carriedOver: number
  readonly due: number
  readonly dueCompleted: number
  readonly overdue: number
  readonly awaitingUpdate: number
  readonly withoutDeadline: number
}

/** One task as a line of a tile names it. */
export interface NamedTask {
  readonly clause: string | null
  /** Null where it may not be told. */
  readonly title: string | null
  readonly lead: string
  readonly daysLate: number | null
  readonly lastOnTimeDay: PlainDay | null
}

/** What a task's state says in a list: its status, and what stands in its way. */
export interface StateNumbers {
  readonly status: Status
  readonly flags: readonly Flag[]
  readonly daysLate: number | null
  /** L − D. */
  readonly daysLeft: number | null
  readonly quietDays: number
}
