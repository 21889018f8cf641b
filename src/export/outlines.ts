import { parse } from 'opentype.js/dist/opentype.mjs'
import type { Font, Glyph } from 'opentype.js'
import type { Measure } from '../charts/frame.ts'
import { nfc } from '../domain/text.ts'
import type { Shape } from '../charts/shape.ts'
import { legible } from './xml.ts'

/** Inter's two cuts, as the bytes of static TrueType files. */
export interface FontFiles {
  readonly regular: ArrayBuffer
  readonly strong: ArrayBuffer
}

/** Text as shapes: what needs no font where it is opened. */
export interface Outlines {
  readonly measure: Measure
  /** The outline of a text as SVG path data, in pixels of the drawing. */
  readonly path: (text: Extract<Shape, { type: 'text' }>) => string
}

const STRONG_FROM = 600

/** A glyph that a feature of the font puts in another's place. */
interface Substituted {
  readonly sub: number
  readonly by: number
}

interface Face {
  /** Ems. */
  readonly advance: (character: string) => number
  readonly glyph: (character: string) => Glyph
  readonly unitsPerEm: number
  /** From the middle of a line down to its baseline, ems: where canvas puts it. */
  readonly baseline: number
}

/** `opentype.js` as it is; its types leave this out. */
interface SingleSubstitutions {
  getSingle(feature: string): readonly Substituted[]
}

/** Glyphs by character, digits all of one width as on screen. Vietnamese letters are glyphs of their own. */
function faceOf(file: ArrayBuffer): Face {
  const font: Font = parse(file)
  const substitutions = font.substitution as unknown as SingleSubstitutions
  const tabular = new Map(substitutions.getSingle('tnum').map(({ sub, by }) => [sub, by]))
  const { unitsPerEm } = font
  const known = new Map<string, Glyph>()
  const glyph = (character: string) => {
    const found = known.get(character)
    if (found) return found
    const usual = font.charToGlyph(character)
    // The feature also spreads hyphens and full stops: right in a column, wrong in an address.
    const chosen = /\d/.test(character) ? font.glyphs.get(tabular.get(usual.index) ?? usual.index) : usual
    known.set(character, chosen)
    return chosen
  }
  return {
    glyph,
    advance: character => (glyph(character).advanceWidth ?? 0) / unitsPerEm,
    unitsPerEm,
    baseline: (font.ascender + font.descender) / 2 / unitsPerEm,
  }
}

/**
 * Writes path data briefly: steps from point to point, in hundredths of a pixel, which can't be seen at four times the
 * size. Each point is rounded where it lies, so that errors don't add up.
 */
class Pen {
  path = ''
  #x = 0
  #y = 0

  /** The last point is where the pen is then. */
  draw(command: 'm' | 'l' | 'q' | 'c', points: readonly (readonly [number, number])[]): void {
    const whole = points.map(([x, y]) => [Math.round(x * 100), Math.round(y * 100)] as const)
    const steps = whole.flatMap(([x, y]) => [x - this.#x, y - this.#y])
    if (command === 'l' && steps.every(step => step === 0)) return
    this.path += command + joined(steps.map(hundredths))
    ;[this.#x, this.#y] = whole.at(-1)!
  }

  /** Back to where the shape began. */
  close([x, y]: readonly [number, number]): void {
    this.path += 'z'
    this.#x = Math.round(x * 100)
    this.#y = Math.round(y * 100)
  }
}

/** `-12` → `-.12`. */
const hundredths = (value: number) => String(value / 100).replace(/^(-?)0\./, '$1.')

/** A sign separates as well as a space does. */
const joined = (numbers: readonly string[]) =>
  numbers.reduce((text, number) => (text === '' || number.startsWith('-') ? text + number : `${text} ${number}`), '')

/** Fonts measure upwards, pictures downwards. */
function drawGlyph(pen: Pen, glyph: Glyph, left: number, baseline: number, scale: number): void {
  const at = (x: number, y: number) => [left + x * scale, baseline - y * scale] as const
  let start: readonly [number, number] = [left, baseline]
  for (const command of glyph.path.commands) {
    switch (command.type) {
      case 'M':
        start = at(command.x, command.y)
        pen.draw('m', [start])
        break
      case 'L':
        pen.draw('l', [at(command.x, command.y)])
        break
      case 'Q':
        pen.draw('q', [at(command.x1, command.y1), at(command.x, command.y)])
        break
      case 'C':
        pen.draw('c', [at(command.x1, command.y1), at(command.x2, command.y2), at(command.x, command.y)])
        break
      case 'Z':
        pen.close(start)
        break
    }
  }
}

export function outlinesOf({ regular, strong }: FontFiles): Outlines {
  const faces = { regular: faceOf(regular), strong: faceOf(strong) }
  const faceFor = (weight: number) => (weight >= STRONG_FROM ? faces.strong : faces.regular)
  const charactersOf = (text: string) => [...nfc(legible(text))]
  const measure: Measure = (text, sizePx, weight) => {
    const { advance } = faceFor(weight)
    return charactersOf(text).reduce((width, character) => width + advance(character), 0) * sizePx
  }
  return {
    measure,
    path: ({ text, x, y, align, sizePx, weight }) => {
      const { glyph, advance, unitsPerEm, baseline } = faceFor(weight)
      const shift = { left: 0, center: 0.5, right: 1 }[align]
      const pen = new Pen()
      let left = x - measure(text, sizePx, weight) * shift
      for (const character of charactersOf(text)) {
        drawGlyph(pen, glyph(character), left, y + baseline * sizePx, sizePx / unitsPerEm)
        left += advance(character) * sizePx
      }
      return pen.path
    },
  }
}
