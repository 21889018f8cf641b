import { TASK_WORDS } from '../../words/task.ts'
import { type Answer, type Board, isToday } from '../../question/answer.ts'
import { withoutState } from '../../question/change.ts'
import type { Loaded } from '../../question/messages.ts'
import type { PicturedRow } from '../../question/pictured.ts'
import { sentenceNumbers } from '../../question/sentence.ts'
import { tilesOf, type TileKey } from '../../question/tiles.ts'
import type { BarsFigure } from '../../charts/figure.ts'
import { taskName } from '../../charts/taskName.ts'
import { organizationsFigure } from '../../charts/organizations.ts'
import type { FoundConfig } from '../../data/fetchConfig.ts'
import type { PlainDay } from '../../domain/plainDay.ts'
import type { Status } from '../../domain/status.ts'
import type { Piece } from '../../words/pieces.ts'
import { WALL_WORDS } from '../../words/wall.ts'
import type { Words } from '../../words/words.ts'
import { configSentence } from '../said/configWords.ts'
import { type SourceReport, sourceReport, type SourceStanding } from '../said/sourceWords.ts'
import { dayMark } from '../said/dayMark.ts'
import { shareValue, tileValue } from '../said/tileWords.ts'
import { type TileLine, wallLines } from './tileLines.ts'

/** What the overview scene is made of. */
export type OverviewAnswer = Answer<'tiles' | 'highlights' | 'attention' | 'organizations'>

/** What the overview scene says, before it is laid out. */
export interface Content {
  readonly header: Header
  /** That the data or its source is not as it should be. */
  readonly notice: Notice | null
  readonly sentence: readonly Piece[]
  readonly lead: TileContent
  readonly tiles: readonly TileContent[]
  readonly figure: BarsFigure
  /** What is said where there is no task at all. */
  readonly empty: Waiting | null
  /** The chart's sentence: the longest that has room, else the last: nothing, or the hour of data past its limit. */
  readonly captions: readonly string[]
  /** The longest overdue; due without data; due today, else due soon. What is blocked and what has no news, where there is room. */
  readonly lists: readonly TaskList[]
  readonly scene: string
  /** What isn't real, what is missing, what was not understood. */
  readonly notes: readonly Note[]
}

/** A sentence of the footer, without its full stop. */
export interface Note {
  readonly text: string
  /** It is said on every screen: what was set aside (contract section 4). */
  readonly stays: boolean
}

export interface Header {
  readonly title: string
  readonly publisher: string | null
  readonly mark: string | null
  /** Null where there is no data. */
  readonly data: { readonly until: string; readonly age: string; readonly stale: boolean } | null
  /** The longest that has room. */
  readonly dates: readonly string[]
  readonly clock: string
}

export interface Notice {
  readonly kind: SourceReport['kind']
  readonly stale: boolean
  readonly heading: string
  readonly sentences: readonly string[]
}

/** Nothing to show yet, or why there is nothing. */
export interface Waiting {
  readonly failed: boolean
  readonly heading: string
  readonly sentences: readonly string[]
}

export interface TileContent {
  readonly key: TileKey
  /** The plain number, a rate as a fraction, empty where there is none. */
  readonly data: number | ''
  readonly value: string
  readonly unit: string
  /** Its value and unit where no line says the numbers of a rate in percent: n/m (contract 3). */
  readonly share: { readonly value: string; readonly unit: string } | null
  readonly name: string
  readonly tone: Tone
  readonly lines: readonly TileLine[]
}
export type Tone = 'ink' | 'text' | 'quiet' | 'overdue' | 'dueSoon' | 'onAmber'

export interface TaskList {
  readonly id: 'overdue' | 'unreported' | 'due' | 'blocked' | 'quiet'
  readonly title: string
  readonly note: string
  readonly tone: Tone
  /** Rows of one rank stand or go together. */
  readonly ranked: boolean
  /** It stands only in room that is left over. */
  readonly spare: boolean
  readonly rows: readonly TaskLine[]
}
export interface TaskLine {
  /** Its id; empty where it may not be told. */
  readonly task: string
  /** Days; null where the list's title says when. */
  readonly number: string | null
  readonly swatch: Status
  readonly title: string
  readonly lead: string
  /** Who must act. */
  readonly obstacle: string | null
}

interface Dated {
  readonly stale: boolean
  /** The day of the board. */
  readonly day: PlainDay
  /** The clock's; null where nobody knows it. */
  readonly today: PlainDay | null
}

/** @param now milliseconds since 1970-01-01T00:00Z, by the data's own clock */
export function headerOf(
  loaded: Loaded | null,
  { title, ...dated }: Dated & { readonly title: string | null },
  now: number,
  words: Words,
): Header {
  const { day, today } = dated
  const mark = today === null ? null : dayMark(day, today, words)
  const marked = (date: string) => (mark === null ? date : `${date}, ${mark}`)
  return {
    title: title ?? WALL_WORDS[words.code].title,
    publisher: loaded?.publisher ?? null,
    mark: loaded?.simulated ? words.app.simulated : null,
    data: loaded && dataOf(loaded, dated, now, words),
    dates: [words.longDate(day), words.weekdayDate(day), words.fullDate(day)].map(marked),
    clock: today === null ? words.NO_VALUE : words.clockTime(now),
  }
}

function dataOf(loaded: Loaded, { stale, day, today }: Dated, now: number, words: Words): Header['data'] {
  const { generatedAtMs, dataDay } = loaded
  const age = words.header.age(Math.floor((now - generatedAtMs) / 60_000))
  if (!stale) return { until: words.header.dataUntil(generatedAtMs, dataDay, day), age, stale }
  // The band says how old it is.
  const { dataUntil, hour } = WALL_WORDS[words.code]
  return { until: dataUntil(hour(generatedAtMs, today)), age: '', stale }
}

/** The source's report as a band has it: what is most telling first. */
export function noticeOf(standing: SourceStanding, now: number, words: Words): Notice | null {
  const report = sourceReport(standing, now, words)
  if (report === null) return null
  const { kind, age, reasons, retries, kept, contact } = report
  const [first, ...others] = [age, ...reasons].filter(said => said !== null)
  const sentences = [...others, contact, kept, retries].filter(said => said !== null)
  return { kind, stale: age !== null, heading: first!, sentences }
}

/** @param failed why there is nothing to show, and what happens next; null while the first data is on its way */
export function waitingOf(
  failed: { readonly heading: string; readonly sentence: string; readonly next: string } | null,
  contact: string | null,
  words: Words,
): Waiting {
  if (failed === null) return { failed: false, heading: words.data.loading, sentences: [] }
  const whom = contact === null ? [] : [words.source.contact(contact)]
  return { failed: true, heading: failed.heading, sentences: [failed.sentence, failed.next, ...whom] }
}

/** What in the address and the configuration was passed over, in sentences without their full stop. */
export function faultsOf(address: readonly string[], found: FoundConfig, words: Words): string[] {
  const config = configSentence(found, words)
  return [
    ...(address.length > 0 ? [`${words.address.ignored} ${address.join('; ')}`] : []),
    ...(config === null ? [] : [config.replace(/\.$/, '')]),
  ]
}

function obstacleOf(row: PicturedRow, ofToday: boolean, words: Words): string | null {
  const { waitsFor, blockedDays: days } = row
  if (days === null) return null
  if (row.flags.includes('escalated')) return TASK_WORDS[words.code].escalated
  const { list } = words
  return waitsFor === null ? list.blocked(days, ofToday) : list.waitsFor(waitsFor, days, ofToday)
}

function lineOf(row: PicturedRow, days: number | null, answer: Board, words: Words): TaskLine {
  return {
    task: row.title === null ? '' : row.id,
    number: days === null ? null : words.count(days),
    swatch: row.status,
    title: taskName(answer.severalDocuments ? null : row.clause, row.title, words),
    lead: row.lead,
    obstacle: obstacleOf(row, isToday(answer), words),
  }
}

function listsOf(answer: OverviewAnswer, words: Words): TaskList[] {
  const { attention, highlights, question, terms } = answer
  const { tiles, list } = words
  const say = WALL_WORDS[words.code]
  const { longestOverdue, unreported, nearestDue, blocked, quietest } = attention
  const { dueToday } = highlights
  const line = (days: (row: PicturedRow) => number | null) => (row: PicturedRow) =>
    lineOf(row, days(row), answer, words)
  const overdue: TaskList = {
    id: 'overdue',
    title: say.longestOverdue,
    note: longestOverdue.length > 0 ? say.days : tiles.noneOverdue,
    tone: 'overdue',
    ranked: true,
    spare: false,
    rows: longestOverdue.map(line(row => row.daysLate)),
  }
  const unknown: TaskList = {
    id: 'unreported',
    title: words.status.awaitingUpdate,
    note: list.all(answer.tiles.tally.status.awaitingUpdate),
    tone: 'ink',
    ranked: false,
    spare: false,
    rows: unreported.map(line(() => null)),
  }
  const due = { id: 'due', tone: 'dueSoon', ranked: false, spare: false } as const
  const lastDay = tiles.dueUntil((question.day + terms.dueSoonDays) as typeof question.day, question.day)
  const soon: TaskList =
    dueToday > 0
      ? {
          ...due,
          title: say.dueTodayTitle(isToday(answer)),
          note: list.all(dueToday),
          rows: nearestDue.filter(row => row.daysLeft === 0).map(line(() => null)),
        }
      : {
          ...due,
          title: say.dueSoonTitle,
          note: nearestDue.length > 0 ? say.daysLeft : `${lastDay}: ${say.noneDueSoon}`,
          rows: nearestDue.map(line(row => row.daysLeft)),
        }
  const spare: TaskList[] = [
    {
      id: 'blocked',
      title: say.blockedTitle,
      note: '',
      tone: 'ink',
      ranked: false,
      spare: true,
      rows: blocked.map(line(() => null)),
    },
    {
      id: 'quiet',
      title: say.quietest,
      note: say.days,
      tone: 'ink',
      ranked: true,
      spare: true,
      rows: quietest.map(line(row => row.quietDays)),
    },
  ]
  // Where nothing is overdue but much may be, that is said first.
  const late = unknown.rows.length === 0 ? [overdue] : longestOverdue.length === 0 ? [unknown] : [overdue, unknown]
  return [...late, soon, ...spare.filter(({ rows }) => rows.length > 0)]
}

/** A tile's lines when its data is past its limit: what it counts, and the hour that it is from. */
function hourly(key: TileKey, lines: readonly TileLine[], hour: string, words: Words): TileLine[] {
  const say = WALL_WORDS[words.code]
  const line = (text: string, stays: boolean): TileLine => ({ text, isNew: false, stays, isShare: false })
  return key === 'overdue'
    ? [line(hour, true), line(say.mayHaveChanged, false), ...lines.slice(-1)]
    : [...lines.slice(0, 1), line(hour, true)]
}

function tilesContent(answer: OverviewAnswer, hour: string | null, words: Words): TileContent[] {
  return tilesOf(answer).map(tile => {
    const { key } = tile
    const lines = wallLines(tile, answer, words)
    return {
      key,
      data: tile.rate === null ? tile.count! : (tile.rate.rate ?? ''),
      ...tileValue(tile, words),
      share: lines.some(({ isShare }) => isShare) ? shareValue(tile.rate!, words) : null,
      name: words.tiles.names[key],
      tone: tile.count !== 0 && (key === 'overdue' || key === 'dueSoon') ? key : 'ink',
      lines: hour === null ? lines : hourly(key, lines, hour, words),
    }
  })
}

function notesOf(loaded: Loaded, faults: readonly string[], words: Words): Note[] {
  const { tasks, organizations } = loaded.setAside
  const said = (text: string): Note => ({ text, stays: false })
  return [
    ...(loaded.simulated ? [said(words.app.simulatedNote)] : []),
    ...(tasks + organizations > 0 ? [{ text: words.data.setAside(tasks, organizations), stays: true }] : []),
    ...faults.map(said),
  ]
}

const withHour = (note: string, hour: string) => (note === '' ? hour : `${note}, ${hour}`)

interface Around {
  readonly header: Header
  readonly notice: Notice | null
  /** What in the address or the configuration was passed over, in sentences. */
  readonly faults: readonly string[]
}

export function contentOf(answer: OverviewAnswer, loaded: Loaded, around: Around, words: Words): Content {
  const { question, names, from } = answer
  const { header, notice, faults } = around
  const say = WALL_WORDS[words.code]
  const hour = notice?.stale ? say.hour(loaded.generatedAtMs, question.today) : null
  const figure = organizationsFigure(answer, words)
  const [lead, ...tiles] = tilesContent(answer, hour, words)
  const board = { day: question.day, from, filter: withoutState(question.filter) }
  return {
    header,
    notice,
    sentence: words.sentence(sentenceNumbers(answer.tiles.tally, board, names, words)),
    lead: lead!,
    tiles,
    figure,
    empty: answer.tiles.tally.total > 0 ? null : { failed: false, heading: figure.caption, sentences: [say.willShow] },
    captions: hour === null ? [figure.caption, ''] : [`${figure.caption}, ${hour}`, hour],
    lists: listsOf(answer, words).map(list => (hour === null ? list : { ...list, note: withHour(list.note, hour) })),
    scene: words.app.overview,
    notes: notesOf(loaded, faults, words),
  }
}
