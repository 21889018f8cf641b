import { filled, LINE_WIDTH } from '../charts/hatch.ts'
import type { Drawing } from '../charts/shape.ts'
import type { Outlines } from './outlines.ts'

/** What is left of a drawing when fonts and patterns are gone: rectangles and paths. Lengths are pixels. */
export type Ink = {
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
  readonly opacity: number
} & (
  | {
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      /** Of its corners. */
      readonly radius: number
    }
  /** `says` is the text that it outlines. */
  | { readonly type: 'path'; readonly d: string; readonly says: string | null }
)

export function inkOf(drawing: Drawing, outlines: Outlines): Ink[] {
  return drawing.shapes.flatMap((shape): Ink[] => {
    switch (shape.type) {
      case 'box': {
        const { fill, opacity, radius = 0, scale = 1 } = shape
        const { inner, lines } = filled(shape)
        const strokeWidth = fill.edgeWidth * scale
        const rect: Ink = { type: 'rect', ...inner, radius, fill: fill.fill, stroke: fill.edge, strokeWidth, opacity }
        if (lines === '') return [rect]
        const hatch = { stroke: fill.lines, strokeWidth: LINE_WIDTH * scale, fill: null, opacity, says: null }
        return [rect, { type: 'path', d: lines, ...hatch }]
      }
      case 'line': {
        const { x1, y1, x2, y2, stroke, width } = shape
        const d = `M${x1} ${y1}L${x2} ${y2}`
        return [{ type: 'path', d, fill: null, stroke, strokeWidth: width, opacity: 1, says: null }]
      }
      case 'text': {
        const { text, colour } = shape
        const d = outlines.path(shape)
        return [{ type: 'path', d, fill: colour, stroke: null, strokeWidth: 0, opacity: 1, says: text }]
      }
    }
  })
}
