import type { Measure } from './frame.ts'

/**
 * Texts cut to their room. A text may be as long as a document: no more of it is measured than a few times what fits,
 * in as many steps as its length has digits.
 */

/** Of its size: few letters are narrower. */
const NARROW_LETTER = 0.2
/** A word is cut where the words before it take less than this share of what fits. */
const LEAST_SHARE = 0.5

const JOINED = /^[\p{M}\u200D\p{Emoji_Modifier}]/u
const REGIONAL = /^[\u{1F1E6}-\u{1F1FF}]/u
const JOINER = '\u200D'

/** The place of the letter that ends before `at`: a surrogate pair is one. */
const before = (text: string, at: number) => at - ((text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1)

/** The nearest place at or before `at` that splits no letter from its marks, no pair of surrogates, no joined sign. */
export function letterStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length))
  let start = (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
  while (start > 0 && (JOINED.test(text.slice(start, start + 2)) || text[start - 1] === JOINER))
    start = before(text, start)
  if (!REGIONAL.test(text.slice(start, start + 2))) return start
  // Flags are pairs, counted from the first of their row.
  let row = start
  while (row > 0 && REGIONAL.test(text.slice(before(text, row), row))) row = before(text, row)
  return ((start - row) / 2) % 2 === 0 ? start : start - 2
}

/** Where the first letter of a text ends, with all that belongs to it. */
export function firstLetter(text: string): number {
  const next = (at: number) => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  let end = next(0)
  if (REGIONAL.test(text.slice(0, end)) && REGIONAL.test(text.slice(end, end + 2))) end = next(end)
  while (end < text.length && (JOINED.test(text.slice(end, end + 2)) || text[end - 1] === JOINER)) end = next(end)
  return Math.min(end, text.length)
}

/** How much of a text's beginning fits, in UTF-16 units: whole letters. */
export function fittingLength(text: string, width: number, sizePx: number, weight: number, measure: Measure): number {
  const fits = (end: number) => measure(text.slice(0, end), sizePx, weight) <= width
  let fitting = 0
  let probe = Math.min(text.length, Math.max(1, Math.ceil(width / (sizePx * NARROW_LETTER))))
  while (fits(probe)) {
    if (probe === text.length) return probe
    fitting = probe
    probe = Math.min(text.length, 2 * probe)
  }
  let tooLong = probe
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2)
    if (fits(middle)) fitting = middle
    else tooLong = middle
  }
  return letterStart(text, fitting)
}

/** The end of the last whole word up to `end`; `end` where the words are too short for what fits. */
function wordEnd(text: string, end: number): number {
  const isSpace = (at: number) => /[^\S\u00A0]/.test(text[at] ?? '')
  let word = end
  while (word > 0 && !isSpace(word)) word--
  return word >= end * LEAST_SHARE ? word : end
}

const ELLIPSIS = '…'
const LOOSE = /[\s,;:.–-]/u

/** A text without what would stand loose before an ellipsis. */
function withoutLooseEnd(text: string): string {
  let end = text.length
  while (end > 0 && LOOSE.test(text[end - 1]!)) end--
  return text.slice(0, end)
}

/** A text that fits, cut at a word with an ellipsis where it must; none where no letter fits. */
export function fitted(text: string, width: number, sizePx: number, weight: number, measure: Measure): string {
  if (fittingLength(text, width, sizePx, weight, measure) === text.length) return text
  const room = width - measure(ELLIPSIS, sizePx, weight)
  let end = fittingLength(text, room, sizePx, weight, measure)
  const cut = () => withoutLooseEnd(text.slice(0, wordEnd(text, end)))
  // Letters may stand wider beside the ellipsis than alone.
  while (end > 0 && measure(cut() + ELLIPSIS, sizePx, weight) > width) end = letterStart(text, end - 1)
  const kept = end > 0 ? cut() : ''
  return kept === '' ? '' : kept + ELLIPSIS
}

/** A text in one line where it fits, else in two, parted between words; the second cut where it must. */
export function inTwoLines(text: string, width: number, sizePx: number, weight: number, measure: Measure): string[] {
  const fitting = fittingLength(text, width, sizePx, weight, measure)
  if (fitting === text.length) return [text]
  const end = wordEnd(text, fitting)
  return [text.slice(0, end), fitted(text.slice(end).trimStart(), width, sizePx, weight, measure)]
}

/** A text's width, at most `most`: a longer text isn't measured whole. */
export const widthWithin = (text: string, most: number, sizePx: number, weight: number, measure: Measure): number =>
  fittingLength(text, most, sizePx, weight, measure) < text.length ? most : measure(text, sizePx, weight)
