import { civil, type PlainDay, weekday } from '../domain/plainDay.ts'
import type { ChartWords, GroupWords } from './charts.vi.ts'
import { dateNear, fullDate, shortDate } from './days.ts'
import { agencies, onTheDay, plural, tasks } from './english.ts'
import { numbersIn } from './numbers.ts'

const n = numbersIn('en-GB').count

const groups = (title: string, column: string, without: string, noun: string): GroupWords => ({
  title,
  column,
  without,
  one: (name, total, all, parts) =>
    `${name}: ${n(total)} of ${tasks(all)}${parts.length > 0 ? `, of which ${parts.join(', ')}` : ''}`,
  most: (count, atLeast, sum, all) =>
    `${plural(count, noun)} with at least ${plural(atLeast, 'overdue task')}${count === 1 ? '' : ' each'}: ${n(sum)}/${n(all)}`,
  allOverdue: (count, sum) => `${plural(count, noun)} with overdue tasks; ${plural(sum, 'overdue task')} in all`,
  noneOverdue: count => `${plural(count, noun)}, no overdue tasks`,
  selected: (name, count, all, what) => `${name}: ${n(count)} of ${tasks(all)}${what === '' ? '' : ` (${what})`}`,
  rest: count => plural(count, `other ${noun}`),
})

const range = (first: PlainDay, last: PlainDay) => `${shortDate(first)} to ${fullDate(last)}`
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const chartsEn: ChartWords = {
  organizations: {
    title: 'By lead agency',
    done: 'Completed',
    // Suspended tasks stand on this side too, so not "open".
    open: 'Not completed',
    doneHead: 'completed',
    overdueHead: 'overdue',
    openHead: 'not completed (incl. overdue)',
    openHeadShort: 'all not completed',
    rateHead: 'rate',
    rateHeadShort: 'rate',
    one: (name, total, all, parts) =>
      `${name} leads ${n(total)} of ${tasks(all)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    part: { completed: 'completed', overdue: 'overdue', dueSoon: 'due soon' },
    counted: (count, word) => `${n(count)} ${word}`,
    most: (count, atLeast, sum, all) =>
      `${agencies(count)} with at least ${plural(atLeast, 'overdue task')}${count === 1 ? '' : ' each'}: ${n(sum)}/${n(all)}`,
    allOverdue: (count, sum) => `${plural(sum, 'overdue task')} at ${agencies(count)}`,
    noneOverdue: count => `${plural(count, 'lead agency', 'lead agencies')}, no overdue tasks`,
    selected: (name, count, all, what) =>
      `${name} leads ${n(count)} of ${tasks(all)}${what === '' ? '' : ` (${what})`}`,
    none: 'No tasks yet',
    rest: count => plural(count, 'other agency', 'other agencies'),
    restDueSoon: count => `${n(count)} due soon`,
    allStatuses: 'all statuses',
    columns: { name: 'Agency', total: 'Total', rate: 'Completion rate', coordinating: 'Coordinating' },
    task: (clause, title) => (clause === null ? title : `${clause} ${title}`),
    asTable: 'Show as a table',
    asChart: 'Show as a chart',
    more: title => `Chart options: ${title}`,
    keys: 'Use the arrow keys to go from part to part, Enter to filter',
  },
  programmes: groups('By programme', 'Programme', 'No programme', 'programme'),
  supervisors: groups('By leader in charge', 'Leader in charge', 'No leader named', 'leader'),
  timeline: {
    title: 'Deadlines',
    dated: count => `${tasks(count)} with a deadline`,
    noneDated: 'No task has a deadline',
    next: (day, left, isToday) =>
      left === 0 ? `the next falls due ${onTheDay(isToday)}` : `the next is ${day}, in ${plural(left, 'day')}`,
    soon: (count, last, shown) => `${tasks(count)} due soon, by ${dateNear(last, shown)}`,
    dueToday: (count, isToday) => `${n(count)} ${onTheDay(isToday)}`,
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
    openIn: (count, first, last) => `${range(first, last)}: ${n(count)} open`,
    week: (first, last, total) => `Due ${range(first, last)}: ${tasks(total)}`,
    range,
    before: (count, day) => `${n(count)} due before ${fullDate(day)}`,
    after: (count, day) => `${n(count)} due after ${fullDate(day)}`,
    undated: count => `${n(count)} without a deadline`,
    aside: {
      noDeadline: count => `${n(count)} with no deadline`,
      ongoing: count => `${n(count)} ongoing`,
      suspended: count => `${n(count)} suspended`,
      completedNoDeadline: count => `${n(count)} completed, undated`,
      awaitingConfirmation: count => `${n(count)} handed in, undated`,
    },
    rest: count => `${plural(count, 'other task')} with a deadline`,
    columns: { due: 'Deadline', undated: 'No deadline', total: 'Total' },
  },
  indicators: {
    title: 'Indicators',
    count: (count, without) =>
      without === 0 ? plural(count, 'indicator') : `${plural(count, 'indicator')}, ${n(without)} with no data yet`,
    none: 'No indicators',
    noData: 'no data yet',
    target: (direction, value) => `target ${direction === 'at-least' ? 'at least' : 'at most'} ${value}`,
    noTarget: 'no target set',
    on: (day, shown) => `on ${dateNear(day, shown)}`,
    columns: {
      name: 'Indicator',
      value: 'Value',
      on: 'As of',
      target: 'Target',
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
      return `Overdue tasks have ${overdue > before ? 'risen' : 'fallen'} from ${n(before)} ${then} to ${n(overdue)}`
    },
    total: count => `${n(count)} assigned`,
    completed: count => `${n(count)} completed`,
    overdue: 'Overdue at the end of each month',
    point: (day, total, completed, overdue) =>
      `${fullDate(day)}: ${n(total)} assigned, ${n(completed)} completed, ${n(overdue)} overdue`,
    columns: { on: 'Day', total: 'Assigned', completed: 'Completed', overdue: 'Overdue' },
  },
  news: {
    heading: 'Last 7 days',
    names: {
      assigned: 'assigned',
      completed: 'completed',
      overdue: 'fell overdue',
      submitted: 'handed in',
      extended: 'extended',
      blocked: 'blocked',
    },
  },
  analysis: { title: 'Analysis', open: 'Open the analysis', back: 'Back to the overview' },
  period: { label: 'Period', all: 'all' },
}
