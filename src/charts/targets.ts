import { type Fill, PALETTES, plain } from '../look/palette.ts'
import { fitted, widthWithin } from './fitted.ts'
import { Picture } from './picture.ts'
import type { TargetsFigure } from './figure.ts'
import { type Frame, isNarrow } from './frame.ts'
import type { Drawing } from './shape.ts'

const REGULAR = 400
const SEMI = 550
const STRONG = 650

type Row = TargetsFigure['rows'][number]

/** The part of a frame that a row's value has: from the left of it, in px. */
interface Place {
  readonly left: number
  readonly top: number
}

/** The value and whether it meets its target, which stands at the right. */
function drawWords(picture: Picture, row: Row, { left, top }: Place, frame: Frame): void {
  const { width, minFontPx: note, measure } = frame
  const palette = PALETTES[frame.theme]
  const target = fitted(row.targetText, (width - left) * 0.55, note, REGULAR, measure)
  const unmet = row.met === false
  const verdict = row.verdict === '' ? '' : `, ${row.verdict}`
  const weight = unmet ? STRONG : REGULAR
  const taken = measure(target, note, REGULAR) + measure(verdict, note, weight)
  const room = width - left - taken - note
  const dated = fitted(row.valueText, room, note, SEMI, measure)
  const value = dated === row.valueText ? dated : fitted(row.valueShort, room, note, SEMI, measure)
  picture.text(value, left, top, 'left', note, row.value === null ? palette.quiet : palette.ink, SEMI)
  const after = left + measure(value, note, SEMI)
  picture.text(verdict, after, top, 'left', note, unmet ? palette.ink : palette.text, weight)
  picture.text(target, width, top, 'right', note, palette.text)
}

/** The value as a bar against a tick; how far it is from its target: what is missing is empty, what is too much full. */
function drawBar(picture: Picture, { value, target, met }: Row, { left, top }: Place, frame: Frame): void {
  const { width } = frame
  const palette = PALETTES[frame.theme]
  const height = Math.round(frame.minFontPx * 0.7)
  const end = Math.max(value ?? 0, target ?? 0, 0) * 1.15 || 1
  const start = Math.min(value ?? 0, target ?? 0, 0)
  const x = (at: number) => left + ((at - start) / (end - start)) * (width - left)
  const bar = (from: number, to: number, fill: Fill) =>
    picture.box(Math.min(x(from), x(to)), top, Math.max(1, Math.abs(x(to) - x(from))), height, fill)
  picture.box(left, top, width - left, height, plain(palette.ghost))
  if (value !== null) bar(0, value, plain(met === true ? palette.done : palette.inTime))
  if (value !== null && target !== null && met === false)
    bar(target, value, value > target ? plain(palette.ink) : plain(palette.paper, palette.ink))
  if (target !== null) picture.box(Math.min(x(target), width - 2), top - 3, 2, height + 6, plain(palette.ink))
}

/** Values as bars against a tick, a row each; without a value the target stands alone. */
export function layOutTargets(figure: TargetsFigure, frame: Frame): Drawing {
  const { width, minFontPx: note, measure } = frame
  const palette = PALETTES[frame.theme]
  const picture = new Picture()
  const name = Math.round(note * 1.083)
  const narrow = isNarrow(frame)
  const line = Math.round(note * 1.8)
  const rowHeight = line * (narrow ? 3 : 2)
  const widest = figure.rows.reduce(
    (most, row) => Math.max(most, widthWithin(row.name, width, name, STRONG, measure)),
    0,
  )
  const nameWidth = narrow ? width : Math.min(widest + 1, width * 0.4)
  const left = narrow ? 0 : nameWidth + note
  figure.rows.forEach((row, place) => {
    const top = place * rowHeight
    const weight = row.met === false ? STRONG : REGULAR
    const text = fitted(row.name, nameWidth, name, weight, measure)
    picture.text(text, 0, top + line / 2, 'left', name, palette.ink, weight)
    const below = narrow ? top + line : top
    drawWords(picture, row, { left, top: below + line / 2 }, frame)
    drawBar(picture, row, { left, top: below + line + 2 }, frame)
  })
  return { width, height: figure.rows.length * rowHeight, shapes: picture.shapes, marks: picture.marks }
}
