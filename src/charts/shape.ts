import type { Fill } from '../look/palette.ts'
import type { Change } from './figure.ts'

/** What a layout draws: plain shapes in pixels of the frame, the same for every screen and file. */
export type Shape =
  | {
      readonly type: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: Fill
      readonly opacity: number
      /** Of its corners; half its side makes a point. */
      readonly radius?: number
      /** How much wider its edge and pattern are than at the desk's size; 1 where missing. */
      readonly scale?: number
    }
  | {
      readonly type: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly stroke: string
      readonly width: number
    }
  | {
      readonly type: 'text'
      /** The anchor: the edge that `align` names, and the middle of the line. */
      readonly x: number
      readonly y: number
      readonly text: string
      readonly align: 'left' | 'center' | 'right'
      readonly sizePx: number
      readonly weight: number
      readonly colour: string
    }

/** A place in the picture that can be pointed at, focused and clicked. */
export interface Mark {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: string
  readonly change: Change
  readonly selected: boolean
  /** Marks walk by row and column with the arrow keys. */
  readonly row: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly marks: readonly Mark[]
}
