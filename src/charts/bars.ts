import { type Palette, PALETTES, plain, statusFill } from '../look/palette.ts'
import type { BarRow, BarsFigure, Count, Rest, Segment } from './figure.ts'
import { type Frame, isNarrow, targetPx } from './frame.ts'
import { fitted, inTwoLines, widthWithin } from './fitted.ts'
import { Picture } from './picture.ts'
import type { Drawing, Mark } from './shape.ts'
import { withoutSlivers } from './slivers.ts'

/**
 * Lays bars out on both sides of a spine: done to the left, open to the right, the overdue counts between them as a
 * column of numbers (design.md, "Departments and programmes"). Where counts are small, one square a task.
 */
const REGULAR = 400
const STRONG = 650
/** What isn't chosen steps back. */
const BACKGROUND_OPACITY = 0.42

// Lengths in sizes of the smallest text, so that a wall is laid out as a desk is.
/** Of the width, that names may take. */
const NAME_SHARE = 0.4
/** Narrower frames set the name above its bar. */
const RATE_NEEDS = 500 / 12
const SMALLEST_SQUARE = 0.75
const LARGEST_SQUARE = 14 / 12
const LARGEST_TASK = 26 / 12
/** Between a bar and its number. */
const PAD = 0.5
/** From afar: narrower segments can't be told apart; those that need action are at least half as wide. */
const SLIVER = 0.25
export const FAR = { row: 1.3, highestRow: 2.2, narrowRow: 2.7, bar: 0.62, name: 1.04, widestName: 0.55 }
/** Of the smallest text at which edges and patterns have their usual size. */
const USUAL_NOTE_PX = 12

interface Metrics {
  /** Names may take two lines. */
  readonly twoLines: boolean
  readonly narrow: boolean
  readonly note: number
  readonly pad: number
  readonly name: number
  readonly rowHeight: number
  readonly barHeight: number
  readonly headHeight: number
  readonly nameWidth: number
  readonly rateWidth: number
  readonly spineLeft: number
  readonly spineRight: number
  /** Pixels a task. */
  readonly unit: number
  readonly squares: boolean
  readonly far: boolean
  /** How much wider edges and gaps are than at the desk's size. */
  readonly scale: number
}

interface Fold {
  readonly shown: readonly BarRow[]
  readonly folded: readonly BarRow[]
  readonly narrow: boolean
}

const doneOf = (row: BarRow) => Math.max(row.doneCount.count, row.ghost?.done ?? 0)
const openOf = (row: BarRow) => Math.max(row.openCount.count, row.ghost?.open ?? 0)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)

/** The largest of two charts under one another may be so many times that of the other, that they share one unit. */
const ALIKE = 1.5

/** The rows of the charts beside it with which it shares its unit: else the larger would crush the smaller's bars. */
function sharing({ rows, beside = [] }: BarsFigure): readonly BarRow[] {
  const longest = (of: readonly BarRow[]) => most(of.map(row => doneOf(row) + openOf(row)))
  const [own, other] = [longest(rows), longest(beside)]
  return Math.max(own, other) <= ALIKE * Math.min(own, other) ? beside : []
}

/**
 * Texts keep the room that they have without a filter of state, so that a click on a status moves nothing.
 * @param fold what was folded already, so that the rest is laid out for itself
 */
function metricsOf(figure: BarsFigure, frame: Frame, fold?: Fold): Metrics {
  const shared = sharing(figure)
  const rows = [...(fold?.shown ?? figure.rows), ...shared]
  const { width, minFontPx: note, measure } = frame
  const { rest, heads } = figure
  const far = frame.far ?? false
  const scale = far ? note / USUAL_NOTE_PX : 1
  const name = far ? note * FAR.name : Math.round(note * 1.083)
  const headHeight = Math.round(note * (far ? FAR.row : 1.8))
  const gap = note * 0.75
  const widest = (texts: readonly string[], size = note, weight = REGULAR) =>
    most(texts.map(text => widthWithin(text, width, size, weight, measure)))
  const doneLabel = widest(rows.map(row => row.doneCount.whole)) + gap
  const openLabel = widest(rows.map(row => row.openCount.whole)) + gap
  const overdue = rows.map(row => row.overdueCount.whole)
  if (far) overdue.push(rest(fold?.folded ?? rows).overdue)
  const spine = widest(overdue, name + 1, STRONG) + 2 * gap
  const names = rows.map(row => row.name)
  const weight = far && !rows.some(row => row.selected) ? REGULAR : STRONG
  const longest = widest(names, name, weight) + 1
  const narrow = far ? (fold?.narrow ?? longest > width * FAR.widestName) : isNarrow(frame)
  // A file is as high as it needs to be, and writes names in full.
  const twoLines = frame.height === Number.POSITIVE_INFINITY && !narrow && longest > width * NAME_SHARE
  const rowHeight = far
    ? farRowHeight(rows.length + (fold ? 1 : 0), narrow, frame.height - headHeight, note)
    : Math.max(targetPx(frame), Math.round(note * (narrow ? 3.6 : twoLines ? 2.75 : 2)))
  const folds = fold !== undefined || headHeight + rows.length * rowHeight > frame.height
  const others = folds ? widest([rest(fold?.folded ?? rows).name], name, weight) + 1 : 0
  const nameWidth = narrow ? 0 : Math.min(Math.max(longest, others), width * (far ? FAR.widestName : NAME_SHARE))
  const withRate = width >= RATE_NEEDS * note
  const rateWidth = withRate ? widest([...rows.map(row => row.wholeRate), heads.wholeRate]) + gap : 0
  const room = width - nameWidth - (narrow ? 0 : gap) - doneLabel - openLabel - spine - rateWidth
  const done = most(rows.map(doneOf))
  const open = most(rows.map(openOf))
  const perTask = room / Math.max(1, done + open)
  const inUnits = rows.every(row => [...row.done, ...row.open].every(({ units }) => units !== null))
  // By its own rows: a click on one of them narrows those beside it, and what was clicked must still be there.
  const squares =
    shared.length > 0
      ? metricsOf({ ...figure, beside: [] }, frame, fold).squares
      : inUnits && perTask >= SMALLEST_SQUARE * note
  const barHeight = Math.round(far && !narrow ? rowHeight * FAR.bar : note * 1.05)
  const square = far ? barHeight : LARGEST_SQUARE * note
  const unit = squares ? Math.floor(Math.min(perTask, square)) : Math.min(perTask, LARGEST_TASK * note)
  const left = nameWidth + (narrow ? 0 : gap) + doneLabel + (narrow ? room - (done + open) * unit : 0) * 0.5
  const spineLeft = Math.floor(left + done * unit)
  return {
    narrow,
    twoLines,
    note,
    pad: note * PAD,
    name,
    rowHeight,
    barHeight: squares ? unit - 2 * scale : barHeight,
    headHeight,
    nameWidth,
    rateWidth,
    spineLeft,
    spineRight: Math.floor(spineLeft + spine),
    unit,
    squares,
    far,
    scale,
  }
}

/** Rows from afar share the height: as low as can be read, higher where there are few. */
function farRowHeight(rows: number, narrow: boolean, height: number, note: number): number {
  if (narrow) return Math.round(FAR.narrowRow * note)
  const even = Math.floor(height / Math.max(1, rows))
  return Math.max(Math.round(FAR.row * note), Math.min(even, Math.round(FAR.highestRow * note)))
}

/** The rows that are shown, and those folded into one line: as many as must, never one with an overdue task. */
function folding(rows: readonly BarRow[], frame: Frame, metrics: Metrics): Omit<Fold, 'narrow'> {
  const fits = Math.floor((frame.height - metrics.headHeight) / metrics.rowHeight)
  if (rows.length <= fits) return { shown: [...rows], folded: [] }
  if (metrics.far) return farFolding(rows, Math.max(fits - 1, 0))
  const mustStay = (row: BarRow) => row.overdueCount.count > 0 || row.selected
  let room = Math.max(fits - 1, 1) - rows.filter(mustStay).length
  const staying = rows.filter(row => mustStay(row) || room-- > 0)
  // Never cut inside a tie of what they are ranked by.
  const least = Math.max(1, Math.min(...staying.filter(row => !mustStay(row)).map(({ measure }) => measure)))
  const shown = rows.filter(row => staying.includes(row) || row.measure >= least)
  return { shown, folded: rows.filter(row => !shown.includes(row)) }
}

/** A wall can't grow: rows fold from the end, their overdue tasks counted in one, never inside a tie of these. */
function farFolding(rows: readonly BarRow[], room: number): Omit<Fold, 'narrow'> {
  const measureAt = (place: number) => rows[place]!.measure
  let count = Math.min(room, rows.length - 1)
  const cutsTie = (at: number) => measureAt(at - 1) === measureAt(at)
  if (count > 0 && measureAt(count) > 0) while (count > 0 && cutsTie(count)) count--
  const kept = count > 0 ? count : Math.min(room, rows.length)
  return { shown: rows.slice(0, kept), folded: rows.slice(kept) }
}

function drawHeads(picture: Picture, { heads }: BarsFigure, frame: Frame, m: Metrics, palette: Palette): void {
  const y = m.headHeight / 2
  const width = (text: string, weight = REGULAR) => frame.measure(text, m.note, weight)
  const gap = m.note * 0.6
  const rates = m.rateWidth === 0 ? [''] : m.far ? [heads.rateShort] : [heads.rate, heads.rateShort]
  const end = frame.width - (m.rateWidth > 0 ? width(heads.rateShort) + gap : 0)
  const half = width(heads.spine, STRONG) / 2
  const middle = Math.max(half, Math.min(end - half, (m.spineLeft + m.spineRight) / 2))
  picture.text(heads.spine, middle, y, 'center', m.note, palette.redText, STRONG)
  const left = middle - half - gap
  const right = middle + half + gap
  if (width(heads.done) <= left) picture.text(heads.done, left, y, 'right', m.note, palette.quiet)
  // What the numbers at the bars' ends count is said first, in as many words as have room; the rate's head then.
  const [open, rate] = [heads.open, heads.openShort, heads.openShortest, heads.openLeast]
    .flatMap(open => rates.map(rate => [open, rate] as const))
    .find(([open, rate]) => right + width(open) + (rate === '' ? 0 : gap + width(rate)) <= frame.width) ?? [
    '',
    rates.at(-1)!,
  ]
  picture.text(open, right, y, 'left', m.note, palette.quiet)
  picture.text(rate, frame.width, y, 'right', m.note, palette.quiet)
}

interface RowPlace {
  readonly index: number
  readonly top: number
  readonly barTop: number
  readonly opacity: number
}

/**
 * Segments one after another from the spine, leftwards where `direction` is −1. Each is seen, however small: those
 * nearest to the spine lie on top.
 */
function drawSegments(
  picture: Picture,
  segments: readonly Segment[],
  start: number,
  direction: 1 | -1,
  place: RowPlace,
  m: Metrics,
  palette: Palette,
): void {
  const { shapes, marks } = picture
  const behind = shapes.length
  let at = start
  const put = (width: number, gapPx: number, segment: Segment, label: string, change: Mark['change']) => {
    const seen = Math.max(m.far ? (m.note * SLIVER) / 2 : 1, width - gapPx * m.scale)
    const x = direction === 1 ? at : at - seen
    const fill = statusFill(segment.status, palette)
    picture.box(x, place.barTop, seen, m.barHeight, fill, place.opacity)
    const reach = Math.max(seen, width)
    if (!m.narrow)
      marks.push({
        x: direction === 1 ? at : at - reach,
        y: place.barTop - 3,
        width: reach,
        height: m.barHeight + 6,
        label,
        change,
        selected: false,
        row: place.index,
      })
    at += direction * width
  }
  for (const segment of segments) {
    if (m.squares && segment.units !== null)
      for (const unit of segment.units) put(m.unit, 2, segment, unit.label, unit.change)
    else put(segment.count * m.unit, segment.count * m.unit > 3 ? 1 : 0, segment, segment.label, segment.change)
  }
  shapes.push(...shapes.splice(behind).reverse())
}

function drawGhost(picture: Picture, row: BarRow, place: RowPlace, m: Metrics, palette: Palette): void {
  if (row.ghost === null) return
  const fill = plain(palette.ghost)
  const done = row.ghost.done * m.unit
  const open = row.ghost.open * m.unit
  if (done > 0) picture.box(m.spineLeft - done, place.barTop, done, m.barHeight, fill)
  if (open > 0) picture.box(m.spineRight, place.barTop, open, m.barHeight, fill)
}

function drawCount(picture: Picture, count: Count, x: number, width: number, place: RowPlace, m: Metrics): void {
  if (count.count === 0 || m.narrow) return
  picture.marks.push({
    x,
    y: place.top,
    width,
    height: m.rowHeight,
    label: count.label,
    change: count.change,
    selected: false,
    row: place.index,
  })
}

function drawRow(picture: Picture, row: BarRow, place: RowPlace, frame: Frame, m: Metrics, palette: Palette): void {
  const middle = place.barTop + m.barHeight / 2
  const { measure } = frame
  picture.marks.push({
    x: 0,
    y: place.top,
    width: frame.width,
    height: m.rowHeight,
    label: row.label,
    change: row.change,
    selected: row.selected,
    row: place.index,
  })
  const strong = row.selected || row.overdueCount.count > 0
  const weight = row.selected ? STRONG : REGULAR
  const colour = strong ? palette.ink : palette.text
  if (m.narrow) {
    const nameY = (place.top + place.barTop) / 2
    const rateWidth = measure(row.rate, m.note, REGULAR)
    picture.text(
      fitted(row.name, frame.width - rateWidth - m.note, m.name + 1, weight, measure),
      0,
      nameY,
      'left',
      m.name + 1,
      colour,
      weight,
    )
    picture.text(row.rate, frame.width, nameY, 'right', m.note, palette.quiet)
  } else {
    const inRoom = m.twoLines ? inTwoLines : fitted
    const lines = [inRoom(row.name, m.nameWidth, m.name, weight, measure)].flat()
    lines.forEach((line, at) => {
      const y = middle + (at - (lines.length - 1) / 2) * m.name * 1.2
      picture.text(line, m.nameWidth, y, 'right', m.name, colour, weight)
    })
    if (m.rateWidth > 0) picture.text(row.rate, frame.width, middle, 'right', m.note, palette.text)
  }
  drawGhost(picture, row, place, m, palette)
  const seen = (segments: readonly Segment[]) =>
    m.far && !m.squares ? withoutSlivers(segments, (SLIVER * m.note) / m.unit) : segments
  drawSegments(picture, seen(row.done), m.spineLeft, -1, place, m, palette)
  drawSegments(picture, seen(row.open), m.spineRight, 1, place, m, palette)
  const done = m.spineLeft - doneOf(row) * m.unit - m.pad
  const open = m.spineRight + openOf(row) * m.unit + m.pad
  picture.text(row.doneCount.text, done, middle, 'right', m.note, palette.quiet)
  picture.text(row.openCount.text, open, middle, 'left', m.note, palette.quiet)
  const spine = (m.spineLeft + m.spineRight) / 2
  picture.text(row.overdueCount.text, spine, middle, 'center', m.name + 1, palette.redText, STRONG)
  const around = m.pad / 2
  const clickable = ({ text }: Count) => measure(text, m.note, REGULAR) + m.pad
  drawCount(picture, row.doneCount, done + around - clickable(row.doneCount), clickable(row.doneCount), place, m)
  drawCount(picture, row.overdueCount, m.spineLeft + 1, m.spineRight - m.spineLeft - 2, place, m)
  drawCount(picture, row.openCount, open - around, clickable(row.openCount), place, m)
}

/** One line for the rows that are folded. */
function drawRest(picture: Picture, rest: Rest, middle: number, frame: Frame, m: Metrics, palette: Palette): void {
  const { name, note } = rest
  const { width, measure } = frame
  const colour = palette.quiet
  const right = width - (m.far ? m.rateWidth : 0)
  const fit = (room: number) =>
    m.far && measure(note, m.note, REGULAR) > room ? '' : fitted(note, room, m.note, REGULAR, measure)
  const overdue = (x: number, align: 'center' | 'right') => {
    const [hue, weight] = rest.overdue === '0' ? [colour, REGULAR] : [palette.redText, STRONG]
    picture.text(rest.overdue, x, middle, align, m.name + 1, hue, weight)
  }
  if (m.narrow) {
    const shown = fit(width - measure(name, m.name, REGULAR) - m.note * (m.far ? 5 : 1))
    picture.text(name, 0, middle, 'left', m.name, colour)
    picture.text(shown, width, middle, 'right', m.note, colour)
    if (m.far) overdue(width - (shown === '' ? 0 : measure(shown, m.note, REGULAR) + m.note), 'right')
  } else {
    picture.text(fitted(name, m.nameWidth, m.name, REGULAR, measure), m.nameWidth, middle, 'right', m.name, colour)
    const x = m.spineRight + m.pad
    picture.text(fit(right - x), x, middle, 'left', m.note, colour)
    if (!m.far) return
    overdue((m.spineLeft + m.spineRight) / 2, 'center')
    if (m.rateWidth > 0) picture.text(rest.rate, width, middle, 'right', m.note, colour)
  }
}

/** The rows for which a wall's frame has no room: they are counted in one line. */
export const foldedRows = (figure: BarsFigure, frame: Frame): readonly BarRow[] =>
  folding(figure.rows, frame, metricsOf(figure, frame)).folded

/** How high a wall's frame must be to show each row. */
export function heightOfRows(figure: BarsFigure, frame: Frame): number {
  const { headHeight, rowHeight } = metricsOf(figure, { ...frame, height: 0 })
  return headHeight + figure.rows.length * rowHeight
}

export function layOutBars(figure: BarsFigure, frame: Frame): Drawing {
  const palette = PALETTES[frame.theme]
  const whole = metricsOf(figure, frame)
  const { shown, folded } = folding(figure.rows, frame, whole)
  const refitted = whole.far && folded.length > 0
  const m = refitted ? metricsOf(figure, frame, { shown, folded, narrow: whole.narrow }) : whole
  const picture = new Picture(m.scale)
  const chosen = figure.rows.some(row => row.selected)
  const lines = shown.length + (folded.length > 0 ? 1 : 0)
  const height = m.headHeight + lines * m.rowHeight
  if (figure.rows.length > 0) {
    drawHeads(picture, figure, frame, m, palette)
    if (!m.narrow) {
      picture.line(m.spineLeft + 0.5, m.headHeight, m.spineLeft + 0.5, height, palette.hairline)
      picture.line(m.spineRight - 0.5, m.headHeight, m.spineRight - 0.5, height, palette.hairline)
    }
  }
  shown.forEach((row, index) => {
    const top = m.headHeight + index * m.rowHeight
    const barTop = m.narrow
      ? Math.round(top + m.rowHeight - m.barHeight - m.pad)
      : Math.round(top + (m.rowHeight - m.barHeight) / 2)
    const opacity = chosen && !row.selected ? BACKGROUND_OPACITY : 1
    drawRow(picture, row, { index, top, barTop, opacity }, frame, m, palette)
  })
  if (folded.length > 0) {
    const middle = m.headHeight + shown.length * m.rowHeight + m.rowHeight / 2
    drawRest(picture, figure.rest(folded), middle, frame, m, palette)
  }
  return { width: frame.width, height, shapes: picture.shapes, marks: picture.marks }
}
