import { firstLetter, fitted, fittingLength, widthWithin } from '../../charts/fitted.ts'
import type { Measure } from '../../charts/frame.ts'
import type { Status } from '../../domain/status.ts'
import type { Tone } from './content.ts'

/** Text of one look within a line. */
export interface Run {
  readonly text: string
  readonly weight: 400 | 550 | 650
  readonly tone: Tone
}

/** A line of text in its box, in pixels of the screen; what stands in it is never wider than it. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly sizePx: number
  readonly runs: readonly Run[]
  readonly align: 'left' | 'right'
  /** Figures alone: set in a box without room for accents. */
  readonly figures: boolean
}

/** What isn't text: a hairline, a frame, a dot, a status's swatch. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly look: 'rule' | 'frame' | 'dot' | 'bar' | 'stale' | 'report' | 'edge' | 'sign' | 'sign-stale' | Status
}

/** Texts that belong together, with what stands around them. */
export interface Part {
  readonly lines: readonly Line[]
  readonly boxes: readonly Box[]
  readonly bottom: number
}

/** Where something begins, and how wide it may be. */
export interface Strip {
  readonly x: number
  readonly width: number
  readonly top: number
}

/** The screen: its size in pixels, the smallest legible text, widths in Inter. */
export interface WallFrame {
  readonly width: number
  readonly height: number
  readonly m: number
  readonly measure: Measure
  /** As a canvas sets texts. */
  readonly drawn: Measure
}

/** Between columns, in units of m. */
export const GUTTER = 2.1

/** Of a line's box, in em: Inter's own height is 1.21, centred in 1.3. */
export const LINE_HEIGHT = 1.3
const BASELINE = 1.0138
/** Of the box of figures alone. */
export const FIGURES_HEIGHT = 0.8
const FIGURES_BASELINE = 0.74

export const above = (sizePx: number) => sizePx * BASELINE
export const below = (sizePx: number) => sizePx * (LINE_HEIGHT - BASELINE)

export const run = (text: string, tone: Tone = 'text', weight: Run['weight'] = 400): Run => ({ text, tone, weight })

/** A text may be as long as a document: what is wider than any wall isn't measured to its end. */
const WIDEST_PX = 30_000

export const widthOf = (runs: readonly Run[], sizePx: number, measure: Measure) =>
  runs.reduce((width, { text, weight }) => width + widthWithin(text, WIDEST_PX, sizePx, weight, measure), 0)

/** Between letters, in em: Inter's own at this angular size, closer than a canvas sets them (wall.css). */
const TRACKING = -0.015

/** Widths as the page sets them, from those of a canvas. */
export const tracked =
  (measure: Measure): Measure =>
  (text, sizePx, weight) =>
    measure(text, sizePx, weight) + TRACKING * sizePx * [...text].length

/** How much wider a box is than its text is measured: kerning between runs, rounding. */
const SLACK = 0.04

/** A line with its left end, or its right one, at x. */
export function lineAt(
  runs: readonly Run[],
  x: number,
  baseline: number,
  sizePx: number,
  measure: Measure,
  align: Line['align'] = 'left',
): Line {
  const width = widthOf(runs, sizePx, measure) + sizePx * SLACK
  const left = align === 'left' ? x : x - width
  const box = { x: left, y: baseline - above(sizePx), width, height: sizePx * LINE_HEIGHT }
  return { ...box, sizePx, runs, align, figures: false }
}

/** Large figures stand closer, and begin where the text below them does (wall.css). */
const CLOSER = -0.015
const BEARING = 0.045

export const figuresWidth = (text: string, sizePx: number, weight: Run['weight'], measure: Measure) =>
  measure(text, sizePx, weight) + (CLOSER * text.length - BEARING + SLACK) * sizePx

/** Figures alone: no accents above, nothing below. */
export function figuresAt(one: Run, x: number, baseline: number, sizePx: number, measure: Measure): Line {
  return {
    x: x - BEARING * sizePx,
    y: baseline - sizePx * FIGURES_BASELINE,
    width: figuresWidth(one.text, sizePx, one.weight, measure) + BEARING * sizePx,
    height: sizePx * FIGURES_HEIGHT,
    sizePx,
    runs: [one],
    align: 'left',
    figures: true,
  }
}

/** Letters that go together, and what they look like. */
type Word = readonly Run[]

/** Runs as words: a word may go over the border of two runs. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: Run[][] = [[]]
  for (const { text, ...look } of runs)
    text.split(' ').forEach((part, place) => {
      if (place > 0) words.push([])
      if (part !== '') words.at(-1)!.push({ text: part, ...look })
    })
  return words.filter(word => word.length > 0)
}

function joined(words: readonly Word[]): Run[] {
  const runs: Run[] = []
  words.forEach((word, place) =>
    word.forEach((part, at) => {
      const last = runs.at(-1)
      const text = place > 0 && at === 0 ? ` ${part.text}` : part.text
      if (last && last.tone === part.tone && last.weight === part.weight)
        runs[runs.length - 1] = { ...last, text: last.text + text }
      else runs.push({ ...part, text })
    }),
  )
  return runs
}

/** A word that is wider than its line, in parts that aren't: each as long as can be, and no letter split. */
function broken(word: Word, room: number, sizePx: number, measure: Measure): Word[] {
  const parts: Run[][] = [[]]
  let left = room
  for (const { text, ...look } of word) {
    let rest = text
    while (rest !== '') {
      const begun = parts.at(-1)!.length > 0
      const end = fittingLength(rest, left, sizePx, look.weight, measure) || (begun ? 0 : firstLetter(rest))
      if (end > 0) {
        const part = { text: rest.slice(0, end), ...look }
        parts.at(-1)!.push(part)
        left -= measure(part.text, sizePx, look.weight)
        rest = rest.slice(end)
      }
      if (rest === '') break
      parts.push([])
      left = room
    }
  }
  return parts
}

/** More lines of one text than any wall has room for. */
const MOST_LINES = 12
/** Shorter texts never take so many. */
const LONG = 400

const shortened = (runs: readonly Run[], room: number, sizePx: number, measure: Measure): Run[] =>
  runs.map(({ text, ...look }) => ({
    text: text.length > LONG ? fitted(text, room * MOST_LINES, sizePx, look.weight, measure) : text,
    ...look,
  }))

/** Text in lines no wider than `width`; a word alone is broken where it must. */
export function wrapped(whole: readonly Run[], width: number, sizePx: number, measure: Measure): Run[][] {
  const room = width - sizePx * SLACK
  const runs = shortened(whole, room, sizePx, measure)
  const fits = (words: readonly Word[]) => widthOf(joined(words), sizePx, measure) <= room
  return inLines(
    wordsOf(runs)
      .flatMap(whole => broken(whole, room, sizePx, measure))
      .map(word => [word]),
    fits,
  )
}

/** A text in so many lines at the most: what has no room in the last is cut at a word, with an ellipsis. */
export function clamped(
  { text, ...look }: Run,
  most: number,
  width: number,
  sizePx: number,
  measure: Measure,
): Run[][] {
  const room = width - sizePx * SLACK
  const end = fittingLength(text, room * (most + 1), sizePx, look.weight, measure)
  const lines = wrapped([{ text: text.slice(0, end), ...look }], width, sizePx, measure)
  if (lines.length <= most) return lines
  const over = lines.slice(most - 1).flatMap(line => line.map(part => part.text))
  return [...lines.slice(0, most - 1), [{ text: fitted(over.join(' '), room, sizePx, look.weight, measure), ...look }]]
}

/** The same in as many lines, but broken after a part of the sentence where that takes no more of them. */
export function wrappedByParts(whole: readonly Run[], width: number, sizePx: number, measure: Measure): Run[][] {
  const room = width - sizePx * SLACK
  const runs = shortened(whole, room, sizePx, measure)
  const fits = (words: readonly Word[]) => widthOf(joined(words), sizePx, measure) <= room
  const plain = wrapped(runs, width, sizePx, measure)
  for (const ends of [/;$/, /[;,]$/]) {
    const parts: Word[][] = [[]]
    for (const word of wordsOf(runs)) {
      parts.at(-1)!.push(word)
      if (ends.test(word.at(-1)!.text)) parts.push([])
    }
    const filled = parts.filter(part => part.length > 0)
    const lines = filled.every(fits) ? inLines(filled, fits) : null
    if (lines && lines.length <= plain.length) return lines
  }
  return plain
}

/** Parts one after another, each line as full as it can be. */
function inLines(parts: readonly (readonly Word[])[], fits: (words: readonly Word[]) => boolean): Run[][] {
  const lines: Word[][] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last && fits([...last, ...part])) last.push(...part)
    else lines.push([...part])
  }
  return lines.map(joined)
}

/** Lines below one another, the first one's box beginning at `top`. */
export function stacked(
  lines: readonly (readonly Run[])[],
  at: { readonly x: number; readonly top: number },
  sizePx: number,
  measure: Measure,
  pitch = LINE_HEIGHT,
): Line[] {
  return lines.map((line, place) =>
    lineAt(line, at.x, at.top + above(sizePx) + place * pitch * sizePx, sizePx, measure),
  )
}

export const paragraph = (
  runs: readonly Run[],
  at: { readonly x: number; readonly top: number; readonly width: number },
  sizePx: number,
  measure: Measure,
): Line[] => stacked(wrapped(runs, at.width, sizePx, measure), at, sizePx, measure)
