import type { OnTimeBase } from '../domain/facts.ts'
import { type Flag, FLAGS, type Status, STATUSES } from '../domain/status.ts'

/**
 * Counters of one tally, as they lie in an Int32Array: the statuses first, then these. One row of {@link WIDTH} for the
 * whole board, an organization, a programme, a supervisor or a document.
 */
export const EXTRAS = STATUSES.length
/** Bits of a task's extra counters, counted from {@link EXTRAS}: its flags come first. */
export const Extra = {
  carriedOver: 1 << 6,
  withoutDeadline: 1 << 7,
  due: 1 << 8,
  dueCompleted: 1 << 9,
  /** Completed, and its own first deadline has an L … */
  firstDeadline: 1 << 10,
  /** … which its judged day kept. */
  firstDeadlineKept: 1 << 11,
} as const
const placeOf = (bit: number) => EXTRAS + 31 - Math.clz32(bit)
export const COORDINATING = EXTRAS + 12
export const WIDTH = COORDINATING + 1

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

const rateOf = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  rate: denominator === 0 ? null : numerator / denominator,
})

function onTimeRate(status: Record<Status, number>, counted: number, completed: number, base: OnTimeBase): Rate {
  switch (base) {
    case 'completedWithDeadline':
      return rateOf(status.completedOnTime, status.completedOnTime + status.completedLate)
    case 'counted':
      return rateOf(status.completedOnTime, counted)
    case 'completed':
      return rateOf(status.completedOnTime + status.completedNoDeadline, completed)
  }
}

/** Row `row` of counters → the numbers of contract section 3. */
export function readTally(counts: Int32Array, row: number, base: OnTimeBase): Tally {
  const at = row * WIDTH
  const count = (bit: number) => counts[at + placeOf(bit)]!
  const status = Object.fromEntries(STATUSES.map((name, place) => [name, counts[at + place]!])) as Record<
    Status,
    number
  >
  const flags = Object.fromEntries(FLAGS.map((name, place) => [name, counts[at + EXTRAS + place]!])) as Record<
    Flag,
    number
  >
  const total = STATUSES.reduce((sum, name) => sum + status[name], 0)
  const counted = total - status.cancelled
  const completed = status.completedOnTime + status.completedLate + status.completedNoDeadline
  const due = count(Extra.due)
  const dueCompleted = count(Extra.dueCompleted)
  const withoutDeadline = count(Extra.withoutDeadline)
  return {
    total,
    carriedOver: count(Extra.carriedOver),
    counted,
    completed,
    due,
    dueCompleted,
    withoutDeadline,
    status,
    flags,
    rates: {
      completionRate: rateOf(completed, counted - status.ongoing - status.suspended),
      dueCompletionRate: rateOf(dueCompleted, due),
      onTimeRate: onTimeRate(status, counted, completed, base),
      firstDeadlineRate: rateOf(count(Extra.firstDeadlineKept), count(Extra.firstDeadline)),
      overdueRate: rateOf(status.overdue, counted - withoutDeadline),
    },
  }
}
