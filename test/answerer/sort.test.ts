import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/question/address.ts'
import { ask, datasetOf, rulesOn } from '../../src/answerer/board.ts'
import { orderOf } from '../../src/answerer/sort.ts'
import { read } from '../../src/data/read.ts'
import { board } from '../charts/boards.ts'
import { bytesOf } from '../oracle/documents.ts'
import { runs } from '../runs.ts'

type Row = Readonly<Record<string, unknown>>

/** The ids of a document's tasks in an order, on K. */
function order(sort: string, tasks: readonly Row[], more: object = {}): string[] {
  const document = {
    schema: 'ioc-tasks/1',
    generatedAt: '2025-06-24T17:00:00+07:00',
    organizations: [
      { id: 'a', name: 'Sở Y tế' },
      { id: 'b', name: 'Sở Nội vụ' },
    ],
    ...more,
    tasks: tasks.map((task, place) => ({ id: `${place}`, title: 'T', leadId: 'a', assignedOn: '2025-01-01', ...task })),
  }
  const found = read(bytesOf(document))
  if ('rejection' in found) throw new Error(found.rejection.code)
  expect([...found.facts.setAside, ...found.facts.warnings]).toEqual([])
  const dataset = datasetOf(found.facts)
  const { address } = parseAddress(`sort=${sort}`)
  const selection = { day: found.facts.dataDay, from: null, filter: address.filter }
  return ask(dataset, selection, [{ ignore: 0, by: [] }], ({ judged, counts }) =>
    Array.from(
      orderOf(dataset, judged, counts[0]!.tasks, address.sort, rulesOn(found.facts, selection.day)).first(tasks.length),
      t => found.facts.tasks[t]!.id as string,
    ),
  )
}

it('is known at its beginning and around each task without being known as a whole', () => {
  fc.assert(
    fc.property(board(40), fc.constantFrom('urgency', '-urgency', 'title', '-lead'), ({ dataset, query }, sort) => {
      const { address } = parseAddress(`${query}&sort=${sort}`)
      const { filter, day } = address
      const selection = { day: day ?? dataset.facts.dataDay, from: null, filter }
      ask(dataset, selection, [{ ignore: 0, by: [] }], ({ judged, counts }) => {
        const { tasks } = counts[0]!
        const order = orderOf(dataset, judged, tasks, address.sort, rulesOn(dataset.facts, selection.day))
        const whole = [...order.first(1000)]
        expect(whole.toSorted((a, b) => a - b)).toEqual([...tasks])
        for (const count of [0, 1, 2, 7, 30]) expect([...order.first(count)]).toEqual(whole.slice(0, count))
        whole.forEach((t, at) => {
          const { place, previous, next } = order.around(t)!
          expect([place, previous, next]).toEqual([at + 1, whole[at - 1], whole[at + 1]])
        })
        expect(order.around(-1)).toBeNull()
      })
    }),
    { numRuns: runs(60) },
  )
})

/** What stands first, as the value that each task has. */
const inOrder = (key: string, values: readonly unknown[], sort = key) =>
  order(
    sort,
    values.map(value => ({ [key]: value })),
  ).map(id => values[Number(id)])

describe('clauses', () => {
  const SORTED = ['1', '2', '2.a', '2.b', '10.a', '10.h.1', '10.h.2', '10.h.10', 'I', 'I.2', 'I.10', 'III', 'IV.1', 'V']
  const MORE = ['IX', 'X.b', 'XIV', 'XXXIX', 'a', 'b)', 'IIII', 'ii', 'IVa', 'VX', 'X1']

  it('are numbers as numbers, then Roman numerals by their value, then all others as text', () => {
    const sortedAll = [...SORTED, ...MORE.slice(0, 4)]
    expect(inOrder('clause', sortedAll.toReversed())).toEqual(sortedAll)
    const others = inOrder('clause', [...MORE, ...SORTED]).slice(sortedAll.length)
    expect(new Set(others)).toEqual(new Set(MORE.slice(4)))
  })

  it('are no numerals where a letter or a digit follows, or where they are not well-formed or not upper-case', () => {
    const clauses = ['Điều 1', 'IIII', 'iv', 'Vb', 'X2', 'XXXX', 'VIX', 'Xã', 'IC']
    for (const clause of clauses) expect(inOrder('clause', [clause, 'XXXIX'])).toEqual(['XXXIX', clause])
    for (const clause of ['V', 'V.', 'V)', 'V-1', 'V – x']) expect(inOrder('clause', ['b', clause])[0]).toBe(clause)
  })

  it('turn round where it is descending, those without last either way', () => {
    const clauses = [null, 'b', 'IX', 'V', '10', '9']
    expect(inOrder('clause', clauses, 'clause')).toEqual(['9', '10', 'V', 'IX', 'b', null])
    expect(inOrder('clause', clauses, '-clause')).toEqual(['b', 'IX', 'V', '10', '9', null])
  })
})

describe('the other orders', () => {
  it('status is that of section 2', () => {
    const by = (date: string) => ({ deadline: { kind: 'by', date } })
    const done = { events: [{ at: '2025-02-01', type: 'completed' }] }
    const cancelled = { events: [{ at: '2025-02-01', type: 'cancelled' }] }
    const tasks = [cancelled, {}, by('2025-12-31'), by('2025-06-25'), by('2025-06-01'), done]
    expect(order('status', tasks)).toEqual(['5', '4', '3', '2', '1', '0'])
    expect(order('-status', tasks)).toEqual(['0', '1', '2', '3', '4', '5'])
  })

  it('document is by its name: number, else title, else id', () => {
    const documents = [
      { id: 'd1', number: '10/TB' },
      { id: 'd2', title: '9/TB' },
      { id: '1', title: ' ' },
    ]
    const tasks = [{}, { documentId: 'd1' }, { documentId: 'd2' }, { documentId: '1' }, { documentId: 'd2' }]
    expect(order('document', tasks, { documents })).toEqual(['3', '2', '4', '1', '0'])
    expect(order('-document', tasks, { documents })).toEqual(['1', '2', '4', '3', '0'])
  })

  it('supervisor is who is in charge on the day', () => {
    const transferred = { at: '2025-02-01', type: 'transferred', leadId: 'a', supervisor: 'An' }
    const tasks = [{}, { supervisor: 'Đạt' }, { supervisor: 'Bình' }, { supervisor: 'Yến', events: [transferred] }]
    expect(order('supervisor', tasks)).toEqual(['3', '2', '1', '0'])
  })

  it('lead is by short name, one that several have in document order', () => {
    expect(order('lead', [{}, { leadId: 'b' }, {}, { leadId: 'b' }])).toEqual(['1', '3', '0', '2'])
  })

  it('assigned and completed are days; what is not completed stands last', () => {
    const completed = (at: string) => ({ events: [{ at, type: 'completed' }] })
    const cancelled = {
      events: [
        { at: '2025-01-02', type: 'completed' },
        { at: '2025-01-03', type: 'cancelled' },
      ],
    }
    const tasks = [{}, completed('2025-03-01'), completed('2025-02-01'), cancelled, completed('2025-03-01')]
    expect(order('completed', tasks)).toEqual(['2', '1', '4', '0', '3'])
    expect(order('-completed', tasks)).toEqual(['1', '4', '2', '0', '3'])
    expect(inOrder('assignedOn', ['2025-03-01', '2025-01-01', '2025-02-01'], 'assigned')).toEqual([
      '2025-01-01',
      '2025-02-01',
      '2025-03-01',
    ])
  })

  it('lastNews is the day of the last event but a reminder, else of the assignment', () => {
    const events = (...rows: [string, string][]) => ({ events: rows.map(([at, type]) => ({ at, type })) })
    const tasks = [
      events(['2025-05-01', 'progress']),
      events(['2025-02-01', 'progress'], ['2025-06-01', 'reminded']),
      { assignedOn: '2025-03-01' },
    ]
    expect(order('lastNews', tasks)).toEqual(['1', '2', '0'])
  })
})
