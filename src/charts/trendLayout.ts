import { type Palette, PALETTES, plain } from '../look/palette.ts'
import { Picture } from './picture.ts'
import type { TrendFigure } from './figure.ts'
import type { Frame } from './frame.ts'
import { Labels } from './labels.ts'
import type { Drawing } from './shape.ts'

/** Assigned and completed as lines with their labels at the ends; under them the overdue as bars. */
const STRONG = 650
/** In sizes of the smallest text. */
const LINES_HEIGHT = 15
const BARS_HEIGHT = 8
const LINE = 1.5
const MONTH_DAYS = 31
/** Of a month's width. */
const NEAREST = 0.6
const BACKGROUND_OPACITY = 0.7

/** Round values on an axis up to `top`: 0, and two or so above it. */
export function ticks(top: number): number[] {
  if (top <= 0) return [0]
  const rough = top / 2
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    [1, 2, 5, 10]
      .map(factor => factor * power)
      .filter(value => value <= rough)
      .at(-1) ?? power,
  )
  const values: number[] = []
  for (let value = 0; value <= top; value += step) values.push(value)
  return values
}

interface Room {
  readonly left: number
  readonly right: number
  /** Of the point at a place. */
  readonly x: (place: number) => number
  readonly step: number
}

function roomOf(figure: TrendFigure, frame: Frame, top: number): Room {
  const { width, minFontPx: note, measure } = frame
  const { points } = figure
  const labels = ticks(top).map(value => measure(figure.number(value), note, 400))
  const ends = [measure(figure.totalText, note * 1.1, STRONG), measure(figure.completedText, note * 1.1, STRONG)]
  const left = labels.reduce((a, b) => Math.max(a, b), 0) + note
  const right = Math.max(left + note * 4, width - ends.reduce((a, b) => Math.max(a, b), 0) - note)
  // The day shown stands as far from the last month's end as it is, but not on it.
  const partial = points.length < 2 ? 1 : (points.at(-1)!.on - points.at(-2)!.on) / MONTH_DAYS
  const span = Math.max(0, points.length - 2) + Math.min(1, Math.max(NEAREST, partial))
  const step = (right - left) / span
  const x = (place: number) => (place === points.length - 1 ? right : left + place * step)
  return { left, right, x, step: Math.min(step, points.length < 2 ? step : right - x(points.length - 2)) }
}

function drawLine(picture: Picture, points: readonly (readonly [number, number])[], stroke: string): void {
  points.slice(1).forEach(([x, y], place) => {
    const [fromX, fromY] = points[place]!
    picture.shapes.push({ type: 'line', x1: fromX, y1: fromY, x2: x, y2: y, stroke, width: 2 })
  })
  const [x, y] = points.at(-1)!
  const side = 7
  picture.shapes.push({
    type: 'box',
    x: x - side / 2,
    y: y - side / 2,
    width: side,
    height: side,
    fill: plain(stroke),
    opacity: 1,
    radius: side / 2,
  })
}

function drawLines(picture: Picture, labels: Labels, figure: TrendFigure, room: Room, frame: Frame, palette: Palette) {
  const { minFontPx: note } = frame
  const { points } = figure
  const height = note * LINES_HEIGHT
  const top = points.reduce((most, { total }) => Math.max(most, total), 1)
  const headRoom = note * LINE
  const y = (value: number) => height - (value / top) * (height - headRoom)
  for (const value of ticks(top)) {
    picture.line(room.left, y(value), room.right, y(value), palette.hairline)
    labels.put(figure.number(value), room.left - note * 0.5, y(value), 'right', note, palette.quiet)
  }
  const line = (key: 'total' | 'completed') => points.map((point, place) => [room.x(place), y(point[key])] as const)
  drawLine(picture, line('total'), palette.ink)
  drawLine(picture, line('completed'), palette.done)
  const last = points.at(-1)!
  const size = note * 1.1
  const apart = size * 1.4
  // Labels at the ends, pushed apart where the lines meet.
  const totalY = Math.min(y(last.total), y(last.completed) - apart)
  const endX = room.right + note * 0.7
  const shift = Math.max(0, size * 0.7 - totalY)
  labels.put(figure.totalText, endX, totalY + shift, 'left', size, palette.ink, STRONG)
  labels.put(
    figure.completedText,
    endX,
    Math.max(y(last.completed), totalY + shift + apart),
    'left',
    size,
    palette.text,
    STRONG,
  )
  return height
}

function drawBars(
  picture: Picture,
  labels: Labels,
  figure: TrendFigure,
  room: Room,
  top: number,
  frame: Frame,
  palette: Palette,
) {
  const { minFontPx: note } = frame
  const { points } = figure
  const size = note * 1.083
  labels.put(figure.overdueHead, 0, top + note, 'left', size, palette.ink, STRONG)
  const most = points.reduce((all, { overdue }) => Math.max(all, overdue), 1)
  const start = top + note * 2 + note * LINE
  const base = top + note * 2 + note * BARS_HEIGHT
  const width = Math.max(2, Math.min(room.step * 0.6, note * 2.4))
  const place = (x: number) => Math.min(Math.max(x - width / 2, room.left), room.right - width / 2)
  picture.line(room.left, base + 0.5, room.right + width / 2, base + 0.5, palette.hairline)
  const last = points.length - 1
  points.forEach(({ overdue }, index) => {
    const height = (overdue / most) * (base - start)
    if (height > 0)
      picture.box(
        place(room.x(index)),
        base - height,
        width,
        height,
        plain(palette.overdue),
        index === last ? 1 : BACKGROUND_OPACITY,
      )
  })
  const inOrder = points.map((point, index) => ({ point, index })).reverse()
  for (const { point, index } of inOrder) {
    const middle = place(room.x(index)) + width / 2
    const y = base - (point.overdue / most) * (base - start) - note * 0.75
    const isLast = index === last
    labels.put(
      point.overdueText,
      middle,
      y,
      'center',
      isLast ? size : note,
      isLast && point.overdue > 0 ? palette.redText : palette.text,
      isLast ? STRONG : 400,
    )
  }
  const axisY = base + note
  // The last day and the first month, then the others where they have room.
  const [end, ...others] = inOrder
  for (const { point, index } of [end!, ...others.slice(-1), ...others.slice(0, -1)]) {
    const middle = place(room.x(index)) + width / 2
    const isLast = index === last
    const text = isLast ? figure.dayText : figure.month(point.on, index === 0)
    if (isLast || index === 0)
      labels.putWithin(text, middle, axisY, note, isLast ? palette.ink : palette.quiet, isLast ? STRONG : 400)
    else labels.put(text, middle, axisY, 'center', note, palette.quiet)
  }
  return base + note * 2
}

export function layOutTrend(figure: TrendFigure, frame: Frame): Drawing {
  const palette = PALETTES[frame.theme]
  const { width, measure, minFontPx: note } = frame
  const picture = new Picture()
  const labels = new Labels(
    picture.shapes,
    { left: 0, right: width, top: 0, bottom: Number.POSITIVE_INFINITY },
    measure,
  )
  const top = figure.points.reduce((most, { total }) => Math.max(most, total), 1)
  const room = roomOf(figure, frame, top)
  const linesEnd = drawLines(picture, labels, figure, room, frame, palette)
  const end = drawBars(picture, labels, figure, room, linesEnd + note, frame, palette)
  figure.points.forEach(({ label, change }, place) => {
    const reach = Math.max(room.step, 12)
    const left = Math.max(0, Math.min(room.x(place) - reach / 2, width - reach))
    picture.marks.push({
      x: left,
      y: 0,
      width: Math.min(reach, width - left),
      height: end,
      label,
      change,
      selected: false,
      row: 0,
    })
  })
  return { width, height: Math.ceil(end), shapes: picture.shapes, marks: picture.marks }
}
