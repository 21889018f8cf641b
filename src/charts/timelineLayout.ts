import { PALETTES, plain, statusFill } from '../look/palette.ts'
import { Picture } from './picture.ts'
import type { Aside, Change, TimelineFigure } from './figure.ts'
import { fitted } from './fitted.ts'
import { type Frame, isNarrow, targetPx } from './frame.ts'
import { Labels } from './labels.ts'
import type { Drawing } from './shape.ts'
import { asidesOf, columnsIn, columnsThatFit, drawColumns } from './timelineColumns.ts'
import { drawRows } from './timelineRows.ts'
import { drawSoon } from './timelineSoon.ts'

const STRONG = 650
const BACKGROUND_OPACITY = 0.42
/** In sizes of the smallest text. */
const ASIDE_SHARE = 0.34
const MOST_HEIGHT = 26
/** Of the frame: what a clause may take of a line. */
const WIDEST_BOX = 0.4

/** The room that a count keeps, whatever filter of state there is. */
const roomOf = ({ text, whole = text }: Aside, { minFontPx: note, measure }: Frame) =>
  Math.max(measure(text, note, 400), measure(whole, note, 400))

/** What a filter leaves nothing of steps back. */
const colourOf = ({ isNone }: Aside, { theme }: Frame) => (isNone ? PALETTES[theme].quiet : PALETTES[theme].text)

/** Texts one after another in lines, each to be clicked. @returns where they end */
function flow(picture: Picture, asides: readonly Aside[], top: number, frame: Frame, firstRow: number): number {
  const { width, minFontPx: note, measure } = frame
  const least = targetPx(frame)
  const line = Math.max(least, note * 1.9)
  let x = 0
  let y = top
  let row = firstRow
  for (const aside of asides) {
    const { text, change } = aside
    const wide = Math.min(roomOf(aside, frame), width)
    if (x > 0 && x + wide > width) {
      x = 0
      y += line
      row++
    }
    picture.text(fitted(text, width, note, 400, measure), x, y + line / 2, 'left', note, colourOf(aside, frame))
    picture.marks.push({ x, y, width: Math.max(wide, least), height: line, label: text, change, selected: false, row })
    x += wide + note * 1.5
  }
  return asides.length === 0 ? top : y + line
}

/** The undated as small boxes, by clause. @returns where they end */
function drawBoxes(picture: Picture, figure: TimelineFigure, top: number, frame: Frame, firstRow: number): number {
  if (figure.boxes === null) return top
  const { head, boxes } = figure.boxes
  const { width, minFontPx: note, measure } = frame
  const palette = PALETTES[frame.theme]
  const least = targetPx(frame)
  const height = Math.round(note * (isNarrow(frame) ? 2 : 1.5))
  const line = Math.max(least, height + Math.round(note * 0.5))
  const gap = Math.round(note * 0.4)
  const headWidth = measure(head.text, note, STRONG)
  let row = firstRow
  const mark = (x: number, width: number, label: string, change: Change) =>
    picture.marks.push({ x, y, width, height: line, label, change, selected: false, row })
  let y = top
  picture.text(head.text, 0, y + line / 2, 'left', note, palette.ink, STRONG)
  mark(0, headWidth, head.text, head.change)
  let x = headWidth + note
  for (const { text, status, chosen, label, change } of boxes) {
    const shown = fitted(text, Math.max(width * WIDEST_BOX, least), note, 400, measure)
    const textWidth = measure(shown, note, 400)
    const wide = Math.round(textWidth + note * (statusFill(status, palette).pattern === null ? 0.9 : 1.6))
    const cell = Math.max(wide, least - gap)
    if (x + cell > width) {
      x = 0
      y += line
      row++
    }
    const fill = statusFill(status, palette)
    picture.shapes.push({
      type: 'box',
      x: x + (cell - wide) / 2,
      y: y + (line - height) / 2,
      width: wide,
      height,
      fill: { ...fill, edge: fill.edge ?? fill.fill },
      opacity: chosen ? 1 : BACKGROUND_OPACITY,
      radius: 3,
    })
    // A pattern would run through the figures.
    if (fill.pattern !== null)
      picture.box(
        x + (cell - textWidth) / 2 - 2,
        y + (line - height) / 2 + 1,
        textWidth + 4,
        height - 2,
        plain(fill.fill),
        chosen ? 1 : BACKGROUND_OPACITY,
      )
    picture.text(shown, x + cell / 2, y + line / 2, 'center', note, palette.ink)
    mark(x, Math.max(cell, least), label, change)
    x += cell + gap
  }
  return y + line
}

/** What has no place on the axis, in lines of its own at the right. @returns where they end */
function drawBeside(picture: Picture, asides: readonly Aside[], left: number, top: number, frame: Frame): number {
  const { minFontPx: note, width } = frame
  const line = Math.max(targetPx(frame), note * 1.8)
  asides.forEach((aside, place) => {
    const { text, change } = aside
    const y = top + place * line
    picture.text(text, left, y + line / 2, 'left', note, colourOf(aside, frame))
    picture.marks.push({
      x: left,
      y,
      width: width - left,
      height: line,
      label: text,
      change,
      selected: false,
      row: 90 + place,
    })
  })
  return top + asides.length * line
}

/** Columns, with what has no place on the axis beside them where it has room, else below. @returns where they end */
function drawAxis(picture: Picture, labels: Labels, weekly: TimelineFigure, frame: Frame): number {
  const { width, minFontPx: note } = frame
  const inRoom = (room: number) => {
    const { figure, window } = columnsIn(weekly, columnsThatFit(room, frame))
    const asides = asidesOf(figure, window)
    return { figure, window, asides, widest: asides.reduce((most, aside) => Math.max(most, roomOf(aside, frame)), 0) }
  }
  const { widest } = inRoom(width * (1 - ASIDE_SHARE))
  const left = width - widest - note * 2
  const mayBeside = !isNarrow(frame) && widest > 0 && widest + note * 2 <= width * ASIDE_SHARE
  // With more room other days end the axis, and their words may be longer.
  const beside = mayBeside && inRoom(left).widest <= widest + note
  const right = beside ? left : width
  const { figure, window, asides, widest: own } = inRoom(right)
  if (beside) labels.block({ left: right, right: width, top: 0, bottom: Number.POSITIVE_INFINITY })
  const area = { left: 0, right, top: 0, bottom: Math.min(frame.height, note * MOST_HEIGHT) }
  const bottom = drawColumns(picture, labels, figure, window, area, 0, frame) + note
  return beside
    ? Math.max(bottom, drawBeside(picture, asides, width - Math.max(widest, own), note * 1.6, frame))
    : flow(picture, asides, bottom, frame, marksSoFar(picture))
}

/** The keyboard's next row. */
const marksSoFar = ({ marks }: Picture) => marks.reduce((most, { row }) => Math.max(most, row + 1), 0)

/** Deadlines around a day, in a frame: rows by name, or columns, with what has no place on the axis. */
export function layOutTimeline(figure: TimelineFigure, frame: Frame): Drawing {
  const { width, height, minFontPx: note, measure } = frame
  const picture = new Picture()
  const labels = new Labels(
    picture.shapes,
    { left: 0, right: width, top: 0, bottom: Number.POSITIVE_INFINITY },
    measure,
  )
  const { rows, columns, far, aside } = figure
  let bottom = 0
  if (rows !== null && rows.length > 0) bottom = drawRows(picture, labels, figure, rows, frame, height)
  bottom =
    columns.length > 0
      ? drawAxis(picture, labels, figure, frame)
      : flow(picture, [...far, ...aside], bottom, frame, marksSoFar(picture))
  if (figure.soon !== null)
    bottom = drawSoon(picture, figure.soon, bottom + note, frame, marksSoFar(picture)) + note / 2
  bottom = drawBoxes(picture, figure, bottom, frame, marksSoFar(picture))
  return { width, height: Math.ceil(bottom), shapes: picture.shapes, marks: picture.marks }
}
