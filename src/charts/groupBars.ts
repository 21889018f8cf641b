import { CHART_WORDS } from '../words/charts.ts'
import type { Filter } from '../board/filter.ts'
import type { Answer } from '../board/answer.ts'
import { narrowsState } from '../board/change.ts'
import type { Group, Groups } from '../board/groups.ts'
import type { Rate, Tally } from '../board/tally.ts'
import { COMPLETED_STATUSES, OPEN_STATUSES, type Status, STATUSES } from '../domain/status.ts'
import type { GroupWords } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import { taskName } from './taskName.ts'
import type { BarRow, BarsFigure, ChartId, Count, Rest, Segment, Table } from './figure.ts'

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
  /** Instead of the sentence on what is overdue, where there is more to say. */
  readonly caption?: (rows: readonly Group[]) => string | null
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

/** "Rows by overdue, due soon, total, document order": the sort is stable. */
const byUrgency = (a: Group, b: Group) =>
  b.all.status.overdue - a.all.status.overdue ||
  b.all.status.dueSoon - a.all.status.dueSoon ||
  b.all.total - a.all.total

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
  const count = (statuses: Filter['status'], number: number, word: string): Count => ({
    count: number,
    text: number > 0 ? words.count(number) : '',
    label: label(number, word),
    change: { filter: { ...own, ...state(statuses) } },
  })
  const { doneHead, overdueHead, openHead } = CHART_WORDS[words.code].organizations
  return {
    key: id,
    name,
    fullName: fullNameOf(group, say),
    label: say.one(fullNameOf(group, say), all.total, chart.groups.all.total, []),
    change: { filter: own },
    selected: isChosen(chart, group, filter),
    done: segments(DONE),
    open: segments(OPEN),
    doneCount: count(['completed'], sum(tally, DONE), doneHead),
    overdueCount: count(['overdue'], tally.status.overdue, overdueHead),
    openCount: count(['open', 'suspended'], sum(tally, OPEN), openHead),
    ghost: narrowsState(filter) ? { done: sum(all, DONE), open: sum(all, OPEN) } : null,
    rate: rateText([all.rates.completionRate], words),
  }
}

/** The smallest number of overdue tasks that no more agencies reach than a sentence can name: never cut inside a tie. */
function mostOverdue(groups: readonly Group[]) {
  const counts = groups.map(({ all }) => all.status.overdue).filter(count => count > 0)
  let atLeast = 1
  while (counts.filter(count => count >= atLeast).length > MOST_NAMED) atLeast++
  const reached = counts.filter(count => count >= atLeast)
  return { atLeast, agencies: reached.length, sum: reached.reduce((total, count) => total + count, 0) }
}

/** What the filter of state is called: "quá hạn, có vướng mắc". */
function stateText(filter: Filter, words: Words): string {
  const names = [
    ...filter.status.map(status =>
      status === 'open' || status === 'completed' ? words.filters[status] : words.status[status],
    ),
    ...filter.flag.map(flag => words.flag[flag]),
    ...filter.news.map(news => words.news[news]),
  ]
  return names.map(name => name.toLocaleLowerCase(words.locale)).join(', ')
}

function captionOf(chart: GroupChart, leading: readonly Group[], answer: Answer, words: Words): string {
  const { say, groups } = chart
  const { counted, part, none } = CHART_WORDS[words.code].organizations
  const first = leading[0]
  if (!first || groups.all.total === 0) return none
  const { filter } = answer.question
  const chosen =
    filter[chart.dimension].length === 1 ? leading.find(group => isChosen(chart, group, filter)) : undefined
  if (chosen && narrowsState(filter) && groups.tally.total > 0)
    return say.selected(nameOf(chosen, say), chosen.tally.total, groups.tally.total, stateText(filter, words))
  const described = chosen ?? (leading.length <= 3 ? first : undefined)
  if (described) {
    const { all } = described
    const some = (count: number, word: string) => (count > 0 ? [counted(count, word)] : [])
    return say.one(nameOf(described, say), all.total, groups.all.total, [
      ...some(all.completed, part.completed),
      ...some(all.status.overdue, part.overdue),
      ...some(all.status.dueSoon, part.dueSoon),
    ])
  }
  const own = chart.caption?.(leading) ?? null
  if (own !== null) return own
  const overdue = groups.all.status.overdue
  if (overdue === 0) return say.noneOverdue(leading.length)
  const most = mostOverdue(leading)
  if (most.agencies === 0 || most.sum === overdue || !chart.ranked)
    return say.allOverdue(leading.filter(({ all }) => all.status.overdue > 0).length, overdue)
  return say.most(most.agencies, most.atLeast, most.sum, overdue)
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

function restOf({ say }: GroupChart, folded: readonly BarRow[], rows: readonly Group[], words: Words): Rest {
  const keys = new Set(folded.map(row => row.key))
  const rates = rows.filter(({ id }) => keys.has(id)).map(({ all }) => all.rates.completionRate)
  const total = (count: (row: BarRow) => number) => folded.reduce((before, row) => before + count(row), 0)
  const dueSoon = total(row => row.open.find(({ status }) => status === 'dueSoon')?.count ?? 0)
  return {
    name: say.rest(folded.length),
    note: CHART_WORDS[words.code].organizations.restDueSoon(dueSoon),
    overdue: words.count(total(row => row.overdueCount.count)),
    rate: rateText(rates, words),
  }
}

function inOrder({ groups, ranked }: GroupChart): Group[] {
  const named = groups.rows.filter(({ without }) => !without)
  return [...(ranked ? named.sort(byUrgency) : named), ...groups.rows.filter(({ without }) => without)]
}

/** The rows of a chart, for it and for those that share its unit. */
export function groupRows(chart: GroupChart, answer: Answer, words: Words): BarRow[] {
  const leading = inOrder(chart).filter(({ all }) => all.total > 0)
  return leading.map(group => rowOf(chart, group, answer.question.filter, words))
}

/** @param beside rows of the charts under or over it, which share its unit */
export function groupFigure(
  chart: GroupChart,
  answer: Answer,
  words: Words,
  beside: readonly BarRow[] = [],
): BarsFigure {
  const { organizations } = CHART_WORDS[words.code]
  const rows = inOrder(chart)
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
    heads: {
      done: organizations.doneHead,
      spine: organizations.overdueHead,
      open: organizations.openHead,
      openShort: organizations.openHeadShort,
      rate: organizations.rateHead,
      rateShort: organizations.rateHeadShort,
    },
    rows: groupRows(chart, answer, words),
    beside,
    rest: folded => restOf(chart, folded, leading, words),
    key: [
      { head: organizations.done, statuses: occurring(DONE) },
      { head: organizations.open, statuses: occurring(OPEN) },
    ].filter(({ statuses }) => statuses.length > 0),
    table: tableOf(chart, rows, words),
  }
}
