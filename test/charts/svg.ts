import type { Drawing, Mark, Shape } from '../../src/charts/shape.ts'
import type { Fill } from '../../src/look/palette.ts'

const STEP = { hatch: 5, level: 4 } as const
const LINE = { hatch: 'M-1 1L1 -1M0 5L5 0M4 6L6 4', level: 'M0 2H4' } as const

const n = (value: number) => String(Math.round(value * 100) / 100)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const attributes = (values: Record<string, string | number | null>) =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : escaped(value!)}"`)
    .join('')

type Patterned = Fill & { readonly pattern: 'hatch' | 'level'; readonly lines: string }
const isPatterned = (fill: Fill): fill is Patterned => fill.pattern !== null
const patternId = ({ pattern, lines }: Patterned) => `${pattern}-${lines.slice(1)}`

function patternOf(fill: Patterned): string {
  const size = STEP[fill.pattern]
  const path = `<path d="${LINE[fill.pattern]}" stroke="${fill.lines}" stroke-width="1.4"/>`
  return `<pattern id="${patternId(fill)}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">${path}</pattern>`
}

function boxOf({ x, y, width, height, fill, opacity }: Extract<Shape, { type: 'box' }>): string {
  const inset = fill.edge === null ? 0 : fill.edgeWidth / 2
  const place = attributes({
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: height - 2 * inset,
  })
  const edge = fill.edge === null ? '' : attributes({ stroke: fill.edge, 'stroke-width': fill.edgeWidth })
  const see = opacity === 1 ? '' : attributes({ opacity })
  const box = `<rect${place}${attributes({ fill: fill.fill })}${edge}${see}/>`
  return isPatterned(fill) ? `${box}<rect${place} fill="url(#${patternId(fill)})"${see}/>` : box
}

function lineOf(shape: Shape): string {
  switch (shape.type) {
    case 'box':
      return boxOf(shape)
    case 'line': {
      const { x1, y1, x2, y2, stroke, width } = shape
      return `<line${attributes({ x1, y1, x2, y2, stroke, 'stroke-width': width })}/>`
    }
    case 'text': {
      const { x, y, text, align, sizePx, weight, colour } = shape
      const anchor = { left: null, center: 'middle', right: 'end' }[align]
      const look = { 'font-size': sizePx, 'font-weight': weight, fill: colour, 'text-anchor': anchor }
      return `<text${attributes({ x, y, ...look })}>${escaped(text)}</text>`
    }
  }
}

function markOf({ x, y, width, height, label, selected }: Mark): string {
  const place = attributes({ class: selected ? 'selected' : null, x, y, width, height })
  return `<rect${place}><title>${escaped(label)}</title></rect>`
}

/** A drawing as SVG, a shape or mark a line, so that a reviewer sees what changed, as text and as a picture. */
export function svgOf(drawing: Drawing, { paper, title }: { paper: string; title: string }): string {
  const { width, height, shapes, marks } = drawing
  const fills = shapes.flatMap(shape => (shape.type === 'box' && isPatterned(shape.fill) ? [shape.fill] : []))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ width, height })} style="background:${paper}">`,
    `<title>${escaped(title)}</title>`,
    ...new Set(fills.map(patternOf)),
    '<g font-family="Inter, sans-serif" dominant-baseline="central">',
    ...shapes.map(lineOf),
    '</g>',
    '<g fill="transparent">',
    ...marks.map(markOf),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}
