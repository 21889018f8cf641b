import { addDays, type PlainDay } from './plainDay.ts'
import type { Span } from './period.ts'

export const DEADLINE_KINDS = ['before', 'by', 'within', 'ongoing', 'none'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** A deadline as assigned; `text` keeps the notice's own words. */
export type Deadline =
  | { readonly kind: 'before' | 'by'; readonly date: PlainDay; readonly text: string | null }
  | { readonly kind: 'within'; readonly period: string; readonly span: Span; readonly text: string | null }
  | { readonly kind: 'ongoing' | 'none'; readonly text: string | null }

/** What a task without a `deadline` has. */
export const NO_DEADLINE: Deadline = { kind: 'none', text: null }

/** L, the last day on which the task is on time; null where it has none (contract section 1, the table of kinds). */
export function lastOnTimeDay(deadline: Deadline): PlainDay | null {
  switch (deadline.kind) {
    case 'before':
      return addDays(deadline.date, -1)
    case 'by':
      return deadline.date
    case 'within':
      return deadline.span.last
    case 'ongoing':
    case 'none':
      return null
  }
}
