import type { OnTimeBase, SetAside, Warning } from '../domain/facts.ts'
import type { NamedPeriod } from '../domain/period.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { NamedTask } from '../domain/told.ts'
import type { TaskDetail } from './detail.ts'
import type { Groups } from './groups.ts'
import type { IndicatorRow } from './indicators.ts'
import type { FilterNames } from './names.ts'
import type { PartName } from './parts.ts'
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

/** What the lines of tiles name. */
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
}

/** What must be acted on, as a wall lists it. */
export interface Attention {
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

/** What words need to say of numbers what they are: bases and limits. */
export interface Terms {
  readonly onTimeBase: OnTimeBase
  readonly stagnantDays: number
  readonly dueSoonDays: number
}

/** What every answer holds, whatever it was asked for. */
export interface Board {
  readonly question: Question
  readonly version: number
  readonly from: PlainDay | null
  /** The periods that the day shown is in, and whether today is too: only then is it “this month”. */
  readonly periods: Readonly<Record<NamedPeriod, { readonly text: string; readonly current: boolean }>>
  /** How many tasks the board has by all filters. */
  readonly listed: number
  readonly terms: Terms
  readonly used: Used
  /** The data has more than one assigning document, so that a clause alone names nothing. */
  readonly severalDocuments: boolean
  /** What the filter's ids are called. */
  readonly names: FilterNames
}

/** What each part adds to an answer; the answerer has a file for each. */
export interface Parts {
  readonly tiles: {
    /** The board without the filter of the tiles' own dimension (status, flag, news). */
    readonly tiles: Numbers
    /** The same board on the day it is compared with; a named period is taken anew for it. */
    readonly before: { readonly day: PlainDay; readonly tally: Tally }
  }
  readonly highlights: { readonly highlights: Highlights }
  readonly attention: { readonly attention: Attention }
  readonly organizations: { readonly organizations: Groups }
  readonly programmes: { readonly programmes: Groups }
  readonly supervisors: { readonly supervisors: Groups }
  readonly timeline: { readonly timeline: Timeline }
  readonly indicators: { readonly indicators: readonly IndicatorRow[] }
  readonly trend: { readonly trend: readonly TrendRow[] }
  readonly list: { readonly rows: readonly TaskRow[] }
  readonly task: {
    /** Null where there is none of this id. */
    readonly task: TaskDetail | null
    /** The open task's neighbours in the list and its place, from 1; 0 where the filter leaves it out. */
    readonly neighbours: { readonly place: number; readonly previous: string | null; readonly next: string | null }
  }
  readonly quality: { readonly quality: Quality }
}

/** All that each of a union has. */
type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void ? All : never

/** The answer to a question: exactly the parts that it asked for. */
export type Answer<P extends PartName = PartName> = Board & Together<Parts[P]>

/** Whether an answer holds parts: it does where its question asked for them. */
export const has = <A extends Board, P extends PartName>(answer: A, ...parts: readonly P[]): answer is A & Answer<P> =>
  parts.every(part => answer.question.parts[part])

/** Whether it is an answer to a question: it holds the parts that were asked for. */
export const answers = <P extends PartName>(answer: Board, { parts }: Question<P>): answer is Answer<P> =>
  Object.keys(parts).every(part => part in answer.question.parts)

/** The day shown is the clock's: what is of that day is of today. */
export const isToday = ({ question: { day, today } }: Pick<Board, 'question'>): boolean => day === today
