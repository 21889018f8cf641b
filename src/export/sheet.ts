import type { Figure } from '../charts/figure.ts'
import { firstLetter, fitted, fittingLength } from '../charts/fitted.ts'
import type { Measure } from '../charts/frame.ts'
import { layOut } from '../charts/registry.ts'
import type { Drawing, Shape } from '../charts/shape.ts'
import { type Fill, type Palette, PALETTES, statusFill, type Theme, plain } from '../look/palette.ts'
import { inFull } from './inFull.ts'
import { footOf, type Provenance } from './provenance.ts'

/** A chart as a file carries it: with all that the page around it says. */
export interface Sheet {
  readonly drawing: Drawing
  readonly title: string
  /** What the picture says, for whoever can't see it. */
  readonly description: string
}

const WIDTH = 960
const MARGIN = 28
const INNER = WIDTH - 2 * MARGIN
const REGULAR = 400
const STRONG = 650
const TITLE = { size: 15, line: 22 }
const CAPTION = { size: 20, line: 28 }
const TEXT = { size: 13, line: 20 }
const NOTE = { size: 12, line: 18 }
const SWATCH = 11
/** Of a paragraph: longer than any sentence of ours, shorter than what a picture can hold. */
const MOST_LINES = 12

/**
 * Lines no wider than `width`; a word that is wider alone (an address) is broken where it must be.
 * @param most lines; what is left then is cut
 */
export function wrapped(
  text: string,
  width: number,
  sizePx: number,
  weight: number,
  measure: Measure,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = []
  let rest = text
  while (rest !== '') {
    const end = fittingLength(rest, width, sizePx, weight, measure)
    if (end === rest.length || lines.length + 1 >= most) return [...lines, fitted(rest, width, sizePx, weight, measure)]
    const space = rest.lastIndexOf(' ', end)
    const cut = space > 0 ? space : end || firstLetter(rest)
    lines.push(rest.slice(0, cut))
    rest = rest.slice(space > 0 ? cut + 1 : cut)
  }
  return lines
}

/** Shapes from top to bottom. */
class Page {
  readonly shapes: Shape[] = []
  y = MARGIN
  readonly #measure: Measure

  constructor(measure: Measure) {
    this.#measure = measure
  }

  put(text: string, x: number, size: number, colour: string, weight = REGULAR, align: 'left' | 'right' = 'left'): void {
    this.shapes.push({ type: 'text', text, x, y: this.y, align, sizePx: size, weight, colour })
  }

  /** A text in as many lines as it takes, up to a page's worth; `y` goes on below it. */
  paragraph(text: string, style: typeof TEXT, colour: string, weight = REGULAR, width = INNER): void {
    for (const line of wrapped(text, width, style.size, weight, this.#measure, MOST_LINES)) {
      this.y += style.line / 2
      this.put(line, MARGIN, style.size, colour, weight)
      this.y += style.line / 2
    }
  }

  box(x: number, y: number, width: number, height: number, fill: Fill): void {
    this.shapes.push({ type: 'box', x, y, width, height, fill, opacity: 1 })
  }

  rule(colour: string): void {
    const y = this.y + 0.5
    this.shapes.push({ type: 'line', x1: MARGIN, y1: y, x2: WIDTH - MARGIN, y2: y, stroke: colour, width: 1 })
    this.y += 1
  }

  drawing({ shapes, height }: Drawing): void {
    const { y } = this
    this.shapes.push(...shapes.map(shape => moved(shape, MARGIN, y)))
    this.y += Math.ceil(height)
  }
}

function moved(shape: Shape, dx: number, dy: number): Shape {
  return shape.type === 'line'
    ? { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy }
    : { ...shape, x: shape.x + dx, y: shape.y + dy }
}

/** The mark of simulated data, in its frame at the right; how much of the line it takes. */
function drawMark(page: Page, mark: string, measure: Measure, palette: Palette): number {
  const width = Math.ceil(measure(mark, TEXT.size, STRONG)) + 20
  page.box(WIDTH - MARGIN - width, page.y, width, 24, plain(palette.paper, palette.text))
  page.y += 12
  page.put(mark, WIDTH - MARGIN - 10, TEXT.size, palette.ink, STRONG, 'right')
  page.y -= 12
  return width + 16
}

/** Swatches with their words, a line a side, more where they don't fit. */
function drawKey(page: Page, figure: Figure, measure: Measure, palette: Palette): void {
  const widest = Math.max(0, ...figure.key.map(({ head }) => measure(head, NOTE.size, STRONG)))
  for (const { head, statuses } of figure.key) {
    page.y += TEXT.line / 2
    page.put(head, MARGIN, NOTE.size, palette.text, STRONG)
    const start = MARGIN + Math.ceil(widest) + 16
    let x = start
    for (const { status, word } of statuses) {
      const width = SWATCH + 6 + measure(word, NOTE.size, REGULAR)
      if (x > start && x + width > WIDTH - MARGIN) {
        x = start
        page.y += TEXT.line
      }
      page.box(x, page.y - Math.floor(SWATCH / 2), SWATCH, SWATCH, statusFill(status, palette))
      page.put(word, x + SWATCH + 6, NOTE.size, palette.text)
      x += Math.ceil(width) + 16
    }
    page.y += TEXT.line / 2
  }
}

/** A figure with title, sentence, key and provenance as one drawing; every row is in it. */
export function sheetOf(shown: Figure, provenance: Provenance, theme: Theme, measure: Measure): Sheet {
  const figure = inFull(shown)
  const palette = PALETTES[theme]
  const { mark, asked } = provenance
  const foot = footOf(provenance)
  const page = new Page(measure)
  const taken = mark === null ? 0 : drawMark(page, mark, measure, palette)
  page.paragraph(figure.title, TITLE, palette.text, STRONG, INNER - taken)
  page.y += 4
  page.paragraph(figure.caption, CAPTION, palette.ink, STRONG)
  page.y += 4
  page.paragraph(`${asked}.`, TEXT, palette.text)
  page.y += 12
  drawKey(page, figure, measure, palette)
  page.y += 8
  page.drawing(
    // A file shows one chart: no other's unit.
    layOut(figure.kind === 'bars' ? { ...figure, beside: [] } : figure, {
      width: INNER,
      height: Number.POSITIVE_INFINITY,
      minFontPx: TEXT.size,
      theme,
      motion: false,
      measure,
    }),
  )
  page.y += 16
  page.rule(palette.hairline)
  page.y += 8
  for (const line of foot) page.paragraph(line, NOTE, palette.quiet)
  const height = page.y + MARGIN - 8
  const paper: Shape = {
    type: 'box',
    x: 0,
    y: 0,
    width: WIDTH,
    height,
    fill: { fill: palette.paper, edge: null, edgeWidth: 0, pattern: null, lines: null },
    opacity: 1,
  }
  return {
    drawing: { width: WIDTH, height, shapes: [paper, ...page.shapes], marks: [] },
    title: figure.title,
    description: [`${figure.caption}. ${asked}.`, ...(mark === null ? [] : [`${mark}.`]), ...foot].join(' '),
  }
}
