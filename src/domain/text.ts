/** How texts of a document are compared: in NFC, grouped ones in one spelling of white space (contract section 1). */

const BLANK = /^\p{White_Space}*$/u
/** White space only (Unicode's). Most texts begin with a letter, which settles it. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  if ((first > 0x20 && first < 0x85) || (first > 0xa0 && first < 0x1680)) return false
  return BLANK.test(text)
}

/** All of what stands outside these ranges may change under NFC; normalising is dear, so most texts are spared it. */
const MAY_CHANGE = /[^\t\n\r -\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/
export const mayChange = (text: string) => MAY_CHANGE.test(text)

/**
 * More combining marks on one letter than any language writes: to put them in order takes the square of their number,
 * so they are left as they stand (UAX #15, stream-safe text).
 */
const LONG_RUN = /(\p{M}{31,})/u
export const hasLongRun = (text: string) => LONG_RUN.test(text)

/** For what puts marks in order itself, as a collator does. */
export const withoutLongRuns = (text: string) =>
  mayChange(text)
    ? text
        .split(LONG_RUN)
        .filter((_, i) => i % 2 === 0)
        .join('')
    : text

/** A text in NFC, but for its runs of more than 30 combining marks. */
export function nfc(text: string): string {
  if (!mayChange(text)) return text
  // What the pattern captures stands at the odd places.
  return text
    .split(LONG_RUN)
    .map((part, i) => (i % 2 ? part : part.normalize('NFC')))
    .join('')
}

/** White space that isn't one space between words. Spelled out: the property's name takes a search of its own. */
const LOOSE = /^ | {2}| $|[\t-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** A text without white space at its ends and with each run of it as one space. */
export function spaced(text: string): string {
  if (!LOOSE.test(text)) return text
  return text
    .split(/\p{White_Space}+/u)
    .filter(word => word !== '')
    .join(' ')
}

/** A text that tasks are grouped or filtered by. */
export const grouped = (text: string) => spaced(nfc(text))
