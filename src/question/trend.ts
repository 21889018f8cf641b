import type { PlainDay } from '../domain/plainDay.ts'

/** One row of the trend: the board asked for, on an earlier day. */
export interface TrendRow {
  readonly on: PlainDay
  readonly total: number
  readonly completed: number
  readonly overdue: number
}
