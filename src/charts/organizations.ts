import type { Answer, OrganizationBar } from '../board/answer.ts'
import type { Filter } from '../board/address.ts'
import { narrowsState } from '../board/change.ts'
import type { Rate, Tally } from '../board/tally.ts'
import { COMPLETED_STATUSES, OPEN_STATUSES, type Status, STATUSES } from '../domain/status.ts'
import type { Words } from '../words/words.ts'
import type { BarRow, BarsFigure, Count, Rest, Segment, Table } from './figure.ts'

/** Completion by department: who leads what, how much of it is done, what of the rest is late. */
const DONE = COMPLETED_STATUSES
const OPEN = [...OPEN_STATUSES, 'suspended'] as const satisfies Status[]
/** A sentence names no more agencies than this as those with most overdue. */
const MOST_NAMED = 8
/** A rate whose denominator is smaller stands as n/m. */
const SMALLEST_BASE = 10

const sum = (tally: Tally, statuses: readonly Status[]) =>
  statuses.reduce((total, status) => total + tally.status[status], 0)

const state = (status: Filter['status']): Partial<Filter> => ({ status, flag: [], news: [] })

/** "Rows by overdue, due soon, total, document order": the sort is stable. */
const byUrgency = (a: OrganizationBar, b: OrganizationBar) =>
  b.all.status.overdue - a.all.status.overdue ||
  b.all.status.dueSoon - a.all.status.dueSoon ||
  b.all.total - a.all.total

export const completionText = ({ rates }: Tally, words: Words) => rateText([rates.completionRate], words)

/** The rate of all of them together. */
function rateText(rates: readonly Rate[], words: Words): string {
  const sum = (key: 'numerator' | 'denominator') => rates.reduce((total, rate) => total + rate[key], 0)
  const numerator = sum('numerator')
  const denominator = sum('denominator')
  if (denominator === 0) return words.NO_VALUE
  return denominator < SMALLEST_BASE ? words.tiles.share(numerator, denominator) : words.percent(numerator, denominator)
}

/** @param board how many tasks the whole board has */
function rowOf(bar: OrganizationBar, board: number, filter: Filter, words: Words): BarRow {
  const { id, name, tally, all } = bar
  const org: Partial<Filter> = { org: [id], role: 'lead' }
  const label = (count: number, word: string) => `${name}: ${words.organizations.counted(count, word)}`
  const segment = (status: Status): Segment => ({
    status,
    count: tally.status[status],
    label: label(tally.status[status], words.status[status].toLocaleLowerCase(words.locale)),
    change: { filter: { ...org, ...state([status]) } },
    units:
      bar.tasks
        ?.filter(task => task.status === status)
        .map(task => ({
          label: `${words.organizations.task(task.clause, task.title)}: ${words.status[status].toLocaleLowerCase(words.locale)}`,
          change: { task: task.id },
        })) ?? null,
  })
  const segments = (statuses: readonly Status[]) => statuses.map(segment).filter(({ count }) => count > 0)
  const count = (statuses: Filter['status'], number: number, word: string): Count => ({
    count: number,
    text: number > 0 ? words.count(number) : '',
    label: label(number, word),
    change: { filter: { ...org, ...state(statuses) } },
  })
  const { doneHead, overdueHead, openHead } = words.organizations
  return {
    key: id,
    name,
    fullName: bar.fullName,
    label: words.organizations.one(bar.fullName, all.total, board, []),
    change: { filter: org },
    selected: filter.org.includes(id) && filter.role !== 'coordinate',
    done: segments(DONE),
    open: segments(OPEN),
    doneCount: count(['completed'], sum(tally, DONE), doneHead),
    overdueCount: count(['overdue'], tally.status.overdue, overdueHead),
    openCount: count(['open', 'suspended'], sum(tally, OPEN), openHead),
    ghost: narrowsState(filter) ? { done: sum(all, DONE), open: sum(all, OPEN) } : null,
    rate: completionText(all, words),
  }
}

/** The smallest number of overdue tasks that no more agencies reach than a sentence can name: never cut inside a tie. */
function mostOverdue(bars: readonly OrganizationBar[]) {
  const counts = bars.map(bar => bar.all.status.overdue).filter(count => count > 0)
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

function captionOf(bars: readonly OrganizationBar[], answer: Answer, words: Words): string {
  const { organizations: say } = words
  const all = answer.organizations.reduce((total, bar) => total + bar.all.total, 0)
  const first = bars[0]
  if (!first || all === 0) return say.none
  const { filter } = answer.question
  const chosen = filter.org.length === 1 ? bars.find(bar => bar.id === filter.org[0]) : undefined
  if (chosen && narrowsState(filter) && answer.organizationsTally.total > 0) {
    return say.selected(chosen.name, chosen.tally.total, answer.organizationsTally.total, stateText(filter, words))
  }
  const most = mostOverdue(bars)
  const described = chosen ?? (bars.length <= 3 ? first : undefined)
  if (described) {
    const part = (count: number, word: string) => (count > 0 ? [say.counted(count, word)] : [])
    return say.one(described.name, described.all.total, all, [
      ...part(described.all.completed, say.part.completed),
      ...part(described.all.status.overdue, say.part.overdue),
      ...part(described.all.status.dueSoon, say.part.dueSoon),
    ])
  }
  const overdue = bars.reduce((total, bar) => total + bar.all.status.overdue, 0)
  if (overdue === 0) return say.noneOverdue(bars.length)
  if (most.agencies === 0 || most.sum === overdue)
    return say.allOverdue(bars.filter(bar => bar.all.status.overdue > 0).length, overdue)
  return say.most(most.agencies, most.atLeast, most.sum, overdue)
}

function tableOf(bars: readonly OrganizationBar[], words: Words): Table {
  const { columns } = words.organizations
  const rate = ({ rates: { completionRate } }: Tally) =>
    completionRate.rate === null
      ? null
      : `${words.percent(completionRate.numerator, completionRate.denominator)} (${words.tiles.share(completionRate.numerator, completionRate.denominator)})`
  return {
    columns: [
      columns.name,
      columns.total,
      ...STATUSES.map(status => words.status[status]),
      columns.rate,
      columns.coordinating,
    ],
    rows: bars.map(({ fullName, tally, coordinating }) => [
      fullName,
      tally.total,
      ...STATUSES.map(status => tally.status[status]),
      rate(tally),
      coordinating,
    ]),
  }
}

function restOf(folded: readonly BarRow[], bars: readonly OrganizationBar[], words: Words): Rest {
  const keys = new Set(folded.map(row => row.key))
  const rates = bars.filter(bar => keys.has(bar.id)).map(bar => bar.all.rates.completionRate)
  const sum = (count: (row: BarRow) => number) => folded.reduce((total, row) => total + count(row), 0)
  const dueSoon = sum(row => row.open.find(({ status }) => status === 'dueSoon')?.count ?? 0)
  return {
    name: words.organizations.rest(folded.length),
    note: words.organizations.restDueSoon(dueSoon),
    overdue: words.count(sum(row => row.overdueCount.count)),
    rate: rateText(rates, words),
  }
}

export function organizationsFigure(answer: Answer, words: Words): BarsFigure {
  const { filter } = answer.question
  const say = words.organizations
  const bars = [...answer.organizations].sort(byUrgency)
  const board = bars.reduce((total, bar) => total + bar.all.total, 0)
  const leading = bars.filter(bar => bar.all.total > 0)
  const occurring = (statuses: readonly Status[]) =>
    statuses
      .filter(status => leading.some(bar => bar.all.status[status] > 0))
      .map(status => ({ status, word: words.shortStatus[status], change: { filter: state([status]) } }))
  return {
    kind: 'bars',
    id: 'organizations',
    title: say.title,
    caption: captionOf(leading, answer, words),
    heads: {
      done: say.doneHead,
      spine: say.overdueHead,
      open: say.openHead,
      openShort: say.openHeadShort,
      rate: say.rateHead,
      rateShort: say.rateHeadShort,
    },
    rows: leading.map(bar => rowOf(bar, board, filter, words)),
    rest: folded => restOf(folded, leading, words),
    key: [
      { head: say.done, statuses: occurring(DONE) },
      { head: say.open, statuses: occurring(OPEN) },
    ].filter(({ statuses }) => statuses.length > 0),
    table: tableOf(bars, words),
  }
}
