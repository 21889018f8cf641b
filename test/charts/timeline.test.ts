import type { Dataset } from '../../src/answerer/board.ts'
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
import { formatAddress, NO_ADDRESS, parseAddress } from '../../src/question/address.ts'
import { addDays, isoDay } from '../../src/domain/plainDay.ts'
import { PALETTES } from '../../src/look/palette.ts'
import { WORDS } from '../../src/words/words.ts'
import { bytesOf } from '../oracle/documents.ts'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { answerOf, board, DATA_DAY, datasetOfBytes, documentOf, QUERIES } from './boards.ts'
import { everything, runs } from '../runs.ts'

const RUNS = runs(12)
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

const CROWD = everything ? 100_000 : 20_000
/** Made once for all charts. */
const crowd = (() => {
  let made: Dataset | undefined
  return () => (made ??= datasetOfBytes(documentOf(CROWD, 7, 300)))
})()

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
      { numRuns: size > 1000 ? Math.ceil(RUNS / 4) : RUNS },
    )
  })

  it(`on a board of ${CROWD}`, () => {
    const dataset = crowd()
    for (const query of ['', 'status=overdue', 'due=2025-10-22..2025-10-28']) {
      const figure = figureOf(answerOf(dataset, query), WORDS.vi)
      fc.assert(
        fc.property(frame, room => check(figure, room)),
        { numRuns: runs(5) },
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

  it('narrowed to a week stay columns, the others a step behind', () => {
    const figure = figureOf(1200, 'due=2025-10-22..2025-10-28')
    expect(figure.rows).toBeNull()
    expect(figure.columns.filter(({ selected }) => selected)).toHaveLength(1)
    expect(figure.columns.filter(({ selected }) => !selected).length).toBeGreaterThan(3)
    const whole = figureOf(1200)
    expect(figure.columns.map(({ change }) => change)).toEqual(whole.columns.map(({ change }) => change))
  })

  it('are counted on the squares of their week, over their middle, not on its ghost', () => {
    const { shapes } = layOut(figureOf(1200, 'status=onTrack'), { ...WIDE, width: 3000 })
    const boxes = shapes.filter(shape => shape.type === 'box')
    const squares = boxes.filter(({ fill }) => fill.fill === PALETTES.light.inTime)
    const ghosts = boxes.filter(({ fill }) => fill.fill === PALETTES.light.ghost)
    const counts = shapes.filter(shape => shape.type === 'text' && shape.weight === 550)
    expect(counts.length).toBeGreaterThan(5)
    let overGhosts = 0
    for (const count of counts.filter(shape => shape.type === 'text')) {
      // Squares lie beside each other with a gap of a pixel.
      const below = squares.filter(({ x, width, y }) => x - 1 <= count.x && x + width + 1 >= count.x && y > count.y)
      const top = Math.min(...below.map(({ y }) => y))
      // The topmost line may not reach the middle.
      expect(top - count.y).toBeLessThan(12 + 9)
      overGhosts += ghosts.filter(({ x, width, y }) => x < count.x && x + width > count.x && y < count.y - 8).length
    }
    expect(overGhosts).toBeGreaterThan(0)
  })

  it('are counted at the edge of the axis too, and no two counts in a line touch', () => {
    fc.assert(
      fc.property(board(1200), frame, ({ dataset, query }, room) => {
        const figure = timelineFigure(answerOf(dataset, query), WORDS.vi)
        const counts = layOut(figure, room)
          .shapes.filter(shape => shape.type === 'text')
          .filter(({ weight }) => weight === 550)
          .map(shape => ({ ...areaOf(shape, measure), y: shape.y }))
        const gaps = counts.flatMap(({ right, y }) =>
          counts.filter(other => other.y === y && other.left >= right).map(other => other.left - right),
        )
        expect(gaps.filter(gap => gap < 2)).toEqual([])
      }),
      { numRuns: RUNS },
    )
    const plan = datasetOfBytes(new TextEncoder().encode(SCENARIOS['plan']!.body()))
    const { marks, shapes } = layOut(timelineFigure(answerOf(plan, 'day=2026-01-12'), WORDS.vi), WIDE)
    const first = shapes
      .filter(shape => shape.type === 'text')
      .find(({ text, weight }) => text === '1' && weight === 550)
    expect(first?.x).toBeLessThan(12)
    expect(marks.some(({ label, x }) => x === 0 && label.endsWith('1\u00a0chưa hoàn thành'))).toBe(true)
  })

  it('have their names cut only for their own state, where these stand above their line', () => {
    const notice = datasetOfBytes(new TextEncoder().encode(SCENARIOS['notice']!.body()))
    const figure = timelineFigure(answerOf(notice), WORDS.vi)
    const texts = layOut(figure, { ...WIDE, width: 358 }).shapes.filter(shape => shape.type === 'text')
    const ends = (y: number) => texts.filter(text => text.y === y).map(text => areaOf(text, measure))
    for (const { name } of figure.rows!) {
      const shown = texts.find(
        ({ text }) => text === name || (text.endsWith('…') && name.startsWith(text.slice(0, -1))),
      )!
      const state = Math.min(
        ...ends(shown.y)
          .map(({ left }) => left)
          .filter(left => left > shown.x),
      )
      const next = name.slice(shown.text.length - 1).split(' ')[1]
      const room = state - 12 - areaOf(shown, measure).right
      expect(shown.text === name || room < measure(` ${next}`, shown.sizePx, 400) + 1).toBe(true)
    }
  })

  it('are counted in weeks, or in a few of them where most of what is ahead would have no place', () => {
    const plan = datasetOfBytes(new TextEncoder().encode(SCENARIOS['plan']!.body()))
    const figure = timelineFigure(answerOf(plan), WORDS.vi)
    for (const width of [358, 760, 904]) {
      const { marks } = layOut(figure, { ...WIDE, width })
      expect(marks.map(({ label }) => label.replaceAll('\u00a0', ' '))).toContainEqual(
        expect.stringMatching(/: 100 chưa hoàn thành$/),
      )
    }
    const tasks = (columns: readonly { total: { all: number } }[]) =>
      columns.reduce((sum, { total }) => sum + total.all, 0)
    for (const weeks of [2, 4, 8]) {
      const { columns, columnDays } = figure.coarser(weeks)
      expect(tasks(columns)).toBe(tasks(figure.columns))
      expect(columns.every(({ first, last }) => last - first + 1 === columnDays)).toBe(true)
    }
  })

  it('lie within two years of the day; what is farther is counted at both ends', () => {
    const task = (id: string, date: string) => ({
      id,
      title: id,
      leadId: 'o0',
      assignedOn: '2023-01-01',
      deadline: { kind: 'by', date },
    })
    const dates = ['1900-01-01', '1970-01-01', '2023-10-22', '2025-11-30', '2027-10-22', '2027-10-23', '2199-12-31']
    const few = documentOf(0, 1, 1)
    const withTasks = (tasks: readonly object[]) =>
      datasetOfBytes(new TextEncoder().encode(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(few)), tasks })))
    const byName = timelineFigure(answerOf(withTasks(dates.map(date => task(date, date)))), WORDS.vi)
    expect(byName.rows!.map(({ name }) => name).toSorted()).toEqual(dates.slice(2, 5))
    expect(byName.far).toMatchObject([
      {
        text: expect.stringMatching(/^2\s.*22\/10\/2023/) as string,
        change: { filter: { due: [{ text: '..2023-10-21' }] } },
      },
      {
        text: expect.stringMatching(/^2\s.*22\/10\/2027/) as string,
        change: { filter: { due: [{ text: '2027-10-23..' }] } },
      },
    ])
    const texts = (figure: Figure) =>
      layOut(figure, WIDE).shapes.flatMap(shape => (shape.type === 'text' ? [shape.text] : []))
    expect(texts(byName)).toEqual(expect.arrayContaining(byName.far.map(({ text }) => text)))
    expect(layOut(byName, WIDE).shapes.length).toBeLessThan(200)

    const many = dates.flatMap(date => Array.from({ length: 10 }, (_, n) => task(`${date} ${n}`, date)))
    const inColumns = timelineFigure(answerOf(withTasks(many)), WORDS.vi)
    const drawing = layOut(inColumns, { ...WIDE, width: 7680 })
    const words = drawing.marks.map(({ label }) => label.replaceAll('\u00a0', ' '))
    expect(words.filter(label => /^[12]0 .*202[37]$/.test(label))).toHaveLength(2)
    const squares = drawing.shapes.filter(shape => shape.type === 'box')
    expect(Math.min(...squares.map(({ width }) => width))).toBeGreaterThanOrEqual(3)
  })

  describe('the longest overdue', () => {
    const late = (id: string, date: string, title: string) => ({
      id,
      title,
      leadId: 'o0',
      assignedOn: '2024-01-01',
      deadline: { kind: 'by', date },
    })
    const TITLE = 'Điều chỉnh quy hoạch chung đô thị Vạn Tường và khu kinh tế Dung Quất đến năm 2045'
    const figureWith = (dates: readonly string[]) => {
      const base = JSON.parse(new TextDecoder().decode(documentOf(0, 1, 1))) as object
      const rest = Array.from({ length: 60 }, (_, n) => late(`later ${n}`, n % 2 ? '2025-11-20' : '2025-12-31', 'x'))
      const tasks = [...dates.map((date, n) => late(`late ${n}`, date, `${n} ${TITLE}`)), ...rest]
      const bytes = new TextEncoder().encode(JSON.stringify({ ...base, tasks }))
      return timelineFigure(answerOf(datasetOfBytes(bytes)), WORDS.vi)
    }
    const drawn = (dates: readonly string[], width: number) => {
      const { shapes } = layOut(figureWith(dates), { ...WIDE, width })
      const texts = shapes.flatMap(shape => (shape.type === 'text' ? [shape.text] : []))
      const red = shapes.filter(shape => shape.type === 'line' && shape.stroke === PALETTES.light.overdue)
      return { names: texts.filter(text => /^\d [ĐD]i/.test(text)), trails: red.filter(({ type }) => type === 'line') }
    }

    it.each([1400, 3840, 7680])('stand with their whole names where there is room, at %i px', width => {
      const { names } = drawn(['2025-10-01', '2025-10-10', '2025-10-20'], width)
      expect(names).toEqual([0, 1, 2].map(n => `${n} ${TITLE}`))
    })

    it('have no line where their words have no room', () => {
      const { names, trails } = drawn(['2025-10-01', '2025-10-10', '2025-10-20'], 150)
      expect(names).toEqual([])
      expect(trails).toEqual([])
    })

    it('have a line each that is named', () => {
      fc.assert(
        fc.property(fc.integer({ min: 100, max: 3000 }), fc.nat({ max: 120 }), (width, days) => {
          const dates = [days + 9, days + 4, days + 1].map(late => isoDay(addDays(DATA_DAY, -late)))
          const { names, trails } = drawn(dates, width)
          const level = trails.filter(line => line.type === 'line' && line.y1 === line.y2)
          expect(level).toHaveLength(names.length)
        }),
      )
    })
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

describe('deadlines at the ends of the years', () => {
  const deadlines = ['1900-01-01', '1900-01-04', '2025-06-24', '2199-12-28', '2199-12-31'].flatMap(date =>
    Array.from({ length: 10 }, () => ({ kind: date === '1900-01-01' ? 'before' : 'by', date })),
  )
  const ends = bytesOf({
    schema: 'ioc-tasks/1',
    generatedAt: '2025-06-24T17:00:00+07:00',
    organizations: [{ id: 'a' }],
    tasks: deadlines.map((deadline, id) => ({
      id: `${id}`,
      title: 'x',
      leadId: 'a',
      assignedOn: '1900-01-01',
      deadline,
    })),
  })
  it.each(['1900-01-01', '1900-01-02', '2025-06-24', '2199-12-29', '2199-12-31'])(
    'have addresses that can be read again, on %s',
    day => {
      const figure = timelineFigure(answerOf(datasetOfBytes(ends), `day=${day}`), WORDS.vi)
      const changes = [
        ...figure.columns.flatMap(({ change, openCount }) => [change, openCount.change]),
        figure.before({ count: 1, all: 1 }, figure.columns[0]!.first).change,
        figure.after({ count: 1, all: 1 }, figure.columns.at(-1)!.last).change,
      ]
      expect(figure.columns.length).toBeGreaterThan(0)
      for (const change of changes) {
        const filter = { ...NO_ADDRESS.filter, ...('filter' in change ? change.filter : {}) }
        const { address, faults } = parseAddress(formatAddress({ ...NO_ADDRESS, filter }))
        expect(faults).toEqual([])
        expect(address.filter.due).toEqual(filter.due)
      }
    },
  )
})

it('calls the clock’s day today, and no other', () => {
  const dataset = datasetOfBytes(documentOf(50, 1, 20))
  const label = (query: string) => timelineFigure(answerOf(dataset, query), WORDS.vi).dayLabel
  expect(label('')).toMatch(/^hôm nay/)
  for (const later of ['2025-10-21', '2025-10-23', '2030-01-01']) expect(label(`day=${later}`)).not.toMatch(/hôm nay/)
})
