// @vitest-environment happy-dom
import { asking } from '../../src/question/parts.ts'
import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_ADDRESS, parseAddress } from '../../src/question/address.ts'
import { withoutState } from '../../src/question/change.ts'
import { type Filter, NO_FILTER } from '../../src/question/filter.ts'
import { datasetOf, fromOn } from '../../src/answerer/board.ts'
import { reportOf } from '../../src/answerer/report.ts'
import { sentenceNumbers } from '../../src/question/sentence.ts'
import { tilesOf } from '../../src/question/tiles.ts'
import { organizationsFigure } from '../../src/charts/organizations.ts'
import { read } from '../../src/data/read.ts'
import type { PlainDay } from '../../src/domain/plainDay.ts'
import { STATUSES } from '../../src/domain/status.ts'
import { FigureTable } from '../../src/screens/desk/FigureTable.tsx'
import { Sentence } from '../../src/screens/desk/Sentence.tsx'
import { TaskList } from '../../src/screens/desk/TaskList.tsx'
import { Tiles } from '../../src/screens/desk/Tiles.tsx'
import { WORDS } from '../../src/words/words.ts'
import { bytesOf, type Question, question, validDocument } from '../oracle/documents.ts'
import { inProcessClient } from './inProcess.ts'
import { runs } from '../runs.ts'

const words = WORDS.vi
const DOCUMENTS = runs(6)
const SEED = 24_062_025
const cases = fc.sample(
  validDocument(25).chain(document => fc.tuple(fc.constant(document), question(document))),
  { numRuns: DOCUMENTS, seed: SEED },
)

const NO_STATE = { status: [], flag: [], news: [] } as const
const NO_ORGANIZATION = { org: [], role: NO_FILTER.role } as const
const nothing = () => undefined

/** The report on a document, as the command makes it. */
function reporter(bytes: Uint8Array, { at, from, filter }: Question) {
  const document = read(bytes)
  if ('rejection' in document) throw new Error(document.rejection.code)
  const { facts } = document
  const option = (key: 'day' | 'from', value = '') => parseAddress(new URLSearchParams({ [key]: value }).toString())
  const { address } = parseAddress(filter ?? '')
  const day: PlainDay = option('day', at).address.day ?? address.day ?? facts.dataDay
  const asked = option('from', from).address.from ?? address.from
  const dataset = datasetOf(facts)
  const report = (change: Partial<Filter> = {}) =>
    reportOf(
      dataset,
      { day, from: fromOn(asked, day, facts.settings), filter: { ...address.filter, ...change } },
      words,
    )
  return { report, question: { day, from: asked, compare: null, filter: address.filter } }
}

interface Row {
  readonly name: string
  readonly total: number
  readonly status: Readonly<Record<string, number>>
  readonly coordinating: number
}
const cellsOf = ({ name, total, status, coordinating }: Row) => [
  name,
  total,
  ...STATUSES.map(key => status[key]),
  coordinating,
]
const countsAny = ([, ...counts]: readonly unknown[]) => counts.some(count => count !== 0)
const inOrder = (rows: readonly unknown[]) => rows.map(row => JSON.stringify(row)).sort()

afterEach(cleanup)

describe('report, sentence, tiles, the chart’s table and the list agree', () => {
  it.each(cases.map(([document, asked], place) => ({ place, document, asked })))(
    'on random document $place, asked $asked',
    async ({ document, asked }) => {
      const { report, question } = reporter(bytesOf(document), asked)
      const client = inProcessClient()
      await client.load(bytesOf(document).buffer as ArrayBuffer)
      const answer = await client.ask({
        ...question,
        today: null,
        sort: NO_ADDRESS.sort,
        rows: 1000,
        task: null,
        parts: asking('tiles', 'highlights', 'list', 'organizations'),
      })
      const { table } = organizationsFigure(answer, words)
      const board = { day: question.day, from: answer.from, filter: withoutState(question.filter) }
      const shown = render(
        <>
          <Sentence pieces={words.sentence(sentenceNumbers(answer.tiles.tally, board, answer.names, words))} />
          <Tiles answer={answer} words={words} onState={nothing} />
          <TaskList answer={answer} words={words} hrefOf={id => id} onOpen={nothing} onMore={nothing} wayOut={null} />
          <FigureTable table={table} caption="" words={words} />
        </>,
      ).container
      const all = (selector: string) => [...shown.querySelectorAll<HTMLElement>(selector)]

      // Sentence and tiles: the board without its filter of status, flag and news.
      const stateless = report(NO_STATE)
      expect(all('.sentence').map(({ textContent }) => textContent)).toEqual([stateless.sentence])
      const numbers = { ...stateless.status, ...stateless.flags, ...stateless } as unknown as Record<
        string,
        number | null
      >
      const tiles = all('.tiles [data-kpi]').map(({ dataset }) => [dataset.kpi, dataset.value])
      expect(tiles).toEqual(tilesOf(answer).map(({ key }) => [key, String(numbers[key] ?? '')]))
      // What a plain click on a tile opens.
      const opened = tilesOf(answer).map(({ key, state }) => [key, report(state).total])
      expect(opened).toEqual(tilesOf(answer).map(({ key, count, rate }) => [key, count ?? rate!.numerator]))

      // The list: the whole filter.
      const whole = report()
      expect(all('[data-kpi="listed"]').map(({ dataset }) => dataset.value)).toEqual([String(whole.total)])
      expect(inOrder(all('[data-task]').map(({ dataset }) => [dataset.task, dataset.status]))).toEqual(
        inOrder(whole.tasks.map(({ id, status }) => [id, status])),
      )

      // The chart's table: the board without its filter of agencies.
      const shownRows = all('.figure-table tbody tr').map(row => [
        row.querySelector('th')!.textContent,
        ...[...row.querySelectorAll<HTMLElement>('td[data-value]')].map(({ dataset }) => Number(dataset.value)),
      ])
      const reported = (report(NO_ORGANIZATION).byOrganization as unknown as Row[]).map(cellsOf)
      expect(inOrder(shownRows.filter(countsAny))).toEqual(inOrder(reported.filter(countsAny)))
    },
  )
})
