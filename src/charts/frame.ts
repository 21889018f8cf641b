import type { Theme } from '../look/palette.ts'

/** The room that a chart has. Lengths are CSS pixels. */
export interface Frame {
  readonly width: number
  /** The most it may take; a chart with less to say takes less. */
  readonly height: number
  /** No text is smaller. */
  readonly minFontPx: number
  readonly theme: Theme
  readonly motion: boolean
  /**
   * Read from across a room and never touched: rows stand closer, no text is cut, slivers that can't be told apart are
   * folded into their group.
   */
  readonly far?: boolean
  /** The width of a text in Inter. */
  readonly measure: Measure
}
export type Measure = (text: string, sizePx: number, weight: number) => number
