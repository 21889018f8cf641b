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

/** In sizes of the smallest text: narrower frames are phones. */
const NARROW = 40

/** Names stand above their line. */
export const isNarrow = ({ width, minFontPx }: Frame): boolean => width < NARROW * minFontPx

/** The least side of what is pointed at, in px: a finger's on phones, that of WCAG 2.2 elsewhere. */
export const targetPx = (frame: Frame): number => (isNarrow(frame) ? 44 : 24)
