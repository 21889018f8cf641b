import type { Shape } from './shape.ts'

/** Pixels between the lines of a pattern, and their width. */
const HATCH_STEP = 5
const LEVEL_STEP = 4
export const LINE_WIDTH = 1.4

/** A box as it is drawn: what lies inside its edge, and the lines of its pattern over it, '' where there are none. */
export function filled({ x, y, width, height, fill, scale = 1 }: Extract<Shape, { type: 'box' }>) {
  const inset = fill.edge === null ? 0 : (fill.edgeWidth * scale) / 2
  const inner = { x: x + inset, y: y + inset, width: Math.max(0, width - 2 * inset), height: height - 2 * inset }
  const path = { hatch: hatchPath, level: levelPath }
  const step = { hatch: HATCH_STEP * scale, level: LEVEL_STEP * scale }
  const { pattern } = fill
  const lines = pattern === null ? '' : path[pattern](inner.x, inner.y, inner.width, inner.height, step[pattern])
  return { inner, lines }
}

/**
 * Lines of a pattern inside a box, as an SVG path: drawn as strokes, so that canvas, SVG and office programs show the
 * same. Lengths are pixels.
 */
function hatchPath(x: number, y: number, width: number, height: number, step: number): string {
  const lines: string[] = []
  // Rising lines u + v = c within 0 ≤ u ≤ width, 0 ≤ v ≤ height; phase fixed to the page so that neighbours agree.
  const phase = (((x + y) % step) + step) % step
  for (let c = step - phase; c < width + height; c += step) {
    const u1 = Math.max(0, c - height)
    const u2 = Math.min(width, c)
    if (u2 > u1) lines.push(`M${round(x + u1)} ${round(y + c - u1)}L${round(x + u2)} ${round(y + c - u2)}`)
  }
  return lines.join('')
}

function levelPath(x: number, y: number, width: number, height: number, step: number): string {
  const lines: string[] = []
  for (let v = step; v < height; v += step)
    lines.push(`M${round(x)} ${round(y + v)}L${round(x + width)} ${round(y + v)}`)
  return lines.join('')
}

const round = (value: number) => Math.round(value * 100) / 100
