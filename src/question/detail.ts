import type { TaskEvent } from '../domain/facts.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { ShownDeadline, TaskRow } from './row.ts'

/** One line of a task's history, names spelled out. */
export interface HistoryLine {
  readonly day: PlainDay
  readonly type: TaskEvent['type'] | 'assigned'
  readonly percent: number | null
  readonly deadline: ShownDeadline | null
  /** To whom it was transferred. */
  readonly lead: string | null
  readonly waitsFor: string | null
  readonly escalated: boolean
  readonly proposal: string | null
  readonly note: string | null
  readonly reference: string | null
  /** Where the paper is on the web. */
  readonly url: string | null
}

/** Everything that a task's panel shows, on the day. */
export interface TaskDetail {
  readonly row: TaskRow
  readonly detail: string | null
  readonly documentTitle: string | null
  readonly documentIssuedOn: string | null
  readonly documentUrl: string | null
  readonly coordinators: readonly string[]
  readonly coordinatorsText: string | null
  readonly supervisor: string | null
  readonly followedBy: string | null
  readonly field: string | null
  readonly programmes: readonly string[]
  readonly product: string | null
  readonly citations: readonly string[]
  readonly priority: string
  readonly assignedOn: PlainDay
  /** The task's own deadline, where an extension changed it. */
  readonly firstDeadline: ShownDeadline | null
  readonly obstacle: {
    readonly since: PlainDay
    readonly waitsFor: string | null
    readonly escalated: boolean
    readonly note: string | null
    readonly proposal: string | null
  } | null
  /** Latest first. */
  readonly history: readonly HistoryLine[]
  /** Events after the day, which don't count. */
  readonly later: number
}
