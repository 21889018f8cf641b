import { addDays, type PlainDay } from '../domain/plainDay.ts'
import { type Palette, PALETTES, statusFill, plain } from '../look/palette.ts'
import type { Picture } from './picture.ts'
import type { Aside, Share, TimelineColumn, TimelineFigure } from './figure.ts'
import { type Frame, targetPx } from './frame.ts'
import type { Area, Labels } from './labels.ts'
import { monthNames, monthStarts } from './months.ts'
import { drawTrail, trailLine, trailsOf } from './timelineTrails.ts'

/**
 * Columns of seven days from the day shown, or of a few weeks: open above the axis, done below. A square a task; where squares would be
 * under 3 px, bars.
 */
const STRONG = 650
const BACKGROUND_OPACITY = 0.42
const SMALLEST_SQUARE_PX = 3
/** In sizes of the smallest text. */
const LARGEST_SQUARE = 0.75
const NARROWEST_COLUMN = 1.5
const WIDEST_COLUMN = 4
const TRAIL_LINE = 1.6
const COUNT_LINE = 1.4
/** Between the day's line and a count. */
const COUNT_GAP = 0.15
const AXIS_LINE = 1.5
/** Of the columns that fit, how many may lie before the day where there are too many on both sides. */
const PAST_SHARE = 0.55
/** What lies farther from the day than two years is counted beside the axis. */
const FARTHEST_DAYS = 731
/** Weeks that may stand as one column. */
const COARSER = [2, 4, 8]

const count = (parts: TimelineColumn['open']) => parts.reduce((total, part) => total + part.count, 0)
const openOf = (column: TimelineColumn) => Math.max(count(column.open), column.ghost?.open ?? 0)
const doneOf = (column: TimelineColumn) => Math.max(count(column.done), column.ghost?.done ?? 0)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)

/** The columns that have room, and how many tasks lie before and after them. */
export interface Window {
  /** Places of the first and last column, in columns from the day. */
  readonly from: number
  readonly to: number
  readonly shown: readonly TimelineColumn[]
  readonly before: Share
  readonly after: Share
}

const shareOf = (columns: readonly TimelineColumn[]): Share => ({
  count: columns.reduce((sum, { total }) => sum + total.count, 0),
  all: columns.reduce((sum, { total }) => sum + total.all, 0),
})

/** Those that lie no farther from the day than the axis goes. */
const near = ({ columns, day }: TimelineFigure) =>
  columns.filter(({ first, last }) => last >= day - FARTHEST_DAYS && first <= day + FARTHEST_DAYS)

function windowOf(figure: TimelineFigure, fits: number): Window {
  const { columns, columnDays, day } = figure
  const placeOf = ({ first }: TimelineColumn) => (first - day) / columnDays
  const places = near(figure).map(placeOf)
  const past = Math.max(0, -(places[0] ?? 0))
  const future = Math.max(0, places.at(-1) ?? 0) + 1
  const room = Math.max(2, fits)
  const shownPast =
    past + future <= room ? past : Math.min(past, Math.max(Math.round(room * PAST_SHARE), room - future))
  const shownFuture = Math.min(future, room - shownPast)
  const from = -shownPast
  const to = shownFuture - 1
  return {
    from,
    to,
    shown: columns.filter(column => placeOf(column) >= from && placeOf(column) <= to),
    before: shareOf(columns.filter(column => placeOf(column) < from)),
    after: shareOf(columns.filter(column => placeOf(column) > to)),
  }
}

/** At least half of what is ahead, as far as the axis may go, has its place on it. */
function hasRoom(figure: TimelineFigure, fits: number): boolean {
  const ahead = (columns: readonly TimelineColumn[]) => shareOf(columns.filter(({ first }) => first >= figure.day)).all
  return ahead(near(figure)) <= 2 * ahead(windowOf(figure, fits).shown)
}

/** Weeks, or a few of them as one where most of what is ahead would else have no place; and those that have room. */
export function columnsIn(weekly: TimelineFigure, fits: number): { figure: TimelineFigure; window: Window } {
  let figure = weekly
  for (const weeks of COARSER) if (!hasRoom(figure, fits)) figure = weekly.coarser(weeks)
  return { figure, window: windowOf(figure, fits) }
}

/** What has no place on the axis, beside it or under it. */
export function asidesOf(figure: TimelineFigure, { from, to, before, after }: Window): Aside[] {
  const { day, columnDays } = figure
  const first = addDays(day, from * columnDays)
  const last = addDays(day, (to + 1) * columnDays - 1)
  return [
    ...(before.all > 0 ? [figure.before(before, first)] : []),
    ...(after.all > 0 ? [figure.after(after, last)] : []),
    ...figure.aside,
  ]
}

interface Scale {
  /** Squares in a line of a column; null where they would be too small: bars. */
  readonly across: number | null
  /** A square's side with its gap, or px a task. */
  readonly unit: number
}

const stack = ({ across, unit }: Scale, tasks: number) =>
  across === null ? tasks * unit : Math.ceil(tasks / across) * unit

function scaleOf(
  { shown }: Window,
  day: PlainDay,
  columnWidth: number,
  height: number,
  trails: { readonly left: number; readonly right: number },
  note: number,
  counted: number,
): Scale {
  const left = shown.filter(column => column.first < day)
  const right = shown.filter(column => column.first >= day)
  const leftMost = most(left.map(openOf))
  const rightMost = most(right.map(openOf))
  const doneMost = most(shown.map(doneOf))
  const largest = Math.min(Math.floor(note * LARGEST_SQUARE), columnWidth - 1)
  for (let unit = largest; unit >= SMALLEST_SQUARE_PX + 1; unit -= 0.5) {
    const scale = { across: Math.max(1, Math.floor((columnWidth - 1) / unit)), unit }
    const above = Math.max(trails.left + stack(scale, leftMost), trails.right + stack(scale, rightMost)) + counted
    if (above + stack(scale, doneMost) <= height) return scale
  }
  const room = (fixed: number, tasks: number) => Math.max(0, height - fixed) / Math.max(1, tasks)
  return {
    across: null,
    unit: Math.min(
      room(trails.left + counted, leftMost + doneMost),
      room(trails.right + counted, rightMost + doneMost),
      note,
    ),
  }
}

interface Place {
  readonly x: number
  readonly width: number
  /** The edge of the axis that the stack stands on, and the way it grows. */
  readonly base: number
  readonly direction: 1 | -1
  readonly opacity: number
}

function drawStack(
  picture: Picture,
  parts: TimelineColumn['open'],
  place: Place,
  scale: Scale,
  palette: Palette,
): void {
  const { x, width, base, direction, opacity } = place
  let drawn = 0
  for (const { status, count } of parts) {
    const fill = statusFill(status, palette)
    if (scale.across === null) {
      const height = count * scale.unit
      const start = base + direction * drawn * scale.unit
      picture.box(x, direction === 1 ? start : start - height, width, Math.max(1, height), fill, opacity)
      drawn += count
      continue
    }
    for (let square = 0; square < count; square++, drawn++) {
      const line = Math.floor(drawn / scale.across)
      const side = scale.unit - 1
      const y = direction === 1 ? base + line * scale.unit + 1 : base - (line + 1) * scale.unit
      picture.box(x + (drawn % scale.across) * scale.unit, y, side, side, fill, opacity)
    }
  }
}

/** The axis on its way from days to pixels. */
interface Axis {
  readonly columnWidth: number
  readonly left: number
  /** Of what may be written beside the columns. */
  readonly right: number
  readonly today: number
  readonly x: (day: PlainDay) => number
}

function axisOf({ day, columnDays }: TimelineFigure, { from, to }: Window, { left, right }: Area, note: number): Axis {
  const columnWidth = Math.min((right - left) / (to - from + 1), note * WIDEST_COLUMN)
  const x = (on: PlainDay) => left + ((on - day) / columnDays - from) * columnWidth
  return { columnWidth, left, right, today: x(day), x }
}

/**
 * Columns in an area, with their trails above them.
 * @param firstRow the keyboard's row of the first mark
 * @returns where they end
 */
export function drawColumns(
  picture: Picture,
  labels: Labels,
  figure: TimelineFigure,
  window: Window,
  area: Area,
  firstRow: number,
  frame: Frame,
): number {
  const palette = PALETTES[frame.theme]
  const { minFontPx: note } = frame
  const { shown } = window
  const axis = axisOf(figure, window, area, note)
  const { x: xOf, columnWidth, today } = axis
  const head = note * TRAIL_LINE
  const trails = trailsOf(figure, axis, frame)
  const lines = trails.length * trailLine(frame)
  const trailsHeight = { left: lines, right: trails.some(({ place }) => place === 'after') ? lines : 0 }
  const counted = note * COUNT_LINE
  const axisHeight = Math.round(note * AXIS_LINE)
  const room = area.bottom - area.top - head - axisHeight
  const scale = scaleOf(window, figure.day, columnWidth, room, trailsHeight, note, counted)
  const left = most(shown.filter(column => column.first < figure.day).map(openOf))
  const right = most(shown.filter(column => column.first >= figure.day).map(openOf))
  const above = Math.max(trailsHeight.left + stack(scale, left), trailsHeight.right + stack(scale, right)) + counted
  const axisTop = Math.round(area.top + head + above)
  const axisBottom = axisTop + axisHeight
  const end = Math.max(axisBottom, axisBottom + stack(scale, most(shown.map(doneOf))))
  const row = firstRow + trails.length

  const chosen = shown.some(column => column.selected)
  const width = Math.max(1, columnWidth - 1)
  for (const column of shown) {
    const x = xOf(column.first)
    const opacity = chosen && !column.selected ? BACKGROUND_OPACITY : 1
    if (column.ghost !== null) {
      const open = stack(scale, column.ghost.open)
      if (open > 0) picture.box(x, axisTop - open, width, open, plain(palette.ghost))
      const done = stack(scale, column.ghost.done)
      if (done > 0) picture.box(x, axisBottom, width, done, plain(palette.ghost))
    }
    drawStack(picture, column.open, { x, width, base: axisTop, direction: -1, opacity }, scale, palette)
    drawStack(picture, column.done, { x, width, base: axisBottom, direction: 1, opacity }, scale, palette)
    const top = area.top + head + (column.last < figure.day ? trailsHeight.left : trailsHeight.right)
    const { label, change, selected } = column
    picture.marks.push({
      x,
      y: top,
      width: columnWidth,
      height: Math.max(24, end - top),
      label,
      change,
      selected,
      row,
    })
  }

  drawMonths(picture, labels, figure, window, axis, { top: axisTop, bottom: axisBottom }, frame)
  const footOf = (due: PlainDay) => {
    const column = shown.find(({ first, last }) => due >= first && due <= last)
    return axisTop - (column ? stack(scale, count(column.open)) : 0)
  }
  trails.forEach((trail, place) => {
    const line = area.top + head + (place + 1) * trailLine(frame)
    drawTrail(picture, labels, trail, { line, foot: footOf(trail.due), row: firstRow + place }, axis, frame)
  })
  const stroke = { type: 'line' as const, stroke: palette.ink, width: 1.5 }
  picture.shapes.push({ ...stroke, x1: today, y1: area.top + head * 0.2, x2: today, y2: end })
  writeDay(labels, figure, axis, area.top + head / 2, frame)
  labels.block({ left: today - 1, right: today + 1, top: area.top, bottom: axisTop })
  for (const column of shown) {
    const x = xOf(column.first)
    labels.block({ left: x, right: x + width, top: axisTop - stack(scale, count(column.open)), bottom: axisTop })
  }
  const isFree = ({ first, last }: TimelineColumn) => !trails.some(({ due }) => due >= first && due <= last)
  const topOf = ({ open }: TimelineColumn) => ({
    top: axisTop - stack(scale, count(open)),
    width: scale.across === null ? width : Math.min(count(open), scale.across) * scale.unit,
  })
  drawCounts(picture, labels, figure, shown, { topOf, isFree }, axis, row + 1, frame)
  return Math.ceil(end)
}

/** The months' names on the axis, between its two lines. */
function drawMonths(
  picture: Picture,
  labels: Labels,
  figure: TimelineFigure,
  { from, to }: Window,
  { left, columnWidth, x, today }: Axis,
  { top, bottom }: Pick<Area, 'top' | 'bottom'>,
  frame: Frame,
): void {
  const palette = PALETTES[frame.theme]
  const { minFontPx: note, measure } = frame
  const end = left + (to - from + 1) * columnWidth
  picture.line(left, top + 0.5, end, top + 0.5, palette.hairline)
  picture.line(left, bottom - 0.5, end, bottom - 0.5, palette.hairline)
  const { day, columnDays } = figure
  const starts = monthStarts(addDays(day, from * columnDays), addDays(day, (to + 1) * columnDays - 1))
  for (const start of starts) if (x(start) > left) picture.line(x(start), top, x(start), bottom, palette.hairline)
  const names = monthNames(starts, {
    x: start => Math.max(left, x(start)) + note * 0.3,
    text: figure.month,
    width: text => measure(text, note, 400),
    gap: note * 0.3,
    right: frame.width,
    line: today,
  })
  for (const { text, x } of names) labels.put(text, x, (top + bottom) / 2, 'left', note, palette.quiet)
}

/** The day's name at the head of its line, on the side that has room. */
function writeDay(labels: Labels, figure: TimelineFigure, { today, right }: Axis, y: number, frame: Frame): void {
  const { minFontPx: note, measure } = frame
  const gap = note * 0.4
  const fits = today + gap + measure(figure.dayLabel, note, STRONG) <= right
  const [x, align] = fits ? ([today + gap, 'left'] as const) : ([today - gap, 'right'] as const)
  labels.put(figure.dayLabel, x, y, align, note, PALETTES[frame.theme].ink, STRONG)
}

/**
 * The counts of the open ones, on what is drawn of them, each on its side of the day's line. The largest first, where
 * they don't fit beside each other, but before them what is selected: its mark stays, so that a second click takes it
 * back, even where its number has no room among those of another state.
 */
function drawCounts(
  picture: Picture,
  labels: Labels,
  { day }: TimelineFigure,
  columns: readonly TimelineColumn[],
  {
    topOf,
    isFree,
  }: {
    readonly topOf: (column: TimelineColumn) => { readonly top: number; readonly width: number }
    /** No trail runs through its count. */
    readonly isFree: (column: TimelineColumn) => boolean
  },
  { x, left, right, today }: Axis,
  row: number,
  frame: Frame,
): void {
  const { minFontPx: note, measure } = frame
  const byCount = columns
    .filter(({ openCount }) => openCount.count > 0)
    .sort(({ openCount: a }, { openCount: b }) => Number(b.selected) - Number(a.selected) || b.count - a.count)
  for (const column of byCount) {
    const { top, width: wide } = topOf(column)
    const y = top - (note * COUNT_LINE) / 2
    const { text, label, change, selected } = column.openCount
    const written = measure(text, note, 550)
    const gap = note * COUNT_GAP
    const [from, to] = column.first >= day ? [today + gap, right] : [left, today - gap]
    const middle = Math.max(from + written / 2, Math.min(x(column.first) + wide / 2, to - written / 2))
    const isWritten = isFree(column) && labels.put(text, middle, y, 'center', note, PALETTES[frame.theme].ink, 550)
    if (!isWritten && !selected) continue
    const width = Math.max(targetPx(frame), written)
    const height = Math.max(targetPx(frame), note * COUNT_LINE)
    picture.marks.push({
      x: Math.max(left, Math.min(middle - width / 2, right - width)),
      y: y - height / 2,
      width,
      height,
      label,
      change,
      selected,
      row,
    })
  }
}

export const columnsThatFit = (width: number, frame: Frame) =>
  Math.floor(width / Math.max(frame.minFontPx * NARROWEST_COLUMN, targetPx(frame)))
