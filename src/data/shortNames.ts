import { ABBREVIATIONS } from '../words/abbreviations.ts'
import { fold } from '../words/fold.ts'

const LETTER = '[\\p{L}\\p{N}]'

/** What is written out: the longest first; its commas may be dashes, its "và" an "&". */
const WHOLES = ABBREVIATIONS.map(([whole, usual]) => ({ folded: fold(whole), usual })).sort(
  (a, b) => b.folded.length - a.folded.length,
)
const PATTERN = new RegExp(
  `(?<!${LETTER})(?:${WHOLES.map(
    ({ folded }) =>
      `(${folded.replace(/ va /g, '\\s+(?:va|&)\\s+').replace(/, /g, '[\\s,–-]+').replace(/ /g, '\\s+')})`,
  ).join('|')})(?!${LETTER})`,
  'giu',
)

const plainLetters = new Map<string, string>()
/** A letter without its marks, so that places stay. */
function plainLetter(letter: string): string {
  const known = plainLetters.get(letter)
  if (known !== undefined) return known
  const folded = fold(letter)
  const plain = folded.length === 1 ? folded : letter
  plainLetters.set(letter, plain)
  return plain
}

/** A name with the usual abbreviations: Sở Nông nghiệp và Môi trường → Sở NN&MT. */
function abbreviated(name: string): string {
  let short = ''
  let from = 0
  for (const match of name.replace(/[^\0-\x7f]/g, plainLetter).matchAll(PATTERN)) {
    const [whole, ...found] = match
    short += name.slice(from, match.index) + WHOLES[found.findIndex(text => text !== undefined)]!.usual
    from = match.index + whole.length
  }
  return short + name.slice(from)
}

/**
 * What organizations without a stated short name are called for short: by the usual abbreviations where no two become
 * alike, nor like a stated one, else by the name (contract section 1).
 */
export function shortNames(
  rows: readonly { readonly name: string; readonly isNamed: boolean; readonly stated: string | null }[],
): string[] {
  const candidates = rows.map(({ name, isNamed, stated }) => stated ?? (isNamed ? abbreviated(name) : name))
  const times = new Map<string, number>()
  for (const candidate of candidates) times.set(candidate, (times.get(candidate) ?? 0) + 1)
  return rows.map(({ name, stated }, i) => stated ?? (times.get(candidates[i]!) === 1 ? candidates[i]! : name))
}
