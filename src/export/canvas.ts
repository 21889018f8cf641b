import { inkOf } from './ink.ts'
import type { Outlines } from './outlines.ts'
import type { Sheet } from './sheet.ts'

/** A sheet painted on a canvas, `scale` device pixels a pixel: the same picture as its SVG, by the page itself. */
export function canvasOf({ drawing }: Sheet, outlines: Outlines, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = drawing.width * scale
  canvas.height = drawing.height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas')
  context.scale(scale, scale)
  for (const ink of inkOf(drawing, outlines)) {
    const path = new Path2D(ink.type === 'path' ? ink.d : '')
    if (ink.type === 'rect') path.roundRect(ink.x, ink.y, ink.width, ink.height, ink.radius)
    context.globalAlpha = ink.opacity
    if (ink.fill !== null) {
      context.fillStyle = ink.fill
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      context.fill(path)
    }
    if (ink.stroke !== null) {
      context.strokeStyle = ink.stroke
      context.lineWidth = ink.strokeWidth
      context.stroke(path)
    }
  }
  return canvas
}
