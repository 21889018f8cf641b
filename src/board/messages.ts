import type { Rejection } from '../domain/facts.ts'
import type { Warning, SetAside } from '../domain/facts.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { Answer, Question } from './answer.ts'

/** A document that was read: which one, and what a screen must know before it can ask. */
export interface Loaded {
  /** Counts the documents read since the page was opened. */
  readonly version: number
  readonly publisher: string | null
  readonly simulated: boolean
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly generatedAtMs: number
  /** K. */
  readonly dataDay: PlainDay
  /** How many rows were set aside, and how many values left out with a warning. */
  readonly setAside: { readonly tasks: number; readonly organizations: number }
  readonly warnings: number
}

/** What was set aside or left out, for the list that the count opens. */
export interface Quality {
  readonly setAside: readonly SetAside[]
  readonly warnings: readonly Warning[]
}

/** What a page asks the worker; `call` pairs the reply with it. */
export type Request =
  | { readonly call: number; readonly type: 'load'; readonly bytes: ArrayBuffer }
  | { readonly call: number; readonly type: 'ask'; readonly question: Question }
  | { readonly call: number; readonly type: 'quality' }

export type Reply =
  | { readonly call: number; readonly type: 'loaded'; readonly loaded: Loaded }
  | { readonly call: number; readonly type: 'rejected'; readonly rejection: Rejection }
  | { readonly call: number; readonly type: 'answer'; readonly answer: Answer }
  | { readonly call: number; readonly type: 'quality'; readonly quality: Quality }
  | { readonly call: number; readonly type: 'failed'; readonly message: string }
