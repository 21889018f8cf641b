import type { Status } from '../../domain/status.ts'

/** A status's fill as a small square; its look is in the style sheet, from the palette. */
export const Swatch = ({ status }: { status: Status }) => (
  <span className={`swatch swatch-${status}`} aria-hidden="true" />
)
