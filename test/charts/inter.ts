import type { Measure } from '../../src/charts/frame.ts'

/** Advances of Inter at weight 400 in hundredths of an em, figures tabular; a letter with marks is as wide as without. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [24, 'ijl'],
  [27, 'I'],
  [28, ' !,.:'],
  [30, "';"],
  [33, 't|'],
  [36, '()/[]'],
  [38, 'fr'],
  [46, '-_'],
  [50, '*–'],
  [53, 's'],
  [56, 'akvxyz'],
  [58, 'JLce'],
  [59, 'Fhnu'],
  [60, 'Eo'],
  [62, 'bdgpqđ'],
  [63, 'Zơư'],
  [65, '0123456789$&PRSBT+<=>~'],
  [68, 'KXY'],
  [70, 'AV'],
  [73, 'CDĐ'],
  [75, 'GHNU'],
  [77, 'OQƠƯ'],
  [82, 'w'],
  [86, '…'],
  [89, 'mM'],
  [99, 'W%@—'],
]
const WIDTHS = new Map(ADVANCES.flatMap(([width, letters]) => [...letters].map(letter => [letter, width / 100])))
const FIGURES = /[0-9]/
const MARKS_OF_TONE_AND_VOWEL = /[\u0300-\u0303\u0306\u0309\u0323]/gu
/** An em wider per unit of weight; figures stay as they are. */
const WIDER = 0.045 / 250

const bare = (text: string) => text.normalize('NFD').replace(MARKS_OF_TONE_AND_VOWEL, '').normalize('NFC')

/** Widths of texts in Inter without a browser: the sum of the letters' advances, an em for what the table lacks. */
export const interMeasure: Measure = (text, sizePx, weight) => {
  let ems = 0
  for (const letter of bare(text)) {
    const width = WIDTHS.get(letter) ?? 1
    ems += FIGURES.test(letter) ? width : width * (1 + (weight - 400) * WIDER)
  }
  return ems * sizePx
}

/** Ascent and descent of Inter: the height of a line's box in sizes of its letters. */
export const INTER_LINE = (1984 + 494) / 2048
