import { type Palette, PALETTES, statusFill, type Fill } from '../look/palette.ts'
import type { BarRow, BarsFigure, Count, Segment } from './figure.ts'
import { type Frame, isNarrow, type Measure, targetPx } from './frame.ts'
import type { Drawing, Mark, Shape } from './shape.ts'

/**
 * Lays bars out on both sides of a spine: done to the left, open to the right, the overdue counts between them as a
 * column of numbers (design.md, "Departments and programmes"). Where counts are small, one square a task.
 */
const REGULAR = 400
const STRONG = 650
/** What isn't chosen steps back. */
const BACKGROUND_OPACITY = 0.42

// Lengths in sizes of the smallest text, so that a wall is laid out as a desk is.
/** Narrower frames set the name above its bar. */
const RATE_NEEDS = 500 / 12
const SMALLEST_SQUARE = 0.75
const LARGEST_SQUARE = 14 / 12
const LARGEST_TASK = 26 / 12
/** Between a bar and its number. */
const PAD = 0.5

const NO_FILL = (fill: string): Fill => ({ fill, edge: null, edgeWidth: 0, pattern: null, lines: null })

/** A text that fits, cut with an ellipsis where it must; none where no letter fits. */
export function fitted(text: string, width: number, sizePx: number, weight: number, measure: Measure): string {
  if (measure(text, sizePx, weight) <= width) return text
  const letters = [...text]
  const cut = (kept: number) => `${letters.slice(0, kept).join('').trimEnd()}…`
  let kept = letters.length - 1
  while (kept > 0 && measure(cut(kept), sizePx, weight) > width) kept--
  return kept > 0 ? cut(kept) : ''
}

interface Metrics {
  readonly narrow: boolean
  readonly note: number
  readonly pad: number
  readonly name: number
  readonly rowHeight: number
  readonly barHeight: number
  readonly headHeight: number
  readonly nameWidth: number
  readonly rateWidth: number
  readonly spineLeft: number
  readonly spineRight: number
  /** Pixels a task. */
  readonly unit: number
  readonly squares: boolean
}

const doneOf = (row: BarRow) => Math.max(row.doneCount.count, row.ghost?.done ?? 0)
const openOf = (row: BarRow) => Math.max(row.openCount.count, row.ghost?.open ?? 0)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)

function metricsOf(figure: BarsFigure, frame: Frame): Metrics {
  const rows = [...figure.rows, ...(figure.beside ?? [])]
  const { width, minFontPx: note, measure } = frame
  const narrow = isNarrow(frame)
  const name = Math.round(note * 1.083)
  const rowHeight = narrow ? Math.max(targetPx(frame), Math.round(note * 3.6)) : Math.round(note * 1.8)
  const headHeight = Math.round(note * 1.8)
  const gap = note * 0.75
  const widest = (texts: readonly string[], size = note, weight = REGULAR) =>
    most(texts.map(text => measure(text, size, weight)))
  const doneLabel = widest(rows.map(row => row.doneCount.text)) + gap
  const openLabel = widest(rows.map(row => row.openCount.text)) + gap
  const overdue = rows.map(row => row.overdueCount.text)
  const spine = widest(overdue, name + 1, STRONG) + 2 * gap
  const names = rows.map(row => row.name)
  if (headHeight + rows.length * rowHeight > frame.height) names.push(figure.rest(rows).name)
  const nameWidth = narrow ? 0 : Math.min(widest(names, name, STRONG) + 1, width * 0.4)
  const withRate = width >= RATE_NEEDS * note
  const rateWidth = withRate ? widest([...rows.map(row => row.rate), figure.heads.rate]) + gap : 0
  const room = width - nameWidth - (narrow ? 0 : gap) - doneLabel - openLabel - spine - rateWidth
  const done = most(rows.map(doneOf))
  const open = most(rows.map(openOf))
  const perTask = room / Math.max(1, done + open)
  const inUnits = rows.every(row => [...row.done, ...row.open].every(({ units }) => units !== null))
  const squares = inUnits && perTask >= SMALLEST_SQUARE * note
  const unit = squares ? Math.floor(Math.min(perTask, LARGEST_SQUARE * note)) : Math.min(perTask, LARGEST_TASK * note)
  const left = nameWidth + (narrow ? 0 : gap) + doneLabel + (narrow ? room - (done + open) * unit : 0) * 0.5
  const spineLeft = Math.floor(left + done * unit)
  return {
    narrow,
    note,
    pad: note * PAD,
    name,
    rowHeight,
    barHeight: squares ? unit - 2 : Math.round(note * 1.05),
    headHeight,
    nameWidth,
    rateWidth,
    spineLeft,
    spineRight: Math.floor(spineLeft + spine),
    unit,
    squares,
  }
}

/** The rows that are shown, and those folded into one line: as many as must, never one with an overdue task. */
function folding(rows: readonly BarRow[], frame: Frame, metrics: Metrics): { shown: BarRow[]; folded: BarRow[] } {
  const fits = Math.floor((frame.height - metrics.headHeight) / metrics.rowHeight)
  if (rows.length <= fits) return { shown: [...rows], folded: [] }
  const mustStay = (row: BarRow) => row.overdueCount.count > 0 || row.selected
  let room = Math.max(fits - 1, 1) - rows.filter(mustStay).length
  const shown = rows.filter(row => mustStay(row) || room-- > 0)
  return { shown, folded: rows.filter(row => !shown.includes(row)) }
}

export class Picture {
  readonly shapes: Shape[] = []
  readonly marks: Mark[] = []

  box(x: number, y: number, width: number, height: number, fill: Fill, opacity = 1): void {
    this.shapes.push({ type: 'box', x, y, width, height, fill, opacity })
  }

  text(
    text: string,
    x: number,
    y: number,
    align: 'left' | 'center' | 'right',
    sizePx: number,
    colour: string,
    weight = REGULAR,
  ): void {
    if (text !== '') this.shapes.push({ type: 'text', text, x, y, align, sizePx, colour, weight })
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: string): void {
    this.shapes.push({ type: 'line', x1, y1, x2, y2, stroke, width: 1 })
  }
}

function drawHeads(picture: Picture, { heads }: BarsFigure, frame: Frame, m: Metrics, palette: Palette): void {
  const y = m.headHeight / 2
  const width = (text: string, weight = REGULAR) => frame.measure(text, m.note, weight)
  const end = frame.width - m.rateWidth
  const half = width(heads.spine, STRONG) / 2
  const middle = Math.max(half, Math.min(end - half, (m.spineLeft + m.spineRight) / 2))
  picture.text(heads.spine, middle, y, 'center', m.note, palette.redText, STRONG)
  const left = middle - half - m.note * 0.6
  const right = middle + half + m.note * 0.6
  if (width(heads.done) <= left) picture.text(heads.done, left, y, 'right', m.note, palette.quiet)
  const open = [heads.open, heads.openShort].find(text => width(text) <= end - right)
  if (open !== undefined) picture.text(open, right, y, 'left', m.note, palette.quiet)
  if (m.rateWidth > 0) picture.text(heads.rate, frame.width, y, 'right', m.note, palette.quiet)
}

interface RowPlace {
  readonly index: number
  readonly top: number
  readonly barTop: number
  readonly opacity: number
}

/**
 * Segments one after another from the spine, leftwards where `direction` is −1. Each is seen, however small: those
 * nearest to the spine lie on top.
 */
function drawSegments(
  picture: Picture,
  segments: readonly Segment[],
  start: number,
  direction: 1 | -1,
  place: RowPlace,
  m: Metrics,
  palette: Palette,
): void {
  const { shapes, marks } = picture
  const behind = shapes.length
  let at = start
  const put = (width: number, gapPx: number, segment: Segment, label: string, change: Mark['change']) => {
    const seen = Math.max(1, width - gapPx)
    const x = direction === 1 ? at : at - seen
    const fill = statusFill(segment.status, palette)
    picture.box(x, place.barTop, seen, m.barHeight, fill, place.opacity)
    const reach = Math.max(seen, width)
    if (!m.narrow)
      marks.push({
        x: direction === 1 ? at : at - reach,
        y: place.barTop - 3,
        width: reach,
        height: m.barHeight + 6,
        label,
        change,
        selected: false,
        row: place.index,
      })
    at += direction * width
  }
  for (const segment of segments) {
    if (m.squares && segment.units !== null)
      for (const unit of segment.units) put(m.unit, 2, segment, unit.label, unit.change)
    else put(segment.count * m.unit, segment.count * m.unit > 3 ? 1 : 0, segment, segment.label, segment.change)
  }
  shapes.push(...shapes.splice(behind).reverse())
}

function drawGhost(picture: Picture, row: BarRow, place: RowPlace, m: Metrics, palette: Palette): void {
  if (row.ghost === null) return
  const fill = NO_FILL(palette.ghost)
  const done = row.ghost.done * m.unit
  const open = row.ghost.open * m.unit
  if (done > 0) picture.box(m.spineLeft - done, place.barTop, done, m.barHeight, fill)
  if (open > 0) picture.box(m.spineRight, place.barTop, open, m.barHeight, fill)
}

function drawCount(picture: Picture, count: Count, x: number, width: number, place: RowPlace, m: Metrics): void {
  if (count.count === 0 || m.narrow) return
  picture.marks.push({
    x,
    y: place.top,
    width,
    height: m.rowHeight,
    label: count.label,
    change: count.change,
    selected: false,
    row: place.index,
  })
}

function drawRow(picture: Picture, row: BarRow, place: RowPlace, frame: Frame, m: Metrics, palette: Palette): void {
  const middle = place.barTop + m.barHeight / 2
  const { measure } = frame
  picture.marks.push({
    x: 0,
    y: place.top,
    width: frame.width,
    height: m.rowHeight,
    label: row.label,
    change: row.change,
    selected: row.selected,
    row: place.index,
  })
  const strong = row.selected || row.overdueCount.count > 0
  const weight = row.selected ? STRONG : REGULAR
  const colour = strong ? palette.ink : palette.text
  if (m.narrow) {
    const nameY = (place.top + place.barTop) / 2
    const rateWidth = measure(row.rate, m.note, REGULAR)
    picture.text(
      fitted(row.name, frame.width - rateWidth - m.note, m.name + 1, weight, measure),
      0,
      nameY,
      'left',
      m.name + 1,
      colour,
      weight,
    )
    picture.text(row.rate, frame.width, nameY, 'right', m.note, palette.quiet)
  } else {
    picture.text(
      fitted(row.name, m.nameWidth, m.name, weight, measure),
      m.nameWidth,
      middle,
      'right',
      m.name,
      colour,
      weight,
    )
    if (m.rateWidth > 0) picture.text(row.rate, frame.width, middle, 'right', m.note, palette.text)
  }
  drawGhost(picture, row, place, m, palette)
  drawSegments(picture, row.done, m.spineLeft, -1, place, m, palette)
  drawSegments(picture, row.open, m.spineRight, 1, place, m, palette)
  const done = m.spineLeft - doneOf(row) * m.unit - m.pad
  const open = m.spineRight + openOf(row) * m.unit + m.pad
  picture.text(row.doneCount.text, done, middle, 'right', m.note, palette.quiet)
  picture.text(row.openCount.text, open, middle, 'left', m.note, palette.quiet)
  const spine = (m.spineLeft + m.spineRight) / 2
  picture.text(row.overdueCount.text, spine, middle, 'center', m.name + 1, palette.redText, STRONG)
  const around = m.pad / 2
  const clickable = ({ text }: Count) => measure(text, m.note, REGULAR) + m.pad
  drawCount(picture, row.doneCount, done + around - clickable(row.doneCount), clickable(row.doneCount), place, m)
  drawCount(picture, row.overdueCount, m.spineLeft + 1, m.spineRight - m.spineLeft - 2, place, m)
  drawCount(picture, row.openCount, open - around, clickable(row.openCount), place, m)
}

/** One line for the rows that are folded. */
function drawRest(
  picture: Picture,
  { name, note }: ReturnType<BarsFigure['rest']>,
  middle: number,
  frame: Frame,
  m: Metrics,
  colour: string,
): void {
  const { width, measure } = frame
  if (m.narrow) {
    picture.text(name, 0, middle, 'left', m.name, colour)
    const room = width - measure(name, m.name, REGULAR) - m.note
    picture.text(fitted(note, room, m.note, REGULAR, measure), width, middle, 'right', m.note, colour)
  } else {
    picture.text(fitted(name, m.nameWidth, m.name, REGULAR, measure), m.nameWidth, middle, 'right', m.name, colour)
    const x = m.spineRight + m.pad
    picture.text(fitted(note, width - x, m.note, REGULAR, measure), x, middle, 'left', m.note, colour)
  }
}

export function layOutBars(figure: BarsFigure, frame: Frame): Drawing {
  const palette = PALETTES[frame.theme]
  const m = metricsOf(figure, frame)
  const picture = new Picture()
  const { shown, folded } = folding(figure.rows, frame, m)
  const chosen = figure.rows.some(row => row.selected)
  const lines = shown.length + (folded.length > 0 ? 1 : 0)
  const height = m.headHeight + lines * m.rowHeight
  if (figure.rows.length > 0) {
    drawHeads(picture, figure, frame, m, palette)
    if (!m.narrow) {
      picture.line(m.spineLeft + 0.5, m.headHeight, m.spineLeft + 0.5, height, palette.hairline)
      picture.line(m.spineRight - 0.5, m.headHeight, m.spineRight - 0.5, height, palette.hairline)
    }
  }
  shown.forEach((row, index) => {
    const top = m.headHeight + index * m.rowHeight
    const barTop = m.narrow
      ? Math.round(top + m.rowHeight - m.barHeight - m.pad)
      : Math.round(top + (m.rowHeight - m.barHeight) / 2)
    const opacity = chosen && !row.selected ? BACKGROUND_OPACITY : 1
    drawRow(picture, row, { index, top, barTop, opacity }, frame, m, palette)
  })
  if (folded.length > 0) {
    const middle = m.headHeight + shown.length * m.rowHeight + m.rowHeight / 2
    drawRest(picture, figure.rest(folded), middle, frame, m, palette.quiet)
  }
  return { width: frame.width, height, shapes: picture.shapes, marks: picture.marks }
}
