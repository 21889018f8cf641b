import type { Figure } from '../../charts/figure.ts'
import { WALL } from '../../look/type.ts'
import type { Piece } from '../../words/pieces.ts'
import { type Band, layOutBand } from './band.ts'
import type { Content, Header } from './content.ts'
import { type Column, layOutLists, type PlacedList } from './lists.ts'
import {
  above,
  below,
  type Box,
  type Line,
  lineAt,
  LINE_HEIGHT,
  paragraph,
  run,
  type Run,
  stacked,
  type WallFrame,
  widthOf,
  wrapped,
  wrappedByParts,
} from './place.ts'

/** Everything on the wall with its place; lengths are pixels of the screen. */
export interface Scene {
  readonly header: readonly Line[]
  readonly sentence: readonly Line[]
  readonly band: Band
  readonly chart: PlacedChart | null
  readonly lists: readonly PlacedList[]
  readonly footer: readonly Line[]
  readonly boxes: readonly Box[]
}
export interface PlacedChart {
  readonly figure: Figure
  readonly title: readonly Line[]
  readonly key: readonly Line[]
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

// In units of m.
const MARGIN_TOP = 0.85
const MARGIN_BOTTOM = 1.05
const GUTTER = 2.1
/** The chart's row from afar (`charts/bars.ts`). */
const CHART_ROW = 1.3
const ROWS_BEFORE_KEY = 6
const ROWS_AT_LEAST = 3
const LIST_AT_LEAST = 6
const BODY_AT_LEAST = 8.6
/** Widths of screens that set the lists beside the chart, and beside each other. */
const TWO_COLUMNS = 52
const THREE_COLUMNS = 120
const SWATCH = 0.75
const SWATCH_ROOM = 1.02

interface Part {
  readonly lines: readonly Line[]
  readonly boxes: readonly Box[]
  readonly bottom: number
}
interface Strip {
  readonly x: number
  readonly width: number
  readonly top: number
}

/** One item of the header: texts that stay together. */
interface Item {
  readonly runs: readonly Run[]
  readonly size: number
  readonly framed: boolean
}
const FRAME_PAD = 0.4
const ITEM_GAP = 0.75

function layOutHeader(header: Header, { x, width, top }: Strip, { m, measure }: WallFrame): Part {
  const item = (runs: readonly Run[], size: number = WALL.note, framed = false): Item => ({ runs, size, framed })
  const title = item([run(header.title, 'ink', 650)], WALL.title)
  const clock = item([run(header.clock, 'ink', 650)], WALL.clock)
  const left = [
    ...(header.publisher === null ? [] : [item([run(header.publisher)])]),
    ...(header.mark === null ? [] : [item([run(header.mark, 'text', 550)], WALL.note, true)]),
  ]
  const age = item(
    header.stale
      ? [run(`${header.until} ${header.age}`, 'dueSoon', 550)]
      : [run(header.until), run(` ${header.age}`, 'quiet')],
  )
  const dated = header.dates.map(date => [age, item([run(date)])])
  const widthOfItem = ({ runs, size, framed }: Item) =>
    widthOf(runs, size * m, measure) + 0.1 * m + (framed ? 2 * FRAME_PAD * m : 0)
  const lines: Line[] = []
  const boxes: Box[] = []
  const put = ({ runs, size, framed }: Item, at: number, baseline: number) => {
    const line = lineAt(runs, at + (framed ? FRAME_PAD * m : 0), baseline, size * m, measure)
    lines.push(line)
    if (framed)
      boxes.push({
        x: at,
        y: line.y - 0.1 * m,
        width: line.width + 2 * FRAME_PAD * m,
        height: line.height + 0.2 * m,
        look: 'frame',
      })
  }
  const baseline = top + above(WALL.clock * m)
  const gap = ITEM_GAP * m
  const rowWidth = (items: readonly Item[]) => items.reduce((sum, one) => sum + widthOfItem(one) + gap, 0)
  const putRow = (items: readonly Item[], from: number, at: number) =>
    items.reduce((place, one) => {
      put(one, place, at)
      return place + widthOfItem(one) + gap
    }, from)
  const clockWidth = widthOfItem(clock)
  put(clock, x + width - clockWidth, baseline)
  const bottom = baseline + below(WALL.clock * m)
  const beside = dated.find(right => rowWidth([title, ...left, ...right]) + clockWidth <= width)
  if (beside) {
    putRow([title, ...left], x, baseline)
    putRow(beside, x + width - clockWidth - rowWidth(beside), baseline)
    return { lines, boxes, bottom }
  }
  const size = WALL.title * m
  const titles = wrapped(title.runs, width - clockWidth - gap, size, measure)
  titles.forEach((runs, place) => put(item(runs, WALL.title), x, baseline + place * size * LINE_HEIGHT))
  // What has no room beside the title goes below it, in as many rows as it needs.
  const roomy = ({ runs, size: own, framed }: Item): Item[] =>
    wrapped(runs, width - (framed ? 2 * FRAME_PAD * m : 0.1 * m), own * m, measure).map(part => item(part, own, framed))
  const pitch = (LINE_HEIGHT + 0.3) * m
  let row = Math.max(bottom, baseline + (titles.length - 1) * size * LINE_HEIGHT + below(size)) + 0.2 * m + above(m)
  let place = x
  for (const one of [...left, ...dated[0]!].flatMap(roomy)) {
    if (place > x && place + widthOfItem(one) > x + width) {
      place = x
      row += pitch
    }
    place = putRow([one], place, row)
  }
  return { lines, boxes, bottom: row + below(m) + 0.1 * m }
}

function runsOf(pieces: readonly Piece[]): Run[] {
  return pieces.map(piece => {
    if (typeof piece === 'string') return run(piece)
    return run(piece.text, piece.tone === 'strong' ? 'ink' : piece.tone, 650)
  })
}

/** In one line where it fits, a little smaller where it must; else wrapped. */
function layOutSentence(pieces: readonly Piece[], strip: Strip, { m, measure }: WallFrame): Part {
  const runs = runsOf(pieces)
  const { usual, least } = WALL.sentence
  const size =
    [usual, (usual + least) / 2].find(one => wrapped(runs, strip.width, one * m, measure).length === 1) ?? least
  const lines = stacked(wrappedByParts(runs, strip.width, size * m, measure), strip, size * m, measure, 1.38)
  const last = lines.at(-1)
  return { lines, boxes: [], bottom: last ? last.y + last.height : strip.top }
}

/** Where one is, and what one must know of the data: from the bottom up. */
function layOutFooter(content: Content, x: number, width: number, frame: WallFrame): Part & { readonly top: number } {
  const { m, measure, height } = frame
  const baseline = height - MARGIN_BOTTOM * m - below(m)
  const scene = lineAt([run(content.scene, 'ink', 550)], x, baseline, m, measure)
  const underline: Box = { x, y: baseline + 0.5 * m, width: scene.width, height: Math.ceil(0.1 * m), look: 'bar' }
  const sentences = content.notes.map((note, place) => (place < content.notes.length - 1 ? `${note}.` : note))
  const note = run(sentences.join(' '), 'quiet')
  const beside = width - scene.width - GUTTER * m
  if (widthOf([note], m, measure) + 0.1 * m <= beside) {
    const right = note.text === '' ? [] : [lineAt([note], x + width, baseline, m, measure, 'right')]
    return { lines: [scene, ...right], boxes: [underline], top: scene.y, bottom: height }
  }
  const notes = wrapped([run(content.scene, 'ink', 550), run(`\u2003${note.text}`, 'quiet')], width, m, measure)
  const top = baseline - (notes.length - 1) * LINE_HEIGHT * m - above(m)
  return { lines: stacked(notes, { x, top }, m, measure), boxes: [], top, bottom: height }
}

/** The key: statuses that the bars can't name themselves; the overdue ones have their head. */
function layOutKey(figure: Figure, { x, width, top }: Strip, { m, measure }: WallFrame): Part {
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

function layOutChart(figure: Figure, { x, top, width, bottom }: Column, frame: WallFrame) {
  const { m, measure } = frame
  const size = WALL.panel * m
  const title = paragraph([run(figure.title, 'ink', 650)], { x, top, width }, size, measure)
  const last = title.at(-1)!
  const after = last.x + last.width + 0.5 * m
  const caption =
    after + measure(figure.caption, m, 400) + 0.1 * m <= x + width
      ? [lineAt([run(figure.caption)], after, last.y + above(size), m, measure)]
      : paragraph([run(figure.caption)], { x, top: last.y + last.height, width }, m, measure)
  const bottomOf = (lines: readonly Line[]) => Math.max(...lines.map(line => line.y + line.height)) + 0.15 * m
  // Its sentence goes where only few rows were left beside it.
  const room = (bottom - bottomOf([...title, ...caption])) / (CHART_ROW * m)
  const said = room < Math.min(figure.rows.length, ROWS_BEFORE_KEY) + 1 ? title : [...title, ...caption]
  const end = bottomOf(said)
  const key = layOutKey(figure, { x, width, top: end }, frame)
  const rows = Math.min(figure.rows.length, ROWS_BEFORE_KEY)
  const withKey = bottom - key.bottom >= (rows + 1) * CHART_ROW * m
  const y = withKey ? key.bottom : end
  const least = Math.max(2, Math.min(figure.rows.length, ROWS_AT_LEAST) + 1)
  if (bottom - y < least * CHART_ROW * m + 2) return null
  const chart: PlacedChart = {
    figure,
    title: said,
    key: withKey ? key.lines : [],
    // Whole pixels, so that the picture is sharp.
    frame: { x: Math.round(x), y: Math.ceil(y), width: Math.floor(width), height: Math.floor(bottom - Math.ceil(y)) },
  }
  return { chart, boxes: withKey ? key.boxes : [] }
}

/** How high the chart must be at least: every agency with an overdue task, one line for the rest, its heads. */
function chartNeeds({ rows }: Figure, m: number): number {
  const late = rows.filter(row => row.overdueCount.count > 0).length
  const shown = Math.max(Math.min(rows.length, ROWS_BEFORE_KEY), late)
  return (shown + (shown < rows.length ? 1 : 0)) * CHART_ROW * m + 7 * m
}

/** Which room the chart gets, and which each group of lists. */
function columnsOf(content: Content, body: Column, m: number) {
  const { x, top, width, bottom } = body
  const gutter = GUTTER * m
  const [overdue, ...others] = content.lists
  if (width >= THREE_COLUMNS * m) {
    const chart = width * 0.48
    const list = (width - chart - 2 * gutter) / 2
    const at = (place: number) => ({ x: x + chart + gutter + place * (list + gutter), top, width: list, bottom })
    const groups = [
      { lists: [overdue!], column: at(0) },
      { lists: others, column: at(1) },
    ]
    return { chart: { x, top, width: chart, bottom }, groups }
  }
  if (width >= TWO_COLUMNS * m) {
    const chart = width * 0.615
    const column = { x: x + chart + gutter, top, width: width - chart - gutter, bottom }
    return { chart: { x, top, width: chart, bottom }, groups: [{ lists: content.lists, column }] }
  }
  const needs = chartNeeds(content.figure, m)
  const left = bottom - top - needs
  if (left < LIST_AT_LEAST * m) return { chart: body, groups: [] }
  const split = top + needs
  const column = { x, top: split + 0.8 * m, width, bottom }
  return { chart: { x, top, width, bottom: split }, groups: [{ lists: content.lists, column }] }
}

const ruleHeight = (m: number) => Math.max(1, Math.round(m / 24))

/** The overview scene on a screen of any shape: the same legibility, more or fewer rows, nothing cut. */
export function layOutScene(content: Content, frame: WallFrame): Scene {
  const { width, m } = frame
  const margin = Math.max(0.8 * m, Math.min(2 * m, width * 0.025))
  const x = margin
  const inner = width - 2 * margin
  const header = layOutHeader(content.header, { x, width: inner, top: MARGIN_TOP * m }, frame)
  const sentence = layOutSentence(content.sentence, { x, width: inner, top: header.bottom + 0.1 * m }, frame)
  const footer = layOutFooter(content, x, inner, frame)
  const rule = (y: number): Box => ({ x, y: Math.round(y), width: inner, height: ruleHeight(m), look: 'rule' })
  const bandTop = sentence.bottom + 0.5 * m
  const area = { x, top: bandTop, width: inner, height: footer.top - bandTop - BODY_AT_LEAST * m }
  const band = layOutBand(content.lead, content.tiles, area, frame)
  const body = { x, width: inner, top: band.bottom + 0.85 * m, bottom: footer.top - 0.5 * m }
  const columns = columnsOf(content, body, m)
  const chart = layOutChart(content.figure, columns.chart, frame)
  const groups =
    chart === null && columns.groups.length === 0 ? [{ lists: content.lists, column: body }] : columns.groups
  const placed = groups.map(({ lists, column }) => layOutLists(lists, column, frame))
  return {
    header: header.lines,
    sentence: sentence.lines,
    band,
    chart: chart?.chart ?? null,
    lists: placed.flatMap(({ lists }) => lists),
    footer: footer.lines,
    boxes: [
      ...header.boxes,
      rule(bandTop),
      rule(band.bottom),
      ...band.boxes,
      ...(chart?.boxes ?? []),
      ...placed.flatMap(({ boxes }) => boxes),
      ...footer.boxes,
    ],
  }
}
