import { TASK_WORDS } from '../../words/task.ts'
import type { ShownDeadline, TaskRow } from '../../question/row.ts'
import type { Words } from '../../words/words.ts'

/** A deadline in the notice's own words, else in the product's. */
export const deadlineWords = (deadline: ShownDeadline, words: Words): string =>
  deadline.text ?? TASK_WORDS[words.code].words(deadline.kind, deadline.date, deadline.period)

/** @param isToday the day shown is the clock's */
export const stateWords = (row: TaskRow, isToday: boolean, words: Words): string => words.state(row, isToday)

/** What stands in a task's way, whom it waits for and how long; what is escalated waits for a decision. */
export function obstacleWords(row: TaskRow, isToday: boolean, words: Words): string | null {
  const { waitsFor, blockedDays: days } = row
  if (days === null) return null
  const { list: say } = words
  if (!row.flags.includes('escalated'))
    return waitsFor === null ? say.blocked(days, isToday) : say.waitsFor(waitsFor, days, isToday)
  return stateWords(row, isToday, words) === say.escalated
    ? say.blocked(days, isToday)
    : say.escalatedBlocked(days, isToday)
}

/** How a state is stressed: red overdue, amber due soon, bold what stands in the way. */
export function stateTone({ status, flags }: TaskRow): 'overdue' | 'dueSoon' | 'strong' | 'usual' {
  if (status === 'overdue') return 'overdue'
  if (status === 'dueSoon') return 'dueSoon'
  return flags.includes('escalated') || flags.includes('blocked') ? 'strong' : 'usual'
}
