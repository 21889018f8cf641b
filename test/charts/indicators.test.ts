import { expect, it } from 'vitest'
import { indicatorsFigure } from '../../src/charts/indicators.ts'
import { WORDS } from '../../src/words/words.ts'
import { bytesOf } from '../oracle/documents.ts'
import { answerOf, datasetOfBytes } from './boards.ts'

const indicator = (id: string, direction: string, target: number | null, value: number | null) => ({
  id,
  name: id,
  unit: '%',
  direction,
  ...(target !== null && { target }),
  points: value === null ? [] : [{ on: '2025-06-01', value }],
})

it('an indicator is met at its target, and on its right side of it: what isn’t stands first', () => {
  const dataset = datasetOfBytes(
    bytesOf({
      schema: 'ioc-tasks/1',
      generatedAt: '2025-06-24T17:00:00+07:00',
      organizations: [],
      documents: [],
      tasks: [],
      indicators: [
        indicator('no value', 'at-least', 8, null),
        indicator('no target', 'at-most', null, 3),
        indicator('enough', 'at-least', 8, 8),
        indicator('too little', 'at-least', 8, 7.9),
        indicator('little enough', 'at-most', 2, 2),
        indicator('too much', 'at-most', 2, 2.1),
      ],
    }),
  )
  const { rows } = indicatorsFigure(answerOf(dataset, 'day=2025-06-24'), WORDS.vi)
  expect(rows.map(({ name, met, verdict }) => [name, met, verdict])).toEqual([
    ['too little', false, 'chưa đạt'],
    ['too much', false, 'vượt mức'],
    ['enough', true, 'đạt'],
    ['little enough', true, 'đạt'],
    ['no value', null, ''],
    ['no target', null, ''],
  ])
})
