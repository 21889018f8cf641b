import { type OnTimeBase } from '../domain/facts.ts'
import { NO_DAY } from '../domain/judge.ts'
import { addDays, addMonths, type PlainDay } from '../domain/plainDay.ts'
import { FlagBit, type Status, StatusCode, STATUSES } from '../domain/status.ts'
import type { NamedTask } from '../words/vi.ts'
import type { Address, Filter } from './address.ts'
import { ask, type Board, boardOf, type Dataset, fromOn, rulesOn, type Selection } from './board.ts'
import { type CountRequest, type Judged, NEWS_DAYS, type Pass } from './count.ts'
import { Dimension } from './matcher.ts'
import { filterNames, type FilterNames } from './names.ts'
import { rowOf, type TaskRow } from './row.ts'
import { sorted } from './sort.ts'
import { readTally, type Tally } from './tally.ts'
import { detailOf, type TaskDetail } from './detail.ts'

/** What a screen asks: one question per view, answered whole. */
export interface Question {
  readonly day: PlainDay
  readonly from: Address['from']
  /** What the board is compared with; a week earlier where nothing is asked. */
  readonly compare: Address['compare']
  readonly filter: Filter
  readonly sort: Address['sort']
  /** How many rows of the list, from its beginning. */
  readonly rows: number
  /** The open task. */
  readonly task: string | null
}

/** One organization of the department chart, by who leads on the day. */
export interface OrganizationBar {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly tally: Tally
  readonly coordinating: number
  /** Its tasks whatever their state: what stays as a ghost where the state is filtered. */
  readonly all: Tally
  /** Its tasks one by one, where the board has few; else null. */
  readonly tasks: readonly BarTask[] | null
}
export interface BarTask extends NamedTask {
  readonly id: string
  readonly status: Status
}

/** What the lines of tiles and the lists of a wall name. */
export interface Highlights {
  /** Up to three of the longest overdue. */
  readonly oldest: readonly NamedTask[]
  /** Up to two that are due soon, nearest first; the last day that counts as soon. */
  readonly dueSoon: readonly NamedTask[]
  readonly dueToday: number
  /** Clauses of escalated tasks, up to two. */
  readonly escalated: readonly string[]
  /** The earliest day of those due without data. */
  readonly awaitingUpdateSince: PlainDay | null
  /** How many are overdue for the first day. */
  readonly newlyOverdue: number
  /** Up to {@link HIGHLIGHTED} of the longest overdue. A restricted task is named to no wall. */
  readonly longestOverdue: readonly TaskRow[]
  /** Up to {@link HIGHLIGHTED} that are due soon, nearest first. */
  readonly nearestDue: readonly TaskRow[]
}

/** As many as a wall lists, and one more that tells whether the list ends inside a tie. */
export const HIGHLIGHTED = 7

export interface Answer {
  readonly question: Question
  readonly version: number
  readonly from: PlainDay | null
  /** Tiles show the board without the filter of their own dimension (status, flag, news). */
  readonly tiles: Board
  /** The same board on the day it is compared with; a named period is taken anew for it. */
  readonly before: { readonly day: PlainDay; readonly tally: Tally }
  readonly highlights: Highlights
  readonly organizations: readonly OrganizationBar[]
  readonly organizationsTally: Tally
  readonly listed: number
  readonly rows: readonly TaskRow[]
  readonly task: TaskDetail | null
  /** The open task's neighbours in the list and its place, from 1; 0 where the filter leaves it out. */
  readonly neighbours: { readonly place: number; readonly previous: string | null; readonly next: string | null }
  readonly onTimeBase: OnTimeBase
  /** The data has more than one assigning document, so that a clause alone names nothing. */
  readonly severalDocuments: boolean
  readonly stagnantDays: number
  readonly dueSoonDays: number
  /** What the filter's ids are called. */
  readonly names: FilterNames
}

/** Boards with no more tasks than this show one square a task. */
export const UNIT_TASKS = 60

const severalDocuments = ({ facts }: Dataset) => facts.documents.length > 1

/** A task as a line names it: by its clause where that is enough. */
function named(dataset: Dataset, judged: Judged, t: number): NamedTask {
  const { facts } = dataset
  const task = facts.tasks[t]!
  const day = (value: number) => (value === NO_DAY ? null : value)
  return {
    clause: severalDocuments(dataset) ? null : task.clause,
    title: task.title,
    lead: facts.organizations[judged.lead(t)]!.shortName,
    daysLate: day(judged.daysLate(t)),
    lastOnTimeDay: day(judged.lastOnTimeDay(t)) as PlainDay | null,
  }
}

function highlightsOf(dataset: Dataset, judged: Judged, inOrder: Int32Array, day: PlainDay): Highlights {
  const oldest: number[] = []
  const dueSoon: number[] = []
  const escalated: string[] = []
  let dueToday = 0
  let newlyOverdue = 0
  let since: number | null = null
  for (const t of inOrder) {
    const status = judged.status[t]!
    const lastDay = judged.lastOnTimeDay(t)
    if (status === StatusCode.overdue) {
      oldest.push(t)
      if (judged.daysLate(t) === 1) newlyOverdue++
    }
    if (status === StatusCode.dueSoon) {
      dueSoon.push(t)
      if (lastDay === day) dueToday++
    }
    if (status === StatusCode.awaitingUpdate && (since === null || lastDay < since)) since = lastDay
    if (judged.flags[t]! & FlagBit.escalated) escalated.push(named(dataset, judged, t).clause ?? '')
  }
  oldest.sort((a, b) => judged.daysLate(b) - judged.daysLate(a) || a - b)
  dueSoon.sort((a, b) => judged.lastOnTimeDay(a) - judged.lastOnTimeDay(b) || a - b)
  const name = (t: number) => named(dataset, judged, t)
  const rows = (tasks: readonly number[]) => tasks.slice(0, HIGHLIGHTED).map(t => rowOf(dataset, judged, t, day))
  return {
    oldest: oldest.slice(0, 3).map(name),
    dueSoon: dueSoon.slice(0, 2).map(name),
    dueToday,
    escalated: escalated.length <= 2 ? escalated.filter(clause => clause !== '') : [],
    awaitingUpdateSince: since as PlainDay | null,
    newlyOverdue,
    longestOverdue: rows(oldest),
    nearestDue: rows(dueSoon),
  }
}

const TILES: CountRequest = { ignore: Dimension.state, by: [], listed: true }
const ORGANIZATIONS: CountRequest = { ignore: Dimension.organization, by: ['organization'], listed: true }
const ORGANIZATIONS_ALL: CountRequest = {
  ignore: Dimension.organization | Dimension.state,
  by: ['organization'],
  listed: false,
}
const LIST: CountRequest = { ignore: 0, by: [], listed: true }

function organizationBars(dataset: Dataset, { judged, counts }: Pass): OrganizationBar[] {
  const { facts } = dataset
  const [, shown, all] = counts as [never, Pass['counts'][0], Pass['counts'][0]]
  const inUnits = all.size <= UNIT_TASKS
  const units = new Map<number, BarTask[]>()
  if (inUnits)
    for (const t of shown.tasks!.subarray(0, shown.size)) {
      const lead = judged.lead(t)
      const unit = { ...named(dataset, judged, t), id: facts.tasks[t]!.id, status: STATUSES[judged.status[t]!]! }
      units.set(lead, [...(units.get(lead) ?? []), unit])
    }
  const narrowed = new Map(boardOf(shown, facts).by.organization.map(row => [row.code, row]))
  const empty = readTally(new Int32Array(shown.whole.length), 0, facts.settings.onTimeBase)
  return boardOf(all, facts).by.organization.map(row => {
    const { id, name, shortName } = facts.organizations[row.code]!
    const own = narrowed.get(row.code)
    return {
      id,
      name: shortName,
      fullName: name,
      tally: own?.tally ?? empty,
      coordinating: own?.coordinating ?? 0,
      all: row.tally,
      tasks: inUnits ? (units.get(row.code) ?? []) : null,
    }
  })
}

/** The place of a task in the list, and its neighbours there. */
function neighboursOf(dataset: Dataset, list: Int32Array, id: string | null): Answer['neighbours'] {
  const { tasks } = dataset.facts
  const place = id === null ? -1 : list.findIndex(t => tasks[t]!.id === id)
  const idAt = (at: number) => (at >= 0 && at < list.length ? tasks[list[at]!]!.id : null)
  return place === -1
    ? { place: 0, previous: null, next: null }
    : { place: place + 1, previous: idAt(place - 1), next: idAt(place + 1) }
}

const MONTHS_EARLIER = { month: 1, quarter: 3, year: 12 } as const

/** The day that `compare` names on D: the same day of an earlier month, or its last (contract section 6). */
function comparedDay(compare: Address['compare'], day: PlainDay): PlainDay {
  if (compare === null || compare === 'week') return addDays(day, -NEWS_DAYS)
  return typeof compare === 'number' ? compare : addMonths(day, -MONTHS_EARLIER[compare])
}

export function answer(dataset: Dataset, question: Question, version: number): Answer {
  const { facts } = dataset
  const { day, filter } = question
  const { settings } = facts
  const from = fromOn(question.from, day, settings)
  const selection: Selection = { day, from, filter }
  const pass = ask(dataset, selection, [TILES, ORGANIZATIONS, ORGANIZATIONS_ALL, LIST])
  const [tiles, organizations, , list] = pass.counts as [Pass['counts'][0], Pass['counts'][0], never, Pass['counts'][0]]
  const beforeDay = comparedDay(question.compare, day)
  const before = ask(dataset, { day: beforeDay, from: fromOn(question.from, beforeDay, settings), filter }, [
    { ...TILES, listed: false },
  ])
  const rules = rulesOn(facts, day)
  const inOrder = sorted(dataset, pass.judged, list.tasks!.subarray(0, list.size), question.sort, rules)
  return {
    question,
    version,
    from,
    tiles: boardOf(tiles, facts),
    before: { day: beforeDay, tally: boardOf(before.counts[0]!, facts).tally },
    highlights: highlightsOf(dataset, pass.judged, tiles.tasks!.subarray(0, tiles.size), day),
    organizations: organizationBars(dataset, pass),
    organizationsTally: boardOf(organizations, facts).tally,
    listed: list.size,
    rows: Array.from(inOrder.subarray(0, question.rows), t => rowOf(dataset, pass.judged, t, day)),
    task: question.task === null ? null : detailOf(dataset, pass.judged, question.task, day),
    neighbours: neighboursOf(dataset, inOrder, question.task),
    onTimeBase: settings.onTimeBase,
    severalDocuments: severalDocuments(dataset),
    stagnantDays: settings.stagnantDays,
    dueSoonDays: settings.dueSoonDays,
    names: filterNames(dataset.columns, filter),
  }
}
