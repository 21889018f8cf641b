import { FAR } from '../../charts/bars.ts'
import type { BarRow, BarsFigure } from '../../charts/figure.ts'
import { type Line, lineAt, LINE_HEIGHT, run, type Run, stacked, type WallFrame, widthOf, wrapped } from './place.ts'

/** Agencies with overdue tasks that have no room for a bar: a number and a name each, read down in columns. */
export interface Late {
  readonly lines: readonly Line[]
  readonly height: number
  /** Rows that have no room for their name either; the last line counts them. */
  readonly folded: readonly BarRow[]
}

/** Where they stand, and the height that they may take. */
export interface Room {
  readonly x: number
  readonly top: number
  readonly width: number
  readonly height: number
}

// In units of m.
const NUMBER_GAP = 0.45
const COLUMN_GAP = 0.9
const TOP = 0.15
const BASELINE = 0.99
const MOST_COLUMNS = 6
/** A narrower name is wrapped in one column only. */
const NAME_AT_LEAST = 8

/** A row with what it measures. */
interface Cell {
  readonly row: BarRow
  readonly number: Run
  readonly numberWidth: number
  readonly name: Run
  readonly nameWidth: number
}

function cellOf(row: BarRow, { m, measure }: WallFrame): Cell {
  const [number, name] = [run(row.overdueCount.text, 'overdue', 650), run(row.name, 'ink')]
  const width = (one: Run) => widthOf([one], FAR.name * m, measure) + 0.05 * m
  return { row, number, numberWidth: width(number), name, nameWidth: width(name) }
}

interface Column {
  readonly cells: readonly Cell[]
  readonly numberWidth: number
  readonly nameWidth: number
}

const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)

/** The cells in so many columns, as even as can be; null where names would be cut to shreds. */
function columnsOf(cells: readonly Cell[], count: number, width: number, m: number): Column[] | null {
  const high = Math.ceil(cells.length / count)
  const columns = Array.from({ length: Math.ceil(cells.length / high) }, (_, place) => {
    const these = cells.slice(place * high, (place + 1) * high)
    const numberWidth = most(these.map(cell => cell.numberWidth)) + NUMBER_GAP * m
    return { cells: these, numberWidth, nameWidth: most(these.map(cell => cell.nameWidth)) }
  })
  const gaps = (columns.length - 1) * COLUMN_GAP * m
  const room = columns.reduce((left, { numberWidth }) => left - numberWidth, width - gaps)
  const widths = shared(
    columns.map(({ nameWidth }) => nameWidth),
    room,
  )
  if (count > 1 && widths.some((given, place) => given < Math.min(columns[place]!.nameWidth, NAME_AT_LEAST * m)))
    return null
  return columns.map((column, place) => ({ ...column, nameWidth: widths[place]! }))
}

/** What each may have of a room: all that it wants, or as much as any other that wants more. */
function shared(wanted: readonly number[], room: number): number[] {
  const given: number[] = wanted.map(() => 0)
  const byNeed = wanted.map((_, place) => place).sort((a, b) => wanted[a]! - wanted[b]!)
  let left = room
  byNeed.forEach((place, at) => {
    given[place] = Math.min(wanted[place]!, left / (byNeed.length - at))
    left -= given[place]
  })
  return given
}

/** A column's lines from its top down. */
function placeColumn({ cells, numberWidth, nameWidth }: Column, x: number, top: number, { m, measure }: WallFrame) {
  const size = FAR.name * m
  const lines: Line[] = []
  let bottom = top
  for (const { number, name, nameWidth: own } of cells) {
    const at = x + numberWidth
    const names = own <= nameWidth ? [[name]] : wrapped([name], nameWidth, size, measure)
    lines.push(lineAt([number], at - NUMBER_GAP * m, bottom + BASELINE * m, size, measure, 'right'))
    names.forEach((part, place) =>
      lines.push(lineAt(part, at, bottom + (BASELINE + place * FAR.row) * m, size, measure)),
    )
    bottom += names.length * FAR.row * m
  }
  return { lines, bottom }
}

/** What is said of the rows that are folded: how many, how many overdue tasks they have; more where it fits in the line. */
function restLines({ rest, heads }: BarsFigure, folded: readonly BarRow[], width: number, { m, measure }: WallFrame) {
  const { name, overdue, note } = rest(folded)
  if (overdue === '0') return wrapped([run(`${name}: ${note}`, 'quiet')], width, m, measure)
  const late = [run(`${name}: `, 'quiet'), run(`${overdue} ${heads.spine}`, 'overdue', 650)]
  const whole = wrapped([...late, run(`, ${note}`, 'quiet')], width, m, measure)
  return whole.length === 1 ? whole : wrapped(late, width, m, measure)
}

/** How many rows, from the first, stand without cutting a tie; all that fit where all are of one rank. */
function withoutCutTie(rows: readonly BarRow[], count: number): number {
  const overdueAt = (place: number) => rows[place]!.overdueCount.count
  let kept = count
  while (kept > 0 && kept < rows.length && overdueAt(kept - 1) === overdueAt(kept)) kept--
  return kept > 0 ? kept : count
}

/**
 * @param rows those with overdue tasks, most first
 * @param others the rest of the chart's rows, counted in the last line
 * @param headed with a head of their own: no bars stand above them
 */
export function layOutLate(
  rows: readonly BarRow[],
  others: readonly BarRow[],
  figure: BarsFigure,
  { x, top: from, width, height }: Room,
  headed: boolean,
  frame: WallFrame,
): Late {
  const { m, measure } = frame
  const heading = headed ? stacked([[run(figure.heads.spine, 'overdue', 650)]], { x, top: from }, m, measure) : []
  // More have no room in any case.
  const tried = rows.slice(0, Math.max(1, Math.floor(height / (FAR.row * m))) * MOST_COLUMNS)
  const cells = tried.map(row => cellOf(row, frame))
  const inColumns = (shown: readonly Cell[], many: number, top: number) => {
    const columns = columnsOf(shown, many, width, m)
    if (columns === null) return []
    let left = x
    const placed = columns.map(column => {
      const one = placeColumn(column, left, top + TOP * m, frame)
      left += column.numberWidth + column.nameWidth + COLUMN_GAP * m
      return one
    })
    return [{ lines: placed.flatMap(one => one.lines), bottom: most(placed.map(one => one.bottom)) }]
  }
  const placed = (count: number): Late => {
    const shown = cells.slice(0, count)
    // Without a number below it, it heads nothing.
    const head = count === 0 ? [] : heading
    const top = from + head.length * LINE_HEIGHT * m
    const counts = Array.from({ length: Math.min(MOST_COLUMNS, count) }, (_, place) => place + 1)
    const lowest = counts
      .flatMap(many => inColumns(shown, many, top))
      .reduce((a, b) => (b.bottom < a.bottom ? b : a), { lines: [], bottom: Number.POSITIVE_INFINITY })
    const { lines, bottom } = count === 0 ? { lines: [], bottom: top } : lowest
    const folded = [...rows.slice(count), ...others]
    const counted = folded.length === 0 ? [] : restLines(figure, folded, width, frame)
    const said = stacked(counted, { x, top: bottom }, m, measure)
    return { lines: [...head, ...lines, ...said], height: bottom + counted.length * LINE_HEIGHT * m - from, folded }
  }
  let count = tried.length
  while (count > 0 && placed(count).height > height) count--
  return placed(withoutCutTie(rows, count))
}
