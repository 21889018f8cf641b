import { addDays, type PlainDay } from '../domain/plainDay.ts'
import { type Palette, PALETTES, statusFill, plain } from '../look/palette.ts'
import { fitted } from './fitted.ts'
import type { Picture } from './picture.ts'
import type { Aside, TimelineColumn, TimelineFigure } from './figure.ts'
import { type Frame, targetPx } from './frame.ts'
import type { Area, Labels } from './labels.ts'
import { monthStarts } from './months.ts'

/**
 * Columns of seven days from the day shown: open above the axis, done below. A square a task; where squares would be
 * under 3 px, bars.
 */
const STRONG = 650
const BACKGROUND_OPACITY = 0.42
const WEEK = 7
const SMALLEST_SQUARE_PX = 3
/** In sizes of the smallest text. */
const LARGEST_SQUARE = 0.75
const NARROWEST_COLUMN = 1.5
const WIDEST_COLUMN = 4
const TRAIL_LINE = 1.6
const COUNT_LINE = 1.4
const AXIS_LINE = 1.5
/** Of the columns that fit, how many may lie before the day where there are too many on both sides. */
const PAST_SHARE = 0.55

const count = (parts: TimelineColumn['open']) => parts.reduce((total, part) => total + part.count, 0)
const openOf = (column: TimelineColumn) => Math.max(count(column.open), column.ghost?.open ?? 0)
const doneOf = (column: TimelineColumn) => Math.max(count(column.done), column.ghost?.done ?? 0)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)

/** The columns that have room, and how many tasks lie before and after them. */
export interface Window {
  /** Places of the first and last column, in weeks from the day. */
  readonly from: number
  readonly to: number
  readonly shown: readonly TimelineColumn[]
  readonly before: number
  readonly after: number
}

const weekOf = (column: TimelineColumn, day: PlainDay) => (column.first - day) / WEEK

export function windowOf({ columns, day }: TimelineFigure, fits: number): Window {
  const past = Math.max(0, ...columns.slice(0, 1).map(column => -weekOf(column, day)))
  const future = Math.max(1, ...columns.slice(-1).map(column => weekOf(column, day) + 1))
  const room = Math.max(2, fits)
  const shownPast =
    past + future <= room ? past : Math.min(past, Math.max(Math.round(room * PAST_SHARE), room - future))
  const shownFuture = Math.min(future, room - shownPast)
  const from = -shownPast
  const to = shownFuture - 1
  const total = (list: readonly TimelineColumn[]) => list.reduce((sum, column) => sum + column.total, 0)
  return {
    from,
    to,
    shown: columns.filter(column => weekOf(column, day) >= from && weekOf(column, day) <= to),
    before: total(columns.filter(column => weekOf(column, day) < from)),
    after: total(columns.filter(column => weekOf(column, day) > to)),
  }
}

/** What has no place on the axis, beside it or under it. */
export function asidesOf(figure: TimelineFigure, { from, to, before, after }: Window): Aside[] {
  const first = addDays(figure.day, from * WEEK)
  const last = addDays(figure.day, to * WEEK + WEEK - 1)
  return [
    ...(before > 0 ? [figure.before(before, first)] : []),
    ...(after > 0 ? [figure.after(after, last)] : []),
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
  trails: number,
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
    const above = Math.max(trails + stack(scale, leftMost) + counted, stack(scale, rightMost) + counted)
    if (above + stack(scale, doneMost) <= height) return scale
  }
  const room = (fixed: number, tasks: number) => Math.max(0, height - fixed) / Math.max(1, tasks)
  return {
    across: null,
    unit: Math.min(room(trails + counted, leftMost + doneMost), room(counted, rightMost + doneMost), note),
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

/** Room for columns, and what is drawn beside them. */
export interface ColumnsArea extends Area {
  /** Without trails and counts: a strip of context over rows by name. */
  readonly strip: boolean
  /** The keyboard's row of the first mark. */
  readonly firstRow: number
}

/** @returns where they end */
export function drawColumns(
  picture: Picture,
  labels: Labels,
  figure: TimelineFigure,
  window: Window,
  area: ColumnsArea,
  frame: Frame,
): number {
  const palette = PALETTES[frame.theme]
  const { minFontPx: note, measure } = frame
  const { from, to, shown } = window
  const columns = to - from + 1
  const columnWidth = Math.min((area.right - area.left) / columns, note * WIDEST_COLUMN)
  const xOf = (day: number) => area.left + ((day - figure.day) / WEEK - from) * columnWidth
  const head = area.strip ? 0 : note * TRAIL_LINE
  const axis = Math.round(note * AXIS_LINE)
  const trails = area.strip ? [] : figure.trails
  const trailsHeight = trails.length * trailLine(frame)
  const counted = area.strip ? 0 : note * COUNT_LINE
  const room = area.bottom - area.top - head - axis
  const scale = scaleOf(window, figure.day, columnWidth, room, trailsHeight, note, counted)
  const left = most(shown.filter(column => column.first < figure.day).map(openOf))
  const right = most(shown.filter(column => column.first >= figure.day).map(openOf))
  const above = Math.max(trailsHeight + stack(scale, left) + counted, stack(scale, right) + counted)
  const axisTop = Math.round(area.top + head + above)
  const axisBottom = axisTop + axis
  const end = axisBottom + stack(scale, most(shown.map(doneOf)))
  const today = xOf(figure.day)
  const axisEnd = area.left + columns * columnWidth

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
    picture.marks.push({
      x,
      y: area.top + head + (column.last < figure.day ? trailsHeight : 0),
      width: columnWidth,
      height: Math.max(24, end - area.top - head - (column.last < figure.day ? trailsHeight : 0)),
      label: column.label,
      change: column.change,
      selected: column.selected,
      row: area.firstRow + trails.length,
    })
  }

  picture.line(area.left, axisTop + 0.5, axisEnd, axisTop + 0.5, palette.hairline)
  picture.line(area.left, axisBottom - 0.5, axisEnd, axisBottom - 0.5, palette.hairline)
  let named = false
  const firstDay = addDays(figure.day, from * WEEK)
  const lastDay = addDays(figure.day, to * WEEK + WEEK - 1)
  for (const start of monthStarts(firstDay, lastDay)) {
    const at = Math.max(area.left, xOf(start))
    if (at > area.left) picture.line(at, axisTop, at, axisBottom, palette.hairline)
    const text = figure.month(start, !named)
    if (labels.put(text, at + note * 0.3, (axisTop + axisBottom) / 2, 'left', note, palette.quiet)) named = true
  }

  drawTrails(
    picture,
    labels,
    figure,
    { top: area.top + head, left: area.left, axisTop, today, xOf, area },
    scale,
    frame,
  )
  picture.shapes.push({
    type: 'line',
    x1: today,
    y1: area.top + head * 0.2,
    x2: today,
    y2: Math.max(end, axisBottom),
    stroke: palette.ink,
    width: 1.5,
  })
  const bottom = Math.ceil(Math.max(end, axisBottom))
  if (area.strip) return bottom
  const label = measure(figure.dayLabel, note, STRONG)
  const toRight = today + note * 0.4 + label <= area.right
  labels.put(
    figure.dayLabel,
    toRight ? today + note * 0.4 : today - note * 0.4,
    area.top + head / 2,
    toRight ? 'left' : 'right',
    note,
    palette.ink,
    STRONG,
  )
  labels.block({ left: today - 1, right: today + 1, top: area.top, bottom: axisTop })
  const trailed = (column: TimelineColumn) => trails.some(({ due }) => due >= column.first && due <= column.last)
  const byCount = shown
    .filter(column => column.openCount.count > 0 && !trailed(column))
    .toSorted((a, b) => b.openCount.count - a.openCount.count)
  for (const column of byCount) {
    const middle = xOf(column.first) + columnWidth / 2
    const y = axisTop - stack(scale, openOf(column)) - (note * COUNT_LINE) / 2
    const { text, label, change } = column.openCount
    if (!labels.put(text, middle, y, 'center', note, palette.ink, 550)) continue
    const across = Math.max(targetPx(frame), measure(text, note, 550))
    const tall = Math.max(targetPx(frame), note * COUNT_LINE)
    picture.marks.push({
      x: middle - across / 2,
      y: y - tall / 2,
      width: across,
      height: tall,
      label,
      change,
      selected: false,
      row: area.firstRow + trails.length + 1,
    })
  }
  return bottom
}

interface TrailsPlace {
  readonly top: number
  readonly left: number
  readonly axisTop: number
  readonly today: number
  readonly xOf: (day: number) => number
  readonly area: ColumnsArea
}

/** The longest overdue by name: a line from their column up, and on to the day. */
function drawTrails(
  picture: Picture,
  labels: Labels,
  figure: TimelineFigure,
  place: TrailsPlace,
  scale: Scale,
  frame: Frame,
): void {
  if (place.area.strip) return
  const palette = PALETTES[frame.theme]
  const { minFontPx: note, measure } = frame
  const lineHeight = trailLine(frame)
  figure.trails.forEach(({ due, days, name, label, change }, place_) => {
    const line = place.top + (place_ + 1) * lineHeight
    const week = Math.floor((due - figure.day) / WEEK)
    const x = Math.max(place.left, place.xOf(figure.day + week * WEEK) + Math.min(scale.unit, note) / 2)
    const inView = place.xOf(figure.day + week * WEEK) >= place.left
    const stroke = { type: 'line' as const, stroke: palette.overdue, width: 1.5 }
    const column = figure.columns.find(({ first, last }) => due >= first && due <= last)
    const foot = place.axisTop - (column ? stack(scale, openOf(column)) : 0)
    if (inView) picture.shapes.push({ ...stroke, x1: x, y1: line, x2: x, y2: foot })
    picture.shapes.push({ ...stroke, x1: x, y1: line, x2: place.today, y2: line })
    const textX = x + note * 0.4
    const y = line - lineHeight / 2
    const daysWidth = measure(days, note, STRONG)
    const room = place.today - textX - note * 0.4
    const written = daysWidth <= room && labels.put(days, textX, y, 'left', note, palette.redText, STRONG)
    const nameX = textX + daysWidth + note * 0.6
    const short = fitted(name, place.today - nameX - note * 0.4, note, 400, measure)
    if (written && place.today - nameX > note * 4) labels.put(short, nameX, y, 'left', note, palette.ink)
    picture.marks.push({
      x,
      y: line - lineHeight,
      width: Math.max(targetPx(frame), place.today - x),
      height: lineHeight,
      label,
      change,
      selected: false,
      row: place.area.firstRow + place_,
    })
  })
}

const trailLine = (frame: Frame) => Math.max(frame.minFontPx * TRAIL_LINE, targetPx(frame))

export const columnsThatFit = (width: number, frame: Frame) =>
  Math.floor(width / Math.max(frame.minFontPx * NARROWEST_COLUMN, targetPx(frame)))
