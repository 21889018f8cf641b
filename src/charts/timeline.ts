import { type DayRange, type Filter, NO_FILTER } from '../question/filter.ts'
import { type Answer, type Board, isToday } from '../question/answer.ts'
import { isSelected, narrowsState } from '../question/change.ts'
import { filterWords } from '../question/chips.ts'
import type { PicturedRow } from '../question/pictured.ts'
import { type DueWeek, type StatusCounts, type Timeline, WEEK_DAYS } from '../question/timeline.ts'
import { parsePeriod } from '../domain/period.ts'
import { addDays, addMonths, FIRST_DAY, isoDay, LAST_DAY, type PlainDay } from '../domain/plainDay.ts'
import { OPEN_STATUSES, type Status, STATUSES } from '../domain/status.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import { taskName } from './taskName.ts'
import type { Aside, Key, Share, Table, TimelineColumn, TimelineFigure, TimelineRow } from './figure.ts'
import { nothingText } from './nothing.ts'
import { stateText } from './stateText.ts'

/** Deadlines around the day shown: each by name where few, else counted in columns of seven days. */
const DONE = ['completedOnTime', 'completedLate'] as const satisfies Status[]
const OPEN = ['overdue', 'awaitingUpdate', 'dueSoon', 'awaitingConfirmation', 'onTrack'] as const satisfies Status[]
/** In this order by name: what must be acted on first. */
const BY_URGENCY: readonly Status[] = [...OPEN_STATUSES, 'suspended', 'completedLate', 'completedOnTime']
/** What lies farther from the day is counted beside the axis: else one of it would make all others one block. */
const FARTHEST_MONTHS = 24
const axisOf = (day: PlainDay) => ({ first: addMonths(day, -FARTHEST_MONTHS), last: addMonths(day, FARTHEST_MONTHS) })
/** Counted beside the axis. A suspended task waits for no deadline, whether it has one or not. */
const ASIDE = ['noDeadline', 'ongoing', 'suspended', 'awaitingConfirmation', 'completedNoDeadline'] as const

const sum = (counts: StatusCounts, statuses: readonly Status[]) =>
  statuses.reduce((total, status) => total + counts[status], 0)

/** A range that an address can say: an end outside the years that a day may have is open. */
function dueRange(from: PlainDay | null, until: PlainDay | null): DayRange {
  const first = from === null || from < FIRST_DAY ? null : (Math.min(from, LAST_DAY) as PlainDay)
  const last = until === null || until > LAST_DAY ? null : (Math.max(until, FIRST_DAY) as PlainDay)
  const end = (day: PlainDay | null) => (day === null ? '' : isoDay(day))
  return { first, last, text: `${end(first)}..${end(last)}` }
}

const overlaps = (range: DayRange, first: PlainDay, last: PlainDay) =>
  (range.first === null || range.first <= last) && (range.last === null || range.last >= first)

function columnOf(week: DueWeek, filter: Filter, words: Words): TimelineColumn {
  const { timeline: say } = CHART_WORDS[words.code]
  const { first, last, shown, all } = week
  const parts = (statuses: readonly Status[]) =>
    statuses.map(status => ({ status, count: shown[status] })).filter(({ count }) => count > 0)
  const due = [dueRange(first, last)]
  const open = sum(shown, OPEN)
  const total = sum(shown, STATUSES)
  const whole = sum(all, STATUSES)
  const openOnes: Partial<Filter> = { due, status: ['open'], flag: [], news: [] }
  return {
    first,
    last,
    open: parts(OPEN),
    done: parts(DONE),
    openCount: {
      count: open,
      text: open > 0 ? words.count(open) : '',
      label: say.openIn(open, first, last),
      change: { filter: openOnes },
      selected: isSelected(filter, openOnes),
    },
    total: { count: total, all: whole },
    ghost: narrowsState(filter) ? { done: sum(all, DONE), open: sum(all, OPEN) } : null,
    selected: filter.due.some(range => overlaps(range, first, last)),
    label: say.week(first, last, total),
    change: { filter: { due } },
  }
}

/** Weeks put together by so many, from the day on and before it. */
function together(weeks: readonly DueWeek[], day: PlainDay, many: number): DueWeek[] {
  const days = WEEK_DAYS * many
  const added = (a: StatusCounts, b: StatusCounts) =>
    Object.fromEntries(STATUSES.map(status => [status, a[status] + b[status]])) as StatusCounts
  const made: DueWeek[] = []
  for (const { first: start, shown, all } of weeks) {
    const first = addDays(day, Math.floor((start - day) / days) * days)
    const last = made.at(-1)
    if (last?.first === first)
      made[made.length - 1] = { ...last, shown: added(last.shown, shown), all: added(last.all, all) }
    else made.push({ first, last: addDays(first, days - 1), shown, all })
  }
  return made
}

function toneOf({ status, flags }: PicturedRow): TimelineRow['tone'] {
  if (status === 'overdue' || status === 'dueSoon') return status
  return flags.includes('blocked') ? 'strong' : 'usual'
}

function rowOf({ row, chosen }: { row: PicturedRow; chosen: boolean }, answer: Board, words: Words): TimelineRow {
  const { timeline: say } = CHART_WORDS[words.code]
  const { deadline, percent } = row
  const due = deadline.lastOnTimeDay!
  const open = (OPEN as readonly Status[]).includes(row.status)
  const period = open ? deadline.period : null
  const state = words.state(row, isToday(answer))
  return {
    clause: answer.severalDocuments ? null : row.clause,
    name: taskName(null, row.title, words),
    status: row.status,
    state:
      period !== null && percent !== null && row.status === 'onTrack'
        ? say.percent(words.progress(percent), state)
        : state,
    tone: toneOf(row),
    due,
    periodFirst: period === null ? null : parsePeriod(period)!.first,
    progress: percent === null ? null : percent / 100,
    completedOn: row.status === 'completedLate' ? addDays(due, row.daysLate!) : null,
    chosen,
    label: `${taskName(answer.severalDocuments ? null : row.clause, row.title, words)}: ${state}`,
    change: { task: row.id },
  }
}

function rowsOf({ named }: Timeline, answer: Board, words: Words): TimelineRow[] | null {
  if (named === null) return null
  const { first, last } = axisOf(answer.question.day)
  return named
    .filter(({ row }) => row.deadline.lastOnTimeDay! >= first && row.deadline.lastOnTimeDay! <= last)
    .sort(
      (a, b) =>
        BY_URGENCY.indexOf(a.row.status) - BY_URGENCY.indexOf(b.row.status) ||
        a.row.deadline.lastOnTimeDay! - b.row.deadline.lastOnTimeDay!,
    )
    .map(task => rowOf(task, answer, words))
}

function boxesOf({ undatedNamed }: Timeline, words: Words): TimelineFigure['boxes'] {
  if (undatedNamed === null || undatedNamed.length === 0) return null
  const { timeline: say } = CHART_WORDS[words.code]
  return {
    head: {
      text: say.undated(undatedNamed.length),
      change: { filter: { deadline: ['none', 'ongoing'] } },
    },
    boxes: undatedNamed.map(({ id, clause, title, status, chosen }) => ({
      text: clause ?? words.list.restricted,
      status,
      chosen,
      label: `${taskName(clause, title, words)}: ${words.status[status].toLocaleLowerCase(words.locale)}`,
      change: { task: id },
    })),
  }
}

/** A count beside the axis: with a filter of state it keeps the room of what it would be without. */
function asideOf({ count, all }: Share, text: (count: number) => string, filter: Partial<Filter>): Aside {
  const change = { filter }
  const counted = { text: text(count), change, isNone: count === 0 }
  return all === count ? counted : { ...counted, whole: text(all) }
}

/** What has no place on the axis. @param byName a suspended task with a deadline has a row of its own */
function asidesOf(timeline: Timeline, byName: boolean, words: Words): Aside[] {
  const { aside } = CHART_WORDS[words.code].timeline
  const { undated, undatedAll, weeks } = timeline
  const suspended = (side: 'shown' | 'all') =>
    byName ? 0 : weeks.reduce((total, week) => total + week[side].suspended, 0)
  return ASIDE.flatMap((status): Aside[] => {
    const dated = status === 'suspended' ? { count: suspended('shown'), all: suspended('all') } : { count: 0, all: 0 }
    const share = { count: undated[status] + dated.count, all: undatedAll[status] + dated.all }
    if (share.all === 0) return []
    const undatedOnly = status === 'awaitingConfirmation' || (status === 'suspended' && byName)
    const state = { status: [status], flag: [], news: [] }
    return [asideOf(share, aside[status], undatedOnly ? { ...state, deadline: ['none', 'ongoing'] as const } : state)]
  })
}

/** What lies before and after the days of the axis. */
function endsOf(words: Words): Pick<TimelineFigure, 'before' | 'after'> {
  const { timeline: say } = CHART_WORDS[words.code]
  return {
    before: (share, first) =>
      asideOf(share, count => say.before(count, first), { due: [dueRange(null, addDays(first, -1))] }),
    after: (share, last) =>
      asideOf(share, count => say.after(count, last), { due: [dueRange(addDays(last, 1), null)] }),
  }
}

/** The tasks by name that lie too far from the day, counted at both ends. */
function farOf(named: Timeline['named'], day: PlainDay, words: Words): Aside[] {
  const { first, last } = axisOf(day)
  const { before, after } = endsOf(words)
  const share = (isThere: (due: PlainDay) => boolean): Share => {
    const there = (named ?? []).filter(({ row }) => isThere(row.deadline.lastOnTimeDay!))
    return { count: there.filter(({ chosen }) => chosen).length, all: there.length }
  }
  const [earlier, later] = [share(due => due < first), share(due => due > last)]
  return [...(earlier.all > 0 ? [before(earlier, first)] : []), ...(later.all > 0 ? [after(later, last)] : [])]
}

function soonOf(timeline: Timeline, answer: Board, words: Words): TimelineFigure['soon'] {
  const { soon, weeks } = timeline
  if (soon.length === 0) return null
  const { timeline: say } = CHART_WORDS[words.code]
  const { day } = answer.question
  return {
    head: say.soonHead(addDays(day, answer.terms.dueSoonDays), day),
    tasks: soon.map(row => ({
      due: say.soonDay(row.deadline.lastOnTimeDay!, day, isToday(answer)),
      name: taskName(null, row.title, words),
      lead: row.lead,
      label: `${taskName(null, row.title, words)}: ${words.state(row, isToday(answer))}`,
      change: { task: row.id },
    })),
    total: weeks.reduce((total, { shown }) => total + shown.dueSoon, 0),
    rest: count => ({
      text: say.soonRest(count),
      change: { filter: { status: ['dueSoon'], flag: [], news: [] } },
    }),
  }
}

/** How many tasks the chart tells of: those of the days that are chosen, else all that it counts. */
const chosenCount = ({ weeks, undated }: Timeline, { question, listed }: Board) =>
  question.filter.due.length > 0
    ? listed
    : weeks.reduce((total, { shown }) => total + sum(shown, STATUSES), sum(undated, STATUSES))

function captionOf(timeline: Timeline, answer: Board, words: Words): string {
  const { timeline: say } = CHART_WORDS[words.code]
  const { day, filter } = answer.question
  const what = stateText(filter, words)
  const count = chosenCount(timeline, answer)
  if (count === 0) return nothingText(answer, words)
  if (filter.due.length > 0)
    return say.chosen(filterWords({ ...NO_FILTER, due: filter.due }, answer.names, words), count, what)
  if (what !== '') return say.matching(count, what, sum(timeline.undated, STATUSES))
  const dated = timeline.weeks.reduce((total, { shown }) => total + sum(shown, STATUSES) - shown.cancelled, 0)
  if (dated === 0) return say.noneDated
  const { next, busiest, dueToday } = timeline
  const awaiting = timeline.weeks.reduce((total, { shown }) => total + shown.awaitingUpdate, 0)
  const awaitingText = awaiting === 0 ? [] : [say.awaiting(awaiting)]
  if (timeline.named !== null)
    return [
      say.dated(dated),
      ...awaitingText,
      ...(next === null
        ? []
        : [
            say.next(
              words.longDate(next).replace(words.fullDate(next), words.dateNear(next, day)),
              next - day,
              isToday(answer),
            ),
          ]),
    ].join('; ')
  const soon = timeline.weeks.reduce((total, { shown }) => total + shown.dueSoon, 0)
  const soonText = [
    say.soon(soon, addDays(day, answer.terms.dueSoonDays), day),
    ...(dueToday > 0 ? [say.dueToday(dueToday, isToday(answer))] : []),
  ].join(', ')
  return [
    ...(soon === 0 ? [say.dated(dated), ...awaitingText] : [...awaitingText, soonText]),
    ...(busiest === null || busiest.count < 2 ? [] : [say.busiest(busiest.count, busiest.day, day)]),
  ].join('; ')
}

function tableOf({ weeks, undated }: Timeline, words: Words): Table {
  const { timeline: say } = CHART_WORDS[words.code]
  const row = (name: string, counts: StatusCounts) => [
    name,
    sum(counts, STATUSES),
    ...STATUSES.map(status => counts[status]),
  ]
  return {
    columns: [say.columns.due, say.columns.total, ...STATUSES.map(status => words.status[status])],
    rows: [
      ...weeks
        .filter(({ shown }) => sum(shown, STATUSES) > 0)
        .map(({ first, last, shown }) => row(say.range(first, last), shown)),
      row(say.columns.undated, undated),
    ],
  }
}

function keyOf(columns: readonly TimelineColumn[], words: Words): Key {
  const { timeline: say } = CHART_WORDS[words.code]
  const entries = (side: 'open' | 'done', statuses: readonly Status[]) =>
    statuses
      .filter(status => columns.some(column => column[side].some(part => part.status === status)))
      .map(status => ({
        status,
        word: words.shortStatus[status],
        change: { filter: { status: [status], flag: [], news: [] } },
      }))
  return [
    { head: say.above, statuses: entries('open', OPEN) },
    { head: say.below, statuses: entries('done', DONE) },
  ].filter(({ statuses }) => statuses.length > 0)
}

export function timelineFigure(answer: Answer<'timeline'>, words: Words): TimelineFigure {
  const { timeline: say } = CHART_WORDS[words.code]
  const timeline = answer.timeline
  const { day, filter } = answer.question
  const rows = rowsOf(timeline, answer, words)
  const columnsOf = (weeks: readonly DueWeek[]) => weeks.map(week => columnOf(week, filter, words))
  const columns = rows === null ? columnsOf(timeline.weeks) : []
  const boxes = boxesOf(timeline, words)
  const figure: TimelineFigure = {
    kind: 'timeline',
    id: 'timeline',
    title: say.title,
    caption: captionOf(timeline, answer, words),
    empty: chosenCount(timeline, answer) === 0,
    day,
    dayLabel: isToday(answer) ? say.today(day) : say.pastDay(day),
    rows,
    restRows: count => ({ text: say.rest(count), change: { filter: { deadline: ['dated'] } } }),
    columns,
    columnDays: WEEK_DAYS,
    coarser: weeks => ({
      ...figure,
      columns: columnsOf(together(timeline.weeks, day, weeks)),
      columnDays: WEEK_DAYS * weeks,
    }),
    trails:
      rows === null
        ? timeline.oldest.map(row => ({
            due: row.deadline.lastOnTimeDay!,
            days: say.late(row.daysLate!),
            name: taskName(null, row.title, words),
            label: `${taskName(null, row.title, words)}: ${words.state(row, isToday(answer))}`,
            change: { task: row.id },
          }))
        : [],
    soon: soonOf(timeline, answer, words),
    boxes,
    aside: boxes === null ? asidesOf(timeline, rows !== null, words) : [],
    far: farOf(timeline.named, day, words),
    ...endsOf(words),
    month: (on, first) => say.month(on, first, day),
    key: rows === null ? keyOf(columns, words) : [],
    table: tableOf(timeline, words),
  }
  return figure
}
