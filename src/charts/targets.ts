import { PALETTES, plain } from '../look/palette.ts'
import { fitted, widthWithin } from './fitted.ts'
import { Picture } from './picture.ts'
import type { TargetsFigure } from './figure.ts'
import { type Frame, isNarrow } from './frame.ts'
import type { Drawing } from './shape.ts'

/** Values as bars against a tick, a row each; without a value the target stands alone. */
export function layOutTargets(figure: TargetsFigure, frame: Frame): Drawing {
  const { width, minFontPx: note, measure } = frame
  const palette = PALETTES[frame.theme]
  const picture = new Picture()
  const name = Math.round(note * 1.083)
  const narrow = isNarrow(frame)
  const line = Math.round(note * 1.8)
  const rowHeight = line * (narrow ? 3 : 2)
  const gap = note
  const widest = figure.rows.reduce((most, row) => Math.max(most, widthWithin(row.name, width, name, 400, measure)), 0)
  const nameWidth = narrow ? width : Math.min(widest + 1, width * 0.4)
  const left = narrow ? 0 : nameWidth + gap
  figure.rows.forEach((row, place) => {
    const top = place * rowHeight
    const nameY = top + line / 2
    picture.text(fitted(row.name, nameWidth, name, 400, measure), 0, nameY, 'left', name, palette.ink)
    const textTop = narrow ? top + line : top
    const wordsY = textTop + line / 2
    const target = fitted(row.targetText, (width - left) * 0.55, note, 400, measure)
    const targetWidth = measure(target, note, 400)
    const value = fitted(row.valueText, width - left - targetWidth - gap, note, 550, measure)
    picture.text(value, left, wordsY, 'left', note, row.value === null ? palette.quiet : palette.ink, 550)
    picture.text(target, width, wordsY, 'right', note, palette.text)
    const barTop = textTop + line + 2
    const height = Math.round(note * 0.7)
    const end = Math.max(row.value ?? 0, row.target ?? 0, 0) * 1.15 || 1
    const start = Math.min(row.value ?? 0, row.target ?? 0, 0)
    const x = (at: number) => left + ((at - start) / (end - start)) * (width - left)
    picture.box(left, barTop, width - left, height, plain(palette.ghost))
    if (row.value !== null) {
      const from = x(Math.min(0, row.value))
      picture.box(from, barTop, Math.max(1, x(Math.max(0, row.value)) - from), height, {
        ...plain(row.met ? palette.done : palette.inTime),
      })
    }
    if (row.target !== null) {
      const at = Math.min(x(row.target), width - 2)
      picture.box(at, barTop - 3, 2, height + 6, plain(palette.ink))
    }
  })
  return { width, height: figure.rows.length * rowHeight, shapes: picture.shapes, marks: picture.marks }
}
