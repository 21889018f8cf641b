import type { SentenceNumbers } from '../domain/told.ts'
import type { Words } from '../words/words.ts'
import type { Selection } from '../question/question.ts'
import { filterWords } from './chips.ts'
import type { FilterNames } from './names.ts'
import type { Tally } from './tally.ts'

/**
 * What the summary sentence says of a board, on screen and in the report alike: whose it is, and how much.
 * @param filter what narrows the board that the tally is of
 */
export function sentenceNumbers(
  tally: Tally,
  { day, from, filter }: Selection,
  names: FilterNames,
  words: Words,
): SentenceNumbers {
  const { total, carriedOver, due, dueCompleted, withoutDeadline, status } = tally
  const { overdue, awaitingUpdate } = status
  const filters = filterWords(filter, names, words)
  return { filters, day, from, total, carriedOver, due, dueCompleted, overdue, awaitingUpdate, withoutDeadline }
}
