import { type Answer, HIGHLIGHTED, type Highlights } from '../question/answer.ts'
import type { Question, Selection } from '../question/question.ts'
import { type NamedPeriod, periodOf } from '../domain/period.ts'
import { addDays, addMonths, FIRST_DAY, type PlainDay } from '../domain/plainDay.ts'
import { FlagBit, StatusCode } from '../domain/status.ts'
import type { Address } from '../question/address.ts'
import { ask, type Dataset, fromOn, numbersOf, rulesOn, trendOf, wholeOf } from './board.ts'
import type { Count, CountRequest, Grouping, Pass } from './count.ts'
import { type Judged, NEWS_DAYS } from './judged.ts'
import { Dimension } from './matcher.ts'
import { filterNames } from './names.ts'
import { groupsOf } from './groups.ts'
import { indicatorsOf } from './indicators.ts'
import { named, severalDocuments } from './named.ts'
import { picturedRow } from '../question/pictured.ts'
import { rowOf } from './row.ts'
import { sorted } from './sort.ts'
import { detailOf } from './detail.ts'
import { timelineOf } from './timeline.ts'

/** How many listed faults a screen is sent: more than a person reads, fewer than freeze a page. */
const SHOWN_FAULTS = 500

/** The first tasks by a number, the smallest first; of equal ones those that stand first. */
function firstBy(tasks: readonly number[], number: (t: number) => number): number[] {
  const first: { readonly t: number; readonly at: number }[] = []
  for (const t of tasks) {
    const at = number(t)
    if (first.length === HIGHLIGHTED && at >= first.at(-1)!.at) continue
    first.splice(first.findLastIndex(other => other.at <= at) + 1, 0, { t, at })
    if (first.length > HIGHLIGHTED) first.pop()
  }
  return first.map(({ t }) => t)
}

function highlightsOf(dataset: Dataset, judged: Judged, inOrder: Int32Array, day: PlainDay): Highlights {
  const { columns } = dataset
  const blocked: number[] = []
  const stagnant: number[] = []
  const oldest: number[] = []
  const dueSoon: number[] = []
  const unreported: number[] = []
  const escalated: string[] = []
  let dueToday = 0
  let newlyOverdue = 0
  for (const t of inOrder) {
    const status = judged.status(t)
    const lastDay = judged.lastOnTimeDay(t)
    if (status === StatusCode.overdue) {
      oldest.push(t)
      if (judged.daysLate(t) === 1) newlyOverdue++
    }
    if (status === StatusCode.dueSoon) {
      dueSoon.push(t)
      if (lastDay === day) dueToday++
    }
    if (status === StatusCode.awaitingUpdate) unreported.push(t)
    const flags = judged.flags(t)
    if (flags & FlagBit.blocked && status !== StatusCode.overdue && status !== StatusCode.dueSoon) blocked.push(t)
    if (flags & FlagBit.stagnant) stagnant.push(t)
    if (flags & FlagBit.escalated) escalated.push(named(dataset, judged, t).clause ?? '')
  }
  oldest.sort((a, b) => judged.daysLate(b) - judged.daysLate(a) || a - b)
  dueSoon.sort((a, b) => judged.lastOnTimeDay(a) - judged.lastOnTimeDay(b) || a - b)
  const lastOnTimeDay = (t: number) => judged.lastOnTimeDay(t)
  const earliest = firstBy(unreported, lastOnTimeDay)
  const name = (t: number) => named(dataset, judged, t)
  const notEscalated = (t: number) => (judged.flags(t) & FlagBit.escalated ? 0 : 1)
  const lastNews = (t: number) => Math.max(columns.assignedOn[t]!, columns.stages.lastNewsOn[judged.stage[t]!]!)
  const rows = (tasks: readonly number[]) =>
    tasks.slice(0, HIGHLIGHTED).map(t => picturedRow(rowOf(dataset, judged, t, day)))
  return {
    oldest: oldest.slice(0, 3).map(name),
    dueSoon: dueSoon.slice(0, 2).map(name),
    dueToday,
    escalated: escalated.length <= 2 ? escalated.filter(clause => clause !== '') : [],
    awaitingUpdateSince: earliest.length > 0 ? (lastOnTimeDay(earliest[0]!) as PlainDay) : null,
    newlyOverdue,
    longestOverdue: rows(oldest),
    unreported: rows(earliest),
    nearestDue: rows(dueSoon),
    blocked: rows(firstBy(blocked, notEscalated)),
    quietest: rows(firstBy(stagnant, lastNews)),
  }
}

const TILES: CountRequest = { ignore: Dimension.state, by: [] }
const LIST: CountRequest = { ignore: 0, by: [] }

/** A chart's board without the filter of its own dimension, and the same without that of state: its ghosts. */
const chartRequests = (own: number, by: CountRequest['by']): [CountRequest, CountRequest] => [
  { ignore: own, by },
  { ignore: own | Dimension.state, by },
]
const CHARTS = {
  organizations: chartRequests(Dimension.organization, ['organization']),
  programmes: chartRequests(Dimension.programme, ['programme']),
  supervisors: chartRequests(Dimension.supervisor, ['supervisor']),
  timeline: chartRequests(Dimension.due, []),
}
type CountedChart = keyof typeof CHARTS
const COUNTED_CHARTS = Object.keys(CHARTS) as CountedChart[]

/** The place of a task in the list, and its neighbours there. */
function neighboursOf(dataset: Dataset, list: Int32Array, id: string | null): Answer['neighbours'] {
  const { tasks } = dataset.facts
  const place = id === null ? -1 : list.findIndex(t => tasks[t]!.id === id)
  const idAt = (at: number) => (at >= 0 && at < list.length ? tasks[list[at]!]!.id : null)
  return place === -1
    ? { place: 0, previous: null, next: null }
    : { place: place + 1, previous: idAt(place - 1), next: idAt(place + 1) }
}

function periodsOf({ day, today }: Question, periodStartDay: number): Answer['periods'] {
  const on = (name: NamedPeriod) => {
    const text = periodOf(day, name, periodStartDay)
    return { text, current: today !== null && periodOf(today, name, periodStartDay) === text }
  }
  return { month: on('month'), quarter: on('quarter'), half: on('half'), year: on('year') }
}

const MONTHS_EARLIER = { month: 1, quarter: 3, year: 12 } as const

/** The day that `compare` names on D: the same day of an earlier month, or its last (contract section 6); none before 1900. */
function comparedDay(compare: Address['compare'], day: PlainDay): PlainDay {
  if (typeof compare === 'number') return compare
  const on =
    compare === null || compare === 'week' ? addDays(day, -NEWS_DAYS) : addMonths(day, -MONTHS_EARLIER[compare])
  return on < FIRST_DAY ? FIRST_DAY : on
}

/** The compared day's board, without the tiles' own filters. */
function beforeOf(dataset: Dataset, { compare, day, from, filter }: Question): Answer['before'] {
  const { facts } = dataset
  const on = comparedDay(compare, day)
  const selection = { day: on, from: fromOn(from, on, facts.settings), filter }
  return { day: on, tally: ask(dataset, selection, [TILES], ({ counts }) => wholeOf(counts[0]!, facts)) }
}

export function answer(dataset: Dataset, question: Question, version: number): Answer {
  const { day, filter } = question
  const selection: Selection = { day, from: fromOn(question.from, day, dataset.facts.settings), filter }
  const counted = COUNTED_CHARTS.filter(chart => question.charts.includes(chart))
  return ask(dataset, selection, [TILES, LIST, ...counted.flatMap(chart => CHARTS[chart])], pass =>
    answerFrom(dataset, question, version, selection, counted, pass),
  )
}

function answerFrom(
  dataset: Dataset,
  question: Question,
  version: number,
  selection: Selection,
  counted: readonly CountedChart[],
  { judged, counts }: Pass,
): Answer {
  const { facts } = dataset
  const { day, filter } = question
  const { settings } = facts
  const [tiles, list, ...charts] = counts as [Count, Count, ...Count[]]
  const countsOf = (chart: CountedChart) => {
    const place = counted.indexOf(chart) * 2
    return place < 0 ? null : ([charts[place]!, charts[place + 1]!] as const)
  }
  const groups = (chart: CountedChart, grouping: Grouping) => {
    const shownAndAll = countsOf(chart)
    return shownAndAll && groupsOf(dataset, judged, grouping, ...shownAndAll)
  }
  const dated = countsOf('timeline')
  const rules = rulesOn(facts, day)
  const inOrder = sorted(dataset, judged, list.tasks, question.sort, rules)
  return {
    question,
    version,
    from: selection.from,
    periods: periodsOf(question, settings.periodStartDay),
    tiles: numbersOf(tiles, facts),
    before: beforeOf(dataset, question),
    highlights: highlightsOf(dataset, judged, tiles.tasks, day),
    organizations: groups('organizations', 'organization'),
    programmes: groups('programmes', 'programme'),
    supervisors: groups('supervisors', 'supervisor'),
    timeline: dated && timelineOf(dataset, judged, day, ...dated, filter.due),
    indicators: question.charts.includes('indicators') ? indicatorsOf(dataset, day, filter) : null,
    trend: question.charts.includes('trend') ? trendOf(dataset, selection, list.tasks) : null,
    listed: list.tasks.length,
    rows: Array.from(inOrder.subarray(0, question.rows), t => rowOf(dataset, judged, t, day)),
    task: question.task === null ? null : detailOf(dataset, judged, question.task, day),
    neighbours: neighboursOf(dataset, inOrder, question.task),
    onTimeBase: settings.onTimeBase,
    used: dataset.used,
    severalDocuments: severalDocuments(dataset),
    stagnantDays: settings.stagnantDays,
    dueSoonDays: settings.dueSoonDays,
    names: filterNames(dataset.columns, filter),
    quality: question.quality
      ? { setAside: facts.setAside.slice(0, SHOWN_FAULTS), warnings: facts.warnings.slice(0, SHOWN_FAULTS) }
      : null,
  }
}
