import type { Flag, News, Status } from '../domain/status.ts'

/** A share with what it was divided from, so that it never stands alone. `rate` is null where there is nothing to divide by. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  readonly rate: number | null
}

export const RATES = ['completionRate', 'dueCompletionRate', 'onTimeRate', 'firstDeadlineRate', 'overdueRate'] as const

export type RateKey = (typeof RATES)[number]

/** The numbers of contract section 3. */
export interface Tally {
  readonly total: number
  readonly carriedOver: number
  readonly counted: number
  readonly completed: number
  readonly due: number
  readonly dueCompleted: number
  readonly withoutDeadline: number
  readonly status: Readonly<Record<Status, number>>
  readonly flags: Readonly<Record<Flag, number>>
  readonly rates: Readonly<Record<RateKey, Rate>>
}

/** The numbers of one board as a whole. */
export interface Numbers {
  readonly tally: Tally
  /** Overdue tasks by days late: 1–7, 8–30, 31–60, 61–90, over 90. */
  readonly ageing: readonly number[]
  readonly news: Readonly<Record<News, number>>
}
