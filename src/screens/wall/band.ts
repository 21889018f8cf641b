import { WALL } from '../../look/type.ts'
import type { TileContent } from './content.ts'
import type { TileLine } from './tileLines.ts'
import {
  type Box,
  figuresAt,
  figuresWidth,
  type Line,
  lineAt,
  run,
  type Run,
  type WallFrame,
  widthOf,
} from './place.ts'

/** A tile's texts, and the boxes beside them. */
export interface PlacedTile {
  readonly tile: TileContent
  readonly lines: readonly Line[]
}
export interface Band {
  readonly tiles: readonly PlacedTile[]
  readonly boxes: readonly Box[]
  readonly bottom: number
}

interface Area {
  readonly x: number
  readonly top: number
  readonly width: number
  /** What leaves the chart and the lists their room. */
  readonly height: number
  /** What leaves the footer its own. */
  readonly most: number
}

// In units of m, from the band's top.
const VALUE = 3
const NAME = 4.95
const FIRST_LINE = 6.25
const LEAD = 7.6
const LEAD_NAME = 1.6
/** Where a longer one would leave no room beside it. */
const SMALL_LEAD_NAME = 1.25
const HEIGHT = 8.5
const LEADING = 1.3
const GAP = 0.6
const LEAD_GAP = 0.6
const LEAD_WIDEST = 14
const UNIT_SIZE = 1.6
const UNIT_GAP = 0.15
const DOT = 0.42
const RAISED = 0.5
const SMALLER = 0.85
const LEAD_NAME_UNDER = 2.1
const DOT_ROOM = 0.7
const MOST_LINES = 2
const LEAD_LINES = 3
const MOST_COLUMNS = 4

const nameRun = ({ name, tone }: TileContent) => run(name, tone === 'overdue' ? 'overdue' : 'ink', 650)
/** What is due without data is known by its hatch. */
const SWATCH = 0.8
const SWATCH_ROOM = 1.1
const isHatched = ({ key }: TileContent) => key === 'awaitingUpdate'
const swatchRoom = (tile: TileContent, sizePx: number) => (isHatched(tile) ? SWATCH_ROOM * sizePx : 0)

const nameWidth = (tile: TileContent, sizePx: number, { measure }: WallFrame) =>
  widthOf([nameRun(tile)], sizePx, measure) + swatchRoom(tile, sizePx)

/** A tile's name, its swatch before it. */
function placeName(tile: TileContent, x: number, baseline: number, sizePx: number, { measure }: WallFrame) {
  const side = SWATCH * sizePx
  const swatch: Box[] = isHatched(tile)
    ? [{ x, y: baseline - side, width: side, height: side, look: 'awaitingUpdate' }]
    : []
  return { name: lineAt([nameRun(tile)], x + swatchRoom(tile, sizePx), baseline, sizePx, measure), swatch }
}

const valueRun = ({ value, tone }: TileContent): Run => run(value, tone, 650)

/** The lines without which a tile doesn't stand: the hour of old data. */
const staying = ({ lines }: TileContent) => lines.filter(({ stays }) => stays)

interface Sizes {
  readonly value: number
  /** Of its number, its name and the lines that stay. */
  readonly core: number
  readonly line: (line: TileLine) => number
}

/** A rate is never without its numbers: as n/m where no line says them. */
const asShare = (tile: TileContent, lines: readonly TileLine[]): TileContent =>
  tile.share === null || lines.some(({ isShare }) => isShare) ? tile : { ...tile, ...tile.share }

/** @param scale of its number */
function sizesOf(tile: TileContent, frame: WallFrame, scale = 1): Sizes {
  const { m, measure } = frame
  const valueOf = ({ value }: TileContent) => figuresWidth(value, WALL.tile * scale * m, 650, measure)
  const unitOf = ({ unit }: TileContent) =>
    unit === '' ? 0 : figuresWidth(unit, UNIT_SIZE * scale * m, 550, measure) + UNIT_GAP * m
  const either = [tile, asShare(tile, [])].map(one => valueOf(one) + unitOf(one))
  const name = nameWidth(tile, WALL.name * m, frame)
  const line = ({ text, isNew }: TileLine) => measure(text, m, 400) + (isNew ? DOT_ROOM * m : 0) + 0.05 * m
  return {
    value: valueOf(tile),
    core: Math.max(Math.max(...either, name) + 0.15 * m, ...staying(tile).map(line)),
    line,
  }
}

/** Lines from a baseline down, new ones with their dot. */
function placeLines(lines: readonly TileLine[], x: number, baseline: number, { m, measure }: WallFrame) {
  const at = (place: number) => baseline + place * LEADING * m
  const dots = lines.flatMap(({ isNew }, place): Box[] => {
    const [width, height] = [DOT * m, DOT * m]
    return isNew ? [{ x, y: at(place) - 0.58 * m, width, height, look: 'dot' }] : []
  })
  const texts = lines.map(({ text, isNew }, place) =>
    lineAt([run(text)], x + (isNew ? DOT_ROOM * m : 0), at(place), m, measure),
  )
  return { texts, dots }
}

/**
 * @param raised how much nearer its words stand to its number
 * @param scale of its number
 */
function placeTile(
  content: TileContent,
  lines: readonly TileLine[],
  x: number,
  top: number,
  frame: WallFrame,
  raised = 0,
  scale = 1,
) {
  const { m, measure } = frame
  const tile = asShare(content, lines)
  const { value } = sizesOf(tile, frame, scale)
  const baseline = top + VALUE * m
  const unit = run(tile.unit, 'quiet', 550)
  const under = placeLines(lines, x, top + (FIRST_LINE - raised) * m, frame)
  const { name, swatch } = placeName(tile, x, top + (NAME - raised) * m, WALL.name * m, frame)
  const placed: PlacedTile = {
    tile,
    lines: [
      figuresAt(valueRun(tile), x, baseline, WALL.tile * scale * m, measure),
      ...(tile.unit !== ''
        ? [figuresAt(unit, x + value + UNIT_GAP * m, baseline, UNIT_SIZE * scale * m, measure)]
        : []),
      name,
      ...under.texts,
    ],
  }
  return { placed, dots: [...swatch, ...under.dots] }
}

/** The lead number's size: a longer one shrinks to its box. */
function leadSize(tile: TileContent, room: number, { m, measure }: WallFrame): number {
  const usual = WALL.lead * m
  return Math.min(usual, (usual * room) / figuresWidth(tile.value, usual, 650, measure))
}

/** Tiles that stand only where there is room, in the order in which they go. */
function leaner(tiles: readonly TileContent[]): readonly TileContent[] | null {
  const without = (key: TileContent['key']) => tiles.filter(tile => tile.key !== key)
  if (tiles.some(({ key }) => key === 'awaitingConfirmation')) return without('awaitingConfirmation')
  const late = tiles.some(({ key }) => key === 'awaitingUpdate')
  return late && tiles.some(({ key }) => key === 'stagnant') ? without('stagnant') : null
}

const isRate = ({ key }: TileContent) => key === 'completionRate'

interface Column {
  readonly core: number
  lines: TileLine[]
}

/** Takes the widest lines away until the columns fit; null where a column would be left without any. */
function slimmed(columns: Column[], room: number, line: Sizes['line']): number | null {
  const width = ({ core, lines }: Column) => Math.max(core, ...lines.map(line))
  for (;;) {
    const total = columns.reduce((sum, column) => sum + width(column), 0)
    if (total <= room) return total
    const widest = columns
      .filter(column => column.lines.length > 1 && column.lines.some(({ stays }) => !stays))
      .map(column => ({ column, over: width(column) - column.core }))
      .sort((a, b) => b.over - a.over)[0]
    if (!widest || widest.over <= 0) return null
    const { lines } = widest.column
    const longest = lines.filter(({ stays }) => !stays).reduce((a, b) => (line(b) > line(a) ? b : a))
    widest.column.lines = lines.filter(other => other !== longest)
  }
}

/** The first so many lines, but those that stay before the others. */
function linesFor(lines: readonly TileLine[], most: number): TileLine[] {
  const kept = [...lines].sort((a, b) => Number(b.stays) - Number(a.stays)).slice(0, most)
  return lines.filter(line => kept.includes(line))
}

/** All in one row, the lead's words beside its number. */
function inRow(
  lead: TileContent,
  tiles: readonly TileContent[],
  area: Area,
  frame: WallFrame,
  mayDrop: boolean,
): Band | null {
  const { m, measure } = frame
  const size = leadSize(lead, Math.min(LEAD_WIDEST * m, area.width * 0.4), frame)
  const number = figuresWidth(lead.value, size, 650, measure) + LEAD_GAP * m
  const { line } = sizesOf(lead, frame)
  const leadName = nameWidth(lead, LEAD_NAME * m, frame) + 0.1 * m
  const columns: Column[] = [
    { core: leadName, lines: linesFor(lead.lines, LEAD_LINES) },
    ...tiles.map(tile => ({ core: sizesOf(tile, frame).core, lines: linesFor(tile.lines, MOST_LINES) })),
  ]
  const before = columns.map(({ lines }) => lines.length)
  const gaps = tiles.length + 1
  const used = slimmed(columns, area.width - number - gaps * GAP * m, line)
  if (used === null) return null
  if (!mayDrop && columns.some(({ lines }, place) => lines.length < before[place]!)) return null
  const gap = (area.width - number - used) / gaps
  const bottom = area.top + HEIGHT * m
  const leadX = area.x + number
  const leadLines = columns[0]!.lines
  const firstLine = area.top + (FIRST_LINE + LEADING - (leadLines.length - 1) * LEADING) * m
  const beside = placeLines(leadLines, leadX, firstLine, frame)
  const { name, swatch } = placeName(lead, leadX, firstLine - 1.4 * m, LEAD_NAME * m, frame)
  const value = figuresAt(valueRun(lead), area.x, area.top + LEAD * m, size, measure)
  const placed: PlacedTile[] = [{ tile: lead, lines: [value, name, ...beside.texts] }]
  const boxes: Box[] = [...swatch, ...beside.dots]
  const widthAt = (place: number) => Math.max(columns[place]!.core, ...columns[place]!.lines.map(line))
  let x = leadX + widthAt(0) + gap
  tiles.forEach((tile, place) => {
    if (isRate(tile)) {
      boxes.push({ x, y: area.top + 0.9 * m, width: 1, height: (HEIGHT - 1.8) * m, look: 'rule' })
      x += gap
    }
    const column = columns[place + 1]!
    const { placed: one, dots } = placeTile(tile, column.lines, x, area.top, frame)
    placed.push(one)
    boxes.push(...dots)
    x += widthAt(place + 1) + gap
  })
  return { tiles: placed, boxes, bottom }
}

/** Of a tile in rows, with so many lines. */
const rowHeight = (lines: number, m: number) => (NAME - RAISED + 0.45 + lines * LEADING) * m

/** In a grid, the lead's words under its number, which takes two rows of the first column. */
function inGrid(lead: TileContent, tiles: readonly TileContent[], area: Area, frame: WallFrame): Band {
  const { m, measure } = frame
  const { line } = sizesOf(lead, frame)
  const widest = (scale: number, leadName: number) =>
    Math.max(
      ...tiles.map(tile => sizesOf(tile, frame, scale).core),
      ...staying(lead).map(line),
      nameWidth(lead, leadName * m, frame) + 0.1 * m,
    )
  const fittingBy = (scale: number, leadName: number) =>
    Math.min(MOST_COLUMNS, Math.floor((area.width + GAP * m) / (widest(scale, leadName) + GAP * m)))
  const leadName = fittingBy(1, SMALL_LEAD_NAME) > fittingBy(1, LEAD_NAME) ? SMALL_LEAD_NAME : LEAD_NAME
  const fitting = (scale: number) => fittingBy(scale, leadName)
  // A little smaller, where that makes room for one more beside the others.
  const scale = fitting(SMALLER) > fitting(1) ? SMALLER : 1
  const columns = Math.max(1, fitting(scale))
  const cell = (area.width - (columns - 1) * GAP * m) / columns
  const rowsFor = (count: number) => (columns === 1 ? 2 + count : Math.max(2, Math.ceil((2 + count) / columns)))
  // Those beside the lead number cost no height; the others go where there is none.
  const beside = 2 * (columns - 1)
  // On a wide wall a third row of them would take the agencies' place.
  let count = columns === MOST_COLUMNS ? Math.min(tiles.length, beside) : tiles.length
  while (count > beside && rowsFor(count) * rowHeight(0, m) > area.height) count--
  const least = [lead, ...tiles].some(tile => staying(tile).length > 0) ? 1 : 0
  const most = [2, 1].find(lines => rowsFor(count) * rowHeight(lines, m) <= area.height) ?? least
  const height = rowHeight(most, m)
  const size = Math.min(leadSize(lead, cell, frame), (2 * height - 2.75 * m) / 0.8)
  const number = 0.75 * m + size * 0.74
  const nameAt = number + LEAD_NAME_UNDER * m
  const room = Math.floor((2 * height - nameAt - 0.4 * m) / (LEADING * m))
  const fits = (one: TileLine) => line(one) <= cell
  const leadLines = linesFor(lead.lines.filter(fits), Math.max(0, Math.min(room, LEAD_LINES)))
  const under = placeLines(leadLines, area.x, area.top + nameAt + 1.4 * m, frame)
  const { name, swatch } = placeName(lead, area.x, area.top + nameAt, leadName * m, frame)
  const value = figuresAt(valueRun(lead), area.x, area.top + number, size, measure)
  const placed: PlacedTile[] = [{ tile: lead, lines: [value, name, ...under.texts] }]
  const boxes: Box[] = [...swatch, ...under.dots]
  const cells = Array.from({ length: rowsFor(count) * columns }, (_, place) => ({
    row: Math.floor(place / columns),
    column: place % columns,
  })).filter(({ row, column }) => column > 0 || row > 1)
  tiles.slice(0, count).forEach((tile, place) => {
    const { row, column } = cells[place]!
    const lines = linesFor(tile.lines.filter(fits), most)
    const x = area.x + column * (cell + GAP * m)
    const { placed: one, dots } = placeTile(tile, lines, x, area.top + row * height, frame, RAISED, scale)
    placed.push(one)
    boxes.push(...dots)
  })
  return { tiles: placed, boxes, bottom: area.top + rowsFor(count) * height + 0.3 * m }
}

/** All of one size, the lead first, as many as stand beside one another with the lines that stay: the lowest band. */
function inLine(lead: TileContent, tiles: readonly TileContent[], area: Area, frame: WallFrame): Band {
  const { m } = frame
  const placed: PlacedTile[] = []
  const boxes: Box[] = []
  let x = area.x
  let most = 0
  for (const tile of [lead, ...tiles]) {
    const { core, line } = sizesOf(tile, frame)
    const lines = staying(tile).slice(0, 1)
    const width = Math.max(core, ...lines.map(line))
    if (placed.length > 0 && x + width > area.x + area.width) break
    const one = placeTile(tile, lines, x, area.top, frame, RAISED)
    placed.push(one.placed)
    boxes.push(...one.dots)
    most = Math.max(most, lines.length)
    x += width + GAP * m
  }
  return { tiles: placed, boxes, bottom: area.top + rowHeight(most, m) }
}

/**
 * The numbers: overdue, the one huge one, then what must be acted on, then the rates. In one row with all their lines
 * where they fit, else without what is seldom needed, else without the longest lines, else in a grid; where that is too
 * high for the screen, the first of them, small.
 */
export function layOutBand(lead: TileContent, all: readonly TileContent[], area: Area, frame: WallFrame): Band {
  const isClear = ({ bottom }: Band) => bottom <= area.top + area.most
  let least = all
  for (let tiles: readonly TileContent[] | null = all; tiles; tiles = leaner(tiles)) {
    const band = inRow(lead, tiles, area, frame, false)
    if (band && isClear(band)) return band
    least = tiles
  }
  const band = inRow(lead, least, area, frame, true) ?? inGrid(lead, least, area, frame)
  return isClear(band) ? band : inLine(lead, least, area, frame)
}
