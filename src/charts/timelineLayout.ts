import { PALETTES, statusFill } from '../look/palette.ts'
import { Picture } from './picture.ts'
import type { Aside, Change, TimelineFigure } from './figure.ts'
import { fitted } from './fitted.ts'
import { type Frame, isNarrow, targetPx } from './frame.ts'
import { Labels } from './labels.ts'
import type { Drawing } from './shape.ts'
import { asidesOf, columnsThatFit, drawColumns, windowOf } from './timelineColumns.ts'
import { drawRows } from './timelineRows.ts'
import { drawSoon } from './timelineSoon.ts'

const STRONG = 650
const BACKGROUND_OPACITY = 0.42
/** In sizes of the smallest text. */
const STRIP = 6
const ASIDE_SHARE = 0.34
const MOST_HEIGHT = 26
/** Of the frame: what a clause may take of a line. */
const WIDEST_BOX = 0.4

/** Texts one after another in lines, each to be clicked. @returns where they end */
function flow(picture: Picture, asides: readonly Aside[], top: number, frame: Frame, firstRow: number): number {
  const { width, minFontPx: note, measure } = frame
  const palette = PALETTES[frame.theme]
  const least = targetPx(frame)
  const line = Math.max(least, note * 1.9)
  let x = 0
  let y = top
  let row = firstRow
  for (const { text, change } of asides) {
    const wide = Math.min(measure(text, note, 400), width)
    if (x > 0 && x + wide > width) {
      x = 0
      y += line
      row++
    }
    picture.text(text, x, y + line / 2, 'left', note, palette.text)
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
    const wide = Math.round(measure(shown, note, 400) + note * 0.9)
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
    picture.text(shown, x + cell / 2, y + line / 2, 'center', note, palette.ink)
    mark(x, Math.max(cell, least), label, change)
    x += cell + gap
  }
  return y + line
}

/** Deadlines around a day, in a frame: rows by name, columns of squares, or bars, with what has no place on the axis. */
export function layOutTimeline(figure: TimelineFigure, frame: Frame): Drawing {
  const { width, minFontPx: note, measure } = frame
  const picture = new Picture()
  const labels = new Labels(
    picture.shapes,
    { left: 0, right: width, top: 0, bottom: Number.POSITIVE_INFINITY },
    measure,
  )
  const narrow = isNarrow(frame)
  const { rows, columns } = figure
  let bottom = 0
  const marksSoFar = () => picture.marks.reduce((most, { row }) => Math.max(most, row + 1), 0)
  if (rows !== null && rows.length > 0) bottom = drawRows(picture, labels, figure, rows, frame, frame.height)
  if (columns.length > 0) {
    const strip = rows !== null
    const fitsBeside = windowOf(figure, columnsThatFit(width * (1 - ASIDE_SHARE), frame))
    const widthOf = (asides: readonly Aside[]) =>
      asides.reduce((most, { text }) => Math.max(most, measure(text, note, 400)), 0)
    const widest = widthOf(asidesOf(figure, fitsBeside))
    const beside = !strip && !narrow && widest > 0 && widest + note * 2 <= width * ASIDE_SHARE
    const right = beside ? width - widest - note * 2 : width
    const window = windowOf(figure, columnsThatFit(right, frame))
    const asides = asidesOf(figure, window)
    const top = bottom
    const height = strip ? note * STRIP : Math.min(frame.height, note * MOST_HEIGHT)
    if (beside) labels.block({ left: right, right: width, top, bottom: Number.POSITIVE_INFINITY })
    const end = drawColumns(
      picture,
      labels,
      figure,
      window,
      { left: 0, right, top, bottom: top + height, strip, firstRow: marksSoFar() },
      frame,
    )
    bottom = end + note
    if (beside) {
      const palette = PALETTES[frame.theme]
      const line = Math.max(targetPx(frame), note * 1.8)
      asides.forEach(({ text, change }, place) => {
        const y = top + note * 1.6 + place * line
        const x = width - widthOf(asides)
        picture.text(text, x, y + line / 2, 'left', note, palette.text)
        picture.marks.push({
          x,
          y,
          width: width - x,
          height: line,
          label: text,
          change,
          selected: false,
          row: 90 + place,
        })
      })
      bottom = Math.max(bottom, top + note * 1.6 + asides.length * line)
    } else bottom = flow(picture, asides, bottom, frame, marksSoFar())
  } else if (figure.boxes === null) bottom = flow(picture, figure.aside, bottom, frame, marksSoFar())
  if (figure.soon !== null) bottom = drawSoon(picture, figure.soon, bottom + note, frame, marksSoFar())
  bottom = drawBoxes(picture, figure, bottom, frame, marksSoFar())
  return { width, height: Math.ceil(bottom), shapes: picture.shapes, marks: picture.marks }
}
