import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import type { Answer } from '../../src/question/answer.ts'
import type { ChartId } from '../../src/question/charts.ts'
import { narrowsState } from '../../src/question/change.ts'
import type { BarsFigure, Table } from '../../src/charts/figure.ts'
import { FIGURES } from '../../src/charts/registry.ts'
import { stateText } from '../../src/charts/stateText.ts'
import { COMPLETED_STATUSES, type Status } from '../../src/domain/status.ts'
import { CHART_WORDS } from '../../src/words/charts.ts'
import { WORDS } from '../../src/words/words.ts'
import { plain } from '../words/plain.ts'
import { answerTo, documentOf as agencies } from './answers.ts'
import { answerOf, datasetOfBytes, documentOf } from './boards.ts'
import { runs } from '../runs.ts'

const RUNS = runs(40)
const words = WORDS.vi
const say = CHART_WORDS.vi

const scenario = (name: string) => new TextEncoder().encode(SCENARIOS[name]!.body())
const captionOf = (name: string, chart: ChartId, query: string) =>
  plain(FIGURES[chart](answerTo(scenario(name), query, [chart]), words).caption)

/** A value of each dimension of a filter. */
const DIMENSIONS = [
  ['status=overdue', 'status=dueSoon&status=onTrack', 'status=completed', 'status=cancelled', 'status=noDeadline'],
  ['flag=blocked', 'flag=stagnant&flag=notStarted', 'flag=extended'],
  ['news=completed', 'news=overdue&news=blocked', 'news=assigned'],
  ['due=2025-10-22..2025-10-28', 'due=2025-10', 'due=..2025-10-01'],
  ['org=o1', 'org=o1&org=o2', 'org=o3&role=either', 'org=none-such'],
  ['programme=p0', 'programme=none', 'programme=p0&programme=p1'],
  ['supervisor=none', 'supervisor=Ch%E1%BB%A7+t%E1%BB%8Bch'],
  ['deadline=dated', 'deadline=none'],
  ['from=quarter', 'day=2025-09-01', 'day=2020-01-01'],
  ['q=dat+dai', 'q=khong+co'],
  ['assigned=2025-09..', 'completed=2025-10', 'kind=other', 'priority=normal', 'field=none', 'issuer=none'],
]
const query = fc
  .tuple(...DIMENSIONS.map(values => fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...values))))
  .map(parts => parts.filter(part => part !== '').join('&'))
const asked = fc.record({
  seed: fc.nat(),
  size: fc.constantFrom(0, 3, 30, 90),
  spread: fc.constantFrom(20, 200),
  query,
})

type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never
const answerFor = ({ seed, size, spread, query }: Asked) =>
  answerOf(datasetOfBytes(documentOf(size, seed, spread)), query)

const number = (text: string | undefined) => Number((text ?? '').replaceAll('.', ''))
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const column = ({ columns }: Table, name: string) => columns.indexOf(name)

/** What the rows of a table of bars count: the tasks of the state that is filtered, else the overdue ones. */
function measured({ table }: BarsFigure, narrowed: boolean, without: string) {
  const at = column(table, narrowed ? say.organizations.columns.total : words.status.overdue)
  return table.rows
    .map(row => ({ name: String(row[0]), count: Number(row[at]), total: Number(row[1]), named: row[0] !== without }))
    .filter(({ count, total }) => count > 0 || total > 0)
}

const FORMS = {
  most: /^(\d+) .+? có từ (\d+) nhiệm vụ (.+) trở lên(?:: ([\d.]+)\/([\d.]+))?$/,
  some: /^(\d+) .+? có nhiệm vụ (.+?)(?:, tổng số ([\d.]+))?$/,
  selected: /^(.+) có ([\d.]+) trong ([\d.]+) nhiệm vụ (.+)$/,
  one: /^(.+?)(?: chủ trì|:) ([\d.]+) trong ([\d.]+) nhiệm vụ(?:[,:] (?:gồm )?(.+))?$/,
  none: /^([\d.]+) [^,]+, (?:không có nhiệm vụ quá hạn|([\d.]+) nhiệm vụ đến hạn, chưa có số liệu)$/,
}

/** What a caption says, beside what the figure's own table holds: the same. */
interface Reading {
  readonly said: unknown
  readonly held: unknown
}

/** What a row's cells say of its parts, as a caption does. */
function partsOf(table: Table, cells: Table['rows'][number]): string {
  const cell = (status: Status) => Number(cells[column(table, words.status[status])])
  const parts = [
    [sum(COMPLETED_STATUSES.map(cell)), 'hoàn thành'],
    [cell('overdue'), 'quá hạn'],
    [cell('awaitingUpdate'), 'chưa có số liệu'],
    [cell('dueSoon'), 'sắp đến hạn'],
  ] as const
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')
}

function readBars(chart: 'organizations' | 'programmes' | 'supervisors', answer: Answer): Reading {
  const figure = FIGURES[chart](answer, words) as BarsFigure
  const caption = plain(figure.caption)
  const { filter } = answer.question
  const narrowed = narrowsState(filter)
  const what = narrowed ? plain(stateText(filter, words)) : 'quá hạn'
  const rows = measured(figure, narrowed, say[chart].without)
  const named = rows.filter(row => row.named)
  const reached = named.filter(({ count }) => count > 0)
  const counts = reached.map(({ count }) => count)
  const { tally } = answer[chart]
  const whole = narrowed ? tally.total : tally.status.overdue
  const shortName = (full: string) => figure.rows.find(({ fullName }) => fullName === full)!.name
  const cellsOf = (name: string) => figure.table.rows.find(([full]) => shortName(String(full)) === name)!

  if (figure.empty) {
    const says = /^(Không có nhiệm vụ nào|Đến ngày .* chưa có nhiệm vụ nào được giao)/.test(caption)
    return { said: [says, tally.total], held: [true, 0] }
  }
  if (caption === say[chart].unused) return { said: [], held: reached }
  const none = FORMS.none.exec(caption)
  if (none) {
    const { awaitingUpdate } = tally.status
    return { said: [number(none[1]), 0, number(none[2])], held: [named.length, reached.length, awaitingUpdate] }
  }
  const most = FORMS.most.exec(caption)
  if (most) {
    const above = counts.filter(count => count >= number(most[2]))
    const summed = most[4] === undefined ? [] : [sum(above), whole]
    const read = most.slice(4).flatMap(text => (text === undefined ? [] : [number(text)]))
    return { said: [number(most[1]), most[3], read], held: [above.length, what, summed] }
  }
  const some = FORMS.some.exec(caption)
  if (some) {
    const all = some[3] === undefined ? null : number(some[3])
    const held = all === null ? null : Math.min(sum(counts), whole)
    return { said: [number(some[1]), some[2], all], held: [reached.length, what, held] }
  }
  const selected = FORMS.selected.exec(caption)
  if (selected && narrowed) {
    const [, name, count, all, state] = selected
    return { said: [number(count), number(all), state], held: [cellsOf(name!)[1], whole, what] }
  }
  const one = FORMS.one.exec(caption)
  if (one && !narrowed) {
    const [, name, count, all, parts = ''] = one
    const cells = cellsOf(name!)
    return { said: [number(count), number(all), parts], held: [cells[1], tally.total, partsOf(figure.table, cells)] }
  }
  return { said: caption, held: reached.map(({ name, count }) => `${shortName(name)}: ${count} ${what}`).join('; ') }
}

function readTimeline(answer: Answer): Reading {
  const { caption: said, table, empty } = FIGURES.timeline(answer, words)
  const caption = plain(said)
  const { filter } = answer.question
  const total = sum(table.rows.map(row => Number(row[1])))
  const found = filter.due.length > 0 ? answer.listed : total
  if (found === 0) return { said: empty, held: true }
  if (filter.due.length > 0)
    return { said: [empty, number(/: ([\d.]+) nhiệm vụ/.exec(caption)![1])], held: [false, found] }
  // By name or by weeks, what falls due next: the timeline's own tests.
  if (!narrowsState(filter)) return { said: empty, held: false }
  const undated = Number(table.rows.at(-1)![1])
  const part = undated > 0 ? `, trong đó ${undated} không có thời hạn` : ''
  return { said: caption, held: `${total} nhiệm vụ ${plain(stateText(filter, words))}${part}` }
}

function readTrend(answer: Answer): Reading {
  const { caption: said, table, empty } = FIGURES.trend(answer, words)
  const caption = plain(said)
  const [before, last] = [table.rows.at(-2), table.rows.at(-1)!]
  if (last[1] === 0) return { said: empty, held: true }
  const { filter } = answer.question
  const narrowed = narrowsState(filter)
  const at = narrowed ? 1 : 3
  const read = caption
    .replaceAll(/\d+\/\d+(?:\/\d+)?|7 ngày/g, '')
    .match(/[\d.]+(?!\w)/g)!
    .map(number)
  const told = before === undefined || (!narrowed && before[at] === last[at]) ? [last[at]] : [before[at], last[at]]
  const head = narrowed ? `Nhiệm vụ ${plain(stateText(filter, words))}: ` : ''
  return { said: [caption.slice(0, head.length), read], held: [head, told] }
}

describe('on any board, whatever is filtered,', () => {
  it.each([
    ['organizations', (answer: Answer) => readBars('organizations', answer)],
    ['programmes', (answer: Answer) => readBars('programmes', answer)],
    ['supervisors', (answer: Answer) => readBars('supervisors', answer)],
    ['timeline', readTimeline],
    ['trend', readTrend],
  ])('the caption of %s says what its table holds', (_, read) => {
    fc.assert(
      fc.property(asked, question => {
        const { said, held } = read(answerFor(question))
        expect(said).toEqual(held)
      }),
      { numRuns: RUNS },
    )
  })

  it('rates stand beside bars of all states only, and rows in the order of what is drawn', () => {
    fc.assert(
      fc.property(asked, question => {
        const answer = answerFor(question)
        const { filter } = answer.question
        const narrowed = narrowsState(filter)
        const figure = FIGURES.organizations(answer, words) as BarsFigure
        expect(figure.rows.filter(({ rate }) => (rate === '') !== narrowed)).toEqual([])
        expect([figure.heads.rate, figure.heads.rateShort].filter(head => (head === '') !== narrowed)).toEqual([])
        const measures = figure.rows.map(({ measure }) => measure)
        expect(measures).toEqual(measures.toSorted((a, b) => b - a))
        // What is cancelled stands in the table only.
        const cancelled = new Map(
          answer.organizations.rows.map(({ id, tally }) => [id, narrowed ? tally.status.cancelled : 0]),
        )
        const drawn = figure.rows.map(
          ({ key, doneCount, openCount, overdueCount }) =>
            (narrowed ? doneCount.count + openCount.count : overdueCount.count) + cancelled.get(key)!,
        )
        expect(measures).toEqual(drawn)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('of the province,', () => {
  it('what is blocked is told as blocked', () => {
    expect(captionOf('province', 'organizations', 'flag=blocked')).toMatch(/nhiệm vụ có vướng mắc/)
    expect(captionOf('province', 'organizations', 'flag=escalated')).toMatch(/đã trình UBND tỉnh, xin ý kiến/)
    expect(captionOf('province', 'programmes', 'news=overdue')).toMatch(/mới quá hạn trong 7 ngày qua/)
    expect(captionOf('province', 'supervisors', 'status=overdue')).toMatch(
      /^\d\d lãnh đạo có nhiệm vụ quá hạn, tổng số \d+$/,
    )
  })

  it('a chosen week speaks of its days', () => {
    expect(captionOf('province', 'timeline', 'due=2025-10-22..2025-10-28')).toMatch(
      /^Thời hạn 22\/10\/2025 – 28\/10\/2025: \d+ nhiệm vụ$/,
    )
  })

  it('a chosen agency has so many of the filtered', () => {
    expect(captionOf('province', 'organizations', 'org=sxd&status=overdue')).toBe(
      'Sở Xây dựng có 6 trong 38 nhiệm vụ quá hạn',
    )
  })

  it('a task of several programmes is never counted twice', () => {
    const ids = ['a', 'b', 'c', 'd']
    const task = (programmeIds: readonly string[], place: number) => ({
      id: `t${place}`,
      title: 'x',
      leadId: 'o',
      assignedOn: '2025-05-01',
      deadline: { kind: 'by', date: '2025-06-01' },
      programmeIds,
    })
    const document = {
      schema: 'ioc-tasks/1',
      generatedAt: '2025-06-24T17:00:00+07:00',
      organizations: [{ id: 'o' }],
      programmes: ids.map(id => ({ id, name: id })),
      tasks: [ids, ...ids.map(id => [id])].map(task),
    }
    const caption = (tasks: readonly object[]) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...document, tasks }))
      return plain(FIGURES.programmes(answerTo(bytes, '', ['programmes']), words).caption)
    }
    expect(caption(document.tasks.slice(1))).toBe('04 chương trình có nhiệm vụ quá hạn, tổng số 4')
    expect(caption(document.tasks)).toBe('04 chương trình có nhiệm vụ quá hạn')
  })
})

describe('where nothing is found', () => {
  it.each(['organizations', 'programmes', 'supervisors', 'timeline', 'trend'] as const)('%s says why', chart => {
    expect(captionOf('province', chart, 'q=zyx')).toBe('Không có nhiệm vụ nào khớp bộ lọc')
    expect(captionOf('province', chart, 'from=2199-01-01&day=2025-10-22&status=cancelled&kind=none')).toBe(
      'Không có nhiệm vụ nào khớp bộ lọc',
    )
    expect(captionOf('province', chart, 'day=2020-01-01')).toBe('Đến ngày 1/1/2020 chưa có nhiệm vụ nào được giao')
  })

  it('an empty period is named', () => {
    const done = agencies([{ completedLate: 2 }])
    const caption = FIGURES.organizations(answerTo(done, 'from=2025-06-24'), words).caption
    expect(plain(caption)).toBe('Không có nhiệm vụ nào trong kỳ từ ngày 24/6/2025')
  })

  it('a dimension that no task uses says so', () => {
    for (const chart of ['programmes', 'supervisors'] as const)
      expect(FIGURES[chart](answerTo(agencies([{ onTrack: 3 }]), '', [chart]), words).caption).toBe(say[chart].unused)
  })
})
