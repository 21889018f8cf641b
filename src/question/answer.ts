import type { OnTimeBase, SetAside, Warning } from '../domain/facts.ts'
import type { NamedPeriod } from '../domain/period.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { NamedTask } from '../domain/told.ts'
import type { TaskDetail } from './detail.ts'
import type { Groups } from './groups.ts'
import type { IndicatorRow } from './indicators.ts'
import type { FilterNames } from './names.ts'
import type { PicturedRow } from './pictured.ts'
import type { Question } from './question.ts'
import type { TaskRow } from './row.ts'
import type { Numbers, Tally } from './tally.ts'
import type { Timeline } from './timeline.ts'
import type { TrendRow } from './trend.ts'
import type { Used } from './used.ts'

/** What was set aside or left out, for the list that the count opens. */
export interface Quality {
  readonly setAside: readonly SetAside[]
  readonly warnings: readonly Warning[]
}

/** What the lines of tiles and the lists of a wall name. */
export interface Highlights {
  /** Up to three of the longest overdue. */
  readonly oldest: readonly NamedTask[]
  /** Up to two that are due soon, nearest first; the last day that counts as soon. */
  readonly dueSoon: readonly NamedTask[]
  readonly dueToday: number
  /** Clauses of escalated tasks, up to two. */
  readonly escalated: readonly string[]
  /** The earliest day of those due without data. */
  readonly awaitingUpdateSince: PlainDay | null
  /** How many are overdue for the first day. */
  readonly newlyOverdue: number
  /** Up to {@link HIGHLIGHTED} of the longest overdue. */
  readonly longestOverdue: readonly PicturedRow[]
  /** Up to {@link HIGHLIGHTED} that were due and of which there is no data yet, earliest first. */
  readonly unreported: readonly PicturedRow[]
  /** Up to {@link HIGHLIGHTED} that are due soon, nearest first. */
  readonly nearestDue: readonly PicturedRow[]
  /** Up to {@link HIGHLIGHTED} that are blocked and neither overdue nor due soon, the escalated first. */
  readonly blocked: readonly PicturedRow[]
  /** Up to {@link HIGHLIGHTED} of the longest without news, of the stagnant. */
  readonly quietest: readonly PicturedRow[]
}

/** As many as a wall lists, and one more that tells whether the list ends inside a tie. */
export const HIGHLIGHTED = 7

export interface Answer {
  readonly question: Question
  readonly version: number
  readonly from: PlainDay | null
  /** The periods that the day shown is in, and whether today is too: only then is it “this month”. */
  readonly periods: Readonly<Record<NamedPeriod, { readonly text: string; readonly current: boolean }>>
  /** Tiles show the board without the filter of their own dimension (status, flag, news). */
  readonly tiles: Numbers
  /** The same board on the day it is compared with; a named period is taken anew for it. */
  readonly before: { readonly day: PlainDay; readonly tally: Tally }
  readonly highlights: Highlights
  /** What charts are drawn from; null where the question doesn't ask for them. */
  readonly organizations: Groups | null
  readonly programmes: Groups | null
  readonly supervisors: Groups | null
  readonly timeline: Timeline | null
  readonly indicators: readonly IndicatorRow[] | null
  readonly trend: readonly TrendRow[] | null
  readonly listed: number
  readonly rows: readonly TaskRow[]
  readonly task: TaskDetail | null
  /** The open task's neighbours in the list and its place, from 1; 0 where the filter leaves it out. */
  readonly neighbours: { readonly place: number; readonly previous: string | null; readonly next: string | null }
  readonly onTimeBase: OnTimeBase
  readonly used: Used
  /** The data has more than one assigning document, so that a clause alone names nothing. */
  readonly severalDocuments: boolean
  readonly stagnantDays: number
  readonly dueSoonDays: number
  /** What the filter's ids are called. */
  readonly names: FilterNames
  readonly quality: Quality | null
}

/** The day shown is the clock's: what is of that day is of today. */
export const isToday = ({ question: { day, today } }: Pick<Answer, 'question'>): boolean => day === today
