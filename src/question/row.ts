import type { Deadline } from '../domain/deadline.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { Flag, Status } from '../domain/status.ts'
import type { NamedTask } from '../domain/told.ts'

/** A deadline as a screen shows it: the notice's words where it has any, and the last day on time. */
export interface ShownDeadline {
  readonly kind: Deadline['kind']
  readonly text: string | null
  readonly date: PlainDay | null
  readonly period: string | null
  readonly lastOnTimeDay: PlainDay | null
}

/** A task as a line of a list, on the day. */
export interface TaskRow {
  readonly id: string
  readonly title: string
  readonly clause: string | null
  /** Number, else title, else id of the document; null without one. */
  readonly document: string | null
  readonly restricted: boolean
  readonly leadId: string
  readonly lead: string
  readonly leadFullName: string
  readonly status: Status
  readonly flags: readonly Flag[]
  /** Of the deadline judged by. */
  readonly deadline: ShownDeadline
  readonly extended: boolean
  readonly daysLate: number | null
  /** L − D, null without an L. */
  readonly daysLeft: number | null
  readonly percent: number | null
  readonly lastNewsOn: PlainDay | null
  /** Days since the last news, or since the assignment. */
  readonly quietDays: number
  /** Short name of whom an obstacle waits for. */
  readonly waitsFor: string | null
  /** Days since the obstacle was reported; null without one. */
  readonly blockedDays: number | null
}

/** A task as a mark of its own in a chart. */
export interface UnitTask extends NamedTask {
  readonly id: string
  readonly status: Status
}
