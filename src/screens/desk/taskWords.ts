import type { TaskRow } from '../../board/row.ts'
import type { ShownDeadline } from '../../board/row.ts'
import type { Words } from '../../words/words.ts'

/** A deadline in the notice's own words, else in the product's. */
export const deadlineWords = (deadline: ShownDeadline, words: Words): string =>
  deadline.text ?? words.task.words(deadline.kind, deadline.date, deadline.period)

export const stateWords = (row: TaskRow, words: Words): string => words.state(row)

/** What stands in a task's way, where its state doesn't say so already. */
export function obstacleWords(row: TaskRow, words: Words): string | null {
  if (!row.flags.includes('blocked')) return null
  const said = stateWords(row, words)
  if (row.flags.includes('escalated')) return said === words.list.escalated ? null : words.list.escalated
  return row.waitsFor === null ? null : words.list.waitsFor(row.waitsFor)
}

/** How a state is stressed: red overdue, amber due soon, bold what stands in the way. */
export function stateTone({ status, flags }: TaskRow): 'overdue' | 'dueSoon' | 'strong' | 'usual' {
  if (status === 'overdue') return 'overdue'
  if (status === 'dueSoon') return 'dueSoon'
  return flags.includes('escalated') || flags.includes('blocked') ? 'strong' : 'usual'
}
