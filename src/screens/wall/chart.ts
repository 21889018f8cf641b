import { FAR, foldedRows, heightOfRows, layOutBars } from '../../charts/bars.ts'
import type { BarRow, BarsFigure } from '../../charts/figure.ts'
import { WALL } from '../../look/type.ts'
import { layOutLate, type Room } from './late.ts'
import type { Column } from './lists.ts'
import {
  above,
  below,
  type Box,
  type Line,
  lineAt,
  LINE_HEIGHT,
  paragraph,
  type Part,
  run,
  type Strip,
  type WallFrame,
  widthOf,
} from './place.ts'

export interface PlacedChart {
  /** With the rows whose bars have room; none: no bar is drawn. */
  readonly figure: BarsFigure
  readonly title: readonly Line[]
  readonly key: readonly Line[]
  /** The bars' room. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Below the bars: agencies with overdue tasks by number and name alone, and the count of what is folded. */
  readonly late: readonly Line[]
  /** How many agencies with overdue tasks have no bar, and how many of them no name either. */
  readonly barless: number
  readonly nameless: number
  readonly bottom: number
}

// In units of m.
const ROWS_BEFORE_KEY = 6
const ROWS_AT_LEAST = 3
const BARS_AT_LEAST = 3
const SWATCH = 0.75
const SWATCH_ROOM = 1.02

/** The key: statuses that the bars can't name themselves; the overdue ones have their head. */
function layOutKey(figure: BarsFigure, { x, width, top }: Strip, { m, measure }: WallFrame): Part {
  const lines: Line[] = []
  const boxes: Box[] = []
  const groups = figure.key
    .map(({ head, statuses }) => ({ head, entries: statuses.filter(({ status }) => status !== 'overdue') }))
    .filter(({ entries }) => entries.length > 0)
  const widthOfText = (text: string) => measure(text, m, 400) + 0.1 * m
  const widthOfEntry = (word: string) => SWATCH_ROOM * m + widthOfText(word)
  const heads = Math.max(0, ...groups.map(({ head }) => widthOfText(head))) + 0.5 * m
  const gap = 0.5 * m
  const widthOfGroup = ({ entries }: (typeof groups)[number]) =>
    entries.reduce((sum, { word }) => sum + widthOfEntry(word) + gap, heads - gap)
  // A line a group where they fit, else one after another.
  const tidy = groups.every(group => widthOfGroup(group) <= width)
  let baseline = top + above(m)
  let at = x
  const step = (needed: number) => {
    if (at > x && at + needed > x + width) {
      at = x
      baseline += LINE_HEIGHT * m
    }
  }
  groups.forEach(({ head, entries }, place) => {
    if (tidy && place > 0) step(Number.POSITIVE_INFINITY)
    step(widthOfText(head) + gap + widthOfEntry(entries[0]!.word))
    lines.push(lineAt([run(head, 'quiet')], at, baseline, m, measure))
    at += tidy ? heads : widthOfText(head) + gap
    for (const { status, word } of entries) {
      step(widthOfEntry(word))
      boxes.push({ x: at, y: baseline - SWATCH * m, width: SWATCH * m, height: SWATCH * m, look: status })
      lines.push(lineAt([run(word)], at + SWATCH_ROOM * m, baseline, m, measure))
      at += widthOfEntry(word) + gap
    }
    at += gap
  })
  const right = Math.max(x, ...lines.map(line => line.x + line.width))
  if (lines.length === 0 || right > x + width) return { lines: [], boxes: [], bottom: top }
  return { lines, boxes, bottom: baseline + below(m) }
}

/** The chart with what stands around it; null where it has no room. @param captions its sentence: the longest that has room, else the last */
export function layOutChart(
  figure: BarsFigure,
  captions: readonly string[],
  { x, top, width, bottom }: Column,
  frame: WallFrame,
) {
  const { m, measure } = frame
  const size = WALL.panel * m
  const title = paragraph([run(figure.title, 'ink', 650)], { x, top, width }, size, measure)
  const last = title.at(-1)!
  const after = last.x + last.width + 0.5 * m
  const saying = (caption: string): readonly Line[] => {
    if (caption === '') return title
    return after + widthOf([run(caption)], m, measure) + 0.1 * m <= x + width
      ? [...title, lineAt([run(caption)], after, last.y + above(size), m, measure)]
      : [...title, ...paragraph([run(caption)], { x, top: last.y + last.height, width }, m, measure)]
  }
  const bottomOf = (lines: readonly Line[]) => Math.max(...lines.map(line => line.y + line.height)) + 0.15 * m
  const rows = Math.min(figure.rows.length, ROWS_BEFORE_KEY)
  const hasRoom = (lines: readonly Line[]) => (bottom - bottomOf(lines)) / (FAR.row * m) >= rows + 1
  // Its sentence goes where only few rows were left beside it.
  const said = captions.map(saying).find(hasRoom) ?? saying(captions.at(-1)!)
  const end = bottomOf(said)
  const key = layOutKey(figure, { x, width, top: end }, frame)
  const withKey = bottom - key.bottom >= (rows + 1) * FAR.row * m
  const y = withKey ? key.bottom : end
  // Agencies with overdue tasks are at least counted: in one line.
  const least = figure.rows.some(isLate) ? 1 : Math.max(2, Math.min(figure.rows.length, ROWS_AT_LEAST) + 1)
  if (bottom - y < least * FAR.row * m + 2) return null
  // Whole pixels, so that the picture is sharp.
  const from = (top: number): Room => ({
    x: Math.round(x),
    top: Math.ceil(top),
    width: Math.floor(width),
    height: Math.floor(bottom - Math.ceil(top)),
  })
  const drawn = barsOrTheirPlace(figure, from(y), frame)
  // A key to no bar only takes room.
  const hasKey = withKey && drawn.figure.rows.length > 0
  const placed = withKey && !hasKey ? barsOrTheirPlace(figure, from(end), frame) : drawn
  if (placed.bottom > bottom) return null
  const chart: PlacedChart = { ...placed, title: said, key: hasKey ? key.lines : [] }
  return { chart, boxes: hasKey ? key.boxes : [] }
}

type Bars = Omit<PlacedChart, 'title' | 'key'>

export const isLate = ({ overdueCount }: BarRow) => overdueCount.count > 0

/** Where they can't be laid out, their place, which says so. */
function barsOrTheirPlace(figure: BarsFigure, room: Room, frame: WallFrame): Bars {
  try {
    return barsAndNames(figure, room, frame)
  } catch {
    const { x, top, width, height } = room
    return { figure, frame: { x, y: top, width, height }, late: [], barless: 0, nameless: 0, bottom: top + height }
  }
}

/**
 * The bars; where not every agency with an overdue task has room for its own, as many as leave the others room for
 * their number and name.
 */
function barsAndNames(figure: BarsFigure, room: Room, frame: WallFrame): Bars {
  const { m, drawn } = frame
  const { x, top, width, height } = room
  const far = { width, height, minFontPx: m, theme: 'dark', motion: false, far: true, measure: drawn } as const
  if (!foldedRows(figure, far).some(isLate)) {
    const taken = Math.min(height, Math.ceil(layOutBars(figure, far).height))
    const box = { x, y: top, width, height: taken }
    return { figure, frame: box, late: [], barless: 0, nameless: 0, bottom: top + taken }
  }
  const late = figure.rows.filter(isLate)
  const others = figure.rows.filter(row => !isLate(row))
  const withBars = (count: number): Bars => {
    const barred = { ...figure, rows: late.slice(0, count) }
    const taken = count === 0 ? 0 : Math.ceil(heightOfRows(barred, far))
    const left = { ...room, top: top + taken, height: height - taken }
    const named = layOutLate(late.slice(count), others, figure, left, count === 0, frame)
    return {
      figure: barred,
      frame: { x, y: top, width, height: taken },
      late: named.lines,
      barless: late.length - count,
      nameless: named.folded.filter(isLate).length,
      bottom: left.top + named.height,
    }
  }
  const most = Math.min(late.length, Math.floor(height / (FAR.row * m)))
  // Fewer bars than these would only be in the way of the names.
  const counts = Array.from({ length: Math.max(0, most - BARS_AT_LEAST + 1) }, (_, place) => most - place)
  return counts.map(withBars).find(({ nameless, bottom }) => nameless === 0 && bottom <= top + height) ?? withBars(0)
}

/** How high the chart must be at least: every agency with an overdue task, one line for the rest, its heads. */
export function chartNeeds({ rows }: BarsFigure, m: number): number {
  const late = rows.filter(row => row.overdueCount.count > 0).length
  const shown = Math.max(Math.min(rows.length, ROWS_BEFORE_KEY), late)
  return (shown + (shown < rows.length ? 1 : 0)) * FAR.row * m + 7 * m
}
