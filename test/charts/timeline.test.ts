import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf } from '../../src/charts/labels.ts'
import type { Figure } from '../../src/charts/figure.ts'
import type { Frame } from '../../src/charts/frame.ts'
import { layOut } from '../../src/charts/registry.ts'
import type { Drawing } from '../../src/charts/shape.ts'
import { timelineFigure } from '../../src/charts/timeline.ts'
import { trendFigure } from '../../src/charts/trend.ts'
import { indicatorsFigure } from '../../src/charts/indicators.ts'
import { WORDS } from '../../src/words/words.ts'
import { answerOf, board, datasetOfBytes, documentOf, QUERIES } from './boards.ts'

const RUNS = Number(process.env.IOC_RUNS ?? 60)
const SLACK = 0.01
const measure = (text: string, sizePx: number, weight: number) => text.length * sizePx * (weight > 500 ? 0.6 : 0.55)

const frame: fc.Arbitrary<Frame> = fc
  .record({
    note: fc.constantFrom(12, 12, 15, 24, 48),
    wide: fc.integer({ min: 28, max: 160 }),
    height: fc.integer({ min: 200, max: 2000 }),
  })
  .map(({ note, wide, height }) => ({
    width: note * wide,
    height,
    minFontPx: note,
    theme: 'light' as const,
    motion: false,
    measure,
  }))

function faultsOf(drawing: Drawing, { width, minFontPx }: Frame): string[] {
  const texts = drawing.shapes
    .filter(shape => shape.type === 'text')
    .map(shape => ({ text: shape.text, sizePx: shape.sizePx, ...areaOf(shape, measure) }))
    .toSorted((a, b) => a.top - b.top)
  const faults: string[] = []
  texts.forEach((a, place) => {
    if (a.sizePx < minFontPx) faults.push(`“${a.text}” is too small`)
    if (
      a.left < -SLACK ||
      a.right > width + SLACK ||
      a.top < -a.sizePx * 0.2 ||
      a.bottom > drawing.height + a.sizePx * 0.2
    )
      faults.push(`“${a.text}” is cut`)
    for (let other = place + 1; other < texts.length && texts[other]!.top < a.bottom - SLACK; other++) {
      const b = texts[other]!
      // Lines may touch by the room for their marks.
      const deep = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.sizePx * 0.2
      if (deep && a.left < b.right - SLACK && b.left < a.right - SLACK) faults.push(`“${a.text}” meets “${b.text}”`)
    }
  })
  for (const { x, y, width: wide, height, label } of drawing.marks) {
    if (!(wide > 0 && height > 0)) faults.push(`nothing to click: ${label}`)
    if (x < -SLACK - 12 || y < -SLACK || x + wide > width + 12 + SLACK) faults.push(`out of the frame: ${label}`)
  }
  for (const shape of drawing.shapes)
    if (Object.values(shape).some(value => typeof value === 'number' && !Number.isFinite(value)))
      faults.push(`not finite: ${JSON.stringify(shape)}`)
  return faults
}

describe.each([
  ['timeline', timelineFigure],
  ['trend', trendFigure],
  ['indicators', indicatorsFigure],
] as const)('the %s is laid out with no label cut, too small or on another', (_, figureOf) => {
  const check = (figure: Figure, room: Frame): void => {
    expect(faultsOf(layOut(figure, room), room)).toEqual([])
  }

  it.each([0, 1, 6, 35, 1200])('on random boards of %i tasks', size => {
    fc.assert(
      fc.property(board(size), frame, fc.constantFrom('vi', 'en'), ({ dataset, query }, room, lang) =>
        check(figureOf(answerOf(dataset, query), WORDS[lang as 'vi']), room),
      ),
      { numRuns: size > 1000 ? Math.ceil(RUNS / 3) : RUNS },
    )
  })

  it('on a board of 100,000', () => {
    const dataset = datasetOfBytes(documentOf(100_000, 7, 300))
    for (const query of ['', 'status=overdue', 'due=2025-10-22..2025-10-28']) {
      const figure = figureOf(answerOf(dataset, query), WORDS.vi)
      fc.assert(
        fc.property(frame, room => check(figure, room)),
        { numRuns: 10 },
      )
    }
  })
})

describe('deadlines', () => {
  const WIDE: Frame = { width: 760, height: 640, minFontPx: 12, theme: 'light', motion: false, measure }
  const figureOf = (size: number, query = '') =>
    timelineFigure(answerOf(datasetOfBytes(documentOf(size, 3, 100)), query), WORDS.vi)

  it('stand by name where they are few', () => {
    const figure = figureOf(30)
    expect(figure.columns).toEqual([])
    expect(figure.rows!.length).toBeGreaterThan(10)
  })

  it.each([
    ['the stronger', measure],
    [
      'the lighter',
      (text: string, sizePx: number, weight: number) => text.length * sizePx * (weight > 500 ? 0.5 : 0.52),
    ],
  ])('by name say their state whole, where %s weight is the wider', (_, drawn) => {
    const figure = figureOf(30)
    const { shapes } = layOut(figure, { ...WIDE, measure: drawn })
    const texts = shapes.flatMap(shape => (shape.type === 'text' ? [shape.text] : []))
    expect(texts).toEqual(expect.arrayContaining(figure.rows!.map(({ state }) => state)))
  })

  it('are squares where they are many, bars where squares would be under 3 px', () => {
    const squares = layOut(figureOf(1200), WIDE).shapes.filter(shape => shape.type === 'box')
    expect(squares.length).toBeGreaterThan(300)
    const sides = squares.map(({ width, height }) => Math.min(width, height))
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(3)
    expect(layOut(figureOf(20_000), WIDE).shapes.length).toBeLessThan(600)
  })

  it('narrowed to a few, return by name, the others as context', () => {
    const figure = figureOf(1200, 'due=2025-10-22..2025-10-24')
    expect(figure.rows!.length).toBeGreaterThan(0)
    expect(figure.rows!.length).toBeLessThanOrEqual(40)
    expect(figure.columns.some(({ selected }) => selected)).toBe(true)
    expect(figure.columns.filter(({ selected }) => !selected).length).toBeGreaterThan(3)
  })

  it('open a task from a row and narrow by the days of a column', () => {
    expect(figureOf(30).rows!.every(({ change }) => 'task' in change)).toBe(true)
    const column = figureOf(1200).columns[5]!
    expect('filter' in column.change && column.change.filter.due?.[0]).toMatchObject({
      first: column.first,
      last: column.last,
    })
  })

  it.each(QUERIES)('count each task of the board once: %s', query => {
    const answer = answerOf(datasetOfBytes(documentOf(1200, 11, 300)), query)
    const { rows } = timelineFigure(answer, WORDS.vi).table
    const total = rows.reduce((sum, row) => sum + Number(row[1]), 0)
    const withoutDue = query.startsWith('due=')
      ? answerOf(datasetOfBytes(documentOf(1200, 11, 300))).listed
      : answer.listed
    expect(total).toBe(withoutDue)
  })
})
