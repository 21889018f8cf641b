import type { BarRow, Figure } from '../charts/figure.ts'

/** A sentence that begins with a row's short name, with the full one. */
function spelled(sentence: string, rows: readonly BarRow[]): string {
  const begins = ({ name }: BarRow) => /\p{L}/u.test(name) && /^[\s:,]/.test(sentence.slice(name.length))
  const [longest] = rows
    .filter(row => sentence.startsWith(row.name) && begins(row))
    .sort((a, b) => b.name.length - a.name.length)
  return longest ? longest.fullName + sentence.slice(longest.name.length) : sentence
}

/**
 * A figure as files have it: names in full (contract section 1), where a screen has room for the short ones.
 * @param fits whether there is room for a name; where there isn't, the short one says more than one that is cut
 */
export function inFull<F extends Figure>(figure: F, fits: (name: string) => boolean = () => true): F {
  if (figure.kind !== 'bars') return figure
  const { rows, caption } = figure
  return {
    ...figure,
    rows: rows.map(row => (fits(row.fullName) ? { ...row, name: row.fullName } : row)),
    caption: spelled(caption, rows),
  }
}
