import type { UnitTask } from './row.ts'
import type { Tally } from './tally.ts'

/** One agency, programme or leader of a chart. */
export interface Group {
  /** As the address names it; `none` for the tasks without. */
  readonly id: string
  /** Empty for the tasks without. */
  readonly name: string
  readonly fullName: string
  readonly without: boolean
  readonly tally: Tally
  /** Tasks that it coordinates; 0 but for organizations. */
  readonly coordinating: number
  /** Its tasks whatever their state: what stays as a ghost where the state is filtered. */
  readonly all: Tally
  /** Its tasks one by one, where the board has few; else null. */
  readonly tasks: readonly UnitTask[] | null
}

/** A board by agency, programme or leader: in document order, the tasks without last. */
export interface Groups {
  readonly rows: readonly Group[]
  /** Of the whole board, each task once. */
  readonly tally: Tally
  readonly all: Tally
}
