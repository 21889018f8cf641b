import type { PlainDay } from '../domain/plainDay.ts'
import type { Address } from './address.ts'
import type { ChartId } from './charts.ts'
import type { Filter } from './filter.ts'

/** What a screen asks: one question per view, answered whole. */
export interface Question {
  readonly day: PlainDay
  /** The clock's day, which alone is called today; null where there is no clock, or none that can be trusted. */
  readonly today: PlainDay | null
  readonly from: Address['from']
  /** What the board is compared with; a week earlier where nothing is asked. */
  readonly compare: Address['compare']
  readonly filter: Filter
  readonly sort: Address['sort']
  /** How many rows of the list, from its beginning. */
  readonly rows: number
  /** The open task. */
  readonly task: string | null
  /** The charts that the view shows. */
  readonly charts: readonly ChartId[]
  /** What was set aside and left out is listed. */
  readonly quality?: boolean
}

/** What a board is asked for: a day, a period's first day or none, and a filter. */
export interface Selection {
  readonly day: PlainDay
  readonly from: PlainDay | null
  readonly filter: Filter
}
