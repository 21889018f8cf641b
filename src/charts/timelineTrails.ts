import type { PlainDay } from '../domain/plainDay.ts'
import { PALETTES } from '../look/palette.ts'
import type { TimelineFigure } from './figure.ts'
import { fitted, widthWithin } from './fitted.ts'
import { type Frame, targetPx } from './frame.ts'
import type { Labels } from './labels.ts'
import type { Picture } from './picture.ts'

/**
 * The longest overdue by name: a line from their week up, and on to the day, with the words where they have room: on the
 * line, else beyond the day, else before it begins. One without room for its words isn't drawn.
 */
const STRONG = 650
// In sizes of the smallest text.
const LINE = 1.6
/** Between a line and its words, and between the days and the name. */
const GAP = 0.4
/** Into its week: through the first of its squares. */
const BEGIN = 0.3
const NAME_GAP = 0.6
/** A shorter name says nothing. */
const LEAST_NAME = 8

type Task = TimelineFigure['trails'][number]

export interface Trail extends Task {
  /** Where it begins. */
  readonly x: number
  /** Its week is on the axis. */
  readonly inView: boolean
  /** Of its words. */
  readonly place: 'on' | 'after' | 'before'
  /** Its name, as it has room. */
  readonly short: string
}

interface Axis {
  readonly left: number
  readonly right: number
  readonly today: number
  readonly x: (day: PlainDay) => number
}

export const trailLine = (frame: Frame) => Math.max(frame.minFontPx * LINE, targetPx(frame))

/** The trails that have room, with their words. */
export function trailsOf({ trails, columns }: TimelineFigure, axis: Axis, frame: Frame): Trail[] {
  const { minFontPx: note, measure } = frame
  const drawn: Trail[] = []
  // The lines of those that are drawn run down through the rows of those below them.
  let free = axis.left
  for (const task of trails) {
    const week = columns.find(({ first, last }) => task.due >= first && task.due <= last)
    const begin = week === undefined ? axis.left : axis.x(week.first) + note * BEGIN
    const x = Math.max(axis.left, begin)
    const days = measure(task.days, note, STRONG) + note * NAME_GAP
    const whole = widthWithin(task.name, axis.right - axis.left, note, 400, measure)
    const rooms = [
      { place: 'on' as const, room: axis.today - x - 2 * GAP * note - days },
      { place: 'after' as const, room: axis.right - axis.today - 2 * GAP * note - days },
      { place: 'before' as const, room: x - free - 2 * GAP * note - days },
    ]
    const widest = rooms.reduce((a, b) => (b.room > a.room ? b : a))
    const { place, room } = rooms.find(one => one.room >= whole) ?? widest
    if (room < Math.min(whole, LEAST_NAME * note)) continue
    const short = fitted(task.name, room, note, 400, measure)
    drawn.push({ ...task, x, inView: begin >= axis.left, place, short })
    free = Math.max(free, x)
  }
  return drawn
}

/** @param at its line, where it ends below, and the keyboard's row */
export function drawTrail(
  picture: Picture,
  labels: Labels,
  { x, inView, place, days, short, label, change }: Trail,
  at: { readonly line: number; readonly foot: number; readonly row: number },
  axis: Axis,
  frame: Frame,
): void {
  const palette = PALETTES[frame.theme]
  const { minFontPx: note, measure } = frame
  const { line, foot, row } = at
  const { today } = axis
  const height = trailLine(frame)
  const stroke = { type: 'line' as const, stroke: palette.overdue, width: 1.5 }
  if (inView) {
    picture.shapes.push({ ...stroke, x1: x, y1: line, x2: x, y2: foot })
    labels.block({ left: x - 1, right: x + 1, top: line, bottom: foot })
  }
  picture.shapes.push({ ...stroke, x1: x, y1: line, x2: today, y2: line })
  const daysWidth = measure(days, note, STRONG)
  const width = daysWidth + NAME_GAP * note + measure(short, note, 400)
  const start = { on: x, after: today, before: x - width - 2 * GAP * note }[place] + GAP * note
  const y = line - height / 2
  labels.put(days, start, y, 'left', note, palette.redText, STRONG)
  labels.put(short, start + daysWidth + NAME_GAP * note, y, 'left', note, palette.ink)
  const left = Math.min(x, start)
  picture.marks.push({
    x: left,
    y: line - height,
    width: Math.max(targetPx(frame), today - left, start + width - left),
    height,
    label,
    change,
    selected: false,
    row,
  })
}
