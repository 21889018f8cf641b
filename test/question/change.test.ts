import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/question/address.ts'
import type { Answer } from '../../src/question/answer.ts'
import type { Dataset } from '../../src/answerer/board.ts'
import { changedFilter, marksClicked, withoutValue } from '../../src/question/change.ts'
import type { DayRange, Filter } from '../../src/question/filter.ts'
import { CHART_IDS, type ChartId } from '../../src/question/charts.ts'
import { FIGURES, layOut } from '../../src/charts/registry.ts'
import { WORDS } from '../../src/words/words.ts'
import { answerFor, answerOf, datasetOfBytes, documentOf, QUERIES } from '../charts/boards.ts'
import { interMeasure } from '../charts/inter.ts'
import { runs } from '../runs.ts'

const filterOf = (query: string) => parseAddress(query).address.filter
const RUNS = runs(6)

describe('a range in the filter', () => {
  const [week] = filterOf('due=2025-10-22..2025-10-28').due as [DayRange]
  /** As another parse has it, or as a quarter is written. */
  const again = { ...week, text: '2025-10-22..2025-10-28 ' }

  it('is taken away by a second click, plain or with Ctrl, and by its chip', () => {
    const { due } = changedFilter(filterOf(''), { due: [week] }, false)
    const chosen = { ...filterOf(''), due }
    expect(changedFilter(chosen, { due: [again] }, false).due).toEqual([])
    expect(changedFilter(chosen, { due: [again] }, true).due).toEqual([])
    expect(withoutValue(chosen, 'due', again).due).toEqual([])
  })

  it('is never there twice', () => {
    const chosen = filterOf('due=2025-10-22..2025-10-28&due=2025-11')
    expect(changedFilter(chosen, { due: [again, filterOf('due=2025-12').due[0]!] }, true).due).toHaveLength(3)
  })
})

describe('each mark of each chart', () => {
  const rooms = [
    { width: 358, height: 760 },
    { width: 640, height: 480 },
    { width: 860, height: 1040 },
    { width: 3600, height: 1040 },
  ]
  const marksOf = (answer: Answer, id: ChartId, room: { width: number; height: number }) => {
    const frame = { ...room, minFontPx: 12, theme: 'light', motion: false, measure: interMeasure } as const
    return layOut(FIGURES[id](answer, WORDS.vi), frame).marks.map(({ change }) => change)
  }

  /** What is wrong after each mark was clicked twice. */
  function faultsOf(dataset: Dataset, query: string, room: (typeof rooms)[number], add: boolean): string[] {
    const first = answerOf(dataset, query)
    const { filter, task, day } = first.question
    const before = JSON.stringify({ filter, task, day })
    return CHART_IDS.flatMap(id => {
      const changes = new Map(marksOf(first, id, room).map(change => [JSON.stringify(change), change]))
      return [...changes].flatMap(([named, change]) => {
        const clicked = marksClicked()
        const once = { filter, task, day, ...clicked(first.question, change, add) }
        const second = answerFor(dataset, { ...first.question, ...once, day: once.day ?? day })
        const isThere = marksOf(second, id, room).some(other => JSON.stringify(other) === named)
        const twice = { ...once, ...clicked(second.question, change, add) }
        // A day is taken back to that of the clock.
        const isUndone = JSON.stringify({ ...twice, day: twice.day ?? day }) === before
        return [
          ...(isThere ? [] : [`${id}: ${named} is gone after a click`]),
          ...(isUndone ? [] : [`${id}: ${named} is not undone by a second click`]),
        ]
      })
    })
  }

  it.each([0, 6, 35, 300, 1200])('is there after a click and undone by a second one: %i tasks', size => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(1, 20, 200, 2000),
        fc.constantFrom(...QUERIES),
        fc.constantFrom(...rooms),
        fc.boolean(),
        (seed, spread, query, room, add) => {
          expect(faultsOf(datasetOfBytes(documentOf(size, seed, spread)), query, room, add)).toEqual([])
        },
      ),
      { numRuns: Math.ceil(size > 200 ? RUNS / 10 : RUNS) },
    )
  })

  it.each([
    ['a count beside the day’s line', 300, 610_983_032, 1, 'programme=p0&flag=blocked', 640, false],
    ['a segment among squares', 60, 1_276_423_071, 2000, 'day=2025-08-01', 544, true],
  ] as const)('is there after a click: %s', (_, size, seed, spread, query, width, add) => {
    const dataset = datasetOfBytes(documentOf(size, seed, spread))
    expect(faultsOf(dataset, query, { width, height: 480 }, add)).toEqual([])
  })

  it('whatever was selected before it, in the same dimension too', () => {
    const clicked = marksClicked()
    const before = filterOf('org=a&org=b&status=overdue')
    const place = (filter: Filter) => ({ filter, task: null, day: answerDay })
    const change = { filter: { org: ['c'], role: 'lead' as const } }
    const once = clicked(place(before), change, false) as { filter: Filter }
    expect(once.filter.org).toEqual(['c'])
    expect(clicked(place(once.filter), change, false)).toEqual({ filter: before })
    // A third click is a first one again.
    expect(clicked(place(before), change, false)).toEqual(once)
  })
})

const answerDay = parseAddress('day=2025-10-22').address.day!
