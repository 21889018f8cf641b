import type { DeadlineKind } from '../domain/deadline.ts'
import { addDays, type PlainDay } from '../domain/plainDay.ts'
import { fullDate } from './days.ts'
import { days, longDate, periodWords, plural, tasks } from './english.ts'
import { NO_VALUE, numbersIn } from './numbers.ts'
import type { TaskWords } from './task.vi.ts'

const n = numbersIn('en-GB').count

function deadlineRule(kind: DeadlineKind, lastOnTime: PlainDay | null): string {
  switch (kind) {
    case 'before':
      return `The last day on time is ${longDate(lastOnTime!)}: “before ${fullDate(addDays(lastOnTime!, 1))}” excludes that day.`
    case 'by':
      return `The last day on time is ${longDate(lastOnTime!)}: “by” includes that day.`
    case 'within':
      return `The last day on time is ${longDate(lastOnTime!)}, the last day of the period.`
    case 'ongoing':
      return 'An ongoing duty has no day on which it falls due.'
    case 'none':
      return 'The document states no deadline.'
  }
}

export const taskEn: TaskWords = {
  panel: 'Task',
  close: 'Close',
  previous: 'Previous task',
  next: 'Next task',
  place: (place, count) => `${n(place)}\u00a0of ${tasks(count)}`,
  clause: (document, clause) =>
    [document, clause === null ? null : `clause ${clause}`].filter(part => part !== null).join(', '),
  unknown: id => `There is no task “${id}” on this day. Choose another day or check the link.`,
  document: 'Assigning document',
  lead: 'Lead',
  since: day => `since ${fullDate(day)}`,
  coordinators: 'Coordinating',
  supervisor: 'Leader in charge',
  followedBy: 'Followed up by',
  field: 'Field',
  programmes: 'Programmes',
  product: 'Product',
  citations: 'Documents cited',
  priority: 'Priority',
  obstacle: 'Obstacle',
  waitsFor: name => `waiting for ${name}`,
  escalated: 'escalated to the People’s Committee for its decision',
  fromDay: day => `since ${fullDate(day)}`,
  proposal: 'Proposal',
  deadline: 'Deadline',
  noDeadlineText: 'no deadline stated',
  deadlineRule,
  firstDeadline: words => `Original deadline: ${words}.`,
  words: (kind, day, period) => {
    switch (kind) {
      case 'before':
        return `before ${fullDate(day!)}`
      case 'by':
        return `by ${fullDate(day!)}`
      case 'within':
        return `within ${periodWords(period!)}`
      case 'ongoing':
        return 'ongoing duty'
      case 'none':
        return 'no deadline'
    }
  },
  progress: 'Progress',
  history: 'History',
  assigned: 'Assigned',
  toLead: name => `to ${name}`,
  toDeadline: words => `deadline: ${words}`,
  percent: percent => `at ${percent}`,
  notYet: count => `${plural(count, 'event')} after the day shown ${count === 1 ? 'is' : 'are'} not counted`,
  asOf: day => `As of ${longDate(day)}`,
  none: NO_VALUE,
  lastNews: 'Last update',
  quiet: quiet => `not updated for ${days(quiet)}`,
}
