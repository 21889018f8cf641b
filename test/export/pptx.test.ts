import fc from 'fast-check'
import JSZip from 'jszip'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BarRow } from '../../src/charts/figure.ts'
import { STATUSES } from '../../src/domain/status.ts'
import { inFull } from '../../src/export/inFull.ts'
import { leadingRows } from '../../src/export/leadingRows.ts'
import { pptxOf } from '../../src/export/pptx.ts'
import { plain } from '../words/plain.ts'
import { chartOf, outlines } from './charts.ts'

function slideFor(asked: Parameters<typeof chartOf>[0]) {
  const { figure, provenance, source, words } = chartOf(asked)
  return pptxOf(figure, provenance, source, words, outlines.measure)
}

const unescaped = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const each = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => unescaped(found!))

async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const part = (path: string) => zip.file(path)!.async('string')
  return { zip, part }
}

/** What a chart's part holds: by series its name, its rows' names and its numbers, from the top. */
function seriesIn(chartXml: string) {
  return each(chartXml, /<c:ser>(.*?)<\/c:ser>/gs).map(ser => ({
    name: each(ser, /<c:tx>.*?<c:v>(.*?)<\/c:v>/gs)[0]!,
    rows: each(ser.match(/<c:cat>(.*?)<\/c:cat>/s)![1]!, /<c:v>(.*?)<\/c:v>/gs).reverse(),
    values: each(ser.match(/<c:val>(.*?)<\/c:val>/s)![1]!, /<c:v>(.*?)<\/c:v>/gs)
      .map(Number)
      .reverse(),
    xml: ser,
  }))
}

/** The cells of the workbook that PowerPoint opens to edit the chart: a line a row. */
async function workbookIn(zip: JSZip): Promise<(string | number)[][]> {
  const path = Object.keys(zip.files).find(name => name.endsWith('.xlsx'))!
  const book = await JSZip.loadAsync(await zip.file(path)!.async('uint8array'))
  const strings = each(await book.file('xl/sharedStrings.xml')!.async('string'), /<t[^>]*>(.*?)<\/t>/gs)
  const sheet = await book.file('xl/worksheets/sheet1.xml')!.async('string')
  return [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
    [...row.matchAll(/<c r="\w+"( t="s")?><v>(.*?)<\/v>/g)].map(([, text, value]) =>
      text === undefined ? Number(value) : strings[Number(value)]!,
    ),
  )
}

describe('a chart as a slide', () => {
  it.each([
    { scenario: 'notice' },
    { scenario: 'province' },
    { scenario: 'province', query: 'status=overdue&status=completed&org=snv' },
    { scenario: 'province', lang: 'en' as const },
  ])('%o holds the numbers of the figure’s table, in the chart and in its workbook', async asked => {
    const { figure } = chartOf(asked)
    const { zip, part } = await opened(await slideFor(asked))
    const series = seriesIn(await part('ppt/charts/chart1.xml'))
    const shown = series[0]!.rows
    const fullNames = new Map<string | undefined, string>(
      figure.rows.flatMap(({ name, fullName }) => [
        [name, fullName],
        [fullName, fullName],
      ]),
    )
    const table = new Map(figure.table.rows.map(row => [row[0], row]))
    const drawn = STATUSES.filter(status => status !== 'cancelled')
    for (const [place, name] of shown.entries()) {
      const row = table.get(fullNames.get(name) ?? null)!
      // The table's columns: name, total, then the statuses in order.
      const expected = drawn.map(status => row[STATUSES.indexOf(status) + 2]).filter(count => count !== 0)
      expect(series.map(({ values }) => Math.abs(values[place]!)).filter(count => count !== 0)).toEqual(expected)
    }
    const [head, ...lines] = await workbookIn(zip)
    expect(head!.slice(1)).toEqual(series.map(({ name }) => name))
    expect(lines.reverse()).toEqual(shown.map((name, place) => [name, ...series.map(({ values }) => values[place]!)]))
  })

  it('counts what it has no room for', async () => {
    const { figure } = chartOf({ scenario: 'province' })
    const { part } = await opened(await slideFor({ scenario: 'province' }))
    const shown = seriesIn(await part('ppt/charts/chart1.xml'))[0]!.rows
    // In full where there is room, else short: never two that are cut to the same.
    for (const [place, name] of shown.entries())
      expect([figure.rows[place]!.fullName, figure.rows[place]!.name]).toContain(name)
    expect(shown).toContain('Sở Nông nghiệp và Môi trường')
    expect(shown).toContain('BQL DA giao thông')
    const rest = figure.rows.slice(shown.length)
    const done = rest.reduce((sum, row) => sum + row.doneCount.count, 0)
    const slide = each(await part('ppt/slides/slide1.xml'), /<a:t>(.*?)<\/a:t>/g).join('\n')
    expect(plain(slide)).toContain(`${rest.length} cơ quan khác có ${done} nhiệm vụ đã hoàn thành`)
    expect(slide).toContain('không có nhiệm vụ quá hạn.')
  })

  it.each([
    [
      { scenario: 'province', query: 'day=2026-10-22' },
      /khác có \d+ nhiệm vụ đã hoàn thành, \d+ chưa hoàn thành, trong đó [1-9]\d* chưa có số liệu\.$/m,
    ],
    [{ scenario: 'province', query: 'status=completed' }, /khác có \d+ nhiệm vụ đã hoàn thành, 0 chưa hoàn thành\.$/m],
  ])('says of the rest what is known of it: %o', async (asked, said) => {
    const { part } = await opened(await slideFor(asked))
    expect(plain(each(await part('ppt/slides/slide1.xml'), /<a:t>(.*?)<\/a:t>/g).join('\n'))).toMatch(said)
  })

  it('draws done to the left without minus signs, and hatches what colour alone must not say', async () => {
    const { part } = await opened(await slideFor({ scenario: 'province' }))
    const series = seriesIn(await part('ppt/charts/chart1.xml'))
    expect(series.filter(({ values }) => values.some(value => value < 0)).map(({ name }) => name)).toEqual([
      'hoàn thành đúng hạn',
      'hoàn thành quá hạn',
      'hoàn thành, không có thời hạn',
    ])
    expect(series.flatMap(({ name, xml }) => (xml.includes('<a:pattFill') ? [name] : []))).toEqual([
      'hoàn thành quá hạn',
      'thường xuyên',
      'tạm dừng',
    ])
    expect(series.filter(({ xml }) => /showVal val="1"/.test(xml) && !xml.includes('formatCode="0;0;;"'))).toEqual([])
    expect(series.find(({ name }) => name === 'quá hạn')!.xml).toContain('<a:srgbClr val="C62A19"/>')
  })

  it('says the sentence as its title, and where its numbers are from', async () => {
    const asked = { scenario: 'province', query: 'from=year&org=snv', url: 'https://ioc.example/?org=snv' }
    const { figure, provenance } = chartOf(asked)
    const { part } = await opened(await slideFor(asked))
    const xml = await part('ppt/slides/slide1.xml')
    expect(xml).toMatch(/<p:ph[^>]*type="title"/)
    const said = each(xml, /<a:t>(.*?)<\/a:t>/g)
    const { asked: question, source, simulated, mark, live } = provenance
    const lines = [inFull(figure).caption, figure.title, `${question}.`, `${source}.`, `${simulated}.`, mark, live]
    expect(lines.filter(line => !said.includes(line!))).toEqual([])
  })

  it('is a slide without a chart where there is no task', async () => {
    const { zip } = await opened(await slideFor({ scenario: 'empty' }))
    expect(Object.keys(zip.files).filter(path => path.includes('chart'))).toEqual([])
  })
})

describe('the bytes of a slide', () => {
  afterEach(() => void vi.useRealTimers())

  it('are the same whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) })
    const one = await slideFor({ scenario: 'notice' })
    vi.setSystemTime(Date.UTC(2031, 6, 5, 4, 3, 2))
    expect(Buffer.compare(one, await slideFor({ scenario: 'notice' }))).toBe(0)
  })
})

describe('the rows that lead', () => {
  const row = (overdue: number, dueSoon: number, place: number) =>
    ({
      key: String(place),
      selected: false,
      overdueCount: { count: overdue },
      measure: overdue,
      doneCount: { count: 1 },
      openCount: { count: overdue + dueSoon },
      open: [{ status: 'dueSoon', count: dueSoon }],
    }) as unknown as BarRow

  it('are cut between counts, never inside a tie', () => {
    const counts = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 40 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 20 }), (pairs, room) => {
        const rows = pairs.sort((a, b) => b[0] - a[0] || b[1] - a[1]).map(([a, b], place) => row(a, b, place))
        const { shown, folded } = leadingRows(rows, room)
        expect([...shown, ...folded]).toEqual(rows)
        expect(shown.length).toBeLessThanOrEqual(room)
        const overdue = new Set(shown.map(({ overdueCount }) => overdueCount.count).filter(count => count > 0))
        const split = folded.some(({ overdueCount }) => overdue.has(overdueCount.count))
        // Where all have the same count there is no better place.
        expect(split && overdue.size > 1).toBe(false)
      }),
    )
  })
})
