import type { Deadline } from '../province/days.ts'
import { draw, pick, type Random, seeded, shuffled } from '../province/random.ts'
import { HEADINGS, SCOPES, SENTENCES, SINGLE, WORKS } from './wording.ts'

/** The day of the plan; nobody has reported anything since. */
const ASSIGNED_ON = '2025-01-09'

/** Who leads how many of the 137 that no other is a copy of: one has 80%, the last twelve a single one. */
const LEADS: readonly (readonly [name: string, tasks: number])[] = [
  ['Sở Khoa học và Công nghệ', 109],
  ['Sở Nội vụ', 5],
  ['Sở Tài chính', 4],
  ['Văn phòng Ủy ban nhân dân tỉnh', 4],
  ['Sở Y tế', 3],
  ...SINGLE.map(name => [name, 1] as const),
]

const within = (period: string, text: string): Deadline => ({ kind: 'within', period, text })
/** By when: with the copies 100 on the last day of 2025. */
const DATED: readonly (readonly [deadline: Deadline, tasks: number])[] = [
  [within('2025', 'trong năm 2025'), 62],
  [within('2025-12', '12/2025'), 20],
  [within('2025-Q4', 'trong Quý IV/2025'), 12],
  [{ kind: 'by', date: '2025-12-31', text: 'chậm nhất ngày 31/12/2025' }, 3],
  [within('2025-06', '6/2025'), 1],
  [{ kind: 'before', date: '2025-10-01', text: 'trước ngày 01/10/2025' }, 2],
  [{ kind: 'by', date: '2026-09-30' }, 3],
  [within('2026', '2026'), 2],
  [within('2027-Q4', 'trong Quý IV/2027'), 2],
  [within('2030', '2030'), 1],
]
const UNDATED: readonly (readonly [deadline: Deadline | undefined, tasks: number])[] = [
  [{ kind: 'ongoing', text: 'Thường xuyên' }, 10],
  [{ kind: 'ongoing', text: '2025 và những năm tiếp theo' }, 5],
  [{ kind: 'none', text: 'Sau khi Chính phủ ban hành Nghị định' }, 4],
  [undefined, 10],
]
/** Offices copy rows: so many have one title, lead and deadline. They stand together. */
const ALIKE = 3
const ALIKE_FROM = 20

const repeated = <T>(counted: readonly (readonly [T, number])[]): T[] =>
  counted.flatMap(([value, count]) => Array.from({ length: count }, () => value))

/** How a title goes on: its first words alone, with one or two scopes, with a sentence more, of three sentences. */
const LENGTHS = [10, 74, 6, 4, 4]

function titleOf(random: Random, place: number): string {
  const round = Math.floor(place / WORKS.length)
  // Said a second time, the first words alone would be the same title; each round has its own first scope.
  const length = round === 0 ? draw(random, LENGTHS) : 1 + draw(random, LENGTHS.slice(1))
  const scopes = [0, 3].slice(0, length).map(further => SCOPES[(place + round + further) % SCOPES.length])
  const first = [WORKS[place % WORKS.length], ...scopes].join(', ')
  return length < 3 ? first : [`${first}.`, ...SENTENCES.slice(0, length - 2)].join(' ')
}

/**
 * A plan as governments resolve them, after a real one of 140 tasks: long titles, no programmes, leaders or short names,
 * most of it due on one day, and nothing ever reported. The same at every call.
 * @param undated no task has a deadline
 */
export function plan({ undated = false } = {}) {
  const random = seeded(57)
  const organizations = LEADS.map(([name], place) => ({ id: `cq-${place + 1}`, name }))
  const leads = shuffled(random, repeated(LEADS.map(([, tasks], place) => [organizations[place]!.id, tasks])))
  const deadlines = shuffled(random, repeated([...DATED, ...UNDATED]))
  const rows = leads.map((leadId, place) => ({
    title: titleOf(random, place),
    leadId,
    deadline: undated ? pick(random, UNDATED)[0] : deadlines[place],
  }))
  const copied = { title: 'Báo cáo kết quả thực hiện Kế hoạch', leadId: organizations[0]!.id }
  const copies = Array.from({ length: ALIKE }, () => ({ ...copied, deadline: undated ? undefined : DATED[0]![0] }))
  rows.splice(ALIKE_FROM, 0, ...copies)
  return {
    schema: 'ioc-tasks/1',
    generatedAt: `${ASSIGNED_ON}T17:00:00+07:00`,
    publisher: 'Văn phòng UBND tỉnh Quảng Ngãi',
    simulated: true,
    organizations,
    documents: [
      {
        id: 'kh-57',
        number: '…/KH-UBND',
        kind: 'Kế hoạch',
        issuedOn: ASSIGNED_ON,
        issuer: 'UBND tỉnh Quảng Ngãi',
        title: 'Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị trên địa bàn tỉnh',
      },
    ],
    tasks: rows.map((row, place) => ({
      id: `kh-57/${place + 1}`,
      ...row,
      detail: HEADINGS[Math.floor((place * HEADINGS.length) / rows.length)]!,
      documentId: 'kh-57',
      clause: String(place + 1),
      ...(place % 3 === 0 ? {} : { coordinatorsText: 'các sở, ban, ngành, địa phương có liên quan' }),
      assignedOn: ASSIGNED_ON,
    })),
  }
}
