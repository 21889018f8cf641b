import { type Timeline, WEEK_DAYS } from '../../question/timeline.ts'
import { NO_DAY } from '../../domain/judge.ts'
import { addDays, type PlainDay } from '../../domain/plainDay.ts'
import { type Status, StatusCode, STATUSES } from '../../domain/status.ts'
import type { DayRange } from '../../question/filter.ts'
import type { Dataset } from '../board.ts'
import type { Count } from '../count.ts'
import type { Judged } from '../judged.ts'
import { unitOf } from '../named.ts'
import { picturedRow } from '../../question/pictured.ts'
import { firstBy } from '../firstBy.ts'
import { rowOf } from '../row.ts'
import { Dimension } from '../matcher.ts'
import type { Part } from '../part.ts'
import { shownAndAll } from '../groups.ts'

/** No more tasks than this stand by name. */
export const NAMED_TASKS = 40
const TRAILS = 3

const inRanges = (ranges: readonly DayRange[], day: number) =>
  ranges.some(({ first, last }) => (first === null || day >= first) && (last === null || day <= last))

interface Place {
  readonly shown: Record<Status, number>
  readonly all: Record<Status, number>
}

const SIDES = { shown: 0, all: STATUSES.length }

/** Counters of a week, by status: of the tasks shown, then of all. */
const noCounters = () => new Int32Array(2 * STATUSES.length)

const placeOf = (counters: Int32Array): Place => {
  const of = (from: number) =>
    Object.fromEntries(STATUSES.map((status, place) => [status, counters[from + place]!])) as Record<Status, number>
  return { shown: of(SIDES.shown), all: of(SIDES.all) }
}

function weeksOf(judged: Judged, day: PlainDay, shown: Int32Array, all: Int32Array) {
  const weeks = new Map<number, Int32Array>()
  const undated = noCounters()
  const add = (tasks: Int32Array, side: number) => {
    for (const t of tasks) {
      const lastDay = judged.lastOnTimeDay(t)
      let counters: Int32Array = undated
      if (lastDay !== NO_DAY) {
        const week = Math.floor((lastDay - day) / WEEK_DAYS)
        const known = weeks.get(week)
        counters = known ?? noCounters()
        if (!known) weeks.set(week, counters)
      }
      counters[side + judged.status(t)]!++
    }
  }
  add(all, SIDES.all)
  add(shown, SIDES.shown)
  return { weeks, undated: placeOf(undated) }
}

/** Statuses that wait for their deadline: what a board falls due with. */
const AWAITED: ReadonlySet<number> = new Set([
  StatusCode.dueSoon,
  StatusCode.awaitingConfirmation,
  StatusCode.onTrack,
  StatusCode.awaitingUpdate,
])

function aheadOf(judged: Judged, day: PlainDay, tasks: Int32Array) {
  const byDay = new Map<number, number>()
  for (const t of tasks) {
    const lastDay = judged.lastOnTimeDay(t)
    if (lastDay >= day && AWAITED.has(judged.status(t))) byDay.set(lastDay, (byDay.get(lastDay) ?? 0) + 1)
  }
  let busiest: Timeline['busiest'] = null
  let next: PlainDay | null = null
  for (const [on, count] of byDay) {
    const lastDay = on as PlainDay
    if (next === null || lastDay < next) next = lastDay
    if (busiest === null || count > busiest.count || (count === busiest.count && lastDay < busiest.day))
      busiest = { day: lastDay, count }
  }
  return { busiest, next }
}

/**
 * @param shown the board without the filter of the deadline's day
 * @param all the same without the filter of state either
 * @param due that filter: what it leaves out steps back
 */
function timelineOf(
  dataset: Dataset,
  judged: Judged,
  day: PlainDay,
  { tasks: shown }: Count,
  { tasks: all }: Count,
  due: readonly DayRange[],
): Timeline {
  const { weeks, undated } = weeksOf(judged, day, shown, all)
  const pictureOf = (t: number) => picturedRow(rowOf(dataset, judged, t, day))
  const isDated = (t: number) => judged.lastOnTimeDay(t) !== NO_DAY
  const isChosen = (t: number) => due.length === 0 || (isDated(t) && inRanges(due, judged.lastOnTimeDay(t)))
  // The days that a click chooses change nothing of it: what is chosen stays where it was clicked.
  const dated: number[] = []
  const withoutDay: number[] = []
  for (const t of all)
    if (judged.status(t) !== StatusCode.cancelled) {
      const tasks = isDated(t) ? dated : withoutDay
      // One more tells that there are too many.
      if (tasks.length <= NAMED_TASKS) tasks.push(t)
    }
  const few = dated.length <= NAMED_TASKS ? dated : null
  const units = withoutDay.length <= NAMED_TASKS ? withoutDay.map(t => unitOf(dataset, judged, t)) : null
  const overdue: number[] = []
  const soon: number[] = []
  let dueToday = 0
  for (const t of shown) {
    const status = judged.status(t)
    if (status === StatusCode.overdue) overdue.push(t)
    else if (status === StatusCode.dueSoon) {
      soon.push(t)
      if (judged.lastOnTimeDay(t) === day) dueToday++
    }
  }
  // Only names ask for it.
  const chosenNow = new Set(few === null && units === null ? [] : shown.filter(isChosen))
  const oldest = firstBy(overdue, t => -judged.daysLate(t), TRAILS)
  return {
    weeks: [...weeks]
      .sort(([a], [b]) => a - b)
      .map(([week, place]) => ({
        first: addDays(day, week * WEEK_DAYS),
        last: addDays(day, week * WEEK_DAYS + WEEK_DAYS - 1),
        ...placeOf(place),
      })),
    undated: undated.shown,
    undatedAll: undated.all,
    named: few === null ? null : few.map(t => ({ row: pictureOf(t), chosen: chosenNow.has(t) })),
    undatedNamed: units?.every(({ clause, title }) => clause !== null || title === null)
      ? units.map((unit, place) => ({ ...unit, chosen: chosenNow.has(withoutDay[place]!) }))
      : null,
    oldest: oldest.map(pictureOf),
    soon: few === null ? firstBy(soon, t => judged.lastOnTimeDay(t), NAMED_TASKS).map(pictureOf) : [],
    ...aheadOf(judged, day, shown),
    dataDay: dataset.facts.dataDay,
    dueToday,
  }
}

export const timeline: Part<'timeline'> = {
  counts: shownAndAll(Dimension.due, []),
  read: ({ dataset, question: { day, filter }, judged }, [shown, all]) => ({
    timeline: timelineOf(dataset, judged, day, shown!, all!, filter.due),
  }),
}
