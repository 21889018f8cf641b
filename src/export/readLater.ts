import type { Answer } from '../question/answer.ts'

/** An answer as files have it: they are read on another day, so that nothing in them is of today. */
export const readLater = (answer: Answer): Answer => ({ ...answer, question: { ...answer.question, today: null } })
