import { describe, expect, it } from 'vitest'
import { CHART_IDS } from '../../src/question/charts.ts'
import { loadedOf } from '../../src/answerer/service.ts'
import type { Measure } from '../../src/charts/frame.ts'
import { FIGURES, layOut } from '../../src/charts/registry.ts'
import { provenanceOf } from '../../src/export/provenance.ts'
import { sheetOf } from '../../src/export/sheet.ts'
import { contentOf, headerOf } from '../../src/screens/wall/content.ts'
import { layOutScene } from '../../src/screens/wall/layout.ts'
import { WORDS } from '../../src/words/words.ts'
import { answerOf, datasetOfBytes } from './boards.ts'
import { interMeasure } from './inter.ts'

const MEGABYTE = 1_000_000
const long = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length))
const words = (text: string) => long(`${text} nhiệm vụ Ủy ban nhân dân tỉnh giao `)

/** A board whose every text is a megabyte long: as a paragraph of words, and as one word. */
function boardOf(text: (name: string) => string) {
  const dates = ['2025-09-01', '2025-10-22', '2025-10-25', '2025-12-31']
  const tasks = dates.map((date, n) => ({
    id: `t${n}`,
    title: text(`tên ${n}`),
    detail: text('chi tiết'),
    documentId: 'd',
    clause: text('mục'),
    leadId: 'o',
    coordinatorsText: text('các đơn vị'),
    supervisor: text('lãnh đạo'),
    followedBy: text('theo dõi'),
    field: text('lĩnh vực'),
    programmeIds: ['p'],
    product: text('sản phẩm'),
    assignedOn: '2025-06-01',
    deadline: { kind: 'by', date, text: text('thời hạn') },
    events: [{ at: '2025-09-01', type: 'blocked', note: text('ghi chú'), waitingForId: 'o' }],
  }))
  const undated = { ...tasks[0], id: 'u', deadline: { kind: 'none' } }
  const document = {
    schema: 'ioc-tasks/1',
    generatedAt: '2025-10-22T14:30:00+07:00',
    publisher: text('cơ quan'),
    organizations: [{ id: 'o', name: text('Sở'), shortName: text('Sở') }],
    programmes: [{ id: 'p', name: text('chương trình'), shortName: text('chương trình') }],
    documents: [{ id: 'd', number: text('số'), title: text('trích yếu') }],
    indicators: [
      { id: 'i', name: text('chỉ tiêu'), unit: text('đơn vị'), target: 8, points: [{ on: '2025-09-30', value: 7 }] },
    ],
    tasks: [...tasks, undated],
  }
  return datasetOfBytes(new TextEncoder().encode(JSON.stringify(document)))
}

/** Too many for a row each: the timeline names the worst and the next, whose titles are a megabyte long. */
function crowdOf(text: (name: string) => string) {
  const dates = ['2025-07-01', '2025-07-02', '2025-07-03', '2025-10-23', '2025-10-24', '2025-12-31']
  const tasks = Array.from({ length: 60 }, (_, n) => ({
    id: `t${n}`,
    title: n < 5 ? text(`tên ${n}`) : 'Báo cáo',
    leadId: 'o',
    assignedOn: '2025-06-01',
    deadline: { kind: 'by', date: dates[Math.min(n, 5)] },
  }))
  const document = {
    schema: 'ioc-tasks/1',
    generatedAt: '2025-10-22T14:30:00+07:00',
    organizations: [{ id: 'o', name: text('Sở') }],
    tasks,
  }
  return datasetOfBytes(new TextEncoder().encode(JSON.stringify(document)))
}

/** A measure that counts what it is asked for. */
function counting() {
  const asked = { calls: 0, letters: 0 }
  const measure: Measure = (text, sizePx, weight) => {
    asked.calls++
    asked.letters += text.length
    return interMeasure(text, sizePx, weight)
  }
  return { asked, measure }
}

describe.each([
  ['paragraphs', words],
  ['one word', (text: string) => long(text.replaceAll(' ', ''))],
])('texts of a megabyte, as %s', (_, text) => {
  const dataset = boardOf(text)
  const answer = answerOf(dataset)
  const source = loadedOf(dataset.facts, 1)

  // A few times what has room, whatever the texts' length; a file's sentence takes up to twelve lines.
  it.each(CHART_IDS)('are measured no longer than they have room: the chart %s and its file', id => {
    const figure = FIGURES[id](answer, WORDS.vi)
    for (const width of [360, 1200]) {
      const { asked, measure } = counting()
      const frame = { width, height: 900, minFontPx: 12, theme: 'light', motion: false, measure } as const
      layOut(figure, frame)
      expect(asked.letters).toBeLessThan(60_000)
      expect(asked.calls).toBeLessThan(2000)
    }
    const { asked, measure } = counting()
    sheetOf(figure, provenanceOf(answer, source, null, WORDS.vi), 'light', measure)
    expect(asked.letters).toBeLessThan(150_000)
    expect(asked.calls).toBeLessThan(4000)
  })

  it('are measured no longer than they have room: the timeline of a crowd', () => {
    const figure = FIGURES.timeline(answerOf(crowdOf(text)), WORDS.vi)
    for (const width of [360, 1200]) {
      const { asked, measure } = counting()
      const frame = { width, height: 900, minFontPx: 12, theme: 'light', motion: false, measure } as const
      const { shapes } = layOut(figure, frame)
      expect(JSON.stringify(shapes)).toContain('tên')
      expect(asked.letters).toBeLessThan(60_000)
      expect(asked.calls).toBeLessThan(2000)
    }
  })

  it('are measured a few times on the wall', () => {
    const { day } = answer.question
    const header = headerOf(source, { title: null, stale: false, day, today: day }, source.generatedAtMs, WORDS.vi)
    const content = contentOf(answer, source, { header, notice: null, faults: [] }, WORDS.vi)
    const { asked, measure } = counting()
    layOutScene(content, { width: 1920, height: 1080, m: 24, measure, drawn: measure })
    expect(asked.letters).toBeLessThan(4 * MEGABYTE)
    expect(asked.calls).toBeLessThan(40_000)
  })
})
