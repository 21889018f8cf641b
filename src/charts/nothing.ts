import type { Board } from '../question/answer.ts'
import { isNarrowed } from '../question/change.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'

/** Why a board has no task: the filter finds none, the period has none, or none is assigned yet. */
export function nothingText({ question, from }: Board, words: Words): string {
  const { nothing } = CHART_WORDS[words.code]
  if (isNarrowed(question.filter)) return nothing.found
  return from === null ? nothing.yet(question.day) : nothing.since(from)
}
