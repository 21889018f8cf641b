import type { SentenceNumbers } from '../words/vi.ts'
import type { Selection } from './board.ts'
import type { Tally } from './tally.ts'

/** What the summary sentence says of a board, on screen and in the report alike. */
export function sentenceNumbers(tally: Tally, { day, from }: Pick<Selection, 'day' | 'from'>): SentenceNumbers {
  const { total, carriedOver, due, dueCompleted, withoutDeadline, status } = tally
  const { overdue, awaitingUpdate } = status
  return { day, from, total, carriedOver, due, dueCompleted, overdue, awaitingUpdate, withoutDeadline }
}
