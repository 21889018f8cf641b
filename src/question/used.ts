import type { Panel } from './views.ts'

/**
 * What the document uses, whatever the day and the filter: a dimension that parts none of its tasks from another has no
 * panel and no column of its own.
 */
export interface Used {
  readonly tasks: boolean
  readonly programmes: boolean
  readonly supervisors: boolean
  readonly documents: boolean
  readonly clauses: boolean
  readonly indicators: boolean
}

/** Whether a panel of a view has anything to tell apart. */
export const isUsed = (panel: Panel, used: Partial<Record<Panel, boolean>>): boolean => used[panel] ?? true
