/**
 * Text as search compares it: case and diacritics ignored, đ is d (contract section 6, `q`).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
}

/** A folded text's words. */
export const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')

/** Syllables that are written with i or y alike: quí/quý, kĩ/kỹ, lí/lý, mĩ/mỹ, sĩ/sỹ, tỉ/tỷ, hi/hy. */
const EITHER_SPELLING = /^(qu|[hklmst])y$/
/** One spelling of a folded word for both. */
export const spelling = (word: string) => (EITHER_SPELLING.test(word) ? `${word.slice(0, -1)}i` : word)
