import { type Palette, PALETTES, statusFill, type Fill } from '../look/palette.ts'
import type { BarRow, BarsFigure, Count, Segment } from './figure.ts'
import type { Frame, Measure } from './frame.ts'
import type { Drawing, Mark, Shape } from './shape.ts'

/**
 * Lays bars out on both sides of a spine: done to the left, open to the right, the overdue counts between them as a
 * column of numbers (design.md, "Departments and programmes"). Where counts are small, one square a task.
 */
const REGULAR = 400
const STRONG = 650
/** Narrower frames set the name above its bar. */
const NARROW_PX = 480
const SMALLEST_SQUARE_PX = 9
const LARGEST_SQUARE_PX = 14
const LARGEST_TASK_PX = 26
/** What isn't chosen steps back. */
const BACKGROUND_OPACITY = 0.42
const RATE_NEEDS_PX = 500

const NO_FILL = (fill: string): Fill => ({ fill, edge: null, edgeWidth: 0, pattern: null, lines: null })

/** A text that fits, cut with an ellipsis where it must. */
export function fitted(text: string, width: number, sizePx: number, weight: number, measure: Measure): string {
  if (measure(text, sizePx, weight) <= width) return text
  let kept = [...text]
  while (kept.length > 1 && measure(`${kept.join('').trimEnd()}…`, sizePx, weight) > width) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}

interface Metrics {
  readonly narrow: boolean
  readonly note: number
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
  const { rows } = figure
  const { width, minFontPx: note, measure } = frame
  const narrow = width < NARROW_PX
  const name = Math.round(note * 1.083)
  const gap = note * 0.75
  const widest = (texts: readonly string[], size: number, weight: number) =>
    most(texts.map(text => measure(text, size, weight)))
  const number = (count: number) => String(count)
  const doneLabel =
    widest(
      rows.map(row => number(row.doneCount.count)),
      note,
      REGULAR,
    ) + gap
  const openLabel =
    widest(
      rows.map(row => number(row.openCount.count)),
      note,
      REGULAR,
    ) + gap
  const spine =
    widest(
      rows.map(row => number(row.overdueCount.count)),
      name + 1,
      STRONG,
    ) +
    2 * gap
  const nameWidth = narrow
    ? 0
    : Math.min(
        widest(
          rows.map(row => row.name),
          name,
          STRONG,
        ) + 1,
        width * 0.4,
      )
  const withRate = !narrow && width >= RATE_NEEDS_PX
  const rateWidth = withRate ? widest([...rows.map(row => row.rate), figure.heads.rate], note, REGULAR) + gap : 0
  const room = width - nameWidth - (narrow ? 0 : gap) - doneLabel - openLabel - spine - rateWidth
  const done = most(rows.map(doneOf))
  const open = most(rows.map(openOf))
  const perTask = room / Math.max(1, done + open)
  const inUnits = rows.every(row => [...row.done, ...row.open].every(({ units }) => units !== null))
  const squares = inUnits && perTask >= SMALLEST_SQUARE_PX
  const unit = squares ? Math.floor(Math.min(perTask, LARGEST_SQUARE_PX)) : Math.min(perTask, LARGEST_TASK_PX)
  const left = nameWidth + (narrow ? 0 : gap) + doneLabel + (narrow ? room - (done + open) * unit : 0) * 0.5
  const spineLeft = Math.round(left + done * unit)
  const rowHeight = narrow ? Math.max(44, Math.round(note * 3.6)) : Math.round(note * 1.8)
  return {
    narrow,
    note,
    name,
    rowHeight,
    barHeight: squares ? unit - 2 : Math.round(note * 1.05),
    headHeight: Math.round(note * 1.8),
    nameWidth,
    rateWidth,
    spineLeft,
    spineRight: Math.round(spineLeft + spine),
    unit,
    squares,
  }
}

/** How many rows fit; at least those with an overdue task, which are never folded. */
function shownRows(rows: readonly BarRow[], frame: Frame, metrics: Metrics): number {
  const fits = Math.floor((frame.height - metrics.headHeight) / metrics.rowHeight)
  if (rows.length <= fits) return rows.length
  const mustStay = rows.filter(row => row.overdueCount.count > 0 || row.selected).length
  return Math.min(rows.length, Math.max(fits - 1, mustStay, 1))
}

class Picture {
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

function drawHeads(picture: Picture, figure: BarsFigure, frame: Frame, m: Metrics, palette: Palette): void {
  const y = m.headHeight / 2
  const middle = (m.spineLeft + m.spineRight) / 2
  const half = frame.measure(figure.heads.spine, m.note, STRONG) / 2 + m.note * 0.6
  picture.text(figure.heads.spine, middle, y, 'center', m.note, palette.redText, STRONG)
  const left = middle - half
  const right = middle + half
  if (frame.measure(figure.heads.done, m.note, REGULAR) <= left)
    picture.text(figure.heads.done, left, y, 'right', m.note, palette.quiet)
  const room = frame.width - m.rateWidth - right
  picture.text(fitted(figure.heads.open, room, m.note, REGULAR, frame.measure), right, y, 'left', m.note, palette.quiet)
  if (m.rateWidth > 0) picture.text(figure.heads.rate, frame.width, y, 'right', m.note, palette.quiet)
}

interface RowPlace {
  readonly index: number
  readonly top: number
  readonly barTop: number
  readonly opacity: number
}

/** Segments one after another, leftwards where `direction` is −1. */
function drawSegments(
  picture: Picture,
  segments: readonly Segment[],
  start: number,
  direction: 1 | -1,
  place: RowPlace,
  m: Metrics,
  palette: Palette,
): void {
  let at = start
  const put = (width: number, gapPx: number, segment: Segment, label: string, change: Mark['change']) => {
    const x = direction === 1 ? at : at - width
    picture.box(
      x,
      place.barTop,
      Math.max(1, width - gapPx),
      m.barHeight,
      statusFill(segment.status, palette),
      place.opacity,
    )
    if (!m.narrow)
      picture.marks.push({
        x,
        y: place.barTop - 3,
        width,
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
    y: place.barTop + m.barHeight / 2 - m.rowHeight / 2,
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
    const nameY = place.top + (m.rowHeight - m.barHeight - 6) / 2 + 2
    const rateWidth = measure(row.rate, m.note, REGULAR)
    picture.text(
      fitted(row.name, frame.width - rateWidth - 12, m.name + 1, weight, measure),
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
  const done = m.spineLeft - doneOf(row) * m.unit - 6
  const open = m.spineRight + openOf(row) * m.unit + 6
  const label = (count: number) => (count > 0 ? String(count) : '')
  picture.text(label(row.doneCount.count), done, middle, 'right', m.note, palette.quiet)
  picture.text(label(row.openCount.count), open, middle, 'left', m.note, palette.quiet)
  picture.text(
    label(row.overdueCount.count),
    (m.spineLeft + m.spineRight) / 2,
    middle,
    'center',
    m.name + 1,
    palette.redText,
    STRONG,
  )
  const doneWidth = measure(String(row.doneCount.count), m.note, REGULAR) + 8
  drawCount(picture, row.doneCount, done - doneWidth + 4, doneWidth, place, m)
  drawCount(picture, row.overdueCount, m.spineLeft + 1, m.spineRight - m.spineLeft - 2, place, m)
  drawCount(picture, row.openCount, open - 4, measure(String(row.openCount.count), m.note, REGULAR) + 8, place, m)
}

export function layOutBars(figure: BarsFigure, frame: Frame): Drawing {
  const palette = PALETTES[frame.theme]
  const m = metricsOf(figure, frame)
  const picture = new Picture()
  const count = shownRows(figure.rows, frame, m)
  const shown = figure.rows.slice(0, count)
  const folded = figure.rows.slice(count)
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
      ? Math.round(top + m.rowHeight - m.barHeight - 6)
      : Math.round(top + (m.rowHeight - m.barHeight) / 2)
    const opacity = chosen && !row.selected ? BACKGROUND_OPACITY : 1
    drawRow(picture, row, { index, top, barTop, opacity }, frame, m, palette)
  })
  if (folded.length > 0) {
    const middle = m.headHeight + shown.length * m.rowHeight + m.rowHeight / 2
    const rest = figure.rest(folded)
    picture.text(rest.name, m.narrow ? 0 : m.nameWidth, middle, m.narrow ? 'left' : 'right', m.name, palette.quiet)
    picture.text(
      fitted(rest.note, frame.width - m.spineRight - 6, m.note, REGULAR, frame.measure),
      m.narrow ? frame.width : m.spineRight + 6,
      middle,
      m.narrow ? 'right' : 'left',
      m.note,
      palette.quiet,
    )
  }
  return { width: frame.width, height, shapes: picture.shapes, marks: picture.marks }
}
