import type { Answer } from '../../src/question/answer.ts'
import { answer } from '../../src/answerer/answer.ts'
import { asking, type PartName } from '../../src/question/parts.ts'
import { parseAddress } from '../../src/question/address.ts'
import { datasetOf } from '../../src/answerer/board.ts'
import { read } from '../../src/data/read.ts'
import type { Status } from '../../src/domain/status.ts'

/** What the desk shows beside its charts. */
const SHOWN = ['tiles', 'highlights', 'list'] as const
const ORGANIZATIONS: readonly PartName[] = ['organizations']

/** The board's answer to an address. @param bytes a document that is not rejected */
export function answerTo<P extends PartName = 'organizations'>(
  bytes: Uint8Array,
  query = '',
  parts: readonly P[] = ORGANIZATIONS as readonly P[],
): Answer<P | (typeof SHOWN)[number]> {
  const document = read(bytes)
  if ('rejection' in document) throw new Error(document.rejection.code)
  const { day, filter, from, compare, sort, task } = parseAddress(query).address
  const today = document.facts.dataDay
  const question = {
    day: day ?? today,
    today,
    from,
    compare,
    filter,
    sort,
    rows: 50,
    task,
    parts: asking<P | (typeof SHOWN)[number]>(...SHOWN, ...parts),
  }
  return answer<P | (typeof SHOWN)[number]>(datasetOf(document.facts), question, 1)
}

/** What makes a task of 1/5/2025 have a status on 24/6/2025. */
const LIVES = {
  completedOnTime: { deadline: { kind: 'by', date: '2025-06-30' }, events: [{ at: '2025-06-02', type: 'completed' }] },
  completedLate: { deadline: { kind: 'by', date: '2025-05-30' }, events: [{ at: '2025-06-02', type: 'completed' }] },
  completedNoDeadline: { deadline: { kind: 'none' }, events: [{ at: '2025-06-02', type: 'completed' }] },
  overdue: { deadline: { kind: 'by', date: '2025-06-01' }, events: [] },
  dueSoon: { deadline: { kind: 'by', date: '2025-06-26' }, events: [] },
  awaitingConfirmation: {
    deadline: { kind: 'by', date: '2025-06-30' },
    events: [{ at: '2025-06-02', type: 'submitted' }],
  },
  onTrack: { deadline: { kind: 'by', date: '2025-12-31' }, events: [] },
  noDeadline: { deadline: { kind: 'none' }, events: [] },
  ongoing: { deadline: { kind: 'ongoing' }, events: [] },
  suspended: { deadline: { kind: 'by', date: '2025-12-31' }, events: [{ at: '2025-06-02', type: 'suspended' }] },
  cancelled: { deadline: { kind: 'by', date: '2025-12-31' }, events: [{ at: '2025-06-02', type: 'cancelled' }] },
} satisfies Partial<Record<Status, object>>

/** How many tasks an agency leads of each status. */
export type Counts = Partial<Record<keyof typeof LIVES, number>>
export const COUNTED = Object.keys(LIVES) as (keyof typeof LIVES)[]

/** A document of 24/6/2025 in which agency A leads the first tasks, B the next, and so on. */
export function documentOf(agencies: readonly Counts[]): Uint8Array {
  const id = (place: number) => (place < 26 ? String.fromCodePoint(65 + place) : `A${place}`)
  const tasks = agencies.flatMap((counts, place) =>
    COUNTED.flatMap(status =>
      Array.from({ length: counts[status] ?? 0 }, (_, n) => ({
        id: `${id(place)}-${status}-${n + 1}`,
        title: `${status} ${n + 1}`,
        leadId: id(place),
        assignedOn: '2025-05-01',
        ...LIVES[status],
      })),
    ),
  )
  const organizations = agencies.map((_, place) => ({
    id: id(place),
    name: `Sở ${id(place)} tỉnh`,
    shortName: `Sở ${id(place)}`,
  }))
  const document = { schema: 'ioc-tasks/1', generatedAt: '2025-06-24T17:00:00+07:00', organizations, tasks }
  return new TextEncoder().encode(JSON.stringify(document))
}
