import type { Measure } from './frame.ts'
import type { Shape } from './shape.ts'

/** A rectangle in px of the frame. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
export type TextShape = Extract<Shape, { type: 'text' }>

/** Between two labels in a line, in their size: numbers that touch read as one. */
const APART = 0.25

/** The height of a line of text, in its size: room for capitals that carry two marks. */
export const LINE_HEIGHT = 1.35

export function areaOf({ text, x, y, align, sizePx, weight }: TextShape, measure: Measure): Area {
  const width = measure(text, sizePx, weight)
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  const half = (sizePx * LINE_HEIGHT) / 2
  return { left, right: left + width, top: y - half, bottom: y + half }
}

const meet = (a: Area, b: Area) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Writes labels where they fit and are free: none is cut by the frame, no two collide. */
export class Labels {
  readonly #taken: Area[] = []
  readonly #shapes: Shape[]
  readonly #frame: Area
  readonly #measure: Measure

  constructor(shapes: Shape[], frame: Area, measure: Measure) {
    this.#shapes = shapes
    this.#frame = frame
    this.#measure = measure
  }

  /** Keeps labels off an area. */
  block(area: Area): void {
    this.#taken.push(area)
  }

  /** @returns whether it was written */
  put(
    text: string,
    x: number,
    y: number,
    align: TextShape['align'],
    sizePx: number,
    colour: string,
    weight = 400,
  ): boolean {
    if (text === '') return false
    const shape: TextShape = { type: 'text', text, x, y, align, sizePx, colour, weight }
    const area = areaOf(shape, this.#measure)
    const { left, right, top, bottom } = this.#frame
    const inside = area.left >= left && area.right <= right && area.top >= top && area.bottom <= bottom
    if (!inside || this.#taken.some(other => meet(area, other))) return false
    const gap = sizePx * APART
    this.#taken.push({ ...area, left: area.left - gap, right: area.right + gap })
    this.#shapes.push(shape)
    return true
  }

  /** The same, moved along its line into the frame. */
  putWithin(text: string, x: number, y: number, sizePx: number, colour: string, weight = 400): boolean {
    const half = this.#measure(text, sizePx, weight) / 2
    const middle = Math.min(Math.max(x, this.#frame.left + half), this.#frame.right - half)
    return this.put(text, middle, y, 'center', sizePx, colour, weight)
  }
}
