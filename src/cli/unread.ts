import type { Refusal } from '../words/refusals.ts'

/** What could not be read or written, and why: a fault at the border, not of the program. */
export class Unread extends Error {
  readonly why: Refusal

  constructor(why: Refusal) {
    super(why.code)
    this.why = why
  }
}

/** Why the system refused; other errors are thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Unread) return error.why
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return { code: 'system', error: error.code }
  throw error
}
