import type { TaskRow } from '../../board/row.ts'
import type { ShownDeadline } from '../../board/row.ts'
import type { Words } from '../../words/words.ts'

/** A deadline in the notice's own words, else in the product's. */
export const deadlineWords = (deadline: ShownDeadline, words: Words): string =>
  deadline.text ?? words.task.words(deadline.kind, deadline.date, deadline.period)

export const stateWords = (row: TaskRow, words: Words): string => words.state(row)

/** How a state is stressed: red overdue, amber due soon, bold what stands in the way. */
export function stateTone({ status, flags }: TaskRow): 'overdue' | 'dueSoon' | 'strong' | 'usual' {
  if (status === 'overdue') return 'overdue'
  if (status === 'dueSoon') return 'dueSoon'
  return flags.includes('escalated') || flags.includes('blocked') ? 'strong' : 'usual'
}
