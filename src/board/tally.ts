import type { OnTimeBase } from '../domain/facts.ts'
import { type Flag, FLAGS, isCompleted, type Status, StatusCode, STATUSES } from '../domain/status.ts'

/** How a completed task kept its own first deadline, whatever extensions say. */
export const FIRST_DEADLINES = ['none', 'missed', 'kept'] as const
export type FirstDeadline = (typeof FIRST_DEADLINES)[number]

/**
 * The cell of a tally that a task falls in: whatever the numbers of contract section 3 tell apart. A tally is a row of
 * such cells, then its flags; a task adds one to its cell and one to each of its flags.
 */
interface Cell {
  readonly status: Status
  /** The deadline judged by has an L. */
  readonly dated: boolean
  /** It counts as `due`: that L is before D. */
  readonly due: boolean
  /** Of completed tasks. */
  readonly first: FirstDeadline
}

/** Statuses that count as due once their L is before D; a suspended or cancelled task never does. */
const CAN_BE_DUE: readonly Status[] = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
  'overdue',
  'awaitingUpdate',
  'awaitingConfirmation',
]

const CELLS: Cell[] = []
/** Cell of each key, see {@link tallyKey}: the key of what a stage says, plus 1 where its L is before D. */
export const CELL_OF_KEY = new Uint8Array(STATUSES.length * 12)

function cellCode(cell: Cell): number {
  const code = CELLS.findIndex(
    ({ status, dated, due, first }) =>
      status === cell.status && dated === cell.dated && due === cell.due && first === cell.first,
  )
  return code === -1 ? CELLS.push(cell) - 1 : code
}

/** Where the day decides on the status. */
export const KEY_BY_DAY = -1

/** What is known of a task's cell before the day is: even, {@link CELL_OF_KEY} takes it or its successor. */
export function tallyKey(status: number, dated: boolean, first: FirstDeadline): number {
  return ((status * 3 + FIRST_DEADLINES.indexOf(first)) * 2 + (dated ? 1 : 0)) * 2
}

for (const status of STATUSES)
  for (const first of FIRST_DEADLINES)
    for (const dated of [false, true])
      for (const past of [0, 1]) {
        const completed = isCompleted(StatusCode[status])
        const due = past === 1 && dated && CAN_BE_DUE.includes(status)
        CELL_OF_KEY[tallyKey(StatusCode[status], dated, first) + past] = cellCode({
          status,
          dated,
          due,
          first: completed ? first : 'none',
        })
      }

/** Status of each cell. */
export const STATUS_OF_CELL = Uint8Array.from(CELLS, ({ status }) => StatusCode[status])

const FLAGS_AT = CELLS.length
const CARRIED_OVER = FLAGS_AT + FLAGS.length
export const COORDINATING = CARRIED_OVER + 1
/** Counters of a tally in an Int32Array: the cells, the flags, `carriedOver`, `coordinating`. */
export const WIDTH = COORDINATING + 1

/** Beside a task's flags: assigned before the period. */
export const CARRIED_OVER_BIT = 1 << FLAGS.length

/** Adds a task to a row of counters. @param flags its flags' bits, and {@link CARRIED_OVER_BIT} */
export function addToTally(counts: Int32Array, row: number, cell: number, flags: number): void {
  const at = row * WIDTH
  counts[at + cell]!++
  for (let rest = flags; rest !== 0; rest &= rest - 1) counts[at + FLAGS_AT + 31 - Math.clz32(rest & -rest)]!++
}

/** Whether no task was added to a row. */
export function isEmpty(counts: Int32Array, row: number): boolean {
  const at = row * WIDTH
  for (let cell = 0; cell < FLAGS_AT; cell++) if (counts[at + cell] !== 0) return false
  return true
}

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
  const sum = (counts_: (cell: Cell) => boolean) =>
    CELLS.reduce((total, cell, code) => total + (counts_(cell) ? counts[at + code]! : 0), 0)
  const completedCell = ({ status }: Cell) => isCompleted(StatusCode[status])
  const status = Object.fromEntries(STATUSES.map(name => [name, 0])) as Record<Status, number>
  CELLS.forEach((cell, code) => {
    status[cell.status] += counts[at + code]!
  })
  const flags = Object.fromEntries(FLAGS.map((name, place) => [name, counts[at + FLAGS_AT + place]!])) as Record<
    Flag,
    number
  >
  const total = sum(() => true)
  const counted = total - status.cancelled
  const completed = sum(completedCell)
  const due = sum(cell => cell.due)
  const dueCompleted = sum(cell => cell.due && completedCell(cell))
  const withoutDeadline = sum(cell => !cell.dated && cell.status !== 'cancelled')
  return {
    total,
    carriedOver: counts[at + CARRIED_OVER]!,
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
      firstDeadlineRate: rateOf(
        sum(cell => cell.first === 'kept'),
        sum(cell => cell.first !== 'none'),
      ),
      overdueRate: rateOf(status.overdue, counted - withoutDeadline),
    },
  }
}
