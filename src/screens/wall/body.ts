import { chartNeeds, isLate, layOutChart } from './chart.ts'
import type { Content, TaskList } from './content.ts'
import { acted, type Column, heightFor, layOutLists, LISTED } from './lists.ts'
import { layOutWaiting } from './notice.ts'
import { GUTTER, type WallFrame } from './place.ts'

// In units of m.
const LIST_AT_LEAST = 6
/** Of chart and lists. */
export const BETWEEN = 0.8
/** Widths of screens that set the lists beside the chart, and beside each other. */
export const TWO_COLUMNS = 52
const THREE_COLUMNS = 120

/** Narrower screens set them beside the chart where below it there is no room for both. */
const BESIDE_AT_LEAST = 40

type ChartWithBoxes = ReturnType<typeof layOutChart>
interface ListsIn {
  readonly lists: readonly TaskList[]
  readonly column: Column
}
interface Arranged {
  readonly chart: ChartWithBoxes
  readonly groups: readonly ListsIn[]
}

/** So many columns of lists beside the chart, which takes a share of the width. */
function columnsBeside({ x, top, width, bottom }: Column, lists: number, share: number, m: number) {
  const gutter = GUTTER * m
  const chart = width * share
  const list = (width - chart - lists * gutter) / lists
  const beside = Array.from({ length: lists }, (_, place): Column => {
    return { x: x + chart + gutter + place * (list + gutter), top, width: list, bottom }
  })
  return { room: { x, top, width: chart, bottom }, beside }
}

/** On a wide wall: the lists beside the chart. */
function besideChart({ figure, captions, lists: all }: Content, body: Column, frame: WallFrame): Arranged {
  const { m } = frame
  const many = body.width >= THREE_COLUMNS * m ? 2 : 1
  const { room, beside } = columnsBeside(body, many, many === 2 ? 0.48 : 0.615, m)
  const [first, second] = beside
  const chart = layOutChart(figure, captions, room, frame)
  const of = (...ids: TaskList['id'][]) => all.filter(({ id }) => ids.includes(id))
  if (second)
    return {
      chart,
      groups: [
        { lists: of('overdue', 'unreported', 'quiet'), column: first! },
        { lists: of('due', 'blocked'), column: second },
      ],
    }
  const below = { ...room, top: topBelow(chart, room, m) }
  if (below.bottom - below.top < LIST_AT_LEAST * m) return { chart, groups: [{ lists: all, column: first! }] }
  return {
    chart,
    groups: [
      { lists: of('overdue', 'unreported', 'due', 'blocked'), column: first! },
      { lists: of('quiet'), column: below },
    ],
  }
}

const topBelow = (chart: ChartWithBoxes, { top }: Column, m: number) =>
  chart === null ? top : chart.chart.bottom + BETWEEN * m

/**
 * On an upright wall: the lists below the chart. Its sentence and its bars give way to three tasks, or two, its agencies
 * with overdue tasks only to the first; a chart without any gives way altogether.
 */
function belowChart({ figure, captions, lists }: Content, body: Column, frame: WallFrame): Arranged {
  const { m } = frame
  const { top, width, bottom } = body
  const hasLate = figure.rows.some(isLate)
  const chartAbove = (rows: number, said: readonly string[]): ChartWithBoxes => {
    const left = bottom - top - heightFor(rows, acted(lists), body, frame) - BETWEEN * m
    return layOutChart(figure, said, { ...body, bottom: top + Math.min(left, chartNeeds(figure, m)) }, frame)
  }
  const below = (chart: ChartWithBoxes): Arranged => ({
    chart,
    groups: [{ lists, column: { ...body, top: topBelow(chart, body, m) } }],
  })
  const shortest = captions.slice(-1)
  const rows = Array.from({ length: LISTED - (hasLate ? 0 : 1) }, (_, place) => LISTED - place)
  for (const count of rows)
    for (const said of [captions, shortest]) {
      const chart = chartAbove(count, said)
      if (chart !== null && chart.chart.nameless === 0) return below(chart)
    }
  if (!hasLate) return below(null)
  const counted = chartAbove(1, shortest)
  if (counted !== null || width < BESIDE_AT_LEAST * m)
    return below(counted ?? layOutChart(figure, shortest, body, frame))
  const { room, beside } = columnsBeside(body, 1, 0.42, m)
  return { chart: layOutChart(figure, shortest, room, frame), groups: [{ lists, column: beside[0]! }] }
}

/** The chart with the lists beside it, or below it. */
export function layOutBody(content: Content, body: Column, frame: WallFrame) {
  if (content.empty !== null) {
    const said = [content.empty, { ...content.empty, sentences: [] }]
      .map(waiting => layOutWaiting(waiting, body, frame))
      .find(({ bottom }) => bottom <= body.bottom)
    return { empty: said?.lines ?? [], chart: null, lists: [], boxes: said?.boxes ?? [] }
  }
  const arrange = body.width >= TWO_COLUMNS * frame.m ? besideChart : belowChart
  const { chart, groups } = arrange(content, body, frame)
  const placed = groups.map(({ lists, column }) => layOutLists(lists, column, frame))
  return {
    empty: [],
    chart: chart?.chart ?? null,
    lists: placed.flatMap(one => one.lists),
    boxes: [...(chart?.boxes ?? []), ...placed.flatMap(one => one.boxes)],
  }
}
