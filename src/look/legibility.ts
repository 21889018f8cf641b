/**
 * The smallest text that can be read from the back row (domain.md, "Screens"): a capital's height subtends 20 arc
 * minutes or more at the farthest viewer (ISO 9241-303).
 */
const ARC_MINUTES = 20
/** Height of Inter's capitals, in em. */
const CAP_HEIGHT = 0.727
/** Not more than is legible, or two screens of one shape would show unlike much; not finer than half a pixel of a size. */
const STEP_PX = 2

export interface Viewing {
  readonly screenHeightMetres: number
  /** Of the farthest viewer. */
  readonly viewingDistanceMetres: number
}

/** A wall 2,25 m high that is read from 6 m. */
export const USUAL_VIEWING: Viewing = { screenHeightMetres: 2.25, viewingDistanceMetres: 6 }

/** The smallest legible font, in pixels, on a screen so many pixels high. */
export function smallestFontPx({ screenHeightMetres, viewingDistanceMetres }: Viewing, heightPx: number): number {
  const capital = viewingDistanceMetres * Math.tan((ARC_MINUTES / 60) * (Math.PI / 180))
  return (capital / screenHeightMetres) * (heightPx / CAP_HEIGHT)
}

/** The wall's unit m: {@link smallestFontPx}, up to the next even pixel. */
export function wallUnitPx(viewing: Viewing, heightPx: number): number {
  return Math.max(1, Math.ceil(smallestFontPx(viewing, heightPx) / STEP_PX)) * STEP_PX
}
