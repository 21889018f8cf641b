import type { Fill } from '../look/palette.ts'
import type { Mark, Shape } from './shape.ts'

/** A drawing in the making: shapes in the order in which they lie on each other, and what can be clicked. */
export class Picture {
  readonly shapes: Shape[] = []
  readonly marks: Mark[] = []
  readonly scale: number

  /** @param scale of edges and patterns: 1 is their usual size */
  constructor(scale = 1) {
    this.scale = scale
  }

  box(x: number, y: number, width: number, height: number, fill: Fill, opacity = 1): void {
    const scaled = this.scale === 1 ? {} : { scale: this.scale }
    this.shapes.push({ type: 'box', x, y, width, height, fill, opacity, ...scaled })
  }

  text(
    text: string,
    x: number,
    y: number,
    align: 'left' | 'center' | 'right',
    sizePx: number,
    colour: string,
    weight = 400,
  ): void {
    if (text !== '') this.shapes.push({ type: 'text', text, x, y, align, sizePx, colour, weight })
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: string): void {
    this.shapes.push({ type: 'line', x1, y1, x2, y2, stroke, width: 1 })
  }
}
