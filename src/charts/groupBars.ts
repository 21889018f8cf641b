import { CHART_WORDS, type GroupWords } from '../words/charts.ts'
import type { Filter } from '../question/filter.ts'
import type { Board } from '../question/answer.ts'
import { narrowsState } from '../question/change.ts'
import type { Group, Groups } from '../question/groups.ts'
import type { Rate, Tally } from '../question/tally.ts'
import { nothingText } from './nothing.ts'
import { stateText } from './stateText.ts'
import { COMPLETED_STATUSES, OPEN_STATUSES, type Status, STATUSES } from '../domain/status.ts'
import type { Words } from '../words/words.ts'
import { taskName } from './taskName.ts'
import type { BarRow, BarsFigure, ChartId, KeptCount, Rest, Segment, Table } from './figure.ts'

/** Status by agency, programme or leader: how much is done, what of the rest is late. One way to make bars of tallies. */
export interface GroupChart {
  readonly id: ChartId
  readonly groups: Groups
  readonly say: GroupWords
  /** The key of the filter that a row stands for. */
  readonly dimension: 'org' | 'programme' | 'supervisor'
  /** By urgency, or in the document's order: leaders are never ranked. */
  readonly ranked: boolean
  /** The table has a column of coordinated tasks. */
  readonly coordinating: boolean
  /** A sentence names the groups one by one where they are no more than this. */
  readonly mostNamed: number
}

const DONE = COMPLETED_STATUSES
const OPEN = [...OPEN_STATUSES, 'suspended'] as const satisfies Status[]
/** A sentence names no more groups than this as those with most overdue. */
const MOST_NAMED = 8
/** A rate whose denominator is smaller stands as n/m. */
const SMALLEST_BASE = 10

const sum = (tally: Tally, statuses: readonly Status[]) =>
  statuses.reduce((total, status) => total + tally.status[status], 0)

const state = (status: Filter['status']): Partial<Filter> => ({ status, flag: [], news: [] })

/** What a group is ranked and told by: its tasks of the state that is filtered, else those that are overdue. */
const measureIn = (filter: Filter) =>
  narrowsState(filter) ? ({ total }: Tally) => total : ({ status }: Tally) => status.overdue

/** "Rows by overdue, due soon, total, document order": the sort is stable. A filtered state goes before. */
function byUrgency(filter: Filter): (a: Group, b: Group) => number {
  const measure = measureIn(filter)
  return ({ tally: a }, { tally: b }) =>
    measure(b) - measure(a) ||
    b.status.overdue - a.status.overdue ||
    b.status.dueSoon - a.status.dueSoon ||
    b.total - a.total
}

/** The rate of all of them together. */
function rateText(rates: readonly Rate[], words: Words): string {
  const total = (key: 'numerator' | 'denominator') => rates.reduce((before, rate) => before + rate[key], 0)
  const numerator = total('numerator')
  const denominator = total('denominator')
  if (denominator === 0) return words.NO_VALUE
  return denominator < SMALLEST_BASE ? words.tiles.share(numerator, denominator) : words.percent(numerator, denominator)
}

const nameOf = (group: Group, say: GroupWords) => (group.without ? say.without : group.name)
const fullNameOf = (group: Group, say: GroupWords) => (group.without ? say.without : group.fullName)

function isChosen({ dimension }: GroupChart, { id }: Group, filter: Filter): boolean {
  return filter[dimension].includes(id) && (dimension !== 'org' || filter.role !== 'coordinate')
}

function rowOf(chart: GroupChart, group: Group, filter: Filter, words: Words): BarRow {
  const { dimension, say } = chart
  const { id, tally, all } = group
  const name = nameOf(group, say)
  const own: Partial<Filter> = { [dimension]: [id], ...(dimension === 'org' ? { role: 'lead' } : {}) }
  const label = (count: number, word: string) =>
    `${name}: ${CHART_WORDS[words.code].organizations.counted(count, word)}`
  const segment = (status: Status): Segment => ({
    status,
    count: tally.status[status],
    label: label(tally.status[status], words.status[status].toLocaleLowerCase(words.locale)),
    change: { filter: { ...own, ...state([status]) } },
    units:
      group.tasks
        ?.filter(task => task.status === status)
        .map(task => ({
          label: `${taskName(task.clause, task.title, words)}: ${words.status[status].toLocaleLowerCase(words.locale)}`,
          change: { task: task.id },
        })) ?? null,
  })
  const segments = (statuses: readonly Status[]) => statuses.map(segment).filter(({ count }) => count > 0)
  const written = (number: number) => (number > 0 ? words.count(number) : '')
  const count = (filtered: Filter['status'], of: (tally: Tally) => number, word: string): KeptCount => ({
    count: of(tally),
    text: written(of(tally)),
    whole: written(of(all)),
    label: label(of(tally), word),
    change: { filter: { ...own, ...state(filtered) } },
  })
  const { doneHead, overdueHead, openHead } = CHART_WORDS[words.code].organizations
  const narrowed = narrowsState(filter)
  const wholeRate = rateText([all.rates.completionRate], words)
  const fullName = fullNameOf(group, say)
  return {
    key: id,
    name,
    fullName,
    label: narrowed
      ? say.selected(fullName, tally.total, chart.groups.tally.total, stateText(filter, words))
      : say.one(fullName, all.total, chart.groups.all.total, []),
    change: { filter: own },
    selected: isChosen(chart, group, filter),
    done: segments(DONE),
    open: segments(OPEN),
    doneCount: count(['completed'], counted => sum(counted, DONE), doneHead),
    overdueCount: count(['overdue'], ({ status }) => status.overdue, overdueHead),
    openCount: count(['open', 'suspended'], counted => sum(counted, OPEN), openHead),
    ghost: narrowed ? { done: sum(all, DONE), open: sum(all, OPEN) } : null,
    measure: measureIn(filter)(tally),
    // Of all states: not beside bars of some.
    rate: narrowed ? '' : wholeRate,
    wholeRate,
  }
}

/** The smallest number that no more groups reach than a sentence can name: never cut inside a tie. */
function reaching(counts: readonly number[]) {
  let atLeast = 1
  while (counts.filter(count => count >= atLeast).length > MOST_NAMED) atLeast++
  const reached = counts.filter(count => count >= atLeast)
  return { atLeast, groups: reached.length, sum: total(reached) }
}

const total = (counts: readonly number[]) => counts.reduce((before, count) => before + count, 0)

/** What a single group's bar says. */
function oneText({ say, groups }: GroupChart, group: Group, filter: Filter, words: Words): string {
  const { tally } = group
  const name = nameOf(group, say)
  if (narrowsState(filter)) return say.selected(name, tally.total, groups.tally.total, stateText(filter, words))
  const { counted, part } = CHART_WORDS[words.code].organizations
  const some = (count: number, word: string) => (count > 0 ? [counted(count, word)] : [])
  return say.one(name, tally.total, groups.tally.total, [
    ...some(tally.completed, part.completed),
    ...some(tally.status.overdue, part.overdue),
    ...some(tally.status.awaitingUpdate, words.shortStatus.awaitingUpdate),
    ...some(tally.status.dueSoon, part.dueSoon),
  ])
}

/** What the bars say: of the tasks that they count, in the words of the filter that they are counted by. */
function captionOf(chart: GroupChart, leading: readonly Group[], answer: Board, words: Words): string {
  const { say, groups, ranked } = chart
  const { filter } = answer.question
  if (groups.tally.total === 0) return nothingText(answer, words)
  const named = leading.filter(({ without }) => !without)
  if (named.length === 0) return say.unused
  const chosen =
    filter[chart.dimension].length === 1 ? leading.find(group => isChosen(chart, group, filter)) : undefined
  const few = leading.length <= 3 && (ranked || !narrowsState(filter)) ? named[0] : undefined
  const described = chosen ?? few
  if (described) return oneText(chart, described, filter, words)
  const measure = measureIn(filter)
  const what = narrowsState(filter) ? stateText(filter, words) : words.shortStatus.overdue
  const reached = named.filter(({ tally }) => measure(tally) > 0)
  if (reached.length === 0)
    return narrowsState(filter) ? say.unused : say.noneOverdue(named.length, groups.tally.status.awaitingUpdate)
  const { counted } = CHART_WORDS[words.code].organizations
  if (reached.length <= chart.mostNamed)
    return reached.map(group => `${nameOf(group, say)}: ${counted(measure(group.tally), what)}`).join('; ')
  const counts = reached.map(({ tally }) => measure(tally))
  // A task of several programmes counts in each: such a sum would be of more tasks than there are.
  const whole = measure(groups.tally)
  const once = total(leading.map(({ tally }) => measure(tally))) === whole
  const most = reaching(counts)
  if (!ranked || most.groups === 0 || most.groups === reached.length)
    return say.some(reached.length, once ? total(counts) : null, what)
  return say.most(most.groups, most.atLeast, once ? words.tiles.share(most.sum, whole) : null, what)
}

function tableOf({ say, coordinating }: GroupChart, rows: readonly Group[], words: Words): Table {
  const { columns } = CHART_WORDS[words.code].organizations
  const rate = ({ rates: { completionRate } }: Tally) =>
    completionRate.rate === null
      ? null
      : `${words.percent(completionRate.numerator, completionRate.denominator)} (${words.tiles.share(completionRate.numerator, completionRate.denominator)})`
  return {
    columns: [
      say.column,
      columns.total,
      ...STATUSES.map(status => words.status[status]),
      columns.rate,
      ...(coordinating ? [columns.coordinating] : []),
    ],
    rows: rows.map(group => [
      fullNameOf(group, say),
      group.tally.total,
      ...STATUSES.map(status => group.tally.status[status]),
      rate(group.tally),
      ...(coordinating ? [group.coordinating] : []),
    ]),
  }
}

function restOf(
  { say }: GroupChart,
  folded: readonly BarRow[],
  rows: readonly Group[],
  narrowed: boolean,
  words: Words,
): Rest {
  const keys = new Set(folded.map(row => row.key))
  const rates = rows.filter(({ id }) => keys.has(id)).map(({ all }) => all.rates.completionRate)
  const sumOf = (count: (row: BarRow) => number) => total(folded.map(count))
  const openOf = (wanted: Status) => sumOf(row => row.open.find(({ status }) => status === wanted)?.count ?? 0)
  const { counted, restDueSoon } = CHART_WORDS[words.code].organizations
  const awaiting = openOf('awaitingUpdate')
  return {
    name: say.rest(folded.length, folded.length < rows.length),
    note: narrowed
      ? words.list.all(sumOf(({ measure }) => measure))
      : awaiting > 0
        ? counted(awaiting, words.shortStatus.awaitingUpdate)
        : restDueSoon(openOf('dueSoon')),
    overdue: words.count(sumOf(row => row.overdueCount.count)),
    rate: narrowed ? '' : rateText(rates, words),
  }
}

function inOrder({ groups, ranked }: GroupChart, filter: Filter): Group[] {
  const named = groups.rows.filter(({ without }) => !without)
  return [...(ranked ? named.sort(byUrgency(filter)) : named), ...groups.rows.filter(({ without }) => without)]
}

/** The rows of a chart, for it and for those that share its unit. */
export function groupRows(chart: GroupChart, answer: Board, words: Words): BarRow[] {
  const { filter } = answer.question
  const leading = inOrder(chart, filter).filter(({ all }) => all.total > 0)
  return leading.map(group => rowOf(chart, group, filter, words))
}

/** @param beside rows of the charts under or over it, which share its unit */
export function groupFigure(
  chart: GroupChart,
  answer: Board,
  words: Words,
  beside: readonly BarRow[] = [],
): BarsFigure {
  const { organizations } = CHART_WORDS[words.code]
  const { filter } = answer.question
  const narrowed = narrowsState(filter)
  const rows = inOrder(chart, filter)
  const leading = rows.filter(({ all }) => all.total > 0)
  const occurring = (statuses: readonly Status[]) =>
    statuses
      .filter(status => leading.some(({ all }) => all.status[status] > 0))
      .map(status => ({ status, word: words.shortStatus[status], change: { filter: state([status]) } }))
  return {
    kind: 'bars',
    id: chart.id,
    title: chart.say.title,
    caption: captionOf(chart, leading, answer, words),
    empty: chart.groups.tally.total === 0,
    heads: {
      done: organizations.doneHead,
      spine: organizations.overdueHead,
      open: organizations.openHead,
      openShort: organizations.openHeadShort,
      openShortest: organizations.openHeadShortest,
      openLeast: organizations.openHeadLeast,
      rate: narrowed ? '' : organizations.rateHead,
      rateShort: narrowed ? '' : organizations.rateHeadShort,
      wholeRate: organizations.rateHeadShort,
    },
    rows: groupRows(chart, answer, words),
    beside,
    rest: folded => restOf(chart, folded, leading, narrowed, words),
    key: [
      { head: organizations.done, statuses: occurring(DONE) },
      { head: organizations.open, statuses: occurring(OPEN) },
    ].filter(({ statuses }) => statuses.length > 0),
    table: tableOf(chart, rows, words),
  }
}
