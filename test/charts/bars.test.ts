import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutBars } from '../../src/charts/bars.ts'
import type { BarRow, BarsFigure, Segment } from '../../src/charts/figure.ts'
import type { Frame } from '../../src/charts/frame.ts'
import type { Drawing, Mark, Shape } from '../../src/charts/shape.ts'
import { COMPLETED_STATUSES, STATUSES } from '../../src/domain/status.ts'
import { type Fill, PALETTES, statusFill } from '../../src/look/palette.ts'
import { barsFigure, OPEN_SIDE } from './figures.ts'
import { INTER_LINE, interMeasure } from './inter.ts'
import { runs } from '../runs.ts'

const RUNS = runs(50)
/** Rounding of lengths that are added up. */
const EPSILON = 1e-6

/** From a phone to a double wall; a frame is never narrower than a phone's screen is, in sizes of its text. */
const frame: fc.Arbitrary<Frame> = fc
  .record({
    minFontPx: fc.oneof(fc.constant(12), fc.integer({ min: 12, max: 48 })),
    width: fc.oneof(fc.integer({ min: 320, max: 1000 }), fc.integer({ min: 320, max: 7680 })),
    height: fc.integer({ min: 100, max: 4320 }),
    theme: fc.constantFrom('light' as const, 'dark' as const),
  })
  .map(({ minFontPx, width, ...rest }) => ({
    ...rest,
    minFontPx,
    width: Math.max(width, Math.ceil((320 / 12) * minFontPx)),
    motion: false,
    measure: interMeasure,
  }))

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
type Text = Extract<Shape, { type: 'text' }>
type Bar = Extract<Shape, { type: 'box' }>

const boxOf = ({ x, y, width, height }: Bar | Mark): Box => ({ left: x, right: x + width, top: y, bottom: y + height })

function lineBox({ text, x, y, align, sizePx, weight }: Text): Box {
  const width = interMeasure(text, sizePx, weight)
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  const half = (sizePx * INTER_LINE) / 2
  return { left, right: left + width, top: y - half, bottom: y + half }
}

const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left - EPSILON &&
  inner.right <= outer.right + EPSILON &&
  inner.top >= outer.top - EPSILON &&
  inner.bottom <= outer.bottom + EPSILON

const overlap = (a: Box, b: Box) =>
  a.left < b.right - EPSILON && b.left < a.right - EPSILON && a.top < b.bottom - EPSILON && b.top < a.bottom - EPSILON

/** Pairs of boxes that overlap. */
function overlapping(boxes: readonly Box[]): [Box, Box][] {
  const inOrder = boxes.toSorted((a, b) => a.top - b.top || a.left - b.left)
  return inOrder.flatMap((box, place) => {
    const pairs: [Box, Box][] = []
    for (let next = place + 1; next < inOrder.length && inOrder[next]!.top < box.bottom; next++)
      if (overlap(box, inOrder[next]!)) pairs.push([box, inOrder[next]!])
    return pairs
  })
}

const texts = (drawing: Drawing) => drawing.shapes.filter(shape => shape.type === 'text')
const bars = (drawing: Drawing) => drawing.shapes.filter(shape => shape.type === 'box')
/** A frame this narrow sets the name above its bar, and has one mark a row. */
const isNarrow = ({ width, minFontPx }: Frame) => width < 40 * minFontPx

const sameFill = (a: Fill, b: Fill) => JSON.stringify(a) === JSON.stringify(b)
const filledAs = (bar: Bar, statuses: readonly (typeof STATUSES)[number][], { theme }: Frame) =>
  statuses.some(status => sameFill(bar.fill, statusFill(status, PALETTES[theme])))

/** What is drawn of each row that is shown, by the row's own mark. */
function drawnRows(figure: BarsFigure, drawing: Drawing) {
  const inside = (box: Box, mark: Mark) => {
    const middle = (box.top + box.bottom) / 2
    return middle > mark.y && middle < mark.y + mark.height
  }
  return drawing.marks.flatMap(mark => {
    const row = figure.rows.find(({ change }) => change === mark.change)
    if (!row) return []
    return [{ row, mark, bars: bars(drawing).filter(bar => inside(boxOf(bar), mark)) }]
  })
}

function check(property: (drawing: Drawing, figure: BarsFigure, frame: Frame) => void): void {
  fc.assert(
    fc.property(barsFigure, frame, (figure, room) => {
      property(layOutBars(figure, room), figure, room)
    }),
    { numRuns: RUNS },
  )
}

describe('bars on both sides of a spine', () => {
  it('no two texts overlap', () => {
    check(drawing => expect(overlapping(texts(drawing).map(lineBox))).toEqual([]))
  })

  it('no text overlaps a bar', () => {
    check(drawing => {
      const lines = texts(drawing).map(lineBox)
      const pairs = overlapping([...lines, ...bars(drawing).map(boxOf)])
      expect(pairs.filter(pair => pair.some(box => lines.includes(box)))).toEqual([])
    })
  })

  it('nothing leaves the frame', () => {
    check((drawing, _, { width }) => {
      expect(drawing.width).toBe(width)
      const whole = { left: 0, right: width, top: 0, bottom: drawing.height }
      expect(texts(drawing).filter(text => !within(lineBox(text), whole))).toEqual([])
      expect(bars(drawing).filter(bar => !within(boxOf(bar), whole))).toEqual([])
      expect(drawing.marks.filter(mark => !within(boxOf(mark), whole))).toEqual([])
      expect(
        drawing.shapes.filter(
          shape =>
            shape.type === 'line' &&
            !within({ left: shape.x1, right: shape.x2, top: shape.y1, bottom: shape.y2 }, whole),
        ),
      ).toEqual([])
    })
  })

  it('takes the height that it has, more only for rows with an overdue or chosen task', () => {
    check((drawing, figure, { height }) => {
      const rows = drawnRows(figure, drawing)
      const free = rows.filter(({ row }) => row.overdueCount.count === 0 && !row.selected)
      expect(drawing.height <= height || rows.length === 1 || free.length === 0).toBe(true)
      const all = rows.length === figure.rows.length
      expect(all || drawing.height + rows[0]!.mark.height > height).toBe(true)
    })
  })

  it('no text is smaller than asked', () => {
    check((drawing, _, { minFontPx }) => {
      expect(texts(drawing).filter(({ sizePx }) => sizePx < minFontPx)).toEqual([])
    })
  })

  it('no row with an overdue task is folded, nor one that was chosen', () => {
    check((drawing, figure) => {
      const shown = drawnRows(figure, drawing).map(({ row }) => row)
      const folded = figure.rows.filter(row => !shown.includes(row))
      expect(folded.filter(row => row.overdueCount.count > 0 || row.selected)).toEqual([])
      expect(shown).toEqual(figure.rows.filter(row => shown.includes(row)))
      const rest = figure.rest(folded).name
      expect(texts(drawing).filter(({ text }) => text === rest)).toHaveLength(folded.length > 0 ? 1 : 0)
    })
  })

  it('every box of a task is covered by its mark', () => {
    check((drawing, figure, room) => {
      for (const { row, mark: whole, bars: own } of drawnRows(figure, drawing)) {
        expect(own.filter(bar => !within(boxOf(bar), boxOf(whole)))).toEqual([])
        if (isNarrow(room)) continue
        const segments = [...row.done, ...row.open]
        const changes = new Set([...segments, ...segments.flatMap(({ units }) => units ?? [])].map(each => each.change))
        const marks = drawing.marks.filter(mark => changes.has(mark.change)).map(boxOf)
        const tasks = own.filter(bar => filledAs(bar, STATUSES, room))
        expect(tasks.filter(bar => !marks.some(mark => within(boxOf(bar), mark)))).toEqual([])
        expect(marks).toHaveLength(tasks.length)
      }
    })
  })

  it('a number can be clicked where it stands', () => {
    check((drawing, figure, room) => {
      if (isNarrow(room)) return
      for (const { row, mark: whole } of drawnRows(figure, drawing)) {
        const numbers = texts(drawing).filter(text => within(lineBox(text), boxOf(whole)))
        for (const count of [row.doneCount, row.overdueCount, row.openCount]) {
          const marks = drawing.marks.filter(({ change }) => change === count.change)
          const there = numbers.filter(text => marks.some(mark => within(lineBox(text), boxOf(mark))))
          expect(there.map(({ text }) => text)).toEqual(count.count === 0 ? [] : [count.text])
        }
      }
    })
  })

  const length = (own: readonly Bar[]) =>
    own.length === 0 ? 0 : Math.max(...own.map(bar => bar.x + bar.width)) - Math.min(...own.map(bar => bar.x))

  it('lengths are proportional to counts', () => {
    check((drawing, figure, room) => {
      const sides = drawnRows(figure, drawing).flatMap(({ row, bars: own }) => [
        { count: row.doneCount.count, length: length(own.filter(bar => filledAs(bar, COMPLETED_STATUSES, room))) },
        { count: row.openCount.count, length: length(own.filter(bar => filledAs(bar, OPEN_SIDE, room))) },
      ])
      const longest = sides.reduce((a, b) => (b.count > a.count ? b : a), { count: 0, length: 0 })
      for (const side of sides) {
        const proportional = longest.count === 0 ? 0 : (side.count * longest.length) / longest.count
        // A bar ends a gap early, and is seen however short: never more than two pixels off.
        expect(Math.abs(side.length - proportional)).toBeLessThanOrEqual(2 + EPSILON)
      }
    })
  })

  it('left of the spine is only what is done, right of it only what is not', () => {
    check((drawing, figure, room) => {
      const own = drawnRows(figure, drawing).flatMap(row => row.bars)
      const done = own.filter(bar => filledAs(bar, COMPLETED_STATUSES, room)).map(boxOf)
      const open = own.filter(bar => filledAs(bar, OPEN_SIDE, room)).map(boxOf)
      const [, ...spine] = texts(drawing).filter(({ align }) => align === 'center')
      const numbers = spine.map(lineBox)
      const left = Math.max(0, ...done.map(bar => bar.right))
      const right = Math.min(room.width, ...open.map(bar => bar.left))
      expect(left).toBeLessThanOrEqual(right)
      expect(numbers.filter(number => number.left < left - EPSILON || number.right > right + EPSILON)).toEqual([])
    })
  })

  it('what is chosen keeps its colour, the rest steps back', () => {
    check((drawing, figure, room) => {
      const chosen = figure.rows.some(row => row.selected)
      for (const { row, mark, bars: own } of drawnRows(figure, drawing)) {
        expect(mark.selected).toBe(row.selected)
        const tasks = own.filter(bar => filledAs(bar, STATUSES, room))
        expect(new Set(tasks.map(({ opacity }) => opacity)).size).toBeLessThanOrEqual(1)
        expect(tasks.every(({ opacity }) => opacity < 1 === (chosen && !row.selected))).toBe(true)
      }
    })
  })
})

describe('a figure of the two sorts of bars', () => {
  const row = (key: string, done: number, open: number, inUnits: boolean): BarRow => {
    const change = (what: string) => ({ filter: { org: [key], q: [what] } })
    const count = (number: number, what: string) => ({
      count: number,
      text: number > 0 ? String(number) : '',
      whole: number > 0 ? String(number) : '',
      label: what,
      change: change(what),
    })
    const segment = (status: Segment['status'], number: number): Segment => ({
      status,
      count: number,
      label: status,
      change: change(status),
      units: inUnits
        ? Array.from({ length: number }, (_, n) => ({ label: `${n}`, change: { task: `${key}/${status}/${n}` } }))
        : null,
    })
    return {
      key,
      name: key,
      fullName: key,
      label: key,
      change: change(key),
      selected: false,
      done: [segment('completedOnTime', done)],
      open: [segment('onTrack', open)],
      doneCount: count(done, 'done'),
      overdueCount: count(0, 'overdue'),
      openCount: count(open, 'open'),
      measure: 0,
      ghost: null,
      rate: '—',
      wholeRate: '—',
    }
  }
  const figure = (rows: BarRow[]): BarsFigure => ({
    kind: 'bars',
    id: 'organizations',
    title: '',
    caption: '',
    empty: false,
    heads: {
      done: 'done',
      spine: 'overdue',
      open: 'not completed (incl. overdue)',
      openShort: 'open',
      openShortest: 'open',
      openLeast: 'left',
      rate: 'rate',
      rateShort: 'rate',
      wholeRate: 'rate',
    },
    rows,
    rest: folded => ({ name: `${folded.length} more`, note: 'none due soon', overdue: '0', rate: '—' }),
    key: [],
    table: { columns: [], rows: [] },
  })
  const desk: Frame = { width: 520, height: 760, minFontPx: 12, theme: 'light', motion: false, measure: interMeasure }

  it('one square a task where all have room', () => {
    const drawing = layOutBars(figure([row('A', 5, 14, true), row('B', 0, 1, true)]), desk)
    const squares = bars(drawing)
    expect(squares).toHaveLength(20)
    expect(squares.every(({ width, height }) => width === height && width >= 7)).toBe(true)
  })

  it('a bar a status where they have none', () => {
    const drawing = layOutBars(figure([row('A', 5, 14, true), row('B', 100, 1, true)]), desk)
    expect(bars(drawing)).toHaveLength(4)
  })

  it('a wall is a desk seen larger', () => {
    const rows = [row('A', 5, 14, true), row('B', 0, 1, true)]
    const once = layOutBars(figure(rows), desk)
    const twice = layOutBars(figure(rows), { ...desk, width: 1040, height: 1520, minFontPx: 24 })
    expect(twice.height).toBeCloseTo(2 * once.height, -1)
    expect(bars(twice)[0]!.height).toBe(2 * bars(once)[0]!.height + 2)
  })

  it('a status is seen however few tasks it has, the one nearest to the spine on top', () => {
    const few: BarRow = { ...row('A', 0, 5000, false), name: 'A' }
    const segment = few.open[0]!
    const overdue = { ...segment, status: 'overdue' as const, count: 1, change: { filter: { org: ['A'] } } }
    const dueSoon = { ...overdue, status: 'dueSoon' as const }
    const drawing = layOutBars(figure([{ ...few, open: [overdue, dueSoon, segment] }]), desk)
    const last = bars(drawing).at(-1)!
    expect(sameFill(last.fill, statusFill('overdue', PALETTES.light))).toBe(true)
    expect(last.width).toBe(1)
  })

  it('the numbers at the bars’ ends have a heading, however narrow', () => {
    const names = (width: number) => {
      const { heads, ...rest } = figure([row('A', 100, 50, false)])
      const worded = {
        ...heads,
        spine: 'quá hạn',
        open: 'chưa hoàn thành (gồm quá hạn)',
        openShort: 'tổng chưa hoàn thành',
        openShortest: 'chưa hoàn thành',
        openLeast: 'còn lại',
      }
      const drawn = texts(layOutBars({ ...rest, heads: worded }, { ...desk, width })).map(({ text }) => text)
      return Object.values(worded).filter(head => drawn.includes(head))
    }
    for (let width = 260; width < 1000; width += 10)
      expect(
        names(width).some(head => /hoàn thành|còn lại/.test(head)),
        `${width} px`,
      ).toBe(true)
  })

  it('the spine keeps its heading where it stands at an edge', () => {
    for (const [done, open] of [
      [0, 500],
      [500, 0],
    ] as const)
      for (const width of [320, 520]) {
        const drawing = layOutBars(figure([row('A', done, open, false)]), { ...desk, width })
        const heading = lineBox(texts(drawing).find(({ text }) => text === 'overdue')!)
        expect(heading.left).toBeGreaterThanOrEqual(0)
        expect(heading.right).toBeLessThanOrEqual(width)
        expect(overlapping(texts(drawing).map(lineBox))).toEqual([])
      }
  })

  it('the heading over what is open is the shorter one where the longer has no room, or none', () => {
    const headings = (done: number, open: number) =>
      texts(layOutBars(figure([row('A', done, open, false)]), { ...desk, width: 320 }))
        .map(({ text }) => text)
        .filter(text => text === 'not completed (incl. overdue)' || text === 'open')
    expect(headings(10, 500)).toEqual(['not completed (incl. overdue)'])
    expect(headings(300, 100)).toEqual(['open'])
    expect(headings(500, 0)).toEqual([])
  })

  it('rows that have no room stand in one line, named in full', () => {
    const rows = ['A', 'B', 'C', 'D', 'E'].map(key => row(key, 1, 1, true))
    const drawing = layOutBars(figure(rows), { ...desk, height: 100 })
    expect(texts(drawing).map(({ text }) => text)).toContain('3 more')
    expect(drawing.height).toBeLessThanOrEqual(100)
  })

  it('an empty figure draws nothing', () => {
    expect(layOutBars(figure([]), desk).shapes).toEqual([])
  })
})
