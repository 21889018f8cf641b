import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutBars } from '../../../src/charts/bars.ts'
import type { BarRow, BarsFigure, Change, KeptCount, Segment } from '../../../src/charts/figure.ts'
import type { Drawing } from '../../../src/charts/shape.ts'
import type { TileKey } from '../../../src/question/tiles.ts'
import { COMPLETED_STATUSES, OPEN_STATUSES, type Status } from '../../../src/domain/status.ts'
import { MOST_TASKS } from '../../../src/screens/wall/lists.ts'
import type { Content, TaskLine, TaskList, TileContent, Waiting } from '../../../src/screens/wall/content.ts'
import { layOutScene, type Scene } from '../../../src/screens/wall/layout.ts'
import {
  type Line,
  tracked,
  type WallFrame,
  widthOf,
  wrapped,
  run,
  wrappedByParts,
} from '../../../src/screens/wall/place.ts'
import { runs } from '../../runs.ts'

const RUNS = runs(80)
const TITLE_LINES = 2

const WORDS =
  'nhiệm vụ Ủy ban nhân dân tỉnh Quảng Ngãi đất đai quá hạn chờ Sở Xây dựng 38 1.194 hoàn thành đề án'.split(' ')
const text = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map(words => words.join(' '))

const change: Change = { filter: {} }
const count = (value: number): KeptCount => {
  const text = value > 0 ? String(value) : ''
  return { count: value, text, whole: text, label: '', change }
}
const segmentsOf = (statuses: readonly Status[]) =>
  fc
    .tuple(...statuses.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }))))
    .map(counts =>
      statuses
        .map((status, place): Segment => ({ status, count: counts[place]!, label: '', change, units: null }))
        .filter(segment => segment.count > 0),
    )
const sum = (segments: readonly Segment[]) => segments.reduce((total, segment) => total + segment.count, 0)

const row: fc.Arbitrary<BarRow> = fc
  .record({ name: text(1, 4), done: segmentsOf(COMPLETED_STATUSES), open: segmentsOf([...OPEN_STATUSES, 'suspended']) })
  .map(({ name, done, open }) => ({
    key: name,
    name,
    fullName: name,
    label: name,
    change,
    selected: false,
    done,
    open,
    doneCount: count(sum(done)),
    overdueCount: count(sum(open.filter(({ status }) => status === 'overdue'))),
    openCount: count(sum(open)),
    measure: sum(open.filter(({ status }) => status === 'overdue')),
    ghost: null,
    rate: '66,7%',
    wholeRate: '66,7%',
  }))

const figure: fc.Arbitrary<BarsFigure> = fc
  .record({ rows: fc.array(row, { maxLength: 60 }), caption: text(1, 12) })
  .map(({ rows, caption }) => ({
    kind: 'bars',
    id: 'organizations',
    title: 'Theo cơ quan chủ trì',
    caption,
    empty: false,
    heads: {
      done: 'đã hoàn thành',
      spine: 'quá hạn',
      open: 'chưa hoàn thành (gồm quá hạn)',
      openShort: 'tổng chưa hoàn thành',
      openShortest: 'chưa hoàn thành',
      openLeast: 'còn lại',
      rate: 'hoàn thành',
      rateShort: 'tỷ lệ',
      wholeRate: 'tỷ lệ',
    },
    rows: rows.sort((a, b) => b.overdueCount.count - a.overdueCount.count),
    rest: folded => ({
      name: `${folded.length} cơ quan khác`,
      note: '6 sắp đến hạn',
      overdue: String(folded.reduce((total, one) => total + one.overdueCount.count, 0)),
      rate: '73,2%',
    }),
    key: [
      {
        head: 'Đã hoàn thành',
        statuses: COMPLETED_STATUSES.map(status => ({ status, word: 'không thời hạn', change })),
      },
      { head: 'Chưa hoàn thành', statuses: OPEN_STATUSES.map(status => ({ status, word: 'chờ xác nhận', change })) },
    ],
    table: { columns: [], rows: [] },
  }))

const KEYS: readonly TileKey[] = [
  'awaitingUpdate',
  'dueSoon',
  'blocked',
  'stagnant',
  'awaitingConfirmation',
  'completionRate',
  'onTimeRate',
  'noDeadline',
]
const line = fc.record({
  text: text(1, 5),
  isNew: fc.boolean(),
  stays: fc.boolean(),
  isShare: fc.constant(false),
})
const SHARE = { text: '810/1.143 nhiệm vụ có thời hạn', isNew: false, stays: false, isShare: true }
const tile = (key: TileKey): fc.Arbitrary<TileContent> =>
  key === 'completionRate' || key === 'onTimeRate'
    ? fc.record({
        key: fc.constant(key),
        data: fc.constant(0.709),
        value: fc.constant('70,9'),
        unit: fc.constant('%'),
        share: fc.constant({ value: '810', unit: '/1.143' }),
        name: fc.constant('tỷ lệ'),
        tone: fc.constant('ink' as const),
        lines: fc.array(line, { maxLength: 1 }).map(more => [SHARE, ...more]),
      })
    : fc.record({
        key: fc.constant(key),
        data: fc.constant(1),
        value: fc.constantFrom('0', '38', '1.194', '123.456'),
        unit: fc.constantFrom('', '/9'),
        share: fc.constant(null),
        name: fc.constantFrom('quá hạn', 'chưa cập nhật', 'awaiting confirmation'),
        tone: fc.constant('ink' as const),
        lines: fc.array(line, { maxLength: 3 }),
      })
const task = fc.record({
  task: fc.uuid(),
  number: fc.constantFrom('7', '63', '1.096'),
  swatch: fc.constant('dueSoon' as const),
  title: fc.oneof(text(1, 8), text(20, 60)),
  lead: text(1, 5),
  obstacle: fc.option(text(1, 5)),
})
const list = (id: TaskList['id'], numbered: boolean, spare = false) =>
  fc.record({ note: text(1, 3), rows: fc.array(task, { maxLength: MOST_TASKS + 1 }) }).map(({ note, rows }) => ({
    id,
    title: 'Quá hạn lâu nhất',
    note,
    tone: 'overdue' as const,
    ranked: numbered,
    spare,
    rows: rows
      .sort((a, b) => Number(b.number) - Number(a.number))
      .map((one): TaskLine => (numbered ? one : { ...one, number: null })),
  }))

const waiting: fc.Arbitrary<Waiting> = fc.record({
  failed: fc.boolean(),
  heading: text(1, 5),
  sentences: fc.array(text(3, 20), { maxLength: 3 }),
})

/** What data past its limit carries at each of its numbers, on that day and on later ones. */
const HOURS = ['16:05 hôm qua', '16:05 ngày 22/10', '17:00 ngày 19/12/2025']
const withHour = (one: TileContent, hour: string): TileContent => ({
  ...one,
  lines: [
    ...one.lines.slice(0, 1).map(line => ({ ...line, stays: false })),
    { text: hour, isNew: false, stays: true, isShare: false },
  ],
})
const staleOr = (fresh: Content, hour: string): Content =>
  fresh.notice?.stale
    ? {
        ...fresh,
        lead: withHour(fresh.lead, hour),
        tiles: fresh.tiles.map(one => withHour(one, hour)),
        captions: [`${fresh.captions[0]!}, ${hour}`, hour],
      }
    : fresh

const plainContent: fc.Arbitrary<Content> = fc.record({
  header: fc.record({
    title: fc.constant('Nhiệm vụ UBND tỉnh giao'),
    publisher: fc.option(text(1, 12)),
    mark: fc.option(fc.constant('DỮ LIỆU MÔ PHỎNG')),
    data: fc.record({
      until: fc.constantFrom('Số liệu đến 14:30', 'Số liệu đến 14:30 ngày 22/10/2025'),
      age: fc.constantFrom('', '6 phút trước'),
      stale: fc.boolean(),
    }),
    dates: fc.constant(['Thứ Tư 22/10/2025', 'T4 22/10/2025', '22/10/2025']),
    clock: fc.constant('14:36'),
  }),
  sentence: text(5, 40).map(said => [said, { text: ' 38 quá hạn', tone: 'overdue' as const }, ', hết.']),
  lead: tile('overdue'),
  tiles: fc.tuple(...KEYS.map(tile)).chain(tiles => fc.subarray(tiles)),
  figure,
  notice: fc.option(
    fc.record({
      kind: fc.constant('unreachable' as const),
      stale: fc.boolean(),
      heading: text(2, 8),
      sentences: fc.array(text(3, 12), { maxLength: 4 }),
    }),
  ),
  captions: fc.tuple(text(1, 12), text(1, 2)).map(([caption, hour]) => [caption, hour]),
  empty: fc.option(waiting, { freq: 10 }),
  lists: fc.tuple(
    list('overdue', true),
    list('unreported', false),
    list('due', false),
    list('blocked', false, true),
    list('quiet', true, true),
  ),
  scene: fc.constant('Tổng quan'),
  notes: fc.array(fc.record({ text: text(1, 12), stays: fc.boolean() }), { maxLength: 2 }),
})

const content = fc.tuple(plainContent, fc.constantFrom(...HOURS)).map(([fresh, hour]) => staleOr(fresh, hour))

const SCREENS = [
  { width: 1920, height: 1080, m: 24 },
  { width: 3840, height: 2160, m: 48 },
  { width: 7680, height: 2160, m: 48 },
  { width: 1080, height: 1920, m: 42 },
  { width: 3840, height: 2160, m: 96 },
]
/** In m²: the least is that of 16:9 read from twice the usual distance (40 × 22.5); upright ones are 26 m wide. */
const LEAST_AREA = 880
const frame: fc.Arbitrary<WallFrame> = fc
  .record({
    screen: fc.oneof(
      fc.constantFrom(...SCREENS),
      fc
        .record({
          m: fc.constantFrom(12, 24, 48),
          wide: fc.integer({ min: 26, max: 180 }),
          high: fc.integer({ min: 22, max: 90 }),
        })
        .filter(({ wide, high }) => wide * high >= LEAST_AREA)
        .map(({ m, wide, high }) => ({ width: wide * m, height: high * m, m })),
    ),
    letter: fc.double({ min: 0.5, max: 0.62, noNaN: true }),
  })
  .map(({ screen, letter }) => {
    const drawn: WallFrame['drawn'] = (said, sizePx, weight) =>
      [...said].length * sizePx * letter * (weight > 600 ? 1.06 : 1)
    return { ...screen, measure: tracked(drawn), drawn }
  })

const linesOf = (scene: Scene): Line[] => [
  ...scene.header,
  ...scene.notice,
  ...scene.sentence,
  ...scene.empty,
  ...scene.band.tiles.flatMap(({ lines }) => lines),
  ...(scene.chart ? [...scene.chart.title, ...scene.chart.key, ...scene.chart.late] : []),
  ...scene.lists.flatMap(({ head, tasks }) => [...head, ...tasks.flatMap(({ lines }) => lines)]),
  ...scene.footer,
]
const said = (line: Line) => line.runs.map(one => one.text).join('')
const drawingOf = ({ chart }: Scene, { m, drawn }: WallFrame): Drawing | null => {
  // Where only names have room no bar is drawn.
  if (!chart || chart.frame.height === 0) return null
  const { width, height } = chart.frame
  const frame = { width, height, minFontPx: m, theme: 'dark', motion: false, far: true, measure: drawn } as const
  return layOutBars(chart.figure, frame)
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly what: string
}
/** Texts of the page and of the chart's drawing in it; of the latter what capitals and descenders take. */
function rectangles(scene: Scene, at: WallFrame): Rectangle[] {
  const placed = linesOf(scene).map(line => ({ ...line, what: said(line) }))
  const { x = 0, y = 0 } = scene.chart?.frame ?? {}
  const drawn = (drawingOf(scene, at)?.shapes ?? []).flatMap(shape => {
    if (shape.type !== 'text') return []
    const width = at.drawn(shape.text, shape.sizePx, shape.weight)
    const left = { left: 0, center: width / 2, right: width }[shape.align]
    const height = shape.sizePx
    return [{ x: x + shape.x - left, y: y + shape.y - height / 2, width, height, what: shape.text }]
  })
  return [...placed, ...drawn]
}

/** Boxes hold more than their letters: neighbours may touch so far, in units of m. */
const SLACK = 0.15

const check = (holds: (scene: Scene, at: WallFrame, said: Content) => void) =>
  fc.assert(
    fc.property(content, frame, (one, at) => holds(layOutScene(one, at), at, one)),
    { numRuns: RUNS },
  )

/** Its lists stand below the chart. */
const isUpright = ({ width, m }: WallFrame) => width < 52 * m

describe('layOutScene', () => {
  it('sets no text smaller than can be read', () => {
    check((scene, at) => {
      expect(linesOf(scene).filter(({ sizePx }) => sizePx < at.m)).toEqual([])
      const drawn = drawingOf(scene, at)?.shapes ?? []
      expect(drawn.filter(shape => shape.type === 'text' && shape.sizePx < at.m)).toEqual([])
    })
  })

  it('says the numerator and the denominator of every rate', () => {
    check(scene => {
      for (const { lines } of scene.band.tiles) {
        const texts = lines.map(said)
        expect(!texts.includes('70,9') || texts.includes(SHARE.text)).toBe(true)
        expect(texts.includes('810')).toBe(texts.includes('/1.143'))
      }
    })
  })

  it('keeps every text on the screen and in its box', () => {
    check((scene, at) => {
      const slack = 0.02 * at.m
      const out = rectangles(scene, at).filter(
        ({ x, y, width, height }) =>
          x < -slack || y < -slack || x + width > at.width + slack || y + height > at.height + slack,
      )
      expect(out).toEqual([])
      const wide = linesOf(scene).filter(
        line => !line.figures && widthOf(line.runs, line.sizePx, at.measure) > line.width,
      )
      expect(wide).toEqual([])
    })
  })

  it('lays no text over another', () => {
    check((scene, at) => {
      const slack = SLACK * at.m
      const all = rectangles(scene, at).sort((a, b) => a.y - b.y)
      const over: string[] = []
      all.forEach((a, place) => {
        for (const b of all.slice(place + 1)) {
          if (b.y > a.y + a.height - slack) break
          const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
          if (wide > slack) over.push(`${a.what} / ${b.what}`)
        }
      })
      expect(over).toEqual([])
    })
  })

  it('cuts no text but a title of more than two lines, at a word', () => {
    check((scene, _, { lists }) => {
      for (const placed of scene.lists)
        for (const { task: id, lines } of placed.tasks) {
          const asked = lists.flatMap(({ rows }) => rows).find(one => one.task === id)!
          const words = (whole: string) => whole.replaceAll(/[\s,]/g, '')
          const [before, after] = [asked.number ?? '', `${asked.lead}${asked.obstacle ?? ''}`].map(words)
          const title = words(lines.map(said).join('')).slice(before!.length, after === '' ? undefined : -after!.length)
          const cut = lines.findIndex(line => said(line).endsWith('…'))
          const [last] = cut < 0 ? [asked.title.split(' ').at(-1)] : said(lines[cut]!).slice(0, -1).split(' ').slice(-1)
          expect([-1, before === '' ? TITLE_LINES - 1 : TITLE_LINES]).toContain(cut)
          expect(asked.title.split(' ')).toContain(last)
          expect(title).toBe(cut < 0 ? words(asked.title) : `${words(asked.title).slice(0, title.length - 1)}…`)
        }
      const titles = scene.lists.flatMap(({ tasks }) => tasks.flatMap(({ lines }) => lines))
      expect(linesOf(scene).filter(line => said(line).includes('…') && !titles.includes(line))).toEqual([])
    })
  })

  it('always shows the overdue number and its words; on a wide wall the sentence but where it is stale or agencies need its room', () => {
    check((scene, at, { lead, figure: { rows } }) => {
      const [first] = scene.band.tiles
      expect(first!.tile).toBe(lead)
      expect(first!.lines.map(said)).toEqual(expect.arrayContaining([lead.value, lead.name]))
      const late = rows.filter(one => one.overdueCount.count > 0)
      const allowed = isUpright(at) ? [lead] : late
      expect([...scene.sentence, ...scene.notice, ...allowed].length).toBeGreaterThan(0)
    })
  })

  it('lists what must be acted on before an upright wall says its sentence or draws agencies that have nothing overdue', () => {
    const notLate = fc.record({ one: content, at: frame }).map(({ one, at }) => ({
      at,
      one: {
        ...one,
        empty: null,
        figure: { ...one.figure, rows: one.figure.rows.map(each => ({ ...each, overdueCount: count(0) })) },
        // Ranks may cut a list short.
        lists: one.lists.map(each => ({ ...each, ranked: false })),
      },
    }))
    fc.assert(
      fc.property(notLate, ({ one, at }) => {
        if (!isUpright(at)) return
        const { lists, chart, sentence, footer } = layOutScene(one, at)
        const shown = lists.reduce((total, { tasks }) => total + tasks.length, 0)
        const asked = one.lists.filter(({ spare }) => !spare).reduce((total, { rows }) => total + rows.length, 0)
        if (shown >= Math.min(2, asked)) return
        expect(chart).toBeNull()
        expect(sentence).toEqual([])
        expect(footer.map(said)).not.toContain(one.scene)
      }),
      { numRuns: RUNS },
    )
  })

  it('shows no number of stale data without its hour', () => {
    check((scene, _, { lead, notice }) => {
      if (!notice?.stale) return
      const hour = lead.lines.at(-1)!.text
      const numbers = scene.band.tiles.map(({ lines }) => lines.map(said))
      expect(numbers.filter(lines => !lines.includes(hour))).toEqual([])
      const title = (scene.chart?.title ?? []).map(said).join(' ')
      expect(scene.chart === null ? hour : title.replaceAll(/\s+/g, ' ')).toContain(hour)
    })
  })

  it('draws bars only where every agency with an overdue task is named', () => {
    check(({ chart, sentence }, at) => {
      if (!chart) return
      const { barless, nameless, figure: barred } = chart
      expect(nameless > 0 ? barred.rows : []).toEqual([])
      expect((isUpright(at) ? barless : nameless) > 0 ? sentence : []).toEqual([])
    })
  })

  it('counts on every screen what was set aside', () => {
    check(({ footer }, _, { notes }) => {
      const shown = footer.map(said).join(' ')
      expect(notes.filter(({ text: note, stays }) => stays && !shown.includes(note))).toEqual([])
    })
  })

  it('never ends the longest overdue inside a tie, unless all that fit are of one rank', () => {
    check((scene, _, { lists }) => {
      const shown = scene.lists.find(({ list: { id } }) => id === 'overdue')
      if (!shown || shown.tasks.length === 0) return
      const { rows } = lists[0]!
      const last = rows[shown.tasks.length - 1]!
      const next = rows[shown.tasks.length]
      const endsInTie = next !== undefined && next.number === last.number && rows[0]!.number !== last.number
      expect(endsInTie).toBe(false)
    })
  })
})

describe('the chart from afar', () => {
  it('folds rows without losing an overdue task', () => {
    check((scene, at, { figure: { rows } }) => {
      if (!scene.chart) return
      const drawing = drawingOf(scene, at)
      expect(drawing?.height ?? 0).toBeLessThanOrEqual(scene.chart.frame.height)
      const numbers = (drawing?.shapes ?? []).flatMap(shape =>
        shape.type === 'text' && shape.sizePx > at.m * 1.05 && /^\d+$/.test(shape.text) ? [Number(shape.text)] : [],
      )
      const named = scene.chart.late.flatMap(line => line.runs.filter(({ tone }) => tone === 'overdue'))
      const all = rows.reduce((total, one) => total + one.overdueCount.count, 0)
      const shown = [...numbers, ...named.map(one => Number.parseInt(one.text, 10) || 0)]
      expect(shown.reduce((total, one) => total + one, 0)).toBe(all)
    })
  })

  it('sets no pattern on what can’t be told apart', () => {
    check((scene, at) => {
      const slivers = (drawingOf(scene, at)?.shapes ?? []).filter(
        shape => shape.type === 'box' && shape.fill.pattern !== null && shape.width < at.m / 4 - at.m / 12 - 1,
      )
      expect(slivers).toEqual([])
    })
  })
})

describe('wrapped', () => {
  const runs = text(1, 30).map(whole => [run(whole), run(`, ${whole}`, 'ink', 650)])
  const measure: WallFrame['measure'] = (whole, size) => [...whole].length * size * 0.5

  it('keeps every letter, and no line is wider than its room', () => {
    fc.assert(
      fc.property(
        runs,
        fc.integer({ min: 20, max: 900 }),
        fc.constantFrom(wrapped, wrappedByParts),
        (all, width, wrap) => {
          const lines = wrap(all, width, 20, measure)
          const letters = (whole: string) => whole.replaceAll(' ', '')
          expect(
            letters(
              lines
                .flat()
                .map(one => one.text)
                .join(''),
            ),
          ).toBe(letters(all.map(one => one.text).join('')))
          for (const line of lines) expect(widthOf(line, 20, measure)).toBeLessThanOrEqual(width)
        },
      ),
      { numRuns: RUNS },
    )
  })
})
