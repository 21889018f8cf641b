import { type Ink, inkOf } from './ink.ts'
import { xmlText } from './xml.ts'
import type { Outlines } from './outlines.ts'
import type { Sheet } from './sheet.ts'

const decimal = (value: number) => Math.round(value * 100) / 100

function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? decimal(value) : value}"`)
    .join('')
}

function element(ink: Ink): string {
  const { fill, stroke, strokeWidth, opacity } = ink
  const paint = {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke === null ? null : strokeWidth,
    opacity: opacity === 1 ? null : opacity,
  }
  if (ink.type === 'rect') {
    const { x, y, width, height, radius } = ink
    return `<rect${attributes({ x, y, width, height, rx: radius === 0 ? null : radius, ...paint })}/>`
  }
  const path = `<path${attributes({ d: ink.d, ...paint })}/>`
  return ink.says === null ? path : `<g aria-label="${xmlText(ink.says)}">${path}</g>`
}

/**
 * A sheet as SVG that looks the same wherever it is opened: text as outlines, patterns as lines, no style sheet and no
 * ids. The same sheet gives the same bytes.
 */
export function svgOf({ drawing, title, description }: Sheet, outlines: Outlines): string {
  const { width, height } = drawing
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText(description)}</desc>`,
    ...inkOf(drawing, outlines).map(element),
    '</svg>',
    '',
  ].join('\n')
}
