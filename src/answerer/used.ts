import type { Used } from '../question/used.ts'
import { type Columns, NONE } from './columns.ts'

/** Whether there is more than one value; ends at the second. */
function differ<T>(values: Iterable<T>): boolean {
  let first: { readonly value: T } | null = null
  for (const value of values) {
    first ??= { value }
    if (first.value !== value) return true
  }
  return false
}

/** The codes of all tasks' programmes, {@link NONE} for a task without. */
function* programmes({ programme, programmeStart, size }: Columns): Iterable<number> {
  for (let t = 0; t < size; t++) {
    const end = programmeStart[t + 1]!
    if (programmeStart[t] === end) yield NONE
    for (let at = programmeStart[t]!; at < end; at++) yield programme[at]!
  }
}

function* clauses({ facts }: Columns): Iterable<string | null> {
  for (const { clause } of facts.tasks) yield clause
}

export const usedIn = (columns: Columns): Used => ({
  tasks: columns.size > 0,
  programmes: differ(programmes(columns)),
  supervisors: differ(columns.stages.supervisor),
  documents: differ(columns.document),
  clauses: differ(clauses(columns)),
  indicators: columns.facts.indicators.length > 0,
})
