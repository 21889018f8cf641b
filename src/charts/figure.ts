import type { Filter } from '../board/address.ts'
import type { Status } from '../domain/status.ts'

/**
 * What a chart says, before anything is drawn: its table, its picture, its keyboard walk and what a screen reader hears
 * come from here.
 */
export type ChartId = 'organizations'

/** What a click on a mark asks: keys of the filter to set, or a task to open. */
export type Change = { readonly filter: Partial<Filter> } | { readonly task: string }

/** Tasks of one status in a bar. */
export interface Segment {
  readonly status: Status
  readonly count: number
  /** What it is called aloud: "Sở KH&CN: 2 sắp đến hạn". */
  readonly label: string
  readonly change: Change
  /** The tasks one by one, where there are few. */
  readonly units: readonly Unit[] | null
}
export interface Unit {
  readonly label: string
  readonly change: Change
}

/** A number beside a bar that can be clicked. */
export interface Count {
  readonly count: number
  /** As it is written; none where it is 0. */
  readonly text: string
  readonly label: string
  readonly change: Change
}

export interface BarRow {
  readonly key: string
  readonly name: string
  readonly fullName: string
  readonly label: string
  readonly change: Change
  /** The viewer chose it; where any is chosen the others step back. */
  readonly selected: boolean
  /** Left of the spine: completed on time nearest to it. */
  readonly done: readonly Segment[]
  /** Right of the spine, the open ones and the suspended. */
  readonly open: readonly Segment[]
  readonly doneCount: Count
  readonly overdueCount: Count
  readonly openCount: Count
  /** Tasks whatever their state, where a filter of state narrows the bar: its ghost. */
  readonly ghost: { readonly done: number; readonly open: number } | null
  /** Completion: a share with one decimal, n/m where m is under 10, — where there is none. */
  readonly rate: string
}

/** Bars by category on both sides of a spine of counts. Unit: tasks. */
export interface BarsFigure {
  readonly kind: 'bars'
  readonly id: ChartId
  readonly title: string
  /** A sentence that says what it shows. */
  readonly caption: string
  readonly heads: {
    readonly done: string
    readonly spine: string
    readonly open: string
    /** Where the other has no room. */
    readonly openShort: string
    readonly rate: string
    readonly rateShort: string
  }
  readonly rows: readonly BarRow[]
  /** What stands for the rows that a frame has no room for; on the desk only rows without an overdue task are folded. */
  readonly rest: (folded: readonly BarRow[]) => Rest
  /** The statuses that occur, by side, for the key. */
  readonly key: readonly { readonly head: string; readonly statuses: readonly KeyEntry[] }[]
  readonly table: Table
}
export interface Rest {
  readonly name: string
  readonly note: string
  /** How many overdue tasks they have, 0 too. */
  readonly overdue: string
  /** Their completion, as one. */
  readonly rate: string
}
export interface KeyEntry {
  readonly status: Status
  readonly word: string
  readonly change: Change
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export type Figure = BarsFigure
