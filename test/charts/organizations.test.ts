import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { NO_FILTER } from '../../src/question/filter.ts'
import { UNIT_TASKS } from '../../src/answerer/groups.ts'
import type { BarRow } from '../../src/charts/figure.ts'
import { organizationsFigure } from '../../src/charts/organizations.ts'
import { layOut } from '../../src/charts/registry.ts'
import { COMPLETED_STATUSES, OPEN_STATUSES, STATUSES } from '../../src/domain/status.ts'
import { WORDS } from '../../src/words/words.ts'
import { bytesOf, question, validDocument } from '../oracle/documents.ts'
import { oracleReport } from '../oracle/oracle.ts'
import { plain } from '../words/plain.ts'
import { answerTo, COUNTED, type Counts, documentOf } from './answers.ts'
import { interMeasure } from './inter.ts'
import { runs } from '../runs.ts'

const RUNS = runs(20)
const OPEN_SIDE = [...OPEN_STATUSES, 'suspended']

const figureOf = (bytes: Uint8Array, query = '', language: 'vi' | 'en' = 'vi') =>
  organizationsFigure(answerTo(bytes, query), WORDS[language])
const scenario = (name: string) => new TextEncoder().encode(SCENARIOS[name]!.body())
const keys = (rows: readonly BarRow[]) => rows.map(({ key }) => key).join('')
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const counts: fc.Arbitrary<Counts> = fc
  .tuple(...COUNTED.map(() => fc.nat({ max: 3 })))
  .map(numbers => Object.fromEntries(COUNTED.map((status, place) => [status, numbers[place]!])))

const captionOf = (...asked: Parameters<typeof figureOf>) => plain(figureOf(...asked).caption)

describe('order of rows', () => {
  it('by overdue, then due soon, then total, then the order of the document', () => {
    const document = documentOf([
      { onTrack: 1 },
      { onTrack: 3 },
      { dueSoon: 1 },
      { overdue: 1 },
      { overdue: 1, dueSoon: 1 },
      { onTrack: 2, cancelled: 1 },
      { overdue: 2 },
      {},
    ])
    expect(keys(figureOf(document).rows)).toBe('GEDCBFA')
  })

  it('holds for any counts; who leads nothing has no row', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), agencies => {
        const expected = agencies
          .map((own, place) => ({
            key: 'ABCDEF'[place]!,
            rank: [own.overdue!, own.dueSoon!, sum(Object.values(own)), -place],
          }))
          .filter(({ rank }) => rank[2]! > 0)
          .sort((a, b) => b.rank.reduce((order, rank, place) => order || rank - a.rank[place]!, 0))
        expect(keys(figureOf(documentOf(agencies)).rows)).toBe(expected.map(({ key }) => key).join(''))
      }),
      { numRuns: RUNS },
    )
  })

  it('is of what is drawn: where a state is filtered, of its tasks', () => {
    const document = documentOf([{ onTrack: 1 }, { overdue: 1 }, { overdue: 2, onTrack: 2 }, { onTrack: 3 }])
    expect(keys(figureOf(document, 'status=onTrack').rows)).toBe('DCAB')
    // What is overdue among them is not what they are told by.
    expect(keys(figureOf(document, 'status=onTrack&status=overdue').rows)).toBe('CDBA')
  })
})

describe('the sentence', () => {
  it('names the one agency that leads nearly all of the pilot notice', () => {
    const caption = captionOf(scenario('notice'))
    expect(caption).toBe('Sở KH&CN chủ trì 19 trong 21 nhiệm vụ: 5 hoàn thành, 1 quá hạn, 2 sắp đến hạn')
  })

  it('names the few agencies of a province that have most overdue', () => {
    const caption = captionOf(scenario('province'))
    expect(caption).toBe('07 cơ quan có từ 03 nhiệm vụ quá hạn trở lên: 28/38')
  })

  it('says both in English', () => {
    expect(captionOf(scenario('notice'), '', 'en')).toBe(
      'Sở KH&CN leads 19 of 21 tasks: 5 completed, 1 overdue, 2 due soon',
    )
    expect(captionOf(scenario('province'), '', 'en')).toBe('7 agencies with at least 3 overdue tasks each: 28/38')
  })

  it('names the chosen agency', () => {
    const document = documentOf([{ overdue: 3 }, { completedLate: 2, dueSoon: 1 }, { onTrack: 1 }, { onTrack: 1 }])
    expect(captionOf(document, 'org=B')).toBe('Sở B chủ trì 3 trong 8 nhiệm vụ: 2 hoàn thành, 1 sắp đến hạn')
  })

  it('says how much of what is filtered the chosen agency has', () => {
    const document = documentOf([{ overdue: 3 }, { overdue: 2, onTrack: 4 }, { onTrack: 1 }, { onTrack: 1 }])
    expect(captionOf(document, 'org=B&status=overdue')).toMatch(/^Sở B có 2 trong 5 nhiệm vụ /)
  })

  it('says what fell due since the data was made, rather than that nothing is overdue', () => {
    const due = 'day=2026-01-12'
    expect(captionOf(scenario('plan'), due)).toBe('17 cơ quan chủ trì, 103 nhiệm vụ đến hạn, chưa có số liệu')
    expect(captionOf(scenario('plan'), due, 'en')).toBe('17 lead agencies, 103 tasks due, no data yet')
    expect(captionOf(scenario('notice-real'), 'day=2026-01-12')).toBe(
      'Sở KH&CN chủ trì 19 trong 21 nhiệm vụ: 6 chưa có số liệu',
    )
  })

  it('says that nothing is overdue, or that there is nothing', () => {
    const document = documentOf([{ onTrack: 3 }, { onTrack: 1 }, { onTrack: 1 }, { dueSoon: 1 }])
    expect(captionOf(document)).toBe('4 cơ quan chủ trì, không có nhiệm vụ quá hạn')
    const none = 'Đến ngày 24/6/2025 chưa có nhiệm vụ nào được giao'
    expect(captionOf(documentOf([]))).toBe(none)
    expect(captionOf(documentOf([{}]))).toBe(none)
  })

  it('never cuts inside a tie: it counts every agency that has as many overdue as it says', () => {
    const overdue = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 20 })
    fc.assert(
      fc.property(
        overdue.filter(numbers => sum(numbers) > 0),
        numbers => {
          const caption = captionOf(documentOf(numbers.map(number => ({ overdue: number, onTrack: 1 }))))
          const late = numbers.filter(number => number > 0)
          const few = /^(\d+) cơ quan có từ (\d+) nhiệm vụ quá hạn trở lên: (\d+)\/(\d+)$/.exec(caption)
          const two = (number: number) => String(number).padStart(2, '0')
          const all = `${two(late.length)} cơ quan có nhiệm vụ quá hạn, tổng số ${sum(late)}`
          const atLeast = few === null ? 1 : Number(few[2])
          const reached = late.filter(number => number >= atLeast)
          const most = `${two(reached.length)} cơ quan có từ ${two(atLeast)} nhiệm vụ quá hạn trở lên: ${sum(reached)}/${sum(late)}`
          expect(caption).toBe(few === null ? all : most)
          // It names no more than a sentence can, and one overdue task less would.
          expect(few === null || reached.length <= 8).toBe(true)
          expect(few === null || late.filter(number => number >= atLeast - 1).length > 8).toBe(true)
        },
      ),
      { numRuns: RUNS },
    )
  })
})

describe('the rate', () => {
  const rateOf = (own: Counts, query = '') => figureOf(documentOf([own]), query).rows[0]!.rate

  it('stands as n/m under 10', () => {
    expect(rateOf({ completedLate: 4, onTrack: 5 })).toBe('4/9')
    expect(rateOf({ onTrack: 1 })).toBe('0/1')
  })

  it('is a share with one decimal from 10 on', () => {
    expect(rateOf({ completedLate: 4, onTrack: 6 })).toBe('40,0%')
    expect(rateOf({ completedOnTime: 10 })).toBe('100%')
    expect(figureOf(documentOf([{ completedLate: 1, onTrack: 11 }]), '', 'en').rows[0]!.rate).toBe('8.3%')
  })

  it('leaves out the ongoing, the suspended and the cancelled', () => {
    expect(rateOf({ completedOnTime: 1, overdue: 2, ongoing: 9, suspended: 9, cancelled: 9 })).toBe('1/3')
  })

  it('is — where there is nothing to divide by', () => {
    expect(rateOf({ ongoing: 2, suspended: 1, cancelled: 1 })).toBe('—')
  })

  it('is of all states, so that it doesn’t stand beside bars of some', () => {
    expect(rateOf({ completedLate: 4, onTrack: 5 }, 'deadline=dated')).toBe('4/9')
    expect(rateOf({ completedLate: 4, onTrack: 5 }, 'status=onTrack')).toBe('')
  })
})

describe('what a click asks', () => {
  const all: Counts = Object.fromEntries(COUNTED.map(status => [status, 2]))
  const [row, other] = figureOf(documentOf([all, { onTrack: 1 }])).rows as [BarRow, BarRow]
  const lead = { org: ['A'], role: 'lead' }
  const noFlag = { flag: [], news: [] }

  it('a row: its agency as lead, whatever the state', () => {
    expect(row.change).toEqual({ filter: lead })
    expect(other.change).toEqual({ filter: { org: ['B'], role: 'lead' } })
  })

  it('a segment: its agency and its status, instead of any other state', () => {
    const segments = [...row.done, ...row.open]
    expect(segments.map(({ status }) => status)).toEqual(COUNTED.filter(status => status !== 'cancelled'))
    for (const { status, change } of segments)
      expect(change).toEqual({ filter: { ...lead, ...noFlag, status: [status] } })
  })

  it('a number: its agency and all statuses that it counts', () => {
    const asks = (status: string[]) => ({ filter: { ...lead, ...noFlag, status } })
    expect(row.doneCount).toMatchObject({ count: 6, text: '6', change: asks(['completed']) })
    expect(row.overdueCount).toMatchObject({ count: 2, text: '2', change: asks(['overdue']) })
    expect(row.openCount).toMatchObject({ count: 14, text: '14', change: asks(['open', 'suspended']) })
    expect(other.doneCount).toMatchObject({ count: 0, text: '' })
  })

  it('a square: its task', () => {
    const overdue = row.open.find(({ status }) => status === 'overdue')!
    expect(overdue.units!.map(({ change }) => change)).toEqual([{ task: 'A-overdue-1' }, { task: 'A-overdue-2' }])
    for (const { count, units } of [...row.done, ...row.open]) expect(units).toHaveLength(count)
  })

  it('an entry of the key: its status, whoever leads', () => {
    const { key } = figureOf(documentOf([{ completedLate: 1 }, { suspended: 1, overdue: 1, cancelled: 1 }]))
    expect(key.map(({ statuses }) => statuses.map(({ change }) => change))).toEqual([
      [{ filter: { ...noFlag, status: ['completedLate'] } }],
      [{ filter: { ...noFlag, status: ['overdue'] } }, { filter: { ...noFlag, status: ['suspended'] } }],
    ])
  })

  it('a number that is clicked lists as many tasks as it says', () => {
    const document = documentOf([all, { onTrack: 3 }])
    for (const { change, count } of [row.doneCount, row.overdueCount, row.openCount, ...row.done, ...row.open]) {
      if (!('filter' in change)) throw new Error('a number opens no task')
      const filter = { ...NO_FILTER, ...change.filter }
      const query = new URLSearchParams([
        ...filter.org.map(id => ['org', id]),
        ...filter.status.map(status => ['status', status]),
      ] as string[][])
      expect(answerTo(document, query.toString()).listed).toBe(count)
    }
  })

  it('many tasks have no squares', () => {
    const [first] = figureOf(documentOf([{ onTrack: 61 }])).rows
    expect(first!.open.map(({ units }) => units)).toEqual([null])
    expect(figureOf(documentOf([{ onTrack: 60 }])).rows[0]!.open[0]!.units).toHaveLength(60)
  })
})

describe('the spine of counts', () => {
  it('stays where it is whichever state is filtered', () => {
    for (const name of ['notice', 'province'])
      for (const width of [358, 520, 720, 1100]) {
        const headAt = (query: string) => {
          const frame = { width, height: 760, minFontPx: 12, theme: 'light', motion: false } as const
          const drawing = layOut(figureOf(scenario(name), query), { ...frame, measure: interMeasure })
          return drawing.shapes.flatMap(shape => (shape.type === 'text' && shape.text === 'quá hạn' ? [shape.x] : []))
        }
        const whole = headAt('')
        expect(whole.length).toBeGreaterThan(0)
        for (const query of ['status=overdue', 'status=completed', 'flag=blocked'])
          expect(headAt(query), `${name}, ${query}, ${width} px`).toEqual(whole)
      }
  })
})

describe('what is chosen', () => {
  const document = documentOf([
    { completedLate: 2, overdue: 3, onTrack: 1, cancelled: 1 },
    { onTrack: 4, suspended: 1 },
  ])
  const rows = (query: string) => figureOf(document, query).rows

  it('tells of what fell due since the data was made', () => {
    const { rows, rest } = figureOf(scenario('plan'), 'day=2026-01-12')
    expect(plain(rest(rows.slice(1)).note)).toMatch(/^[1-9]\d* chưa có số liệu$/)
  })

  it('a filter of state leaves the whole as a ghost', () => {
    for (const query of ['status=overdue', 'flag=stagnant', 'news=overdue', 'status=open'])
      expect(rows(query).map(({ ghost }) => ghost)).toEqual([
        { done: 2, open: 4 },
        { done: 0, open: 5 },
      ])
    const [first, second] = rows('status=overdue')
    expect([first!.doneCount.count, first!.openCount.count, second!.openCount.count]).toEqual([0, 3, 0])
    expect(first!.open.map(({ status, count }) => [status, count])).toEqual([['overdue', 3]])
  })

  it('without one there is no ghost', () => {
    for (const query of ['', 'org=A', 'deadline=dated'])
      expect(rows(query).map(({ ghost }) => ghost)).toEqual([null, null])
  })

  it('the chosen agency is marked, and the others keep their numbers', () => {
    expect(rows('org=B').map(({ selected }) => selected)).toEqual([false, true])
    expect(rows('org=B&role=either').map(({ selected }) => selected)).toEqual([false, true])
    expect(rows('org=B&role=coordinate').map(({ selected }) => selected)).toEqual([false, false])
    expect(rows('').map(({ selected }) => selected)).toEqual([false, false])
    expect(rows('org=B').map(({ openCount }) => openCount.count)).toEqual([4, 5])
  })

  it('agencies without an overdue task are folded with how much is due soon', () => {
    const { rest, rows } = figureOf(documentOf([{ dueSoon: 2 }, { dueSoon: 1, onTrack: 1 }, { onTrack: 1 }]))
    expect(plain(rest(rows))).toMatchObject({
      overdue: '0',
      rate: '0/5',
      name: '3 cơ quan',
      note: '3 sắp đến hạn',
    })
    expect(plain(rest(rows.slice(2)))).toMatchObject({ name: '1 cơ quan khác', note: '0 sắp đến hạn' })
  })

  it('folded agencies are told by what is filtered, without a rate of all states', () => {
    const document = documentOf([{ onTrack: 3 }, { dueSoon: 2, onTrack: 1 }, { completedLate: 1, onTrack: 1 }])
    const { rest, rows } = figureOf(document, 'status=onTrack')
    expect(plain(rest(rows.slice(1)))).toMatchObject({ note: '2 nhiệm vụ', rate: '' })
  })
})

const asked = validDocument(25).chain(document => fc.tuple(fc.constant(document), question(document)))

/** A question as one query: `--at` and `--from` go before the filter's own. */
function queryOf({ at, from, filter }: { at?: string; from?: string; filter?: string }): URLSearchParams {
  const query = new URLSearchParams(filter)
  if (at !== undefined) query.set('day', at)
  if (from !== undefined) query.set('from', from)
  return query
}

describe('on any document and question', () => {
  it('the table holds the tallies of the answer', () => {
    fc.assert(
      fc.property(asked, ([document, ask]) => {
        const answer = answerTo(bytesOf(document), queryOf(ask).toString())
        const { table } = organizationsFigure(answer, WORDS.vi)
        expect(table.columns).toEqual([
          'Cơ quan',
          'Tổng số',
          ...STATUSES.map(status => WORDS.vi.status[status]),
          'Tỷ lệ hoàn thành',
          'Phối hợp',
        ])
        const expected = answer.organizations.rows.map(({ fullName, tally, coordinating }) => {
          const { numerator, denominator } = tally.rates.completionRate
          const { percent, count } = WORDS.vi
          const share = () => `${percent(numerator, denominator)} (${count(numerator)}/${count(denominator)})`
          const rate = denominator === 0 ? null : share()
          return [fullName, tally.total, ...STATUSES.map(status => tally.status[status]), rate, coordinating]
        })
        const inAnyOrder = (rows: readonly (readonly unknown[])[]) => rows.map(row => JSON.stringify(row)).sort()
        expect(inAnyOrder(table.rows)).toEqual(inAnyOrder(expected))
      }),
      { numRuns: RUNS },
    )
  })

  it('the table agrees with a slow reading of the contract, without the filter of its own dimension', () => {
    fc.assert(
      fc.property(asked, ([document, ask]) => {
        const bytes = bytesOf(document)
        const own = new URLSearchParams([...new URLSearchParams(ask.filter)].filter(([key]) => key !== 'org'))
        const report = oracleReport(bytes, { ...ask, filter: own.toString() })
        if ('rejected' in report) throw new Error(report.where)
        const { table } = figureOf(bytes, queryOf(ask).toString())
        const shown = table.rows
          .map(row => [...row.slice(0, -2), row.at(-1)!])
          .filter(row => row.slice(1).some(number => number !== 0))
        const expected = report.byOrganization.map(({ name, total, status, coordinating }) => [
          name,
          total,
          ...STATUSES.map(each => status[each]),
          coordinating,
        ])
        expect(shown.map(String).sort()).toEqual(expected.map(String).sort())
      }),
      { numRuns: RUNS },
    )
  })

  it('each row adds up: done left, open and suspended right, what is cancelled in the table only', () => {
    fc.assert(
      fc.property(asked, ([document, ask]) => {
        const answer = answerTo(bytesOf(document), queryOf(ask).toString())
        const { rows } = organizationsFigure(answer, WORDS.vi)
        const bars = answer.organizations.rows.filter(({ all }) => all.total > 0)
        expect(rows).toHaveLength(bars.length)
        for (const { id, tally, tasks } of bars) {
          const row = rows.find(({ key }) => key === id)!
          const total = (segments: BarRow['done']) => sum(segments.map(({ count }) => count))
          expect(total(row.done)).toBe(row.doneCount.count)
          expect(total(row.open)).toBe(row.openCount.count)
          expect(row.doneCount.count).toBe(tally.completed)
          expect(row.openCount.count).toBe(tally.total - tally.completed - tally.status.cancelled)
          expect(row.done.map(({ status }) => status)).toEqual(
            COMPLETED_STATUSES.filter(each => tally.status[each] > 0),
          )
          expect(row.open.map(({ status }) => status)).toEqual(
            OPEN_SIDE.filter(each => tally.status[each as keyof typeof tally.status] > 0),
          )
          expect(tasks === null).toBe(sum(bars.map(({ all }) => all.total)) > UNIT_TASKS)
          const lengths = [...row.done, ...row.open].map(({ count, units }) => [count, units?.length ?? count])
          expect(lengths.filter(([count, squares]) => count !== squares)).toEqual([])
        }
      }),
      { numRuns: RUNS },
    )
  })
})
