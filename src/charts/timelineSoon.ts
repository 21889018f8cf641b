import { PALETTES } from '../look/palette.ts'
import { fitted } from './fitted.ts'
import type { Picture } from './picture.ts'
import type { TimelineFigure } from './figure.ts'
import { type Frame, isNarrow, targetPx } from './frame.ts'

/** What falls due next, by day and name, under the columns. */
const REGULAR = 400
const STRONG = 650
const LEAD_SHARE = 0.34
/** A list beside a chart, not the list of tasks. */
const MOST_LINES = 6

/**
 * @param top where it begins
 * @returns where it ends
 */
export function drawSoon(
  picture: Picture,
  { head, tasks, total, rest }: NonNullable<TimelineFigure['soon']>,
  top: number,
  frame: Frame,
  firstRow: number,
): number {
  const { width, minFontPx: note, measure } = frame
  const palette = PALETTES[frame.theme]
  const name = Math.round(note * 1.083)
  const line = Math.max(targetPx(frame), Math.round(note * 1.9))
  const columns = isNarrow(frame) ? 1 : 2
  const gap = note * 2
  const column = (width - gap * (columns - 1)) / columns
  const wanted = Math.ceil(total / columns)
  const lines = Number.isFinite(frame.height) ? Math.min(MOST_LINES, wanted) : wanted
  const room = Math.min(tasks.length, lines * columns)
  const named = total > room ? tasks.slice(0, room - 1) : tasks
  const days = tasks.reduce((most, { due }) => Math.max(most, measure(due, name, STRONG)), 0) + note

  picture.text(fitted(head, width, name, STRONG, measure), 0, top + line / 2, 'left', name, palette.ink, STRONG)
  const cellOf = (place: number) => ({
    left: Math.floor(place / lines) * (column + gap),
    y: top + line * (1 + (place % lines)),
  })
  named.forEach(({ due, name: title, lead, label, change }, place) => {
    const { left, y } = cellOf(place)
    const middle = y + line / 2
    picture.line(left, y, left + column, y, palette.hairline)
    if (place % lines === 0 || named[place - 1]!.due !== due)
      picture.text(due, left, middle, 'left', name, palette.amberText, STRONG)
    const who = fitted(lead, column * LEAD_SHARE, name, REGULAR, measure)
    const titleRoom = column - days - measure(who, name, REGULAR) - note
    picture.text(fitted(title, titleRoom, name, REGULAR, measure), left + days, middle, 'left', name, palette.ink)
    picture.text(who, left + column, middle, 'right', name, palette.text)
    picture.marks.push({
      x: left,
      y,
      width: column,
      height: line,
      label,
      change,
      selected: false,
      row: firstRow + place,
    })
  })
  if (named.length < total) {
    const { left, y } = cellOf(named.length)
    const { text, change } = rest(total - named.length)
    picture.line(left, y, left + column, y, palette.hairline)
    picture.text(fitted(text, column, name, REGULAR, measure), left, y + line / 2, 'left', name, palette.text)
    const mark = { x: left, y, width: column, height: line, label: text, change, selected: false }
    picture.marks.push({ ...mark, row: firstRow + named.length })
  }
  return top + line * (1 + Math.min(lines, named.length + 1))
}
