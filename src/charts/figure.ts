import type { Filter } from '../question/filter.ts'
import type { ChartId } from '../question/charts.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { Status } from '../domain/status.ts'

/**
 * What a chart says, before anything is drawn: its table, its picture, its keyboard walk and what a screen reader hears
 * come from here.
 */
export type { ChartId }

/** What a click on a mark asks: keys of the filter to set, a task to open, or a day to go to. */
export type Change = { readonly filter: Partial<Filter> } | { readonly task: string } | { readonly day: PlainDay }

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

/** A count that has the same room whichever state is filtered. */
export interface KeptCount extends Count {
  /** Its text without a filter of state. */
  readonly whole: string
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
  readonly doneCount: KeptCount
  readonly overdueCount: KeptCount
  readonly openCount: KeptCount
  /** Tasks whatever their state, where a filter of state narrows the bar: its ghost. */
  readonly ghost: { readonly done: number; readonly open: number } | null
  /** What the rows are ranked by: where a state is filtered all its tasks, else the overdue ones. */
  readonly measure: number
  /** Completion: a share with one decimal, n/m where m is under 10, — where there is none; empty where a state is filtered. */
  readonly rate: string
  /** The same without a filter of state: it keeps this room. */
  readonly wholeRate: string
}

/** Bars by category on both sides of a spine of counts. Unit: tasks. */
export interface BarsFigure {
  readonly kind: 'bars'
  readonly id: ChartId
  readonly title: string
  /** A sentence that says what it shows. */
  readonly caption: string
  /** The board that it draws has no task: the sentence says why. */
  readonly empty: boolean
  readonly heads: {
    readonly done: string
    readonly spine: string
    readonly open: string
    /** Where the other has no room. */
    readonly openShort: string
    /** Where neither has. */
    readonly openShortest: string
    /** Where the others have no room. */
    readonly openLeast: string
    readonly rate: string
    readonly rateShort: string
    /** The shorter one without a filter of state: it keeps this room. */
    readonly wholeRate: string
  }
  readonly rows: readonly BarRow[]
  /** Rows of the charts under or over it: where they are about as long, together they share one unit and one spine. */
  readonly beside?: readonly BarRow[]
  /** What stands for the rows that a frame has no room for; on the desk only rows without an overdue task are folded. */
  readonly rest: (folded: readonly BarRow[]) => Rest
  /** The statuses that occur, by side, for the key. */
  readonly key: readonly { readonly head: string; readonly statuses: readonly KeyEntry[] }[]
  readonly table: Table
}
export type Key = BarsFigure['key']
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

/** A task in a row of its own on the axis of days. */
export interface TimelineRow {
  readonly clause: string | null
  readonly name: string
  readonly status: Status
  /** What the state says, at the row's end: "quá hạn 76 ngày". */
  readonly state: string
  readonly tone: 'overdue' | 'dueSoon' | 'strong' | 'usual'
  /** L. */
  readonly due: PlainDay
  /** The first day of a deadline that is a period. */
  readonly periodFirst: PlainDay | null
  /** 0–1, of a period. */
  readonly progress: number | null
  /** The day of a late completion. */
  readonly completedOn: PlainDay | null
  /** The filter leaves it in; else it steps back. */
  readonly chosen: boolean
  readonly label: string
  readonly change: Change
}

/** A week of deadlines, or a few of them. */
export interface TimelineColumn {
  readonly first: PlainDay
  readonly last: PlainDay
  readonly open: readonly { readonly status: Status; readonly count: number }[]
  readonly done: readonly { readonly status: Status; readonly count: number }[]
  readonly openCount: Count & { readonly selected: boolean }
  /** Every task whose L lies in its days, cancelled ones too. */
  readonly total: Share
  /** Tasks whatever their state, where a filter of state narrows the columns. */
  readonly ghost: { readonly done: number; readonly open: number } | null
  readonly selected: boolean
  readonly label: string
  readonly change: Change
}

/** How many tasks, and how many there are without a filter of state. */
export interface Share {
  readonly count: number
  readonly all: number
}

/** A number with its words, to be clicked. */
export interface Aside {
  readonly text: string
  readonly change: Change
  /** The same without a filter of state, where that is more: it keeps this room. */
  readonly whole?: string
  /** The filter leaves nothing of it. */
  readonly isNone?: boolean
}

/** Tasks by their deadlines around a day: rows by name where few, else columns of seven days. Unit: tasks. */
export interface TimelineFigure {
  readonly kind: 'timeline'
  readonly id: ChartId
  readonly title: string
  readonly caption: string
  readonly empty: boolean
  readonly day: PlainDay
  readonly dayLabel: string
  /** By name, where few; most urgent first. Those too far from the day are counted in `far`. */
  readonly rows: readonly TimelineRow[] | null
  readonly far: readonly Aside[]
  readonly restRows: (count: number) => Aside
  /** Earliest first; none where the rows stand by name. */
  readonly columns: readonly TimelineColumn[]
  /** Of each column; 7 but where it was made {@link coarser}. */
  readonly columnDays: number
  /** The same in columns of so many weeks, for a frame that has no room for all of them. */
  readonly coarser: (weeks: number) => TimelineFigure
  /** The longest overdue, longest first. */
  readonly trails: readonly {
    readonly due: PlainDay
    readonly days: string
    readonly name: string
    readonly label: string
    readonly change: Change
  }[]
  /** What falls due next, by day and name, where the rest are squares. */
  readonly soon: {
    readonly head: string
    readonly tasks: readonly {
      readonly due: string
      readonly name: string
      readonly lead: string
      readonly label: string
      readonly change: Change
    }[]
    /** Named here or not. */
    readonly total: number
    readonly rest: (count: number) => Aside
  } | null
  /** The undated by name, where few. */
  readonly boxes: {
    readonly head: Aside
    readonly boxes: readonly {
      readonly text: string
      readonly status: Status
      readonly chosen: boolean
      readonly label: string
      readonly change: Change
    }[]
  } | null
  /** What has no place on the axis, counted. */
  readonly aside: readonly Aside[]
  readonly before: (share: Share, first: PlainDay) => Aside
  readonly after: (share: Share, last: PlainDay) => Aside
  /** A month's name under the axis; `first`: nothing stands before it. */
  readonly month: (day: PlainDay, first: boolean) => string
  readonly key: Key
  readonly table: Table
}

/** Lines and bars over days: assigned, completed, overdue. Unit: tasks. */
export interface TrendFigure {
  readonly kind: 'trend'
  readonly id: ChartId
  readonly title: string
  readonly caption: string
  readonly empty: boolean
  /** Earliest first. */
  readonly points: readonly {
    readonly on: PlainDay
    readonly total: number
    readonly completed: number
    readonly overdue: number
    readonly overdueText: string
    readonly label: string
    readonly change: Change
  }[]
  /** At the lines' ends. */
  readonly totalText: string
  readonly completedText: string
  readonly overdueHead: string
  readonly dayText: string
  readonly number: (value: number) => string
  readonly month: (day: PlainDay, first: boolean) => string
  readonly key: Key
  readonly table: Table
}

/** Values against their targets, those not met first. */
export interface TargetsFigure {
  readonly kind: 'targets'
  readonly id: ChartId
  readonly title: string
  readonly caption: string
  readonly empty: boolean
  readonly rows: readonly {
    readonly name: string
    readonly value: number | null
    readonly target: number | null
    /** Null without a value or without a target. */
    readonly met: boolean | null
    /** The value with its unit and day, or that there is none. */
    readonly valueText: string
    /** Without its day, where the other has no room. */
    readonly valueShort: string
    /** Whether the target is met, in words; empty where nobody can say. */
    readonly verdict: string
    readonly targetText: string
  }[]
  readonly key: Key
  readonly table: Table
}

export type Figure = BarsFigure | TimelineFigure | TrendFigure | TargetsFigure
