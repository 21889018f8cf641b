import type { PlainDay } from '../domain/plainDay.ts'
import type { Address } from './address.ts'
import type { Filter } from './filter.ts'
import type { Asked, PartName } from './parts.ts'

/** What a screen asks: one question per view, which names the parts that it wants. */
export interface Question<P extends PartName = never> {
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
  readonly parts: Asked<P>
}

/** What a board is asked for: a day, a period's first day or none, and a filter. */
export interface Selection {
  readonly day: PlainDay
  readonly from: PlainDay | null
  readonly filter: Filter
}
