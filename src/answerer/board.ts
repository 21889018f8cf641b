import type { Selection } from '../question/question.ts'
import type { Numbers, Tally } from '../question/tally.ts'
import type { TrendRow } from '../question/trend.ts'
import { type NamedPeriod, startOfPeriod } from '../domain/period.ts'
import { endOfMonth, type PlainDay, addDays } from '../domain/plainDay.ts'
import { NO_DAY, type Rules } from '../domain/judge.ts'
import { type Facts, type OnTimeBase, type Settings } from '../domain/facts.ts'
import { NEWS, type News } from '../domain/status.ts'
import { Arena } from './arena.ts'
import { type Columns, buildColumns, NONE } from './columns.ts'
import { type Count, countBoards, type CountRequest, type Grouping, type Pass } from './count.ts'
import { matcherOf } from './matcher.ts'
import { Search } from './search.ts'
import { readTally } from './tally.ts'
import type { Used } from '../question/used.ts'
import { usedIn } from './used.ts'

/** A document made ready to be asked. */
export interface Dataset {
  readonly facts: Facts
  readonly columns: Columns
  readonly search: Search
  readonly arena: Arena
  readonly used: Used
}

export function datasetOf(facts: Facts): Dataset {
  const columns = buildColumns(facts)
  return { facts, columns, search: new Search(columns), arena: new Arena(), used: usedIn(columns) }
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

/** The numbers of one board. */
export interface Board extends Numbers {
  /** Each in document order, only those that have a task of the board. */
  readonly by: Readonly<Record<Grouping, readonly TallyRow[]>>
}

/** One row of a grouping's counters. @param code {@link NONE} for the tasks without */
export const tallyRow = (count: Count, grouping: Grouping, code: number, base: OnTimeBase): TallyRow => ({
  code,
  tally: readTally(count.by[grouping]!, code + 1, count.classes, base),
  coordinating: grouping === 'organization' ? (count.coordinating![code] ?? 0) : 0,
})

function codesOf(count: Count, grouping: Grouping, facts: Facts): Iterable<number> {
  switch (grouping) {
    case 'organization':
      return facts.organizations.keys()
    case 'programme':
      return facts.programmes.keys()
    case 'supervisor':
      return count.supervisors
    case 'document':
      return facts.documents.keys()
  }
}

/** A grouping's rows that have a task, in document order (leaders as the board's tasks name them), those without last. */
export const tallyRows = (count: Count, grouping: Grouping, facts: Facts): TallyRow[] =>
  [...codesOf(count, grouping, facts), NONE]
    .map(code => tallyRow(count, grouping, code, facts.settings.onTimeBase))
    .filter(row => row.tally.total > 0 || row.coordinating > 0)

export const wholeOf = ({ whole, classes }: Count, facts: Facts): Tally =>
  readTally(whole, 0, classes, facts.settings.onTimeBase)

export const numbersOf = (count: Count, facts: Facts): Numbers => ({
  tally: wholeOf(count, facts),
  ageing: [...count.ageing],
  news: Object.fromEntries(NEWS.map((kind, place) => [kind, count.news[place]!])) as Record<News, number>,
})

export function boardOf(count: Count, facts: Facts): Board {
  const rows = (grouping: Grouping) =>
    count.by[grouping] === null ? [] : tallyRows(count, grouping, facts).filter(({ code }) => code !== NONE)
  const by = {
    organization: rows('organization'),
    programme: rows('programme'),
    supervisor: rows('supervisor'),
    document: rows('document'),
  }
  return { ...numbersOf(count, facts), by }
}

/**
 * Asks a dataset for boards of one selection, in one pass: each request ignores its own dimensions of the filter. Those
 * that the filter makes alike are counted once.
 * @param read takes what it needs from the pass, which ends with it
 */
export function ask<T>(
  dataset: Dataset,
  selection: Selection,
  requests: readonly CountRequest[],
  read: (pass: Pass) => T,
): T {
  const { facts, columns, search, arena } = dataset
  const matcher = matcherOf(selection.filter, columns, search)
  const distinct = new Map<number, CountRequest>()
  for (const { ignore, by } of requests) {
    const alike = ignore & matcher.narrows
    const known = distinct.get(alike)
    distinct.set(alike, { ignore: alike, by: [...new Set([...(known?.by ?? []), ...by])] })
  }
  const from = selection.from ?? NO_DAY
  const places = [...distinct.keys()]
  return arena.lend(() => {
    const rules = rulesOn(facts, selection.day)
    const { judged, counts } = countBoards(columns, rules, from, matcher, [...distinct.values()], arena)
    return read({
      judged,
      counts: requests.map(({ ignore }) => counts[places.indexOf(ignore & matcher.narrows)]!),
    })
  })
}

const TREND_ROWS = 120

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
  const { facts, columns } = dataset
  let first: PlainDay | null = null
  for (const t of tasks) {
    const assigned = columns.assignedOn[t]! as PlainDay
    if (first === null || assigned < first) first = assigned
  }
  if (first !== null && selection.from !== null && selection.from > first) first = selection.from
  return trendDays(selection.day, first).map(on =>
    ask(dataset, { ...selection, day: on }, [{ ignore: 0, by: [] }], ({ counts }) => {
      const { total, completed, status } = wholeOf(counts[0]!, facts)
      return { on, total, completed, overdue: status.overdue }
    }),
  )
}
