import { expect, it } from 'vitest'
import { indicatorsFigure } from '../../src/charts/indicators.ts'
import { layOutTargets } from '../../src/charts/targets.ts'
import { PALETTES } from '../../src/look/palette.ts'
import { WORDS } from '../../src/words/words.ts'
import { bytesOf } from '../oracle/documents.ts'
import { answerOf, datasetOfBytes } from './boards.ts'
import { interMeasure } from './inter.ts'

const indicator = (id: string, direction: string, target: number | null, value: number | null) => ({
  id,
  name: id,
  unit: '%',
  direction,
  ...(target !== null && { target }),
  points: value === null ? [] : [{ on: '2025-06-01', value }],
})

function figureOf(...indicators: readonly ReturnType<typeof indicator>[]) {
  const document = { schema: 'ioc-tasks/1', generatedAt: '2025-06-24T17:00:00+07:00', organizations: [], tasks: [] }
  const dataset = datasetOfBytes(bytesOf({ ...document, documents: [], indicators }))
  return indicatorsFigure(answerOf(dataset, 'day=2025-06-24'), WORDS.vi)
}

it('an indicator is met at its target, and on its right side of it: what isn’t stands first', () => {
  const { rows } = figureOf(
    indicator('no value', 'at-least', 8, null),
    indicator('no target', 'at-most', null, 3),
    indicator('enough', 'at-least', 8, 8),
    indicator('too little', 'at-least', 8, 7.9),
    indicator('little enough', 'at-most', 2, 2),
    indicator('too much', 'at-most', 2, 2.1),
  )
  expect(rows.map(({ name, met, verdict }) => [name, met, verdict])).toEqual([
    ['too little', false, 'chưa đạt'],
    ['too much', false, 'vượt mức'],
    ['enough', true, 'đạt'],
    ['little enough', true, 'đạt'],
    ['no value', null, ''],
    ['no target', null, ''],
  ])
})

it('a bar shows whether its target is met: what is missing is empty, what is too much full', () => {
  const frame = {
    width: 600,
    height: 100,
    minFontPx: 12,
    theme: 'light',
    motion: false,
    measure: interMeasure,
  } as const
  const fills = (direction: string, target: number, value: number) =>
    layOutTargets(figureOf(indicator('x', direction, target, value)), frame).shapes.flatMap(shape =>
      shape.type === 'box' ? [shape.fill.fill] : [],
    )
  const { ghost, done, inTime, paper, ink } = PALETTES.light
  // The last is the target's tick.
  expect(fills('at-least', 8, 8.5)).toEqual([ghost, done, ink])
  expect(fills('at-most', 2, 1.5)).toEqual([ghost, done, ink])
  expect(fills('at-least', 8, 6)).toEqual([ghost, inTime, paper, ink])
  expect(fills('at-most', 2, 2.5)).toEqual([ghost, inTime, ink, ink])
})
