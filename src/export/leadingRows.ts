import type { BarRow } from '../charts/figure.ts'

const statusCount = (row: BarRow, status: string) => row.open.find(segment => segment.status === status)?.count ?? 0

/** What a row stands where it does for: its measure, where it has none those due soon, then all it has. */
function rank(row: BarRow): string {
  const { measure, doneCount, openCount } = row
  if (measure > 0) return `measure ${measure}`
  const dueSoon = statusCount(row, 'dueSoon')
  return dueSoon > 0 ? `dueSoon ${dueSoon}` : `total ${doneCount.count + openCount.count}`
}

/**
 * The first rows, no more than there is room for; rows of one rank stay together, on whichever side. What the viewer
 * chose is always shown.
 */
export function leadingRows(rows: readonly BarRow[], room: number): { shown: BarRow[]; folded: BarRow[] } {
  let cut = Math.min(room, rows.length)
  while (cut > 0 && cut < rows.length && rank(rows[cut - 1]!) === rank(rows[cut]!)) cut--
  // All of one rank: then some of them are better than none.
  if (cut === 0) cut = Math.min(room, rows.length)
  const isShown = (row: BarRow, place: number) => place < cut || row.selected
  return { shown: rows.filter(isShown), folded: rows.filter((row, place) => !isShown(row, place)) }
}
