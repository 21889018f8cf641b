import { CHART_WORDS } from '../../src/words/charts.ts'
import * as fc from 'fast-check'
import type { BarRow, BarsFigure, Segment } from '../../src/charts/figure.ts'
import { COMPLETED_STATUSES, OPEN_STATUSES, type Status } from '../../src/domain/status.ts'
import { WORDS } from '../../src/words/words.ts'

/** Agencies as documents name them, the longest too. */
const NAMES = [
  'Sở Y tế',
  'Sở KH&CN',
  'Thuế tỉnh',
  'UBND đặc khu Lý Sơn',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Nông nghiệp và Môi trường',
  'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
  'Ban Quản lý Khu Kinh tế Dung Quất và các KCN Quảng Ngãi',
  'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh',
  'Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh Quảng Ngãi',
  'Trung tâm Phục vụ - Kiểm soát thủ tục hành chính công tỉnh',
  'BQL DA ĐTXD các CT NN&PTNT',
  'UBND xã Đăk Tờ Kan',
]

export const OPEN_SIDE: readonly Status[] = [...OPEN_STATUSES, 'suspended']

const total = (segments: readonly Segment[]) => segments.reduce((sum, { count }) => sum + count, 0)

interface Size {
  /** The most tasks of one status. */
  readonly most: number
  readonly inUnits: boolean
}

function segments(statuses: readonly Status[], { most, inUnits }: Size, key: string): fc.Arbitrary<Segment[]> {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat({ max: Math.min(most, 9) }) },
    { weight: 1, arbitrary: fc.nat({ max: most }) },
  )
  return fc.tuple(...statuses.map(() => count)).map(counts =>
    statuses
      .map((status, place) => ({
        status,
        count: counts[place]!,
        label: status,
        change: { filter: { org: [key], status: [status] } },
        units: inUnits
          ? Array.from({ length: counts[place]! }, (_, n) => ({
              label: `${status} ${n}`,
              change: { task: `${key} ${status} ${n}` },
            }))
          : null,
      }))
      .filter(({ count }) => count > 0),
  )
}

interface Kind extends Size {
  readonly ghosts: boolean
  readonly selections: boolean
}

function row(kind: Kind, place: number): fc.Arbitrary<BarRow> {
  const key = `o${place}`
  const extra = fc.nat({ max: kind.most })
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      done: segments(COMPLETED_STATUSES, kind, key),
      open: segments(OPEN_SIDE, kind, key),
      ghost: fc.record({ done: extra, open: extra }),
      selected: fc.nat({ max: 9 }).map(n => kind.selections && n === 0),
      rate: fc.constantFrom('—', '0/0', '1/9', '0,1%', '70,9%', '100%'),
    })
    .map(({ name, done, open, ghost, selected, rate }) => {
      const count = (number: number, label: string) => ({
        count: number,
        text: number > 0 ? WORDS.vi.count(number) : '',
        whole: number > 0 ? WORDS.vi.count(number) : '',
        label,
        change: { filter: { org: [key] } },
      })
      return {
        key,
        name,
        fullName: name,
        label: name,
        change: { filter: { org: [key] } },
        selected,
        done,
        open,
        doneCount: count(total(done), 'done'),
        overdueCount: count(total(open.filter(({ status }) => status === 'overdue')), 'overdue'),
        openCount: count(total(open), 'open'),
        measure: total(open.filter(({ status }) => status === 'overdue')),
        ghost: kind.ghosts ? { done: total(done) + ghost.done, open: total(open) + ghost.open } : null,
        rate,
        wholeRate: rate,
      }
    })
}

/** Any figure of bars: up to 130 agencies in any order, up to 5,000 tasks a status, one by one where they are few. */
export const barsFigure: fc.Arbitrary<BarsFigure> = fc
  .record({
    size: fc.oneof(
      fc.record({ rows: fc.nat({ max: 12 }), most: fc.constantFrom(4, 60), inUnits: fc.constant(true) }),
      fc.record({
        rows: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 130 })),
        most: fc.constantFrom(9, 60, 5000),
        inUnits: fc.constant(false),
      }),
    ),
    ghosts: fc.boolean(),
    selections: fc.boolean(),
    language: fc.constantFrom('vi' as const, 'en' as const),
  })
  .chain(({ size, language, ...kind }) => {
    const say = CHART_WORDS[language].organizations
    return fc
      .tuple(...Array.from({ length: size.rows }, (_, place) => row({ ...size, ...kind }, place)))
      .map(drawn => ({
        kind: 'bars' as const,
        id: 'organizations' as const,
        title: say.title,
        empty: false,
        caption: '',
        heads: {
          done: say.doneHead,
          spine: say.overdueHead,
          open: say.openHead,
          openShort: say.openHeadShort,
          openShortest: say.openHeadShortest,
          openLeast: say.openHeadLeast,
          rate: say.rateHead,
          rateShort: say.rateHeadShort,
          wholeRate: say.rateHeadShort,
        },
        rows: drawn,
        rest: (folded: readonly BarRow[]) => ({
          name: say.rest(folded.length, true),
          note: say.restDueSoon(folded.length),
          overdue: '0',
          rate: '—',
        }),
        key: [],
        table: { columns: [], rows: [] },
      }))
  })
