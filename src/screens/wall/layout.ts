import { FAR, foldedRows, heightOfRows, layOutBars } from '../../charts/bars.ts'
import type { BarRow, BarsFigure } from '../../charts/figure.ts'
import { WALL } from '../../look/type.ts'
import type { Piece } from '../../words/pieces.ts'
import { type Band, layOutBand } from './band.ts'
import type { Content, Header, TaskList, Waiting } from './content.ts'
import { layOutLate, type Room } from './late.ts'
import { type Column, layOutLists, leastHeight, type PlacedList } from './lists.ts'
import { layOutNotice, layOutWaiting } from './notice.ts'
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
const MARGIN_TOP = 0.85
const MARGIN_BOTTOM = 1.05
const GUTTER = 2.1
const ROWS_BEFORE_KEY = 6
const ROWS_AT_LEAST = 3
const LIST_AT_LEAST = 6
/** What lists below the chart may take from the numbers. */
const LISTS_BELOW = 7
const BETWEEN = 0.8
const NOTICE_GAP = 0.3
const BODY_AT_LEAST = 8.6
const BARS_AT_LEAST = 3
/** Of the chart's title, the heads of its bars and the line of what is folded. */
const HEADS = 5
/** Widths of screens that set the lists beside the chart, and beside each other. */
const TWO_COLUMNS = 52
const THREE_COLUMNS = 120
const SWATCH = 0.75
const SWATCH_ROOM = 1.02
const WRAPPED_SENTENCE = 1.08

interface Part {
  readonly lines: readonly Line[]
  readonly boxes: readonly Box[]
  readonly bottom: number
}

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

/** @param captions the chart's sentence, the longest that has room */
function layOutChart(
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
  const saying = (caption: string): Line[] =>
    after + widthOf([run(caption)], m, measure) + 0.1 * m <= x + width
      ? [...title, lineAt([run(caption)], after, last.y + above(size), m, measure)]
      : [...title, ...paragraph([run(caption)], { x, top: last.y + last.height, width }, m, measure)]
  const bottomOf = (lines: readonly Line[]) => Math.max(...lines.map(line => line.y + line.height)) + 0.15 * m
  const rows = Math.min(figure.rows.length, ROWS_BEFORE_KEY)
  const hasRoom = (lines: readonly Line[]) => (bottom - bottomOf(lines)) / (FAR.row * m) >= rows + 1
  // Its sentence goes where only few rows were left beside it; the hour of old data stays.
  const said = captions.map(saying).find(hasRoom) ?? (captions.length > 1 ? saying(captions.at(-1)!) : title)
  const end = bottomOf(said)
  const key = layOutKey(figure, { x, width, top: end }, frame)
  const withKey = bottom - key.bottom >= (rows + 1) * FAR.row * m
  const y = withKey ? key.bottom : end
  const least = Math.max(2, Math.min(figure.rows.length, ROWS_AT_LEAST) + 1)
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
  const chart: PlacedChart = { ...placed, title: said, key: hasKey ? key.lines : [] }
  return { chart, boxes: hasKey ? key.boxes : [] }
}

type Bars = Omit<PlacedChart, 'title' | 'key'>

const isLate = ({ overdueCount }: BarRow) => overdueCount.count > 0

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
function chartNeeds({ rows }: BarsFigure, m: number): number {
  const late = rows.filter(row => row.overdueCount.count > 0).length
  const shown = Math.max(Math.min(rows.length, ROWS_BEFORE_KEY), late)
  return (shown + (shown < rows.length ? 1 : 0)) * FAR.row * m + 7 * m
}

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
function layOutBody(content: Content, body: Column, frame: WallFrame) {
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
/** What goes, one after another, where agencies with overdue tasks would else lose their bar or their place. */
const BEFORE_AGENCIES = [withoutSentence, withoutFooter]

/** The overview scene on a screen of any shape: the same legibility, more or fewer rows, nothing cut. */
export function layOutScene(content: Content, frame: WallFrame): Scene {
  const isClear = ({ band, footer }: Scene) => footer.every(({ y }) => band.bottom <= y)
  // On an upright wall the sentence goes before a bar; on a wide one, whose finding it is, before a name only.
  const upright = marginOf(frame).width < TWO_COLUMNS * frame.m
  const isWhole = ({ chart }: Scene) =>
    chart === null ? !content.figure.rows.some(isLate) : (upright ? chart.barless : chart.nameless) === 0
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
  leave(BEFORE_AGENCIES, isWhole)
  return scene
}

/** What the numbers leave to the chart and the lists, in units of m: on an upright wall a row to each late agency. */
function bodyAtLeast({ figure }: Content, width: number): number {
  if (width >= TWO_COLUMNS) return BODY_AT_LEAST
  const late = figure.rows.filter(isLate).length
  return LISTS_BELOW + Math.max(BODY_AT_LEAST, HEADS + late * FAR.row)
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
  const least = bodyAtLeast(content, width / m)
  const most = footer.top - bandTop
  const area = { x, top: bandTop, width, height: most - least * m, most }
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
