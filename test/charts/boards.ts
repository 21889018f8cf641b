import fc from 'fast-check'
import { parseAddress } from '../../src/question/address.ts'
import type { Answer } from '../../src/question/answer.ts'
import { answer } from '../../src/answerer/answer.ts'
import type { Question } from '../../src/question/question.ts'
import { type Dataset, datasetOf } from '../../src/answerer/board.ts'
import { asking, PART_NAMES } from '../../src/question/parts.ts'
import { read } from '../../src/data/read.ts'
import { addDays, dayOf, isoDay } from '../../src/domain/plainDay.ts'

export const DATA_DAY = dayOf(2025, 10, 22)

const TITLES = [
  'Số hóa dữ liệu đất đai',
  'Triển khai Nghị quyết 57-NQ/TW vào chương trình tập huấn cho cán bộ, công chức, viên chức các cấp',
  'Đường ven biển',
]

/** A number from 0 up to `below`, the same for the same seed: documents of a hundred thousand tasks are made of it. */
function numbers(seed: number): (below: number) => number {
  let state = seed || 1
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return Math.floor(((state >>> 8) / 0x100_0000) * below)
  }
}

const past = (next: (below: number) => number) => isoDay(addDays(DATA_DAY, -next(60)))

/** A document of random deadlines, lives, programmes and leaders. @param spread days on both sides of the data's day */
export function documentOf(size: number, seed: number, spread: number): Uint8Array {
  const next = numbers(seed)
  const day = (around: number) => isoDay(addDays(DATA_DAY, next(2 * around) - around))
  const tasks = Array.from({ length: size }, (_, place) => {
    const kind = next(8)
    const deadline =
      kind === 0
        ? { kind: 'none' }
        : kind === 1
          ? { kind: 'ongoing' }
          : kind === 2
            ? { kind: 'within', period: `2025-Q${next(4) + 1}` }
            : { kind: 'by', date: day(spread) }
    const past = () => isoDay(addDays(DATA_DAY, -next(spread)))
    const types = ['progress', 'submitted', 'completed', 'completed', 'suspended', 'cancelled', 'blocked', 'extended']
    const type = types[next(12)]
    const event =
      type === undefined
        ? []
        : [
            type === 'extended'
              ? { at: past(), type, deadline: { kind: 'by', date: day(spread) } }
              : { at: past(), type, ...(type === 'progress' ? { percent: next(101) } : {}) },
          ]
    return {
      id: `t${place}`,
      title: TITLES[next(TITLES.length)],
      clause: next(5) === 0 ? undefined : `${place + 1}.${'abc'[next(3)]}`,
      leadId: `o${next(4)}`,
      supervisor: ['Phó Chủ tịch Thường trực', 'Chủ tịch', undefined][next(3)],
      programmeIds: [[], ['p0'], ['p1'], ['p0', 'p1']][next(4)],
      assignedOn: isoDay(addDays(DATA_DAY, -spread - next(200))),
      deadline,
      events: event,
    }
  })
  const rows = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({ id: `${prefix}${place}`, name: `Tên ${prefix}${place}` }))
  return new TextEncoder().encode(
    JSON.stringify({
      schema: 'ioc-tasks/1',
      generatedAt: '2025-10-22T14:30:00+07:00',
      organizations: rows('o', 4),
      programmes: rows('p', 2),
      indicators: Array.from({ length: next(4) }, (_, place) => ({
        id: `i${place}`,
        name: ['Tốc độ tăng trưởng', 'Tỷ lệ hồ sơ trực tuyến toàn trình của các cơ quan, địa phương'][next(2)],
        unit: ['%', 'triệu đồng', undefined][next(3)],
        target: [8.5, 100, -2, 0, undefined][next(5)],
        direction: ['at-least', 'at-most'][next(2)],
        points: next(2) === 0 ? [] : [{ on: past(next), value: next(200) / 3 - 10 }],
      })),
      tasks,
    }),
  )
}

export function datasetOfBytes(bytes: Uint8Array): Dataset {
  const document = read(bytes)
  if ('rejection' in document) throw new Error(document.rejection.code)
  return datasetOf(document.facts)
}

/** The answer to an address, with every chart. */
export function answerOf(dataset: Dataset, query = ''): Answer {
  const { day, from, compare, filter, sort, task } = parseAddress(query).address
  const today = dataset.facts.dataDay
  return answerFor(dataset, { day: day ?? today, today, from, compare, filter, sort, task })
}

/** The same to a question of one's own. */
export const answerFor = (dataset: Dataset, question: Omit<Question, 'rows' | 'parts'>): Answer =>
  answer(dataset, { ...question, rows: 0, parts: asking(...PART_NAMES) }, 1)

export const QUERIES = [
  '',
  'status=overdue',
  'status=completed',
  'due=2025-10-22..2025-10-28',
  'due=2025-10-22..',
  'day=2025-08-01',
  'programme=p0&flag=blocked',
  'from=quarter',
  'org=o1',
  'supervisor=none',
  'q=khong+co',
] as const

export const board = (size: number) =>
  fc
    .record({ seed: fc.nat(), spread: fc.constantFrom(1, 20, 200, 2000), query: fc.constantFrom(...QUERIES) })
    .map(({ seed, spread, query }) => ({
      query,
      dataset: datasetOfBytes(documentOf(size, seed, spread)),
    }))
