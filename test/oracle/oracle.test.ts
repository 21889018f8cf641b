import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenDocument, bytesOf, question, validDocument } from './documents.ts'
import { FLAGS, oracleReport, type OracleQuestion, type OracleReport, type OracleTally } from './oracle.ts'
import { PUBLISHED } from './published.ts'
import { runs, some } from '../runs.ts'

const RUNS = runs(50)

const CASES = new URL('../cases/', import.meta.url)

interface Case {
  about: string
  at: string | null
  from: string | null
  known?: string | null
  filter: string
  document?: unknown
  /** The document as it is written, where that is what the case is about. */
  text?: string
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, CASES), 'utf8'))
}

function sorted<T extends { path: string }>(rows: T[]): T[] {
  return rows.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** What is set aside and warned of has no order of its own: both sides are sorted by path. */
function comparable(report: object): object {
  const copy: Record<string, unknown> = { ...report }
  for (const key of ['setAside', 'warnings']) {
    if (Array.isArray(copy[key])) copy[key] = sorted(copy[key] as { path: string }[])
  }
  return copy
}

function accepted(report: ReturnType<typeof oracleReport>): OracleReport {
  if ('rejected' in report) throw new Error(`rejected: ${report.where}`)
  return report
}

/** What a case compares: the report, the rejection, or that the question was refused. */
function answer(bytes: Uint8Array, asked: OracleQuestion): object {
  try {
    return oracleReport(bytes, asked)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('wrong filter')) return { error: true }
    throw error
  }
}

describe('cases', () => {
  const names = readdirSync(CASES).filter(name => name.endsWith('.json') && !name.endsWith('.expected.json'))

  it('are many', () => {
    expect(names.length).toBeGreaterThan(150)
  })

  it.each(names)('%s', name => {
    const { document, text, at, from, known, filter } = read(name) as Case
    const bytes = text === undefined ? bytesOf(document) : encode(text)
    const expected = read(name.replace(/\.json$/, '.expected.json')) as object
    expect(comparable(answer(bytes, { at, from, known: known ?? null, filter }))).toMatchObject(comparable(expected))
  })
})

describe('published figures', { timeout: 120_000 }, () => {
  const published = ['64.7', '87.4', '91.8']

  // The first has 8,300 tasks; the product's own test reads it each time.
  const figures = PUBLISHED.map((build, index) => ({ ...build(), percent: published[index] }))
  it.each(some(figures, 1, 2))('$name', one => {
    const report = accepted(oracleReport(bytesOf(one.document), { at: one.at }))
    expect(report).toMatchObject(one.expected)
    expect(report.setAside).toEqual([])
    expect(report.warnings).toEqual([])
    const rate = one.name === 'Chính phủ 2016' ? report.dueCompletionRate : report.onTimeRate
    expect(((rate ?? Number.NaN) * 100).toFixed(1)).toBe(one.percent)
  })
})

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('bytes', () => {
  const text = '{"schema":"ioc-tasks/1","generatedAt":"2025-06-24T17:00:00+07:00","organizations":[],"tasks":[]}'

  it('skips a UTF-8 BOM', () => {
    expect(oracleReport(encode(`\ufeff${text}`), {})).toMatchObject({ at: '2025-06-24', total: 0 })
  })

  it('rejects two BOMs, no JSON, nothing, and what is no UTF-8', () => {
    expect(oracleReport(encode(`\ufeff\ufeff${text}`), {})).toEqual({ rejected: true, where: 'json' })
    expect(oracleReport(encode(text.slice(1)), {})).toEqual({ rejected: true, where: 'json' })
    expect(oracleReport(encode(''), {})).toEqual({ rejected: true, where: 'json' })
    expect(oracleReport(new Uint8Array([...encode(text).slice(0, -1), 0xff, 0x7d]), {})).toEqual({
      rejected: true,
      where: 'encoding',
    })
    expect(oracleReport(new Uint8Array([0xff, 0xfe, ...encode('{}')]), {})).toEqual({
      rejected: true,
      where: 'encoding',
    })
  })
})

/** A document and a question that fits it. */
const asked = fc
  .oneof({ weight: 2, arbitrary: validDocument(12) }, { weight: 1, arbitrary: brokenDocument })
  .chain(document => fc.record({ document: fc.constant(document), asked: question(document) }))

function check(property: (report: OracleReport, document: unknown) => void): void {
  fc.assert(
    fc.property(asked, ({ document, asked: ask }) => {
      const report = oracleReport(bytesOf(document), ask)
      if (!('rejected' in report)) property(report, document)
    }),
    { numRuns: RUNS },
  )
}

function faultsOf(report: ReturnType<typeof oracleReport>): object {
  return 'rejected' in report ? report : { setAside: report.setAside, warnings: report.warnings }
}

function isDay(day: string): boolean {
  return day >= '1900' && day < '2200'
}

function sum(values: number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function checkTally(tally: OracleTally): void {
  const { status } = tally
  expect(sum(Object.values(status))).toBe(tally.total)
  expect(tally.counted).toBe(tally.total - status.cancelled)
  expect(tally.completed).toBe(status.completedOnTime + status.completedLate + status.completedNoDeadline)
  expect(tally.due).toBeGreaterThanOrEqual(tally.dueCompleted + status.overdue + status.awaitingUpdate)
  expect(tally.due).toBeLessThanOrEqual(tally.counted - tally.withoutDeadline)
  expect(tally.carriedOver).toBeLessThanOrEqual(tally.total)
  const rates = ['completionRate', 'dueCompletionRate', 'onTimeRate', 'firstDeadlineRate', 'overdueRate'] as const
  expect(rates.map(key => tally[key]).filter(rate => rate !== null && !(rate >= 0 && rate <= 1))).toEqual([])
}

describe('properties', { timeout: 120_000 }, () => {
  it('every tally closes', () => {
    check(report => {
      const { byOrganization, byProgramme, bySupervisor, byDocument } = report
      for (const tally of [report, ...byOrganization, ...byProgramme, ...bySupervisor, ...byDocument]) checkTally(tally)
      expect(report.trend.every(row => row.completed + row.overdue <= row.total)).toBe(true)
    })
  })

  it('the ageing sums to the overdue tasks', () => {
    check(report => expect(sum(report.ageing)).toBe(report.status.overdue))
  })

  it('the leads sum to the board, and the list is the board', () => {
    check(report => {
      expect(sum(report.byOrganization.map(row => row.total))).toBe(report.total)
      expect(report.tasks.length).toBe(report.total)
      for (const flag of FLAGS) {
        expect(report.tasks.filter(task => task.flags.includes(flag)).length).toBe(report.flags[flag])
      }
    })
  })

  it('the trend ends on the day with the board itself and has at most 120 rows', () => {
    check(report => {
      expect(report.trend.at(-1)).toEqual({
        on: report.at,
        total: report.total,
        completed: report.completed,
        overdue: report.status.overdue,
      })
      expect(report.trend.length).toBeLessThanOrEqual(120)
      const days = report.trend.map(row => row.on)
      expect(days).toEqual([...new Set(days)].toSorted())
    })
  })

  it('nothing is carried over without a period', () => {
    check(report => expect(report.from !== null || report.carriedOver === 0).toBe(true))
  })

  it('total = carried over + assigned since', () => {
    fc.assert(
      fc.property(
        validDocument(12).chain(document => fc.record({ document: fc.constant(document), asked: question(document) })),
        ({ document, asked: ask }) => {
          const bytes = bytesOf(document)
          const report = accepted(oracleReport(bytes, ask))
          // the filter's own `assigned` would be "or" with this one; a day outside 1900–2199 can't be asked for
          const filter = `${ask.filter ?? ''}&assigned=`
          fc.pre(report.from !== null && !/(^|&)assigned=./.test(filter) && isDay(report.from) && isDay(report.at))
          const since = oracleReport(bytes, { at: report.at, from: report.from, filter: `${filter}${report.from}..` })
          expect(report.total).toBe(report.carriedOver + accepted(since).total)
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('nothing disappears: each task row is on the board of the last day or set aside', () => {
    fc.assert(
      fc.property(brokenDocument, document => {
        const report = oracleReport(bytesOf(document), { at: '2199-12-31' })
        if ('rejected' in report) return
        const aside = report.setAside.filter(({ path }) => path.startsWith('tasks['))
        expect(report.total + aside.length).toBe((document.tasks as unknown[]).length)
      }),
      { numRuns: RUNS },
    )
  })

  it('set-aside rows and warnings are the document’s, whatever day and filter', () => {
    fc.assert(
      fc.property(asked, ({ document, asked: ask }) => {
        const bytes = bytesOf(document)
        const [one, other] = [oracleReport(bytes, ask), oracleReport(bytes, {})]
        expect(faultsOf(one)).toEqual(faultsOf(other))
      }),
      { numRuns: RUNS },
    )
  })

  it('a valid document has nothing set aside', () => {
    fc.assert(
      fc.property(validDocument(20), document => {
        expect(accepted(oracleReport(bytesOf(document), {})).setAside).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
