import type { PlainDay } from '../domain/plainDay.ts'
import { type FLAGS, type NEWS, STATUSES } from '../domain/status.ts'

/** What narrows a board, on whatever screen and in whatever file (contract section 6). */

export const ROLES = ['lead', 'coordinate', 'either'] as const
export type Role = (typeof ROLES)[number]
export const STATUS_FILTERS = [...STATUSES, 'open', 'completed'] as const
export type StatusFilter = (typeof STATUS_FILTERS)[number]
export const DEADLINE_FILTERS = ['dated', 'ongoing', 'none'] as const
export type DeadlineFilter = (typeof DEADLINE_FILTERS)[number]

/** `none` in a list of ids or texts stands for tasks without one. */
export const WITHOUT = 'none'

/** Days from `first` to `last`, either end open where null. `text` is how it was written. */
export interface DayRange {
  readonly first: PlainDay | null
  readonly last: PlainDay | null
  readonly text: string
}

/** What narrows a board. Values of one key are "or", keys are "and"; an empty list doesn't narrow. */
export interface Filter {
  readonly org: readonly string[]
  readonly role: Role
  readonly status: readonly StatusFilter[]
  readonly flag: readonly (typeof FLAGS)[number][]
  readonly news: readonly (typeof NEWS)[number][]
  readonly due: readonly DayRange[]
  readonly assigned: readonly DayRange[]
  readonly completed: readonly DayRange[]
  readonly deadline: readonly DeadlineFilter[]
  readonly document: readonly string[]
  readonly issuer: readonly string[]
  readonly programme: readonly string[]
  readonly supervisor: readonly string[]
  readonly followedBy: readonly string[]
  readonly field: readonly string[]
  readonly priority: readonly string[]
  readonly kind: readonly string[]
  readonly q: readonly string[]
}

export const NO_FILTER: Filter = {
  org: [],
  role: 'lead',
  status: [],
  flag: [],
  news: [],
  due: [],
  assigned: [],
  completed: [],
  deadline: [],
  document: [],
  issuer: [],
  programme: [],
  supervisor: [],
  followedBy: [],
  field: [],
  priority: [],
  kind: [],
  q: [],
}
export type FilterKey = Exclude<keyof Filter, 'role'>
export const FILTER_KEYS = Object.keys(NO_FILTER).filter(key => key !== 'role') as FilterKey[]
