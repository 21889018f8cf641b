import { civil, type PlainDay, weekday } from '../domain/plainDay.ts'
import type { ChartWords, GroupWords } from './charts.vi.ts'
import { dateNear, fullDate, shortDate } from './days.ts'
import { onTheDay, plural, tasks } from './english.ts'
import { numbersIn } from './numbers.ts'

const n = numbersIn('en-GB').count

const noneOverdue = (groups: string, awaiting: number) =>
  `${groups}, ${awaiting === 0 ? 'no overdue tasks' : `${tasks(awaiting)} due, no data yet`}`

const groups = (
  title: string,
  column: string,
  without: string,
  unused: string,
  one: string,
  many: string,
): GroupWords => {
  const named = (count: number) => plural(count, one, many)
  const counted = (count: number, what: string) =>
    what === 'overdue' ? plural(count, 'overdue task') : `${tasks(count)} (${what})`
  return {
    title,
    column,
    without,
    unused,
    one: (name, total, all, parts) =>
      `${name}: ${n(total)}\u00a0of ${tasks(all)}${parts.length > 0 ? `, of which ${parts.join(', ')}` : ''}`,
    most: (count, atLeast, of, what) =>
      `${named(count)} with at least ${counted(atLeast, what)}${count === 1 ? '' : ' each'}${of === null ? '' : `: ${of}`}`,
    some: (count, sum, what) =>
      `${named(count)} with ${what === 'overdue' ? 'overdue tasks' : `tasks (${what})`}${sum === null ? '' : `, ${n(sum)}\u00a0in all`}`,
    noneOverdue: (count, awaiting) => noneOverdue(named(count), awaiting),
    selected: (name, count, all, what) => `${name} has ${n(count)}\u00a0of ${counted(all, what)}`,
    rest: (count, others) => (others ? plural(count, `other ${one}`, `other ${many}`) : plural(count, one, many)),
  }
}

const range = (first: PlainDay, last: PlainDay) => `${shortDate(first)} to ${fullDate(last)}`
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const chartsEn: ChartWords = {
  organizations: {
    ...groups('By lead agency', 'Agency', 'No agency yet', 'No lead agency', 'agency', 'agencies'),
    done: 'Completed',
    // Suspended tasks stand on this side too, so not "open".
    open: 'Not completed',
    doneHead: 'completed',
    overdueHead: 'overdue',
    openHead: 'not completed (incl. overdue)',
    openHeadShort: 'all not completed',
    openHeadShortest: 'not completed',
    openHeadLeast: 'remaining',
    rateHead: 'completion rate',
    rateHeadShort: 'rate',
    one: (name, total, all, parts) =>
      `${name} leads ${n(total)}\u00a0of ${tasks(all)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    part: { completed: 'completed', overdue: 'overdue', dueSoon: 'due soon' },
    counted: (count, word) => `${n(count)}\u00a0${word}`,
    noneOverdue: (count, awaiting) => noneOverdue(plural(count, 'lead agency', 'lead agencies'), awaiting),
    restDueSoon: count => `${n(count)}\u00a0due soon`,
    allStatuses: 'all statuses',
    columns: { total: 'Total', rate: 'Completion rate', coordinating: 'Coordinating' },
    task: (clause, title) => (clause === null ? title : `${clause} ${title}`),
    asTable: 'Show as a table',
    asChart: 'Show as a chart',
    more: title => `Chart options: ${title}`,
    keys: 'Use the arrow keys to go from part to part, Enter to filter',
  },
  programmes: groups(
    'By programme',
    'Programme',
    'No programme',
    'No task belongs to a programme',
    'programme',
    'programmes',
  ),
  supervisors: groups(
    'By leader in charge',
    'Leader in charge',
    'No leader named',
    'No task names a leader in charge',
    'leader',
    'leaders',
  ),
  timeline: {
    title: 'Deadlines',
    matching: (count, what, undated) =>
      `${tasks(count)} (${what})${undated === 0 ? '' : `, ${n(undated)}\u00a0of them without a deadline`}`,
    chosen: (due, count, what) => `${due}: ${tasks(count)}${what === '' ? '' : ` (${what})`}`,
    dated: count => `${tasks(count)} with a deadline`,
    awaiting: count => `${tasks(count)} due, no data yet`,
    noneDated: 'No task has a deadline',
    next: (day, left, isToday) =>
      left === 0 ? `the next falls due ${onTheDay(isToday)}` : `the next is ${day}, in ${plural(left, 'day')}`,
    soon: (count, last, shown) => `${tasks(count)} due soon, by ${dateNear(last, shown)}`,
    dueToday: (count, isToday) => `${n(count)}\u00a0${onTheDay(isToday)}`,
    soonHead: (last, shown) => `Due by ${dateNear(last, shown)}`,
    soonDay: (day, shown, isToday) => {
      if (isToday && day - shown < 2) return day === shown ? 'today' : 'tomorrow'
      return `${WEEKDAYS[weekday(day)]} ${shortDate(day)}`
    },
    soonRest: count => `and ${plural(count, 'other task')} due soon`,
    busiest: (count, day, shown) => `${tasks(count)} due together on ${dateNear(day, shown)}`,
    today: day => `today ${shortDate(day)}`,
    pastDay: day => `on ${fullDate(day)}`,
    month: (day, first, near) => {
      const { month, year } = civil(day)
      const withYear = (first && year !== civil(near).year) || (!first && month === 1)
      return `${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`
    },
    late: late => plural(late, 'day'),
    percent: (progress, state) => `${progress}, ${state.replace(/^on track, /, '')}`,
    above: 'Above: open',
    below: 'Below: completed',
    openIn: (count, first, last) => `${range(first, last)}: ${n(count)}\u00a0open`,
    week: (first, last, total) => `Due ${range(first, last)}: ${tasks(total)}`,
    range,
    before: (count, day) => `${tasks(count)} due before ${fullDate(day)}`,
    after: (count, day) => `${tasks(count)} due after ${fullDate(day)}`,
    undated: count => `${n(count)}\u00a0without a deadline`,
    aside: {
      noDeadline: count => `${n(count)}\u00a0with no deadline`,
      ongoing: count => `${n(count)}\u00a0ongoing`,
      suspended: count => `${n(count)}\u00a0suspended`,
      completedNoDeadline: count => `${n(count)}\u00a0completed, no deadline`,
      awaitingConfirmation: count => `${n(count)}\u00a0handed in, no deadline`,
    },
    rest: count => `${plural(count, 'other task')} with a deadline`,
    columns: { due: 'Deadline', undated: 'No deadline', total: 'Total' },
  },
  indicators: {
    title: 'Indicators',
    count: (count, { unmet, met, without }) => {
      const some = (number: number, what: string) => (number > 0 ? [`${n(number)}\u00a0${what}`] : [])
      const parts =
        without === count
          ? ['no data yet']
          : [...some(unmet, 'not met'), ...some(met, 'met'), ...some(without, 'with no data yet')]
      return [plural(count, 'indicator'), ...parts].join(', ')
    },
    ofAll: caption => `${caption}; of the whole province, not filtered`,
    none: 'No indicator matches the filters',
    met: 'met',
    unmet: { 'at-least': 'not met', 'at-most': 'exceeded' },
    noData: 'no data yet',
    target: (direction, value) => `target ${direction === 'at-least' ? 'at least' : 'at most'} ${value}`,
    noTarget: 'no target set',
    on: (day, shown) => `on ${dateNear(day, shown)}`,
    columns: {
      name: 'Indicator',
      value: 'Value',
      on: 'As of',
      target: 'Target',
      verdict: 'Result',
      direction: 'Required',
      unit: 'Unit',
      clause: 'Clause',
    },
    directions: { 'at-least': 'at least', 'at-most': 'at most' },
  },
  trend: {
    title: 'Assigned, completed and overdue',
    caption: (overdue, before, day, shown) => {
      if (before === null || day === null) return `As of ${fullDate(shown)}: ${plural(overdue, 'overdue task')}`
      const then = `on ${dateNear(day, shown)}`
      if (overdue === before) return `${plural(overdue, 'overdue task')}, as ${then}`
      return `Overdue tasks have ${overdue > before ? 'risen' : 'fallen'} from ${n(before)}\u00a0${then} to ${n(overdue)}\u00a0on ${shortDate(shown)}`
    },
    matching: (what, now, before, day, shown) =>
      `Tasks (${what}): ${before === null || day === null ? '' : `${n(before)}\u00a0on ${dateNear(day, shown)}, `}${n(now)}\u00a0on ${fullDate(shown)}`,
    total: count => `${n(count)}\u00a0assigned`,
    completed: count => `${n(count)}\u00a0completed`,
    overdue: 'Overdue at the end of each month',
    point: (day, total, completed, overdue) =>
      `${fullDate(day)}: ${n(total)}\u00a0assigned, ${n(completed)}\u00a0completed, ${n(overdue)}\u00a0overdue`,
    columns: { on: 'Day', total: 'Assigned', completed: 'Completed', overdue: 'Overdue' },
  },
  news: {
    heading: 'Last 7\u00a0days',
    within: what => `${what} within the last 7\u00a0days`,
  },
  nothing: {
    found: 'No task matches the filters',
    since: day => `No tasks in the period since ${fullDate(day)}`,
    yet: day => `As of ${fullDate(day)} no tasks have been assigned yet`,
  },
  quality: {
    title: 'Not counted because of faults in the data',
    warnings: 'Data warnings',
    path: 'Place',
    id: 'Id',
    reason: 'Reason',
    close: 'Close',
  },
  views: {
    overview: 'Overview',
    tasks: 'Tasks',
    analysis: 'Analysis',
    organization: 'Agency',
    programme: 'Programme',
    document: 'Document',
    supervisor: 'Supervising leader',
    quality: 'Data quality',
    import: 'Import',
    wall: 'Wall',
  },
  notYet: 'This version does not have this page yet.',
  analysis: { open: 'Open the analysis', back: 'Back to the overview' },
  period: { label: 'Period', all: 'all' },
}
