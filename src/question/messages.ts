import type { Rejection } from '../domain/facts.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { Board } from './answer.ts'
import type { Question } from './question.ts'

/** A document that was read: which one, and what a screen must know before it can ask. */
export interface Loaded {
  /** Another for each document since the page was opened. */
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

/** What a page asks the worker; `call` pairs the reply with it. */
export type Request =
  | {
      readonly call: number
      readonly type: 'load'
      readonly bytes: ArrayBuffer
      readonly version: number
      readonly takeOlder: boolean
    }
  | { readonly call: number; readonly type: 'ask'; readonly question: Question }
  /** Is it there? */
  | { readonly call: number; readonly type: 'ping' }

export type Reply =
  | { readonly call: number; readonly type: 'loaded'; readonly loaded: Loaded }
  | { readonly call: number; readonly type: 'older'; readonly generatedAtMs: number }
  | { readonly call: number; readonly type: 'rejected'; readonly rejection: Rejection }
  | { readonly call: number; readonly type: 'answer'; readonly answer: Board }
  | { readonly call: number; readonly type: 'pong' }
