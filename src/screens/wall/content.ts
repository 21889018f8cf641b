import type { Answer } from '../../board/answer.ts'
import { chipsOf } from '../../board/chips.ts'
import type { Loaded } from '../../board/messages.ts'
import type { TaskRow } from '../../board/row.ts'
import { sentenceNumbers } from '../../board/sentence.ts'
import { tilesOf, type TileKey } from '../../board/tiles.ts'
import type { Figure } from '../../charts/figure.ts'
import { organizationsFigure } from '../../charts/organizations.ts'
import { dayOfMs } from '../../domain/instant.ts'
import type { Status } from '../../domain/status.ts'
import type { Piece } from '../../words/pieces.ts'
import { WALL_WORDS } from '../../words/wallWords.ts'
import type { Words } from '../../words/words.ts'
import { tileValue } from '../desk/tileWords.ts'
import { wallLines } from './tileLines.ts'

/** What the overview scene says, before it is laid out. */
export interface Content {
  readonly header: Header
  readonly sentence: readonly Piece[]
  readonly lead: TileContent
  readonly tiles: readonly TileContent[]
  readonly figure: Figure
  /** The longest overdue; due today, else due soon. */
  readonly lists: readonly TaskList[]
  readonly scene: string
  /** What isn't real, what is missing, what was not understood. */
  readonly notes: readonly string[]
}

export interface Header {
  readonly title: string
  readonly publisher: string | null
  readonly mark: string | null
  readonly until: string
  readonly stale: boolean
  readonly age: string
  /** The longest that has room. */
  readonly dates: readonly string[]
  readonly clock: string
}

export interface TileContent {
  readonly key: TileKey
  /** The plain number, a rate as a fraction, empty where there is none. */
  readonly data: number | ''
  readonly value: string
  readonly unit: string
  readonly name: string
  readonly tone: Tone
  readonly lines: readonly TileLine[]
}
export interface TileLine {
  readonly text: string
  /** Newly so: marked with a dot. */
  readonly isNew: boolean
}
export type Tone = 'ink' | 'text' | 'quiet' | 'overdue' | 'dueSoon'

export interface TaskList {
  readonly id: 'overdue' | 'due'
  readonly title: string
  readonly note: string
  readonly tone: Tone
  /** Rows of one rank stand or go together. */
  readonly ranked: boolean
  readonly rows: readonly TaskLine[]
}
export interface TaskLine {
  readonly task: string
  /** Days; null where the list's title says when. */
  readonly number: string | null
  readonly swatch: Status
  readonly title: string
  readonly lead: string
  /** Who must act. */
  readonly obstacle: string | null
}

/** @param now milliseconds since 1970-01-01T00:00Z, by the data's own clock */
export function headerOf(
  loaded: Loaded,
  { title, stale }: { readonly title: string | null; readonly stale: boolean },
  now: number,
  words: Words,
): Header {
  const today = dayOfMs(now)
  return {
    title: title ?? WALL_WORDS[words.code].title,
    stale,
    publisher: loaded.publisher,
    mark: loaded.simulated ? words.app.simulated : null,
    until: words.header.dataUntil(loaded.generatedAtMs, loaded.dataDay, today),
    age: words.header.age(Math.floor((now - loaded.generatedAtMs) / 60_000)),
    dates: [words.longDate(today), words.weekdayDate(today), words.fullDate(today)],
    clock: words.clockTime(now),
  }
}

function obstacleOf(row: TaskRow, words: Words): string | null {
  if (!row.flags.includes('blocked')) return null
  if (row.flags.includes('escalated')) return words.task.escalated
  return row.waitsFor === null ? null : words.list.waitsFor(row.waitsFor)
}

function lineOf(row: TaskRow, days: number | null, several: boolean, words: Words): TaskLine {
  const title = words.organizations.task(several ? null : row.clause, row.title)
  return {
    task: row.id,
    number: days === null ? null : words.count(days),
    swatch: row.status,
    title: row.restricted ? WALL_WORDS[words.code].restricted : title,
    lead: row.lead,
    obstacle: obstacleOf(row, words),
  }
}

function listsOf({ highlights, question, dueSoonDays, severalDocuments }: Answer, words: Words): TaskList[] {
  const { tiles, list } = words
  const say = WALL_WORDS[words.code]
  const { longestOverdue, nearestDue, dueToday } = highlights
  const line = (days: (row: TaskRow) => number | null) => (row: TaskRow) =>
    lineOf(row, days(row), severalDocuments, words)
  const overdue: TaskList = {
    id: 'overdue',
    title: say.longestOverdue,
    note: longestOverdue.length > 0 ? say.days : tiles.noneOverdue,
    tone: 'overdue',
    ranked: true,
    rows: longestOverdue.map(line(row => row.daysLate)),
  }
  const due: Pick<TaskList, 'id' | 'tone' | 'ranked'> = { id: 'due', tone: 'dueSoon', ranked: false }
  if (dueToday > 0) {
    const rows = nearestDue.filter(row => row.daysLeft === 0).map(line(() => null))
    return [overdue, { ...due, title: say.dueTodayTitle, note: list.all(dueToday), rows }]
  }
  const lastDay = words.tiles.dueUntil((question.day + dueSoonDays) as typeof question.day, question.day)
  const note = nearestDue.length > 0 ? say.daysLeft : `${lastDay}: ${say.noneDueSoon}`
  return [overdue, { ...due, title: say.dueSoonTitle, note, rows: nearestDue.map(line(row => row.daysLeft)) }]
}

function tilesContent(answer: Answer, words: Words): TileContent[] {
  return tilesOf(answer).map(tile => ({
    key: tile.key,
    data: tile.rate === null ? tile.count! : (tile.rate.rate ?? ''),
    ...tileValue(tile, words),
    name: words.tiles.names[tile.key],
    tone: tile.count !== 0 && (tile.key === 'overdue' || tile.key === 'dueSoon') ? tile.key : 'ink',
    lines: wallLines(tile, answer, words),
  }))
}

function notesOf(loaded: Loaded, faults: readonly string[], words: Words): string[] {
  const { tasks, organizations } = loaded.setAside
  return [
    ...(loaded.simulated ? [words.app.simulatedNote] : []),
    ...(tasks + organizations > 0 ? [words.data.setAside(tasks, organizations)] : []),
    ...(faults.length > 0 ? [`${words.address.ignored} ${faults.join('; ')}`] : []),
  ]
}

/** @param faults what in the address was passed over, in words */
export function contentOf(
  answer: Answer,
  loaded: Loaded,
  header: Header,
  faults: readonly string[],
  words: Words,
): Content {
  const { question, names, from } = answer
  const [lead, ...tiles] = tilesContent(answer, words)
  const filters = chipsOf(question.filter, names, words).map(({ text }) => text)
  const sentence = words.sentence(sentenceNumbers(answer.tiles.tally, { day: question.day, from }))
  return {
    header,
    sentence: filters.length === 0 ? sentence : [...sentence, ` ${WALL_WORDS[words.code].filtered(filters)}.`],
    lead: lead!,
    tiles,
    figure: organizationsFigure(answer, words),
    lists: listsOf(answer, words),
    scene: words.app.overview,
    notes: notesOf(loaded, faults, words),
  }
}
