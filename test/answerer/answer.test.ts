import { asking, PART_NAMES, type PartName } from '../../src/question/parts.ts'
import { expect, it } from 'vitest'
import { parseAddress } from '../../src/question/address.ts'
import { answer } from '../../src/answerer/answer.ts'
import type { Question } from '../../src/question/question.ts'
import { datasetOf } from '../../src/answerer/board.ts'
import { read } from '../../src/data/read.ts'
import { addDays, dayOf, FIRST_DAY, LAST_DAY } from '../../src/domain/plainDay.ts'
import { province } from '../../mocks/province/province.ts'
import { bytesOf } from '../oracle/documents.ts'

const document = read(bytesOf(province({ tasks: 400 })))
if ('rejection' in document) throw new Error(document.rejection.code)
const { facts } = document

function asked(query: string, daysEarlier: number): Question<PartName> {
  const { filter, sort, from, compare } = parseAddress(query).address
  return {
    day: addDays(facts.dataDay, -daysEarlier),
    today: facts.dataDay,
    from,
    compare,
    filter,
    sort,
    rows: 50,
    task: facts.tasks[7]!.id,
    parts: asking(...PART_NAMES),
  }
}

const QUESTIONS = [
  asked('', 0),
  asked('status=overdue&q=so', 0),
  asked('from=quarter&org=skhcn&role=either', 100),
  asked('news=completed&compare=month&sort=-percent', 3),
]

it('outlasts the board that it was taken from', () => {
  const dataset = datasetOf(facts)
  const alone = QUESTIONS.map(question => structuredClone(answer(datasetOf(facts), question, 1)))
  const together = QUESTIONS.map(question => answer(dataset, question, 1))
  expect(together).toEqual(alone)
})

it('holds exactly the parts that were asked for, each as if it had been asked for alone', () => {
  const dataset = datasetOf(facts)
  const fieldsOf = (parts: Question['parts']) =>
    Object.keys(answer(dataset, { ...asked('', 0), parts }, 1)).filter(field => !(field in base))
  const base = answer(dataset, { ...asked('', 0), parts: {} }, 1)
  for (const question of QUESTIONS) {
    const { question: _, ...whole } = structuredClone(answer(dataset, question, 1))
    for (const part of PART_NAMES) {
      const { question: alone, ...found } = answer(dataset, { ...question, parts: asking(part) }, 1)
      expect(alone.parts).toEqual({ [part]: true })
      expect(whole).toMatchObject(found)
    }
  }
  expect(fieldsOf(asking(...PART_NAMES)).sort()).toEqual(PART_NAMES.flatMap(part => fieldsOf(asking(part))).sort())
})

const NO_STATE = { status: [], flag: [], news: [] } as const

it.each([
  ['status=overdue'],
  ['flag=blocked&kind=department'],
  ['news=completed&from=quarter'],
  ['status=completed&org=skhcn'],
])('shows tiles, news and ageing without the filter of their own dimension: %s', query => {
  const question = asked(query, 0)
  const { tiles, listed } = answer(datasetOf(facts), question, 1)
  const without = answer(datasetOf(facts), { ...question, filter: { ...question.filter, ...NO_STATE } }, 1)
  expect(tiles).toEqual(without.tiles)
  expect(listed).toBeLessThan(without.listed)
  expect(Object.values(tiles.news).some(count => count > 0)).toBe(true)
})

it.each([
  ['organizations', 'org=skhcn&status=overdue', { org: [] }],
  ['programmes', 'programme=none&q=so', { programme: [] }],
  ['supervisors', 'supervisor=none&status=open', { supervisor: [] }],
] as const)('draws %s without the filter of their own dimension', (chart, query, own) => {
  const question = asked(query, 0)
  const drawn = answer(datasetOf(facts), question, 1)[chart]
  const without = answer(datasetOf(facts), { ...question, filter: { ...question.filter, ...own } }, 1)[chart]
  expect(drawn).toEqual(without)
})

it.each([-100, 1900, 1970, 2199, 9999])('orders every task by urgency with the clock in the year %i', year => {
  const question = { ...asked('', 0), day: dayOf(year, 12, 31), rows: 400, task: null }
  const ids = (descending: boolean) =>
    answer(datasetOf(facts), { ...question, sort: { by: 'urgency', descending } }, 1).rows.map(({ id }) => id)
  const { listed, rows } = answer(datasetOf(facts), question, 1)
  expect(new Set(ids(false)).size).toBe(listed)
  expect(new Set(ids(true))).toEqual(new Set(ids(false)))
  const late = rows.filter(({ status, flags }) => status === 'overdue' && !flags.includes('escalated'))
  expect(late.map(({ daysLate }) => daysLate)).toEqual(late.map(({ daysLate }) => daysLate!).toSorted((a, b) => b - a))
})

it.each([
  ['programmes', 'programmeIds', ['p'], ['q']],
  ['supervisors', 'supervisor', 'Chủ tịch', 'Phó Chủ tịch'],
  ['documents', 'documentId', 'd', 'e'],
  ['clauses', 'clause', '1', '2'],
])('a dimension is used only where it parts tasks from each other: %s', (dimension, key, one, other) => {
  const used = (...values: unknown[]) => {
    const tasks = values.map((value, id) => ({
      id: `${id}`,
      title: 'x',
      leadId: 'o',
      assignedOn: '2025-01-01',
      [key]: value,
    }))
    const found = read(
      bytesOf({
        schema: 'ioc-tasks/1',
        generatedAt: '2025-06-24T17:00:00+07:00',
        organizations: [{ id: 'o' }],
        programmes: [{ id: 'p' }, { id: 'q' }],
        documents: [{ id: 'd' }, { id: 'e' }],
        tasks,
      }),
    )
    if ('rejection' in found) throw new Error(found.rejection.code)
    const board = answer(datasetOf(found.facts), { ...asked('', 0), task: null }, 1)
    return (board.used as unknown as Record<string, boolean>)[dimension]
  }
  expect([used(), used(null, null), used(one, one)]).toEqual([false, false, false])
  expect([used(one, other), used(one, null)]).toEqual([true, true])
})

it('compares with no day before 1900', () => {
  for (const compare of ['', 'compare=week', 'compare=month', 'compare=quarter', 'compare=year'])
    for (const later of [0, 3, 20, 80]) {
      const question = { ...asked(compare, 0), day: addDays(FIRST_DAY, later) }
      expect(answer(datasetOf(facts), question, 1).before.day).toBeGreaterThanOrEqual(FIRST_DAY)
    }
  expect(answer(datasetOf(facts), { ...asked('compare=year', 0), day: LAST_DAY }, 1).before.day).toBe(
    dayOf(2198, 12, 31),
  )
})
