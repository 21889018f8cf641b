import { FAR } from '../../charts/bars.ts'
import { WALL } from '../../look/type.ts'
import { chartNeeds, layOutChart, ROWS_AT_LEAST } from './chart.ts'
import type { Content, TaskList } from './content.ts'
import { type Column, layOutLists, leastHeight } from './lists.ts'
import { layOutWaiting } from './notice.ts'
import { GUTTER, LINE_HEIGHT, type WallFrame } from './place.ts'

// In units of m.
const LIST_AT_LEAST = 6
const BETWEEN = 0.8
/** Widths of screens that set the lists beside the chart, and beside each other. */
export const TWO_COLUMNS = 52
const THREE_COLUMNS = 120

/** The room that the chart may take, and that of the columns of lists beside it. */
function columnsOf({ figure, lists: asked }: Content, body: Column, frame: WallFrame) {
  const { m } = frame
  const { x, top, width, bottom } = body
  const gutter = GUTTER * m
  const lists = width >= THREE_COLUMNS * m ? 2 : width >= TWO_COLUMNS * m ? 1 : 0
  if (lists === 0) {
    const left = bottom - top - leastHeight(asked, body, frame) - BETWEEN * m
    const least =
      (Math.min(figure.rows.length, ROWS_AT_LEAST) + 1) * FAR.row * m + WALL.panel * LINE_HEIGHT * m + 0.2 * m
    return { chart: left < least ? body : { ...body, bottom: top + Math.min(left, chartNeeds(figure, m)) }, beside: [] }
  }
  const chart = width * (lists === 2 ? 0.48 : 0.615)
  const list = (width - chart - lists * gutter) / lists
  const beside = Array.from({ length: lists }, (_, place) => {
    return { x: x + chart + gutter + place * (list + gutter), top, width: list, bottom }
  })
  return { chart: { x, top, width: chart, bottom }, beside }
}

/** The chart with the lists beside it, or below it where it leaves room. */
export function layOutBody(content: Content, body: Column, frame: WallFrame) {
  const { m } = frame
  if (content.empty !== null) {
    const said = [content.empty, { ...content.empty, sentences: [] }]
      .map(waiting => layOutWaiting(waiting, body, frame))
      .find(({ bottom }) => bottom <= body.bottom)
    return { empty: said?.lines ?? [], chart: null, lists: [], boxes: said?.boxes ?? [] }
  }
  const { chart: room, beside } = columnsOf(content, body, frame)
  const chart = layOutChart(content.figure, content.captions, room, frame)
  const end = chart === null ? body.top : chart.chart.bottom + BETWEEN * m
  const below: Column = { ...(beside.length > 0 ? room : body), top: end, bottom: body.bottom }
  const lists = (...ids: TaskList['id'][]) => content.lists.filter(({ id }) => ids.includes(id))
  const [first, second] = beside
  const groups = (): { lists: TaskList[]; column: Column }[] => {
    if (!first) return [{ lists: lists('overdue', 'unreported', 'due', 'blocked', 'quiet'), column: below }]
    if (second)
      return [
        { lists: lists('overdue', 'unreported', 'quiet'), column: first },
        { lists: lists('due', 'blocked'), column: second },
      ]
    const isBelow = below.bottom - below.top >= LIST_AT_LEAST * m
    return isBelow
      ? [
          { lists: lists('overdue', 'unreported', 'due', 'blocked'), column: first },
          { lists: lists('quiet'), column: below },
        ]
      : [{ lists: lists('overdue', 'unreported', 'due', 'blocked', 'quiet'), column: first }]
  }
  const placed = groups().map(({ lists: these, column }) => layOutLists(these, column, frame))
  return {
    empty: [],
    chart: chart?.chart ?? null,
    lists: placed.flatMap(one => one.lists),
    boxes: [...(chart?.boxes ?? []), ...placed.flatMap(one => one.boxes)],
  }
}
