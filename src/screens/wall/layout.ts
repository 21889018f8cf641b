import { FAR } from '../../charts/bars.ts'
import { WALL } from '../../look/type.ts'
import type { Piece } from '../../words/pieces.ts'
import { type Band, layOutBand } from './band.ts'
import { BETWEEN, layOutBody, TWO_COLUMNS } from './body.ts'
import { isLate, type PlacedChart } from './chart.ts'
import type { Content, Header, Waiting } from './content.ts'
import { acted, type Column, heightFor, type PlacedList } from './lists.ts'
import { layOutNotice, layOutWaiting } from './notice.ts'
import {
  above,
  below,
  type Box,
  type Line,
  lineAt,
  GUTTER,
  LINE_HEIGHT,
  type Part,
  run,
  type Run,
  stacked,
  type Strip,
  type WallFrame,
  widthOf,
  wrapped,
  wrappedByParts,
} from './place.ts'

/** Everything on the wall with its place; lengths are pixels of the screen. */
export interface Scene {
  readonly header: readonly Line[]
  readonly notice: readonly Line[]
  readonly sentence: readonly Line[]
  readonly band: Band
  /** What stands in place of the chart and the lists where there is nothing. */
  readonly empty: readonly Line[]
  readonly chart: PlacedChart | null
  readonly lists: readonly PlacedList[]
  readonly footer: readonly Line[]
  readonly boxes: readonly Box[]
}

// In units of m.
const MARGIN_TOP = 0.85
const MARGIN_BOTTOM = 1.05
/** What lists below the chart may take from the numbers. */
const LISTS_BELOW = 7
const NOTICE_GAP = 0.3
const BODY_AT_LEAST = 8.6
/** Of the chart's title, the heads of its bars and the line of what is folded. */
const HEADS = 5
const WRAPPED_SENTENCE = 1.08

/** One item of the header: texts that stay together. */
interface Item {
  readonly runs: readonly Run[]
  readonly size: number
  readonly framed: boolean
}
const FRAME_PAD = 0.4
const ITEM_GAP = 0.75

/** Until when the data goes: plain while it is fresh. */
function ageRuns(data: Header['data']): Run[] | null {
  if (data === null) return null
  const { until, age, stale } = data
  return stale ? [run(until, 'dueSoon', 550)] : [run(until), run(` ${age}`, 'quiet')]
}

function layOutHeader(header: Header, { x, width, top }: Strip, { m, measure }: WallFrame): Part {
  const item = (runs: readonly Run[], size: number = WALL.note, framed = false): Item => ({ runs, size, framed })
  const title = item([run(header.title, 'ink', 650)], WALL.title)
  const clock = item([run(header.clock, 'ink', 650)], WALL.clock)
  const left = [
    ...(header.publisher === null ? [] : [item([run(header.publisher)])]),
    ...(header.mark === null ? [] : [item([run(header.mark, 'text', 550)], WALL.note, true)]),
  ]
  const age = ageRuns(header.data)
  const data = age === null ? [] : [item(age)]
  const dated = header.dates.map(date => [...data, item([run(date)])])
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
  const roomy = ({ runs, size: own, framed }: Item): Item[] =>
    wrapped(runs, width - (framed ? 2 * FRAME_PAD * m : 0.1 * m), own * m, measure).map(part => item(part, own, framed))
  // What has no room beside the title goes below it, in as many rows as it needs.
  const titled = widthOfItem(title) + gap
  const room = titles.length > 1 ? 0 : width - clockWidth - gap - titled
  const [first, ...others] = dated
    .map(right => inRows([...left, ...right].flatMap(roomy), widthOfItem, gap, room, width))
    // A shorter date only where that saves a row.
    .reduce((best, rows) => (rows.length < best.length ? rows : best))
  putRow(first!, x + titled, baseline)
  const titleEnd = Math.max(bottom, baseline + (titles.length - 1) * size * LINE_HEIGHT + below(size))
  const under = titleEnd + 0.2 * m + above(m)
  const pitch = (LINE_HEIGHT + 0.3) * m
  others.forEach((items, place) => putRow(items, x, under + place * pitch))
  const end = others.length === 0 ? titleEnd : under + (others.length - 1) * pitch + below(m)
  return { lines, boxes, bottom: end + 0.1 * m }
}

/** Items one after another, in rows: of what stands beside the title in the first, where there is room for any. */
function inRows(
  items: readonly Item[],
  widthOfItem: (item: Item) => number,
  gap: number,
  first: number,
  width: number,
): Item[][] {
  const rows: Item[][] = [[]]
  let left = first
  for (const one of items) {
    const needed = widthOfItem(one)
    if (needed > left) {
      rows.push([])
      left = width
    }
    rows.at(-1)!.push(one)
    left -= needed + gap
  }
  return rows
}

function runsOf(pieces: readonly Piece[]): Run[] {
  return pieces.map(piece => {
    if (typeof piece === 'string') return run(piece)
    return run(piece.text, piece.tone === 'strong' ? 'ink' : piece.tone, 650)
  })
}

/** In one line where it fits, smaller where it must; else wrapped. */
function layOutSentence(pieces: readonly Piece[], strip: Strip, { m, measure }: WallFrame): Part {
  const runs = runsOf(pieces)
  const size = WALL.sentence.find(one => wrapped(runs, strip.width, one * m, measure).length === 1) ?? WRAPPED_SENTENCE
  const lines = stacked(wrappedByParts(runs, strip.width, size * m, measure), strip, size * m, measure, 1.38)
  const last = lines.at(-1)
  return { lines, boxes: [], bottom: last ? last.y + last.height : strip.top }
}

/** Where one is, and what one must know of the data: from the bottom up. */
function layOutFooter(content: Content, x: number, width: number, frame: WallFrame): Part & { readonly top: number } {
  const { m, measure, height } = frame
  const baseline = height - MARGIN_BOTTOM * m - below(m)
  const sentences = content.notes.map(({ text }, place) => (place < content.notes.length - 1 ? `${text}.` : text))
  if (content.scene === '') {
    const notes = wrapped([run(sentences.join(' '), 'quiet')], width, m, measure)
    const top = height - MARGIN_BOTTOM * m - notes.length * LINE_HEIGHT * m
    return { lines: stacked(notes, { x, top }, m, measure), boxes: [], top, bottom: height }
  }
  const scene = lineAt([run(content.scene, 'ink', 550)], x, baseline, m, measure)
  const underline: Box = { x, y: baseline + 0.5 * m, width: scene.width, height: Math.ceil(0.1 * m), look: 'bar' }
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

const ruleHeight = (m: number) => Math.max(1, Math.round(m / 24))

function marginOf({ width, m }: WallFrame): { x: number; width: number } {
  const x = Math.max(0.8 * m, Math.min(2 * m, width * 0.025))
  return { x, width: width - 2 * x }
}

/** What goes, one after another, where the numbers would else stand in the footer. */
const LEANER: readonly ((content: Content) => Content)[] = [
  content => ({ ...content, header: { ...content.header, publisher: null, dates: content.header.dates.slice(-1) } }),
  content => ({ ...content, notice: content.notice && { ...content.notice, sentences: [] } }),
  content => (content.notice === null ? content : withoutSentence(content)),
  content => ({ ...content, notes: content.notes.filter(({ stays }) => stays) }),
]

const withoutSentence = (content: Content): Content => ({ ...content, sentence: [] })
const withoutFooter = (content: Content): Content => ({
  ...content,
  scene: '',
  notes: content.notes.filter(({ stays }) => stays),
})
/** What goes, one after another, where what must be acted on would else lose its place. */
const BEFORE_ROWS = [withoutSentence, withoutFooter]
const LISTED_AT_LEAST = 2

/** An upright wall shows every agency's bar, and what must be acted on: two tasks, where there are so many. */
function isWholeUpright({ figure, lists, empty }: Content, scene: Scene): boolean {
  if (empty !== null) return true
  const listed = scene.lists.reduce((sum, { tasks }) => sum + tasks.length, 0)
  const asked = acted(lists).reduce((sum, { rows }) => sum + rows.length, 0)
  const drawn = scene.chart === null ? figure.rows.length === 0 : scene.chart.barless === 0
  return drawn && listed >= Math.min(LISTED_AT_LEAST, asked)
}

/** A wide one names every agency with an overdue task: its sentence, whose finding it is, goes before a name only. */
const isWholeWide = ({ figure }: Content, { chart }: Scene): boolean =>
  chart === null ? !figure.rows.some(isLate) : chart.nameless === 0

/** The overview scene on a screen of any shape: the same legibility, more or fewer rows, nothing cut. */
export function layOutScene(content: Content, frame: WallFrame): Scene {
  const isClear = ({ band, footer }: Scene) => footer.every(({ y }) => band.bottom <= y)
  const upright = marginOf(frame).width < TWO_COLUMNS * frame.m
  const isWhole = (scene: Scene) => (upright ? isWholeUpright : isWholeWide)(content, scene)
  let left = content
  let scene = placeScene(left, frame)
  const leave = (steps: readonly ((content: Content) => Content)[], isEnough: (scene: Scene) => boolean) => {
    for (const without of steps) {
      if (isEnough(scene)) return
      left = without(left)
      scene = placeScene(left, frame)
    }
  }
  leave(LEANER, isClear)
  leave(BEFORE_ROWS, isWhole)
  return scene
}

/**
 * What the numbers leave to the chart and the lists, in px: on an upright wall a row to each late agency, and what must
 * be acted on.
 */
function bodyAtLeast({ figure, lists }: Content, body: Column, frame: WallFrame): number {
  const { m } = frame
  if (body.width >= TWO_COLUMNS * m) return BODY_AT_LEAST * m
  const late = figure.rows.filter(isLate).length
  const listed = heightFor(LISTED_AT_LEAST, acted(lists), body, frame) + BETWEEN * m
  return Math.max(LISTS_BELOW * m, listed) + Math.max(BODY_AT_LEAST, HEADS + late * FAR.row) * m
}

function placeScene(content: Content, frame: WallFrame): Scene {
  const { m } = frame
  const { x, width } = marginOf(frame)
  const header = layOutHeader(content.header, { x, width, top: MARGIN_TOP * m }, frame)
  const notice =
    content.notice && layOutNotice(content.notice, { x, width, top: header.bottom + NOTICE_GAP * m }, frame)
  const top = notice === null ? header.bottom + 0.1 * m : notice.bottom + NOTICE_GAP * m
  // What is stale is no finding: the band stands in the sentence's place.
  const sentence =
    content.notice?.stale || content.sentence.length === 0
      ? null
      : layOutSentence(content.sentence, { x, width, top }, frame)
  const footer = layOutFooter(content, x, width, frame)
  const rule = (y: number): Box => ({ x, y: Math.round(y), width, height: ruleHeight(m), look: 'rule' })
  const bandTop = sentence === null ? top - 0.2 * m : sentence.bottom + 0.5 * m
  const most = footer.top - bandTop
  const least = bodyAtLeast(content, { x, width, top: bandTop, bottom: footer.top }, frame)
  const area = { x, top: bandTop, width, height: most - least, most }
  const band = layOutBand(content.lead, content.tiles, area, frame)
  const body = { x, width, top: band.bottom + 0.85 * m, bottom: footer.top - 0.5 * m }
  const { empty, chart, lists, boxes } = layOutBody(content, body, frame)
  return {
    header: header.lines,
    notice: notice?.lines ?? [],
    sentence: sentence?.lines ?? [],
    band,
    empty,
    chart,
    lists,
    footer: footer.lines,
    boxes: [
      ...header.boxes,
      ...(notice?.boxes ?? []),
      ...(sentence === null ? [] : [rule(bandTop)]),
      rule(band.bottom),
      ...band.boxes,
      ...boxes,
      ...footer.boxes,
    ],
  }
}

/** The wall before its first data, or without any. */
export function layOutStart(header: Header, waiting: Waiting, frame: WallFrame) {
  const { x, width } = marginOf(frame)
  const head = layOutHeader(header, { x, width, top: MARGIN_TOP * frame.m }, frame)
  const said = layOutWaiting(waiting, { x, width, top: head.bottom }, frame)
  return { header: head.lines, lines: said.lines, boxes: [...head.boxes, ...said.boxes] }
}
