import type { Parts } from '../question/answer.ts'
import type { PartName } from '../question/parts.ts'
import type { Question, Selection } from '../question/question.ts'
import type { Dataset } from './board.ts'
import type { Count, CountRequest } from './count.ts'
import type { Judged } from './judged.ts'
import type { Order } from './sort.ts'

/** What every part is read from, while the pass lasts. */
export interface Passed {
  readonly dataset: Dataset
  readonly question: Question
  readonly selection: Selection
  readonly judged: Judged
  /** The board by all filters. */
  readonly list: Count
  /** Its tasks in the order that the question asks for. */
  readonly order: () => Order
}

/** A part of an answer: what it has counted, all in one pass with the other parts, and how it is read from that. */
export interface Part<P extends PartName> {
  readonly counts: readonly CountRequest[]
  readonly read: (passed: Passed, counts: readonly Count[]) => Parts[P]
}
