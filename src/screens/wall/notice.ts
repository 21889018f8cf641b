import { WALL } from '../../look/type.ts'
import type { Notice, Tone, Waiting } from './content.ts'
import {
  above,
  below,
  type Box,
  type Line,
  lineAt,
  LINE_HEIGHT,
  paragraph,
  type Part,
  run,
  stacked,
  type Strip,
  type WallFrame,
  widthOf,
  wrapped,
} from './place.ts'

// In units of m.
const PAD = 0.4
const SIGN = 1.5
const SIGN_GAP = 0.55
const COLUMN_GAP = 0.9
/** The numbers' room, and how much of the rest the band may take. */
const NUMBERS = 26
const MOST_OF_REST = 0.35
/** Narrower columns beside a heading are no column. */
const COLUMN_AT_LEAST = 16
const WAITING_HEADING = 2.4
const WAITING_TEXT = 1.2
const WAITING_WIDEST = 52

/** A triangle with a mark of exclamation, its middle at y. */
const sign = (x: number, y: number, size: number, stale: boolean): Box => ({
  x,
  y: y - size / 2,
  width: size,
  height: size,
  look: stale ? 'sign-stale' : 'sign',
})

/**
 * That the data is stale or its source lost: a band from edge to edge, with as many sentences as leave the numbers their
 * room.
 */
export function layOutNotice(notice: Notice, strip: Strip, frame: WallFrame): Part {
  const { sentences } = notice
  const placed = placeNotice(notice, strip, frame)
  return sentences.length === 0 || placed.bottom - strip.top <= (frame.height - NUMBERS * frame.m) * MOST_OF_REST
    ? placed
    : layOutNotice({ ...notice, sentences: sentences.slice(0, -1) }, strip, frame)
}

/** Its heading beside its sentences where both have room. Stale data colours it, and frames the screen. */
function placeNotice(notice: Notice, { x, width, top }: Strip, frame: WallFrame): Part {
  const { m, measure } = frame
  const tone: Tone = notice.stale ? 'onAmber' : 'text'
  const heading = [run(notice.heading, notice.stale ? 'onAmber' : 'ink', 650)]
  const rest = [run(notice.sentences.join(' '), tone)]
  const size = WALL.panel * m
  const indent = (SIGN + SIGN_GAP) * m
  const left = x + indent
  const inner = width - indent
  const headingWidth = widthOf(heading, size, measure) + size * 0.05
  const column = inner - headingWidth - COLUMN_GAP * m
  const beside = column >= Math.min(COLUMN_AT_LEAST * m, widthOf(rest, m, measure) + 0.1 * m)
  const lines: Line[] = []
  const start = top + PAD * m
  if (beside) {
    const parts = wrapped(rest, column, m, measure)
    const height = Math.max(size, parts.length * m) * LINE_HEIGHT
    const middle = start + height / 2
    lines.push(lineAt(heading, left, middle + (above(size) - below(size)) / 2, size, measure))
    const at = { x: left + headingWidth + COLUMN_GAP * m, top: middle - (parts.length * LINE_HEIGHT * m) / 2 }
    // Beside one line its sentences stand on its baseline.
    if (parts.length === 1) lines.push(...parts.map(part => lineAt(part, at.x, lines[0]!.y + above(size), m, measure)))
    else lines.push(...stacked(parts, at, m, measure))
  } else {
    lines.push(...paragraph(heading, { x: left, top: start, width: inner }, size, measure))
    const last = lines.at(-1)!
    lines.push(...paragraph(rest, { x: left, top: last.y + last.height, width: inner }, m, measure))
  }
  const bottom = Math.max(...lines.map(line => line.y + line.height)) + PAD * m
  const band: Box = { x: 0, y: top, width: frame.width, height: bottom - top, look: notice.stale ? 'stale' : 'report' }
  const middle = beside ? (top + bottom) / 2 : start + (size * LINE_HEIGHT) / 2
  const edge: Box[] = notice.stale ? [{ x: 0, y: 0, width: frame.width, height: frame.height, look: 'edge' }] : []
  return { lines, boxes: [band, sign(x, middle, SIGN * m, notice.stale), ...edge], bottom }
}

/** Before the first data: what is waited for, or why there is none and what happens next. */
export function layOutWaiting(waiting: Waiting, { x, width, top }: Strip, frame: WallFrame): Part {
  const { m, measure, height } = frame
  const indent = waiting.failed ? (WAITING_HEADING + SIGN_GAP) * m : 0
  const at = { x: x + indent, width: Math.min(width - indent, WAITING_WIDEST * m) }
  const from = Math.max(top + 2 * m, height * 0.3)
  const size = WAITING_HEADING * m
  const lines = paragraph([run(waiting.heading, 'ink', 650)], { ...at, top: from }, size, measure)
  for (const sentence of waiting.sentences) {
    const last = lines.at(-1)!
    const next = { ...at, top: last.y + last.height + 0.4 * m }
    lines.push(...paragraph([run(sentence)], next, WAITING_TEXT * m, measure))
  }
  const middle = from + (size * LINE_HEIGHT) / 2
  const boxes = waiting.failed ? [sign(x, middle, size, false)] : []
  const last = lines.at(-1)!
  return { lines, boxes, bottom: last.y + last.height }
}
