import type { PlainDay } from '../domain/plainDay.ts'
import { type Fill, type Palette, PALETTES, statusFill, plain } from '../look/palette.ts'
import type { TimelineFigure, TimelineRow } from './figure.ts'
import { type Frame, isNarrow, targetPx } from './frame.ts'
import { fitted, widthWithin } from './fitted.ts'
import type { Labels } from './labels.ts'
import { monthNames, monthStarts, wholeMonths } from './months.ts'
import type { Picture } from './picture.ts'

/** Each task in a row of its own on an axis of months: points, boxes for periods, trails for what is overdue. */
const REGULAR = 400
const STRONG = 650
const BACKGROUND_OPACITY = 0.42
/** In sizes of the smallest text. */
const NAME_SHARE = 0.44
const STATE_SHARE = 0.3
const TRAIL_OPACITY = 0.42
const POINT = 0.42

const weightOf = ({ tone }: TimelineRow) => (tone === 'usual' ? REGULAR : STRONG)

interface Grid {
  readonly narrow: boolean
  readonly note: number
  readonly name: number
  readonly rowHeight: number
  readonly headHeight: number
  readonly clauseWidth: number
  readonly nameWidth: number
  readonly stateWidth: number
  readonly left: number
  readonly right: number
  readonly x: (day: number) => number
  readonly first: PlainDay
  readonly last: PlainDay
}

function gridOf(figure: TimelineFigure, rows: readonly TimelineRow[], frame: Frame): Grid {
  const { width, minFontPx: note, measure } = frame
  const narrow = isNarrow(frame)
  const name = Math.round(note * 1.083)
  const gap = note
  const widest = (texts: readonly string[], size: number, weight: number) =>
    texts.reduce((most, text) => Math.max(most, widthWithin(text, width, size, weight, measure)), 0)
  const clauses = rows.flatMap(({ clause }) => (clause === null ? [] : [clause]))
  const clauseWidth = clauses.length === 0 ? 0 : Math.min(widest(clauses, name, STRONG) + gap, width * 0.2)
  // Each by its own weight: as a screen sets them, the lighter may be the wider.
  const states = rows.reduce(
    (most, row) => Math.max(most, widthWithin(row.state, width, name, weightOf(row), measure)),
    0,
  )
  const stateWidth = Math.min(states, width * (narrow ? 0.5 : STATE_SHARE))
  const names = widest(
    rows.map(row => row.name),
    name,
    REGULAR,
  )
  const nameWidth = narrow
    ? width - clauseWidth - stateWidth - gap
    : Math.min(names + 1, width * NAME_SHARE - clauseWidth)
  const left = narrow ? 0 : clauseWidth + nameWidth + gap
  const right = narrow ? width : width - stateWidth - gap
  const days = [figure.day, ...rows.flatMap(row => [row.due, row.periodFirst ?? row.due, row.completedOn ?? row.due])]
  const { first, last } = wholeMonths(
    days.reduce((a, b) => (b < a ? b : a)),
    days.reduce((a, b) => (b > a ? b : a)),
  )
  const span = last - first + 1
  return {
    narrow,
    note,
    name,
    rowHeight: Math.max(targetPx(frame), Math.round(note * (narrow ? 3.6 : 2.05))),
    headHeight: Math.round(note * 1.8),
    clauseWidth,
    nameWidth,
    stateWidth,
    left,
    right,
    x: day => left + ((day - first + 0.5) / span) * (right - left),
    first,
    last,
  }
}

/** Where lines across the rows run: through all of them, or where names stand above their line, in each row's lower half. */
function linesOf({ narrow, headHeight, rowHeight }: Grid, bottom: number): (readonly [number, number])[] {
  if (!narrow) return [[headHeight, bottom]]
  const rows = Math.round((bottom - headHeight) / rowHeight)
  return Array.from({ length: rows }, (_, row) => {
    const top = headHeight + row * rowHeight
    return [top + rowHeight * 0.55, top + rowHeight * 0.92]
  })
}

function drawMonths(
  picture: Picture,
  labels: Labels,
  figure: TimelineFigure,
  grid: Grid,
  bottom: number,
  { width, measure }: Frame,
  palette: Palette,
) {
  const { first, last, headHeight, note, x } = grid
  const starts = monthStarts(first, last)
  for (const start of starts) {
    const at = x(start - 0.5)
    for (const [top, end] of linesOf(grid, bottom)) picture.line(at, top - note * 0.2, at, end, palette.hairline)
  }
  const names = monthNames(starts, {
    x: start => x(start - 0.5) + note * 0.25,
    text: figure.month,
    width: text => measure(text, note, REGULAR),
    gap: note * 0.3,
    right: width,
  })
  for (const { text, x } of names) labels.put(text, x, headHeight / 2, 'left', note, palette.quiet)
}

function drawPoint(picture: Picture, x: number, y: number, radius: number, fill: Fill, opacity: number) {
  const side = 2 * radius
  picture.shapes.push({ type: 'box', x: x - radius, y: y - radius, width: side, height: side, fill, opacity, radius })
}

/** What a task is on the axis. @param y the middle of its line */
function drawTask(picture: Picture, row: TimelineRow, day: PlainDay, y: number, grid: Grid, palette: Palette): void {
  const { note, x } = grid
  const radius = Math.round(note * POINT)
  const opacity = row.chosen ? 1 : BACKGROUND_OPACITY
  const fill = statusFill(row.status, palette)
  const due = x(row.due)
  const trail = (to: number, colour: string) => {
    const height = Math.max(2, Math.round(note * 0.42))
    picture.box(due, y - height / 2, Math.max(0, to - due), height, plain(colour), opacity * TRAIL_OPACITY)
  }
  if (row.status === 'overdue') trail(x(day), palette.overdue)
  if (row.periodFirst !== null && row.status !== 'overdue') {
    const start = x(row.periodFirst - 0.5)
    const width = Math.max(2 * radius, x(row.due + 0.5) - start)
    const box = { type: 'box' as const, x: start, y: y - radius, height: 2 * radius, radius: 2 }
    const edge = fill.edge ?? fill.fill
    picture.shapes.push({ ...box, width, fill: plain(fill.fill), opacity: opacity * 0.2 })
    if (row.progress !== null && row.progress > 0)
      picture.shapes.push({ ...box, width: width * Math.min(1, row.progress), fill: plain(fill.fill), opacity })
    picture.shapes.push({ ...box, width, fill: plain('transparent', edge), opacity })
    return
  }
  if (row.completedOn !== null) {
    const tick = Math.max(2, Math.round(note * 0.17))
    trail(x(row.completedOn), palette.done)
    picture.box(due - tick / 2, y - radius, tick, 2 * radius, plain(palette.overdue), opacity)
    drawPoint(picture, x(row.completedOn), y, radius, plain(palette.paper, palette.done, 2), opacity)
    return
  }
  drawPoint(picture, due, y, radius, fill, opacity)
}

const TONES = { overdue: 'redText', dueSoon: 'amberText', strong: 'ink', usual: 'text' } as const

function drawRow(
  picture: Picture,
  row: TimelineRow,
  place: number,
  top: number,
  day: PlainDay,
  frame: Frame,
  grid: Grid,
  palette: Palette,
): void {
  const { narrow, note, name, clauseWidth, nameWidth, stateWidth, rowHeight } = grid
  const { measure, width } = frame
  const textY = narrow ? top + rowHeight * 0.3 : top + rowHeight / 2
  const weight = weightOf(row)
  const dim = (colour: string) => (row.chosen ? colour : palette.quiet)
  if (row.clause !== null)
    picture.text(
      fitted(row.clause, clauseWidth - 4, name, STRONG, measure),
      0,
      textY,
      'left',
      name,
      dim(palette.ink),
      STRONG,
    )
  const state = fitted(row.state, stateWidth, name, weight, measure)
  // Above its line a name has all that its own state leaves.
  const room = narrow ? width - clauseWidth - measure(state, name, weight) - note : nameWidth
  picture.text(fitted(row.name, room, name, REGULAR, measure), clauseWidth, textY, 'left', name, dim(palette.ink))
  picture.text(state, width, textY, 'right', name, dim(palette[TONES[row.tone]]), weight)
  drawTask(picture, row, day, narrow ? top + rowHeight * 0.72 : textY, grid, palette)
  picture.marks.push({
    x: 0,
    y: top,
    width,
    height: rowHeight,
    label: row.label,
    change: row.change,
    selected: false,
    row: place,
  })
}

/**
 * Rows by name, and the day's line through them.
 * @param top where they begin
 * @param height the most they may take
 * @returns where they end
 */
export function drawRows(
  picture: Picture,
  labels: Labels,
  figure: TimelineFigure,
  all: readonly TimelineRow[],
  frame: Frame,
  height: number,
): number {
  const palette = PALETTES[frame.theme]
  const whole = gridOf(figure, all, frame)
  const fits = Math.max(1, Math.floor((height - 2 * whole.headHeight) / whole.rowHeight))
  const rows = all.length <= fits ? all : all.slice(0, Math.max(1, fits - 1))
  const grid = rows.length === all.length ? whole : gridOf(figure, rows, frame)
  const { headHeight, rowHeight, note, x } = grid
  const bottom = headHeight + rows.length * rowHeight
  drawMonths(picture, labels, figure, grid, bottom, frame, palette)
  for (let line = 0; line <= rows.length; line++) {
    const y = headHeight + line * rowHeight
    picture.line(0, y, frame.width, y, palette.hairline)
  }
  rows.forEach((row, place) =>
    drawRow(picture, row, place, headHeight + place * rowHeight, figure.day, frame, grid, palette),
  )
  const today = x(figure.day)
  for (const [y1, y2] of linesOf(grid, bottom))
    picture.shapes.push({
      type: 'line',
      x1: today,
      y1: grid.narrow ? y1 : y1 - note * 0.3,
      x2: today,
      y2: grid.narrow ? y2 : y2 + note * 0.3,
      stroke: palette.ink,
      width: 1.5,
    })
  labels.putWithin(figure.dayLabel, today, bottom + headHeight * 0.6, note, palette.ink, STRONG)
  let end = bottom + headHeight * 1.2
  if (rows.length < all.length) {
    const rest = figure.restRows(all.length - rows.length)
    picture.text(rest.text, 0, end + rowHeight / 2, 'left', grid.name, palette.quiet)
    picture.marks.push({
      x: 0,
      y: end,
      width: frame.measure(rest.text, grid.name, REGULAR),
      height: rowHeight,
      label: rest.text,
      change: rest.change,
      selected: false,
      row: rows.length,
    })
    end += rowHeight
  }
  return Math.ceil(end)
}
