import type { Answer } from '../question/answer.ts'
import type { PartName } from '../question/parts.ts'

/** An answer as files have it: they are read on another day, so that nothing in them is of today. */
export const readLater = <P extends PartName>(answer: Answer<P>): Answer<P> => ({
  ...answer,
  question: { ...answer.question, today: null },
})
