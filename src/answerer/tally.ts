import type { Rate, Tally } from '../question/tally.ts'
import type { OnTimeBase } from '../domain/facts.ts'
import { BY_DAY, DAY_STEPS, isPast, statusAt } from '../domain/judge.ts'
import { type Flag, FlagBit, FLAGS, isCompleted, type Status, StatusCode, STATUSES } from '../domain/status.ts'

/** How a completed task kept its own first deadline, whatever extensions say. */
export const FIRST_DEADLINES = ['none', 'missed', 'kept'] as const
export type FirstDeadline = (typeof FIRST_DEADLINES)[number]

/** Whatever the numbers of contract section 3 tell apart, but for the flags. */
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

function cellCode(cell: Cell): number {
  const code = CELLS.findIndex(
    ({ status, dated, due, first }) =>
      status === cell.status && dated === cell.dated && due === cell.due && first === cell.first,
  )
  return code === -1 ? CELLS.push(cell) - 1 : code
}

/** What is known of a task's cell before the day is. @param standing a status, or `BY_DAY` */
export function tallyKey(standing: number, dated: boolean, first: FirstDeadline): number {
  return ((standing - BY_DAY) * FIRST_DEADLINES.length + FIRST_DEADLINES.indexOf(first)) * 2 + (dated ? 1 : 0)
}

/** Cell of each {@link tallyKey} at each `dayStep`: `CELL_AT[key * DAY_STEPS + step]`. */
export const CELL_AT = new Uint8Array((STATUSES.length + 1) * FIRST_DEADLINES.length * 2 * DAY_STEPS)

for (const standing of [BY_DAY, ...STATUSES.keys()])
  for (const first of FIRST_DEADLINES)
    for (const dated of [false, true])
      for (let step = 0; step < DAY_STEPS; step++) {
        const code = statusAt(standing, step)
        const status = STATUSES[code]!
        const due = dated && isPast(step) && CAN_BE_DUE.includes(status)
        CELL_AT[tallyKey(standing, dated, first) * DAY_STEPS + step] = cellCode({
          status,
          dated,
          due,
          first: isCompleted(code) ? first : 'none',
        })
      }

/** What is overdue has an L before D and isn't completed: one cell holds it all. */
export const OVERDUE_CELL = cellCode({ status: 'overdue', dated: true, due: true, first: 'none' })

const STATUS_OF_CELL = Uint8Array.from(CELLS, ({ status }) => StatusCode[status])

/** Beside a task's flags: assigned before the period. */
export const CARRIED_OVER_BIT = 1 << FLAGS.length
const FLAG_SETS = CARRIED_OVER_BIT * 2

/** @param flags bits of `FlagBit`, and {@link CARRIED_OVER_BIT} */
export const classCode = (cell: number, flags: number) => cell * FLAG_SETS + flags
export const NO_PLACE = 0xffff

/**
 * The classes of tasks on a day: cells with flags. Hundreds are possible, dozens occur; each has a place, as it comes.
 * A tally is a row of counters, one for each class.
 */
export class Classes {
  readonly #codes: number[] = []
  /** Place of each code, {@link NO_PLACE} for one that hasn't come. */
  readonly places = new Uint16Array(CELLS.length * FLAG_SETS).fill(NO_PLACE)

  get size(): number {
    return this.#codes.length
  }

  /** Gives a code that hasn't come its place. */
  add(code: number): number {
    return (this.places[code] = this.#codes.push(code) - 1)
  }

  /** Its `StatusCode`. */
  status(place: number): number {
    return STATUS_OF_CELL[Math.floor(this.#codes[place]! / FLAG_SETS)]!
  }

  cell(place: number): Cell {
    return CELLS[Math.floor(this.#codes[place]! / FLAG_SETS)]!
  }

  flags(place: number): number {
    return this.#codes[place]! % FLAG_SETS
  }
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

/** Rows of counters, each as long as a pass has classes. */
export type Counters = Int32Array | Uint16Array

/** Row `row` of counters → the numbers of contract section 3. */
export function readTally(counts: Counters, row: number, classes: Classes, base: OnTimeBase): Tally {
  const status = Object.fromEntries(STATUSES.map(name => [name, 0])) as Record<Status, number>
  const flags = Object.fromEntries(FLAGS.map(name => [name, 0])) as Record<Flag, number>
  const first: Record<FirstDeadline, number> = { none: 0, missed: 0, kept: 0 }
  let [total, carriedOver, completed, due, dueCompleted, withoutDeadline] = [0, 0, 0, 0, 0, 0]
  for (let place = 0; place < classes.size; place++) {
    const tasks = counts[row * classes.size + place]!
    if (tasks === 0) continue
    const cell = classes.cell(place)
    const bits = classes.flags(place)
    const isComplete = isCompleted(StatusCode[cell.status])
    total += tasks
    status[cell.status] += tasks
    first[cell.first] += tasks
    for (const flag of FLAGS) if (bits & FlagBit[flag]) flags[flag] += tasks
    if (bits & CARRIED_OVER_BIT) carriedOver += tasks
    if (isComplete) completed += tasks
    if (cell.due) due += tasks
    if (cell.due && isComplete) dueCompleted += tasks
    if (!cell.dated && cell.status !== 'cancelled') withoutDeadline += tasks
  }
  const counted = total - status.cancelled
  return {
    total,
    carriedOver,
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
      firstDeadlineRate: rateOf(first.kept, first.kept + first.missed),
      overdueRate: rateOf(status.overdue, counted - withoutDeadline),
    },
  }
}
