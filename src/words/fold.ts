/**
 * Text as search compares it (contract section 6, `q`): case, diacritics and apostrophes ignored; đ, and what looks
 * like it, is d; the syllable qui is quy. Marks go first: to put long runs of them in order takes forever.
 */
export function fold(text: string): string {
  return text
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ‘´`]+/gu, '')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .replace(/(?<!\p{L})qui(?!\p{L})/gu, 'quy')
}

/** A folded text's words. */
export const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
