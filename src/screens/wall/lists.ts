import { WALL } from '../../look/type.ts'
import { fitted } from '../../charts/fitted.ts'
import type { TaskLine, TaskList } from './content.ts'
import {
  above,
  type Box,
  clamped,
  type Line,
  lineAt,
  LINE_HEIGHT,
  paragraph,
  run,
  stacked,
  type WallFrame,
  wrapped,
} from './place.ts'

export interface PlacedTask {
  readonly task: string
  readonly lines: readonly Line[]
}
export interface PlacedList {
  readonly list: TaskList
  readonly head: readonly Line[]
  readonly tasks: readonly PlacedTask[]
}

// In units of m.
const HEAD = 1.25 * LINE_HEIGHT + 0.25
const ROW_TOP = 0.3
const ROW_BOTTOM = 0.1
const BETWEEN = 0.7
const NUMBER_GAP = 0.7
const SWATCH = 0.75
export const MOST_TASKS = 6
/** What must be acted on has so many rows, where there is room for them, before anything else has more. */
export const LISTED = 3
/** A title may be a paragraph: what is over stands on the desk. */
export const TITLE_LINES = 2
const NAME_LINES = 1.6

export interface Column {
  readonly x: number
  readonly top: number
  readonly width: number
  readonly bottom: number
}

interface Measured {
  readonly list: TaskList
  readonly heights: readonly number[]
  /** Of the head, its note in lines of its own where it must. */
  readonly head: number
}

/** Who leads, and who must act. A name takes less than two lines, however long it is. */
function under({ lead, obstacle }: TaskLine, width: number, { m, measure }: WallFrame) {
  const name = fitted(lead, NAME_LINES * width, m, 400, measure)
  if (obstacle === null) return [run(name, 'quiet')]
  return [run(`${name}, `, 'quiet'), run(fitted(obstacle, NAME_LINES * width, m, 650, measure), 'text', 650)]
}

const titleLines = ({ title }: TaskLine, width: number, { m, measure }: WallFrame) =>
  clamped(run(title, 'ink'), TITLE_LINES, width, WALL.name * m, measure)

/** The room that numbers take before the titles. */
function numberWidth(lists: readonly TaskList[], { m, measure }: WallFrame): number {
  const numbers = lists.flatMap(({ rows }) => rows.flatMap(({ number }) => number ?? []))
  return Math.max(2 * m, ...numbers.map(number => measure(number, WALL.days * m, 650))) + NUMBER_GAP * m
}

function headLines(list: TaskList, { x, top, width }: Column, { m, measure }: WallFrame): Line[] {
  const size = WALL.panel * m
  const title = paragraph([run(list.title, 'ink', 650)], { x, top, width }, size, measure)
  const last = title.at(-1)!
  const after = last.width + 0.5 * m
  const baseline = last.y + above(size)
  if (after + measure(list.note, m, 400) + 0.1 * m <= width)
    return [...title, lineAt([run(list.note)], x + after, baseline, m, measure)]
  return [...title, ...paragraph([run(list.note)], { x, top: last.y + last.height, width }, m, measure)]
}

function measured(list: TaskList, column: Column, numbers: number, frame: WallFrame): Measured {
  const { m, measure } = frame
  const head = headLines(list, column, frame)
  const last = head.at(-1)!
  const width = column.width - numbers
  return {
    list,
    head: last.y + last.height - column.top + (HEAD - WALL.panel * LINE_HEIGHT) * m,
    heights: list.rows.map(row => {
      const title = titleLines(row, width, frame).length
      const second = wrapped(under(row, width, frame), width, m, measure).length
      return (ROW_TOP + ROW_BOTTOM) * m + (title * WALL.name + second) * LINE_HEIGHT * m
    }),
  }
}

/** The lists of what must be acted on. */
export const acted = (lists: readonly TaskList[]) => lists.filter(({ spare }) => !spare)

/** How high the lists must be for so many rows, the first ones' first; where there is none, the first list's head. */
export function heightFor(rows: number, lists: readonly TaskList[], column: Column, frame: WallFrame): number {
  const numbers = numberWidth(lists, frame)
  const filled = lists.filter(list => list.rows.length > 0)
  const asked = filled.length > 0 ? filled : lists.slice(0, 1)
  let left = rows
  return asked.reduce((sum, list, place) => {
    if (place > 0 && left <= 0) return sum
    const { head, heights } = measured(list, column, numbers, frame)
    const own = heights.slice(0, left)
    left -= own.length
    return own.reduce((total, height) => total + height, sum + head + (place > 0 ? BETWEEN * frame.m : 0))
  }, 0)
}

/** How many of a ranked list's first rows stand without cutting a tie; all where all are of one rank. */
function withoutCutTie({ ranked, rows }: TaskList, count: number): number {
  if (!ranked || count === 0 || count >= rows.length) return count
  let kept = count
  while (kept > 0 && rows[kept - 1]!.number === rows[kept]!.number) kept--
  return kept > 0 ? kept : count
}

/**
 * How many rows of each list stand in a column, -1 where it doesn't stand: by turns, from the first. That a list has
 * none is said where the others have theirs.
 * @param above whether another list stands above the first
 */
function sharedOut(lists: readonly Measured[], height: number, above: boolean, m: number) {
  let left = height
  const counts = lists.map(() => -1)
  const open = (place: number): boolean => {
    const { head, heights } = lists[place]!
    const isBelow = above || counts.some(count => count >= 0)
    const need = head + (heights[0] ?? 0) + (isBelow ? BETWEEN * m : 0)
    if (need > left) return false
    left -= need
    counts[place] = Math.min(1, heights.length)
    return true
  }
  const add = (place: number, most: number): boolean => {
    const count = counts[place]!
    const next = lists[place]!.heights[count]
    if (count < 0 || count >= most || next === undefined || next > left) return false
    left -= next
    counts[place]!++
    return true
  }
  const places = lists.map((_, place) => place)
  const fill = (most: number) => {
    while (places.map(place => add(place, most)).some(Boolean));
  }
  // Of two, the first is what must be acted on first.
  places.filter(place => lists[place]!.heights.length > 0).every(open)
  fill(LISTED)
  places.filter(place => lists[place]!.heights.length === 0).forEach(open)
  fill(MOST_TASKS)
  return { counts: counts.map((count, place) => (count < 0 ? count : withoutCutTie(lists[place]!.list, count))), left }
}

function placeTask(row: TaskLine, column: Column, numbers: number, list: TaskList, frame: WallFrame) {
  const { m, measure } = frame
  const { x, top } = column
  const textX = x + numbers
  const width = column.width - numbers
  const title = stacked(titleLines(row, width, frame), { x: textX, top: top + ROW_TOP * m }, WALL.name * m, measure)
  const last = title.at(-1)!
  const second = paragraph(under(row, width, frame), { x: textX, top: last.y + last.height, width }, m, measure)
  const baseline = top + ROW_TOP * m + above(WALL.name * m)
  const boxes: Box[] = [{ x, y: top, width: column.width, height: 1, look: 'rule' }]
  const number: Line[] = []
  if (row.number === null) {
    const size = SWATCH * m
    boxes.push({ x: textX - NUMBER_GAP * m - size, y: baseline - size, width: size, height: size, look: row.swatch })
  } else {
    const numberBaseline = baseline + 0.2 * m
    const runs = [run(row.number, list.tone, 650)]
    number.push(lineAt(runs, textX - NUMBER_GAP * m, numberBaseline, WALL.days * m, measure, 'right'))
  }
  return { task: { task: row.task, lines: [...number, ...title, ...second] }, boxes }
}

/** Lists of tasks below one another, the spare ones last: as many rows as there is room for, titles in two lines at the most. */
export function layOutLists(
  lists: readonly TaskList[],
  column: Column,
  frame: WallFrame,
): { lists: PlacedList[]; boxes: Box[] } {
  const numbers = numberWidth(lists, frame)
  const sizes = lists.map(list => measured(list, column, numbers, frame))
  const usual = sizes.filter(({ list }) => !list.spare)
  const first = sharedOut(usual, column.bottom - column.top, false, frame.m)
  const spare = sharedOut(sizes.slice(usual.length), first.left, usual.length > 0, frame.m)
  const counts = [...first.counts, ...spare.counts]
  // What doesn't stand takes no room for its numbers.
  const standing = lists.filter(({ spare: isSpare }, place) => !isSpare || counts[place]! >= 0)
  if (standing.length < lists.length) return layOutLists(standing, column, frame)
  const placed: PlacedList[] = []
  const boxes: Box[] = []
  let { top } = column
  sizes.forEach(({ list, head, heights }, place) => {
    if (counts[place]! < 0) return
    const lines = headLines(list, { ...column, top }, frame)
    top += head
    const tasks = list.rows.slice(0, counts[place]).map((row, at) => {
      const one = placeTask(row, { ...column, top }, numbers, list, frame)
      top += heights[at]!
      boxes.push(...one.boxes)
      return one.task
    })
    placed.push({ list, head: lines, tasks })
    top += BETWEEN * frame.m
  })
  return { lists: placed, boxes }
}
