import { asking, PART_NAMES } from '../../src/question/parts.ts'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/question/address.ts'
import { answer } from '../../src/answerer/answer.ts'
import { datasetOf } from '../../src/answerer/board.ts'
import { CHART_IDS } from '../../src/question/charts.ts'
import { picturedAddress } from '../../src/question/pictured.ts'
import { loadedOf } from '../../src/answerer/service.ts'
import { tilesOf } from '../../src/question/tiles.ts'
import { FIGURES, layOut } from '../../src/charts/registry.ts'
import { read } from '../../src/data/read.ts'
import { pptxOf } from '../../src/export/pptx.ts'
import { provenanceOf } from '../../src/export/provenance.ts'
import { sheetOf } from '../../src/export/sheet.ts'
import { svgOf } from '../../src/export/svg.ts'
import { tileLines } from '../../src/screens/said/tileWords.ts'
import { contentOf, headerOf } from '../../src/screens/wall/content.ts'
import { WORDS } from '../../src/words/words.ts'
import { outlines } from './charts.ts'

const SECRET = 'BÍ MẬT'
const ESCAPED = /B(Í|%C3%8D|\\u00cd|&#205;)(%20|\+| )M/i
const secret = (field: string) => `${SECRET} ${field}`

const LIVES = [
  {
    deadline: { kind: 'by', date: '2025-09-01' },
    events: [{ type: 'blocked', proposal: secret('proposal'), escalated: true }],
  },
  { deadline: { kind: 'by', date: '2025-10-22' }, events: [] },
  { deadline: { kind: 'by', date: '2025-10-27' }, events: [{ type: 'progress', percent: 30 }] },
  { deadline: { kind: 'within', period: '2025-Q4' }, events: [{ type: 'progress', percent: 40 }] },
  { deadline: { kind: 'by', date: '2025-10-01' }, events: [{ type: 'completed' }] },
  { deadline: { kind: 'by', date: '2025-12-31' }, events: [{ type: 'blocked', waitingForId: 'b' }] },
  { deadline: { kind: 'none' }, events: [] },
  { deadline: { kind: 'ongoing' }, events: [] },
]

/** A board of restricted tasks alone, with their secret in every field that is theirs. @param copies of each life */
function documentOf(copies: number) {
  const tasks = LIVES.flatMap(({ deadline, events }, life) =>
    Array.from({ length: copies }, (_, copy) => ({
      id: secret(`id ${life} ${copy}`),
      title: secret('title'),
      detail: secret('detail'),
      documentId: 'd',
      clause: secret('clause'),
      leadId: 'a',
      coordinatorsText: secret('coordinators'),
      followedBy: secret('followedBy'),
      field: secret('field'),
      programmeIds: ['p'],
      product: secret('product'),
      restricted: true,
      citations: [secret('citation')],
      assignedOn: '2025-06-01',
      deadline,
      events: events.map(event => ({
        at: '2025-10-02',
        note: secret('note'),
        reference: secret('reference'),
        ...event,
      })),
    })),
  )
  return {
    schema: 'ioc-tasks/1',
    generatedAt: '2025-10-22T14:30:00+07:00',
    organizations: [
      { id: 'a', name: 'Sở Nội vụ' },
      { id: 'b', name: 'Sở Tài chính' },
    ],
    programmes: [{ id: 'p', name: 'Đề án 06' }],
    documents: [{ id: 'd', number: secret('number'), title: secret('document') }],
    tasks,
  }
}

function asked(copies: number, query: string) {
  const document = read(new TextEncoder().encode(JSON.stringify(documentOf(copies))))
  if ('rejection' in document) throw new Error(document.rejection.code)
  const { facts } = document
  const { address } = parseAddress(query)
  const { filter, sort, from } = address
  const question = {
    day: facts.dataDay,
    today: facts.dataDay,
    from,
    compare: null,
    filter,
    sort,
    rows: 50,
    task: null,
    parts: asking(...PART_NAMES),
  }
  return { facts, answer: answer(datasetOf(facts), question, 1), source: loadedOf(facts, 1) }
}

/** Each part of a slide with its name, those of its workbook too. */
async function partsOf(bytes: Uint8Array): Promise<string[]> {
  const { files } = await JSZip.loadAsync(bytes)
  const parts = Object.values(files).map(async file => {
    const inner = file.name.endsWith('.xlsx') ? await partsOf(await file.async('uint8array')) : []
    return [`${file.name} ${await file.async('string')}`, ...inner]
  })
  return (await Promise.all(parts)).flat()
}

describe.each([1, 12])('a restricted task, %i times over, is not named', copies => {
  describe.each(['', 'status=overdue', 'due=2025-10-20..2025-10-30'])('where the board is asked for “%s”', query => {
    const board = asked(copies, query)
    const address = `https://ioc.vn/?task=${encodeURIComponent(board.facts.tasks[0]!.id)}&day=2025-10-22`

    it.each(CHART_IDS)('in the chart %s, its files and its table', async id => {
      for (const words of [WORDS.vi, WORDS.en]) {
        const figure = FIGURES[id](board.answer, words)
        const provenance = provenanceOf(board.answer, board.source, picturedAddress(address, board.facts), words)
        const svg = svgOf(sheetOf(figure, provenance, 'light', outlines.measure), outlines)
        expect(svg).not.toMatch(ESCAPED)
        expect(JSON.stringify(figure.table)).not.toMatch(ESCAPED)
        for (const width of [360, 900]) {
          const frame = { width, height: 900, minFontPx: 12, theme: 'light', motion: false } as const
          const { shapes, marks } = layOut(figure, { ...frame, measure: outlines.measure })
          expect(JSON.stringify(shapes)).not.toMatch(ESCAPED)
          expect(marks.map(({ label }) => label).join('\n')).not.toMatch(ESCAPED)
        }
        const slide =
          figure.kind === 'bars' && (await pptxOf(figure, provenance, board.source, words, outlines.measure))
        for (const part of slide ? await partsOf(slide) : []) expect(part).not.toMatch(ESCAPED)
      }
    })

    it('on the wall', () => {
      const now = board.source.generatedAtMs
      const dated = { title: null, stale: false, day: board.facts.dataDay, today: board.facts.dataDay }
      const header = headerOf(board.source, dated, now, WORDS.vi)
      const around = { header, notice: null, faults: [], now }
      const content = contentOf(board.answer, board.source, around, WORDS.vi)
      const { figure, ...said } = content
      expect(JSON.stringify(said)).not.toMatch(ESCAPED)
      expect(figure.caption).not.toMatch(ESCAPED)
      const titles = content.lists.flatMap(({ rows }) => rows.map(({ title }) => title))
      expect(new Set(titles)).toEqual(new Set([WORDS.vi.list.unnamed]))
    })

    it('in what pictures are drawn from, but for the id that a mark opens', () => {
      const { timeline, highlights, attention } = board.answer
      const drawn = JSON.stringify([timeline, highlights, attention], (key, value: unknown) =>
        key === 'id' ? null : value,
      )
      expect(drawn).not.toMatch(ESCAPED)
    })

    it('in the lines of the tiles, which are printed', () => {
      const lines = tilesOf(board.answer).flatMap(tile => tileLines(tile, board.answer, WORDS.vi))
      expect(lines.join('\n')).not.toMatch(ESCAPED)
    })

    it('but on the desk’s list', () => {
      expect(board.answer.rows.every(({ title, restricted }) => restricted && title === secret('title'))).toBe(true)
    })
  })
})

it('an address opens a task that may be named, and no other', () => {
  const { facts } = asked(1, '')
  const secretId = facts.tasks[0]!.id
  const open = { ...facts, tasks: facts.tasks.map(task => ({ ...task, restricted: task.id === secretId })) }
  const other = `https://ioc.vn/?task=${encodeURIComponent(facts.tasks[1]!.id)}&day=2025-10-22`
  expect(picturedAddress(other, open)).toBe(other)
  expect(picturedAddress(`https://ioc.vn/?task=${encodeURIComponent(secretId)}&day=2025-10-22`, open)).toBe(
    'https://ioc.vn/?day=2025-10-22',
  )
})
