import type { NamedPeriod } from '../domain/period.ts'
import { startOfPeriod } from '../domain/period.ts'
import { endOfMonth, type PlainDay, addDays } from '../domain/plainDay.ts'
import { NO_DAY, type Rules } from '../domain/judge.ts'
import { type Facts, type OnTimeBase, type Settings } from '../domain/facts.ts'
import { NEWS, type News } from '../domain/status.ts'
import type { Filter } from './address.ts'
import { type Columns, buildColumns } from './columns.ts'
import { type Count, countBoards, type CountRequest, type Grouping, groupingSize, type Pass } from './count.ts'
import { type Matcher, matcherOf } from './matcher.ts'
import { Search } from './search.ts'
import { COORDINATING, isEmpty, readTally, type Tally, WIDTH } from './tally.ts'

/** A document made ready to be asked. */
export interface Dataset {
  readonly facts: Facts
  readonly columns: Columns
  readonly search: Search
}

export function datasetOf(facts: Facts): Dataset {
  const columns = buildColumns(facts)
  return { facts, columns, search: new Search(columns) }
}

/** What a board is asked for: a day, a period's first day or none, and a filter. */
export interface Selection {
  readonly day: PlainDay
  readonly from: PlainDay | null
  readonly filter: Filter
}

/** The day that `from` names on D. */
export function fromOn(from: PlainDay | NamedPeriod | null, day: PlainDay, settings: Settings): PlainDay | null {
  return typeof from === 'string' ? startOfPeriod(day, from, settings.periodStartDay) : from
}

export function rulesOn(facts: Facts, day: PlainDay): Rules {
  const { dueSoonDays, stagnantDays } = facts.settings
  return { day, dataDay: facts.dataDay, dueSoonDays, stagnantDays }
}

/** One row of a tally by organization, programme, supervisor or document. */
export interface TallyRow {
  /** Place in the document's list, or of the supervisor in the columns' dictionary. */
  readonly code: number
  readonly tally: Tally
  /** Tasks that it coordinates; 0 but for organizations. */
  readonly coordinating: number
}

/** The numbers of one board as a whole. */
export interface Numbers {
  readonly tally: Tally
  /** Overdue tasks by days late: 1–7, 8–30, 31–60, 61–90, over 90. */
  readonly ageing: readonly number[]
  readonly news: Readonly<Record<News, number>>
}

/** The numbers of one board. */
export interface Board extends Numbers {
  /** Each in document order, only those that have a task of the board. */
  readonly by: Readonly<Record<Grouping, readonly TallyRow[]>>
}

/** One row of a grouping's counters. */
export const tallyRow = (counts: Int32Array, code: number, base: OnTimeBase): TallyRow => ({
  code,
  tally: readTally(counts, code, base),
  coordinating: counts[code * WIDTH + COORDINATING]!,
})

function rowsOf(counts: Int32Array, codes: Iterable<number>, facts: Facts): TallyRow[] {
  const rows: TallyRow[] = []
  for (const code of codes) {
    if (counts[code * WIDTH + COORDINATING] === 0 && isEmpty(counts, code)) continue
    rows.push(tallyRow(counts, code, facts.settings.onTimeBase))
  }
  return rows
}

/** A grouping's rows that have a task, in document order (leaders as the board's tasks name them), those without last. */
export function tallyRows(count: Count, grouping: Grouping, columns: Columns): TallyRow[] {
  const size = groupingSize(columns, grouping)
  const codes = grouping === 'supervisor' ? count.supervisors : Array.from({ length: size }, (_, code) => code)
  return rowsOf(count.by[grouping]!, [...codes, size], columns.facts)
}

export const numbersOf = (count: Count, facts: Facts): Numbers => ({
  tally: readTally(count.whole, 0, facts.settings.onTimeBase),
  ageing: [...count.ageing],
  news: Object.fromEntries(NEWS.map((kind, place) => [kind, count.news[place]!])) as Record<News, number>,
})

export function boardOf(count: Count, facts: Facts): Board {
  const all = (counts: Int32Array | null) =>
    Array.from({ length: (counts?.length ?? WIDTH) / WIDTH - 1 }, (_, code) => code)
  const rows = (counts: Int32Array | null, codes = all(counts)) => (counts === null ? [] : rowsOf(counts, codes, facts))
  const { organization, programme, supervisor, document } = count.by
  const by = {
    organization: rows(organization),
    programme: rows(programme),
    supervisor: rows(supervisor, count.supervisors),
    document: rows(document),
  }
  return { ...numbersOf(count, facts), by }
}

/**
 * Asks a dataset for boards of one selection, in one pass: each request ignores its own dimensions of the filter. Those
 * that the filter makes alike are counted once.
 */
export function ask(dataset: Dataset, selection: Selection, requests: readonly CountRequest[]): Pass {
  const { facts, columns, search } = dataset
  const matcher = matcherOf(selection.filter, columns, search)
  const distinct = new Map<number, CountRequest>()
  for (const { ignore, by, listed } of requests) {
    const alike = ignore & matcher.narrows
    const known = distinct.get(alike)
    distinct.set(alike, {
      ignore: alike,
      by: [...new Set([...(known?.by ?? []), ...by])],
      listed: listed || (known?.listed ?? false),
    })
  }
  const from = selection.from ?? NO_DAY
  const pass = countBoards(columns, rulesOn(facts, selection.day), from, matcher, [...distinct.values()])
  const places = [...distinct.keys()]
  return {
    judged: pass.judged,
    counts: requests.map(({ ignore }) => pass.counts[places.indexOf(ignore & matcher.narrows)]!),
  }
}

const TREND_ROWS = 120

/** One row of the trend: the board asked for, on an earlier day. */
export interface TrendRow {
  readonly on: PlainDay
  readonly total: number
  readonly completed: number
  readonly overdue: number
}

function trendDays(day: PlainDay, first: PlainDay | null): PlainDay[] {
  const days: PlainDay[] = []
  if (first !== null) for (let end = endOfMonth(first); end < day; end = endOfMonth(addDays(end, 1))) days.push(end)
  days.push(day)
  return days.slice(-TREND_ROWS)
}

/**
 * The board asked for on the last day of each month, while before D, then on D; from the month of the earliest
 * `assignedOn` among `tasks` (D's board), or of `from` if later (contract section 3).
 */
export function trendOf(dataset: Dataset, selection: Selection, tasks: Iterable<number>): TrendRow[] {
  const { facts, columns, search } = dataset
  let first: PlainDay | null = null
  for (const t of tasks) {
    const assigned = columns.assignedOn[t]! as PlainDay
    if (first === null || assigned < first) first = assigned
  }
  if (first !== null && selection.from !== null && selection.from > first) first = selection.from
  const matcher: Matcher = matcherOf(selection.filter, columns, search)
  return trendDays(selection.day, first).map(on => {
    const { counts } = countBoards(columns, rulesOn(facts, on), selection.from ?? NO_DAY, matcher, [
      { ignore: 0, by: [], listed: false },
    ])
    const { total, completed, status } = readTally(counts[0]!.whole, 0, facts.settings.onTimeBase)
    return { on, total, completed, overdue: status.overdue }
  })
}
