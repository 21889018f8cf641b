// fast-check arbitraries: documents as a province could publish them, the same with something broken, and questions.
// All values can be written as JSON; objects may have an own key `__proto__`.
import * as fc from 'fast-check'

export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

export interface Question {
  at?: string
  from?: string
  known?: string
  filter?: string
}

/** The document's bytes, as a file or a server gives them. */
export function bytesOf(document: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document))
}

/** The same, some keys written twice: first with another value, perhaps with an escape. The last counts. */
export function bytesWithRepeats(document: Json, every: number): Uint8Array {
  let keys = 0
  const write = (value: Json): string => {
    if (Array.isArray(value)) return `[${value.map(write).join(' , ')}]`
    if (!isObject(value)) return JSON.stringify(value)
    const pairs = Object.entries(value).map(([key, own]) => {
      const plain = JSON.stringify(key)
      const pair = `${plain} : ${write(own)}`
      keys++
      if (keys % every !== 0) return pair
      const code = key.charCodeAt(0).toString(16).padStart(4, '0')
      const escaped = keys % 2 === 0 && /^\w/.test(key) ? `"\\u${code}${key.slice(1)}"` : plain
      return `${escaped}:{"a:":[1,"{:"],"b":{}},${pair}`
    })
    return `{${pairs.join(',')}}`
  }
  return new TextEncoder().encode(write(document))
}

// ---------------------------------------------------------------- days and instants, close together so that they collide

const FIRST_DAY = Date.UTC(2024, 5, 1)
const SPAN = 730

function dayText(offset: number): string {
  return new Date(FIRST_DAY + offset * 86_400_000).toISOString().slice(0, 10)
}

/** Around the middle of the two years, else anywhere in them, seldom far away. */
const day: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 335, max: 395 }).map(dayText) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: SPAN }).map(dayText) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '2024-02-29',
      '2024-12-31',
      '2025-01-01',
      '2025-02-28',
      '2025-03-31',
      '2025-04-01',
      '2025-06-30',
      '2025-07-01',
      '2025-12-31',
      '2026-01-01',
      '2025-03-14',
      '2025-03-15',
      '2025-12-15',
      '2025-12-28',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('1900-01-01', '2000-02-29', '2028-02-29', '2199-12-31') },
)

const time: fc.Arbitrary<string> = fc.constantFrom(
  '10:00:00+07:00',
  '03:00:00Z',
  '10:00:00.0+07:00',
  '10:00:00.000+07:00',
  '10:00:00.00000000000000000001+07:00',
  '03:00:00.00000000000000000002+00:00',
  '00:00:00+07:00',
  '17:00:00Z',
  '16:59:59Z',
  '16:59:59.99999999999999999999Z',
  '23:59:59+07:00',
  '23:59:59.999+07:00',
  '23:30:00-05:30',
  '00:30:00+14:00',
  '00:00:00-23:59',
  '23:59:59+23:59',
  '12:00:00-00:00',
  '07:59:00+08:00',
)

const instant: fc.Arbitrary<string> = fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}`)
const at: fc.Arbitrary<string> = fc.oneof({ weight: 3, arbitrary: instant }, { weight: 2, arbitrary: day })

const period: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('2024', '2025', '2026'),
    fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-02', '-05', '-06', '-07', '-11', '-12'),
  )
  .map(([year, part]) => year + part)

// ---------------------------------------------------------------- ids and texts

const STRANGE_IDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '0',
  '1',
  '-1',
  'null',
  'undefined',
  'a b',
  ' a',
  'a/b',
  'tb-2025-04/10.b',
  'a&b=c',
  'a+b',
  'a%20b',
  '?#',
  '..',
  'lead',
  'open',
  '🏛️',
  '👩‍👩‍👧',
  'Sở',
  'So\u031b\u0309',
  'S\u1edf',
  'é',
  'e\u0301',
  '\u200b',
  '\u202eabc',
  'مرحبا',
  'A',
  'a',
  'tasks[0].id',
  '"',
  "'",
  '<b>',
  '\\',
  'x'.repeat(200),
]

const id: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 60 }).map(number => `id-${number}`) },
  { weight: 2, arbitrary: fc.constantFrom(...STRANGE_IDS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 6 }).filter(text => /\P{White_Space}/u.test(text)) },
)
const notNone = id.filter(text => text !== 'none')

const WORDS = [
  'Xây',
  'dựng',
  'đề',
  'án',
  'Đề',
  'Báo',
  'cáo',
  'kết',
  'quả',
  'chuyển',
  'đổi',
  'số',
  'SỐ',
  'hóa',
  'hoá',
  'dữ',
  'liệu',
  'Nghị',
  'quyết',
  '57-NQ/TW',
  '10.b',
  'Quý',
  'IV/2025',
  'Ðắk',
  'Ɖak',
  'H’Drai',
  "H'Drai",
  'quí',
  'Quy',
  'quick',
  'xa.qui.',
  'mục\u0085một',
  `a${'\u0301\u0323'.repeat(16)}b`,
  'dữ\u0303',
  'Sơ\u0309',
  'e\u0301',
  '\u200bẩn',
  '\u202bمرحبا\u202c',
  '🏛️',
  'IoC',
  'x',
]
const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map(words => words.join(' '))
const PEOPLE = [
  'Phó Chủ tịch Thường trực',
  'Phó Chu\u0309 tịch Thường trực',
  'Chủ tịch',
  'chủ tịch',
  ' Chủ  tịch',
  'Chủ\u00a0tịch\u0085',
  'Chủ tịch\u200b',
  '\ufeffChủ tịch',
  `Chủ tịch${'\u0323\u0301'.repeat(16)}`,
  'Chánh Văn phòng',
  '__proto__',
  'constructor',
]
const person = fc.constantFrom(...PEOPLE)
const blank = fc.constantFrom('', ' ', '\u00a0', '\u3000\t', '\u2028', '\u0085')

/** Missing, null, blank, or a value. */
function optional<T extends Json>(value: fc.Arbitrary<T>, weight = 4): fc.Arbitrary<T | null | undefined | string> {
  return fc.oneof(
    { weight, arbitrary: value },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constant(undefined) },
  )
}

function optionalText(value: fc.Arbitrary<string>, weight = 8): fc.Arbitrary<Json | undefined> {
  return fc.oneof({ weight, arbitrary: optional(value) }, { weight: 1, arbitrary: blank })
}

/** The object without its undefined values: JSON has none. */
function row(entries: Record<string, unknown>): JsonObject {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as JsonObject
}

// ---------------------------------------------------------------- the document

/** References are drawn as numbers and turned into ids when all ids are known, so that shrinking works. */
const reference = fc.nat({ max: 1000 })
/** One in sixteen drawn numbers names nobody, when unknown ids are allowed. */
function pick(ids: string[], number: number, unknown = false): string {
  if (ids.length === 0 || (unknown && number % 16 === 15)) return 'unknown-id'
  return ids[number % ids.length]!
}

const deadline: fc.Arbitrary<JsonObject> = fc
  .oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('before', 'by'), date: day, text: optionalText(text) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('within'), period, text: optionalText(text) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('ongoing', 'none'), text: optionalText(text) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('ongoing', 'none'), date: fc.constant('2025-02-30') }) },
  )
  .map(row)

const EVENT_TYPES = [
  'progress',
  'progress',
  'submitted',
  'submitted',
  'returned',
  'completed',
  'completed',
  'reopened',
  'extended',
  'extended',
  'transferred',
  'blocked',
  'blocked',
  'unblocked',
  'reminded',
  'suspended',
  'resumed',
  'cancelled',
] as const

const recordedAt = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: optionalText(fc.oneof(at, fc.constantFrom('2025-02-30', 'today'))) },
)

interface EventDraft {
  type: string
  at: string
  percent: Json | undefined
  deadline: JsonObject
  leadId: number
  supervisor: Json | undefined
  waitingForId: number | null
  escalated: Json | undefined
  note: Json | undefined
  recordedAt: Json | undefined
  url: Json | undefined
}

const event: fc.Arbitrary<EventDraft> = fc.record({
  type: fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...EVENT_TYPES) },
    { weight: 1, arbitrary: fc.constantFrom('audited', '__proto__', 'constructor', 'Completed') },
  ),
  at,
  percent: fc.oneof(optional(fc.integer({ min: 0, max: 100 })), fc.constantFrom(0, 100, 33.333, 0.1, 99.999999)),
  deadline,
  leadId: reference,
  supervisor: optionalText(person),
  waitingForId: fc.option(reference),
  escalated: optional(fc.boolean()),
  note: optionalText(text),
  recordedAt,
  url: optionalText(
    fc.constantFrom('https://example.org/a b', 'HTTP://x', 'ftp://x', 'javascript:1', '/a', 'https:// x'),
  ),
})

function eventRow(draft: EventDraft, organizationIds: string[]): JsonObject {
  const { type, note } = draft
  const common = { at: draft.at, type, note, reference: note, recordedAt: draft.recordedAt, url: draft.url }
  if (type === 'progress') return row({ ...common, percent: draft.percent })
  if (type === 'extended') return row({ ...common, deadline: draft.deadline })
  if (type === 'transferred') {
    return row({ ...common, leadId: pick(organizationIds, draft.leadId), supervisor: draft.supervisor })
  }
  if (type === 'blocked') {
    const waitingForId = draft.waitingForId === null ? null : pick(organizationIds, draft.waitingForId, true)
    return row({ ...common, waitingForId, escalated: draft.escalated, proposal: note })
  }
  return row(common)
}

/** Events of one task: many share their instants, the order is any. */
const events: fc.Arbitrary<EventDraft[]> = fc
  .tuple(
    fc.array(event, { maxLength: 8 }),
    fc.array(at, { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat({ max: 7 }), { maxLength: 8 }),
  )
  .map(([drafts, shared, choice]) =>
    drafts.map((draft, index) => ({ ...draft, at: shared[choice[index] ?? 7] ?? draft.at })),
  )

const organization = fc.record({
  name: optionalText(text, 30),
  shortName: optionalText(text),
  kind: optionalText(fc.constantFrom('department', 'unit', 'district', 'commune', 'other')),
  validFrom: optionalText(day),
  validTo: fc.oneof(optionalText(day), day),
  successor: fc.option(reference, { freq: 4 }),
})

const task = fc.record({
  title: text,
  detail: optionalText(text),
  clause: optionalText(fc.constantFrom('1', '2', '4.1', '10.a', '10.b', '10.h.2')),
  leadId: reference,
  coordinatorIds: fc.option(fc.array(reference, { maxLength: 4 })),
  coordinatorsText: optionalText(text),
  documentId: fc.option(reference),
  programmeIds: fc.option(fc.array(reference, { maxLength: 3 })),
  supervisor: optionalText(person),
  followedBy: optionalText(fc.constantFrom('KGVX', 'TH', 'TH\u3000', 'Tổng  hợp', 'Tổng hợp', 'Tô\u0309ng hợp')),
  field: optionalText(fc.constantFrom('Chuyển đổi số', 'Chuyê\u0309n đổi số', 'Y tế', 'none of these')),
  priority: optionalText(fc.constantFrom('normal', 'high', 'urgent')),
  product: optionalText(text),
  restricted: optional(fc.boolean()),
  citations: optional(fc.array(text, { maxLength: 2 })),
  recordedAt,
  assignedOn: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 280, max: 370 }).map(dayText) },
    { weight: 1, arbitrary: day },
  ),
  deadline: fc.oneof(
    { weight: 8, arbitrary: deadline },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  events: fc.oneof(
    { weight: 9, arbitrary: events },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
})

const sourceDocument = fc.record({
  number: optionalText(fc.constantFrom('141/TB-UBND', '…/TB-UBND', '5/KH-UBND', 'Số 7')),
  kind: optionalText(fc.constant('Thông báo')),
  issuedOn: optionalText(fc.oneof(day, fc.constantFrom('2025-04', '2025'))),
  issuer: optionalText(
    fc.constantFrom('UBND tỉnh Quảng Ngãi', 'UBND ti\u0309nh Quảng Ngãi', 'UBND tỉnh  Quảng Ngãi', 'Chính phủ'),
  ),
  title: optionalText(text),
  url: optionalText(fc.constant('https://example.org/a?b=c')),
})

const indicator = fc.record({
  name: text,
  unit: optionalText(fc.constant('%')),
  target: optional(fc.constantFrom(8.5, 0, -3)),
  direction: optionalText(fc.constantFrom('at-least', 'at-most')),
  programmeIds: fc.array(reference, { maxLength: 2 }),
  documentId: fc.option(reference),
  clause: optionalText(fc.constant('1')),
  points: optional(fc.array(fc.record({ on: day, value: fc.constantFrom(7.1, 0, -1, 1e6) }), { maxLength: 3 })),
})

function ids(maxLength: number, minLength = 0): fc.Arbitrary<string[]> {
  return fc.uniqueArray(notNone, { minLength, maxLength })
}

const settings = fc.record({
  dueSoonDays: fc.option(fc.constantFrom(1, 7, 30, 90), { freq: 2 }),
  stagnantDays: fc.option(fc.constantFrom(1, 31, 365), { freq: 2 }),
  periodStartDay: fc.option(fc.constantFrom(1, 2, 15, 28), { freq: 2 }),
  onTimeBase: fc.option(fc.constantFrom('completedWithDeadline', 'counted', 'completed'), { freq: 2 }),
})

/** A document that nothing is set aside from; `size` is the most tasks it has. */
export function validDocument(size: number): fc.Arbitrary<JsonObject> {
  const some = (most: number) => Math.max(1, Math.min(most, size))
  return fc
    .record({
      organizationIds: ids(some(6), 1),
      documentIds: ids(some(4)),
      programmeIds: ids(some(4)),
      indicatorIds: ids(some(2)),
      taskIds: ids(size, Math.ceil(size / 2)),
      organizations: fc.array(organization, { minLength: some(6), maxLength: some(6) }),
      documents: fc.array(sourceDocument, { minLength: some(4), maxLength: some(4) }),
      programmes: fc.array(fc.record({ name: text, shortName: optionalText(text) }), {
        minLength: some(4),
        maxLength: some(4),
      }),
      indicators: fc.array(indicator, { minLength: some(2), maxLength: some(2) }),
      tasks: fc.array(task, { minLength: size, maxLength: size }),
      settings,
      generatedAt: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.tuple(fc.integer({ min: 360, max: 410 }).map(dayText), time).map(parts => parts.join('T')),
        },
        { weight: 1, arbitrary: instant },
      ),
      publisher: optionalText(fc.constantFrom('Văn phòng UBND tỉnh Quảng Ngãi', 'Va\u0306n phòng')),
      simulated: optional(fc.boolean()),
      future: fc.boolean(),
    })
    .map(draft => {
      const { organizationIds, documentIds, programmeIds } = draft
      const unknownKey = draft.future ? { aNewKey: [1, { x: null }] } : {}
      return row({
        schema: 'ioc-tasks/1',
        generatedAt: draft.generatedAt,
        publisher: draft.publisher,
        simulated: draft.simulated,
        ...row(Object.fromEntries(Object.entries(draft.settings).map(([key, value]) => [key, value ?? undefined]))),
        organizations: organizationIds.map((own, index) => {
          const { successor, validFrom, validTo, ...rest } = draft.organizations[index]!
          const ordered = typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom
          return row({
            id: own,
            ...rest,
            validFrom: ordered ? validTo : validFrom,
            validTo: ordered ? validFrom : validTo,
            successorId: successor === null ? null : pick(organizationIds, successor, true),
            ...unknownKey,
          })
        }),
        documents: documentIds.map((own, index) => row({ id: own, ...draft.documents[index]! })),
        programmes: programmeIds.map((own, index) => row({ id: own, ...draft.programmes[index]! })),
        indicators: draft.indicatorIds.map((own, index) => {
          const drawn = draft.indicators[index]!
          return row({
            id: own,
            ...drawn,
            programmeIds: drawn.programmeIds.map(number => pick(programmeIds, number, true)),
            documentId: drawn.documentId === null ? null : pick(documentIds, drawn.documentId, true),
          })
        }),
        tasks: draft.taskIds.map((own, index) => {
          const drawn = draft.tasks[index]!
          return row({
            id: own,
            ...drawn,
            ...unknownKey,
            leadId: pick(organizationIds, drawn.leadId),
            coordinatorIds: drawn.coordinatorIds?.map(number => pick(organizationIds, number, true)) ?? null,
            documentId: drawn.documentId === null ? null : pick(documentIds, drawn.documentId, true),
            programmeIds: drawn.programmeIds?.map(number => pick(programmeIds, number, true)) ?? null,
            events: Array.isArray(drawn.events)
              ? drawn.events.map(draftEvent => eventRow(draftEvent, organizationIds))
              : drawn.events,
          })
        }),
      })
    })
}

// ---------------------------------------------------------------- the same, broken

type Path = (string | number)[]

/** Every place in the document below the top. */
function placesOf(value: Json, path: Path = []): Path[] {
  const inside: Path[] = []
  if (Array.isArray(value)) value.forEach((entry, index) => inside.push(...placesOf(entry, [...path, index])))
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) inside.push(...placesOf(value[key]!, [...path, key]))
  }
  return path.length === 0 ? inside : [path, ...inside]
}

function setOwn(target: JsonObject | Json[], key: string | number, value: Json): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
}

/** "rest" keeps the place as it is but adds or repeats something beside it. */
type Change =
  | { put: Json }
  | { how: 'delete' | 'nfd' | 'wrap' | 'repeatRow' | 'addRow' | 'strangeKey' | 'upper' | 'space' | 'copyId' }

const BAD_VALUES: Json[] = [
  null,
  '',
  ' ',
  '\u00a0',
  '\u3000',
  '\u200b',
  0,
  -1,
  1.5,
  140,
  101,
  100.00000001,
  -0.1,
  29,
  91,
  366,
  true,
  false,
  [],
  {},
  ['x'],
  [null],
  'x',
  'unknown-id',
  '__proto__',
  'constructor',
  'none',
  '2025-02-30',
  '2025-02-29',
  '2024-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-1-1',
  '2025-06-31',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
  '0000-01-01',
  '+2025-06-01',
  '2025-06-01 ',
  '2025-06-01\n',
  '２０２５-06-01',
  '2025-06-01T24:00:00+07:00',
  '2025-06-01T10:60:00+07:00',
  '2025-06-01T10:00:60Z',
  '2025-06-01T10:00:00',
  '2025-06-01T10:00+07:00',
  '2025-06-01T10:00:00.+07:00',
  '2025-06-01T10:00:00,5Z',
  '2025-06-01t10:00:00Z',
  '2025-06-01T10:00:00z',
  '2025-06-01T10:00:00+0700',
  '2025-06-01T10:00:00+24:00',
  '2025-06-01T10:00:00+07:60',
  '2025-02-30T10:00:00Z',
  '2199-12-31T23:59:59Z',
  '1900-01-01T00:00:00+23:59',
  '2025-Q5',
  '2025-Q0',
  '2025-H3',
  '2025-13',
  '2025-00',
  '1899',
  '2200',
  '2025-q1',
  '2025-06',
  '2025',
  'before',
  'by',
  'within',
  'ongoing',
  'by ',
  'completed',
  'extended',
  'transferred',
  'progress',
  'submitted',
  'high',
  'ioc-tasks/2',
  20250601,
  1e308,
  5e-324,
]

interface Mutation {
  place: number
  change: Change
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  change: fc.oneof(
    { weight: 6, arbitrary: fc.record({ put: fc.constantFrom(...BAD_VALUES) }) },
    {
      weight: 1,
      arbitrary: fc.record({ put: fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json> }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        how: fc.constantFrom('delete', 'nfd', 'wrap', 'repeatRow', 'addRow', 'strangeKey', 'upper', 'space', 'copyId'),
      }),
    },
  ),
})

function mutate(document: JsonObject, { place, change }: Mutation): void {
  const places = placesOf(document)
  // rows and fields rather than the document's own keys, else most would be rejected whole
  const deep = places.filter(path => path.length > 1)
  const candidates = deep.length > 0 && place % 29 !== 0 ? deep : places
  const path = candidates[place % candidates.length]
  if (!path) return
  const key = path.at(-1)!
  const parent = path.slice(0, -1).reduce<Json>((value, step) => (value as JsonObject)[step]!, document) as JsonObject
  const old = parent[key]!
  if ('put' in change) return setOwn(parent, key, structuredClone(change.put))
  const list = document[path[0] as string]
  switch (change.how) {
    case 'delete':
      if (Array.isArray(parent)) (parent as Json[]).splice(key as number, 1)
      else delete parent[key]
      return
    case 'wrap':
      return setOwn(parent, key, [old])
    case 'nfd':
      return typeof old === 'string' ? setOwn(parent, key, old.normalize('NFD')) : undefined
    case 'upper':
      return typeof old === 'string' ? setOwn(parent, key, old.toUpperCase()) : undefined
    case 'space':
      return typeof old === 'string' ? setOwn(parent, key, `${old} `) : undefined
    case 'repeatRow':
      if (Array.isArray(list) && list.length > 0) list.push(structuredClone(list[place % list.length]!))
      return
    case 'addRow':
      if (Array.isArray(list)) list.splice(place % (list.length + 1), 0, BAD_VALUES[place % BAD_VALUES.length]!)
      return
    case 'strangeKey':
      if (!Array.isArray(parent))
        setOwn(parent, ['__proto__', 'constructor', 'toString'][place % 3]!, { id: 'x', kind: 'by' })
      return
    case 'copyId': {
      const source = Array.isArray(list) ? list[place % Math.max(1, list.length)] : null
      const target = Array.isArray(list) ? list[path[1] as number] : null
      if (isObject(source) && isObject(target) && 'id' in source) setOwn(target, 'id', source.id)
    }
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A valid document with one to eight things spoilt; most are still shown, with rows set aside and warnings. */
export const brokenDocument: fc.Arbitrary<JsonObject> = fc
  .tuple(validDocument(6), fc.array(mutation, { minLength: 1, maxLength: 8 }))
  .map(([document, mutations]) => {
    const copy = structuredClone(document)
    for (const one of mutations) mutate(copy, one)
    return copy
  })

// ---------------------------------------------------------------- questions

/** All texts under this key anywhere in the document. */
function textsUnder(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap(entry => textsUnder(entry, key))
  if (!isObject(value)) return []
  return Object.keys(value).flatMap(name => {
    const own = value[name]
    const here = name === key ? (Array.isArray(own) ? own : [own]).filter(entry => typeof entry === 'string') : []
    return [...here, ...textsUnder(own, key)]
  })
}

/** Lone surrogates can't stand in an address. */
function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value)
}

function someOf(values: string[], ...others: string[]): fc.Arbitrary<string> {
  const known = [...new Set(values)].filter(value => value !== '' && isWellFormed(value))
  return fc.constantFrom(...known, ...others)
}

const DATE = /^(19|20|21)\d\d-\d\d-\d\d/

/** Days of the document and their neighbours, as valid dates. */
function daysOf(document: unknown): string[] {
  const found = ['at', 'date', 'assignedOn', 'generatedAt', 'validTo', 'validFrom']
    .flatMap(key => textsUnder(document, key))
    .filter(value => DATE.test(value))
    .map(value => Date.parse(`${value.slice(0, 10)}T00:00:00Z`))
    .filter(value => !Number.isNaN(value))
  return found
    .flatMap(value => [-8, -7, -1, 0, 1, 6, 7, 31, 32].map(step => new Date(value + step * 86_400_000).toISOString()))
    .map(value => value.slice(0, 10))
    .filter(value => DATE.test(value) && value.length === 10)
}

function otherwiseWritten(word: string, how: number): string {
  if (how === 0) return word
  if (how === 1) return word.toUpperCase()
  if (how === 2) return word.toLowerCase().normalize('NFD')
  if (how === 3) return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  return word.slice(0, Math.max(1, word.length - 1))
}

function withNfd(texts: string[]): string[] {
  return [...texts, ...texts.map(value => value.normalize('NFD'))]
}

/** A day, a period and a filter that fit this document (all of them valid). */
export function question(document: unknown): fc.Arbitrary<Question> {
  const days = daysOf(document)
  const someDay = fc.oneof({ weight: 3, arbitrary: someOf(days, '2025-06-24') }, { weight: 2, arbitrary: day })
  const made = isObject(document) ? Date.parse(JSON.stringify(document.generatedAt ?? '').slice(1, 11)) : Number.NaN
  const nearData = fc
    .integer({ min: -40, max: 12 })
    .map(step => new Date((Number.isNaN(made) ? FIRST_DAY : made) + step * 86_400_000).toISOString().slice(0, 10))
    .filter(value => DATE.test(value) && value.length === 10)
  const from = fc.oneof(fc.constantFrom('month', 'quarter', 'half', 'year'), someDay)
  const end = fc.oneof(
    someDay,
    someDay.map(value => value.slice(0, 7)),
    fc.constantFrom('2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2024-Q4', '2026-Q1'),
  )
  const range = fc.oneof(
    fc.tuple(end, end).map(([a, b]) => `${a}..${b}`),
    end,
    end.map(value => `${value}..`),
    end.map(value => `..${value}`),
  )
  const word = fc
    .tuple(
      someOf(
        ['title', 'detail', 'clause', 'number', 'name', 'shortName'].flatMap(key =>
          textsUnder(document, key).flatMap(value => value.split(/\p{White_Space}+/u)),
        ),
        'đề',
        'khong-co',
      ),
      fc.nat({ max: 4 }),
    )
    .map(([value, how]) => otherwiseWritten(value, how))
    .filter(isWellFormed)
  const all = (...keys: string[]) => keys.flatMap(key => textsUnder(document, key))
  const idsOf = (key: string) => textsUnder(isObject(document) ? document[key] : null, 'id')

  const pair: fc.Arbitrary<[string, string]> = fc.oneof(
    fc.tuple(fc.constant('org'), someOf(idsOf('organizations'), 'unknown-id', '__proto__', 'constructor')),
    fc.tuple(fc.constant('role'), fc.constantFrom('lead', 'coordinate', 'either')),
    fc.tuple(
      fc.constant('status'),
      fc.constantFrom(
        'completedOnTime',
        'completedLate',
        'completedNoDeadline',
        'overdue',
        'awaitingUpdate',
        'dueSoon',
        'awaitingConfirmation',
        'onTrack',
        'noDeadline',
        'ongoing',
        'suspended',
        'cancelled',
        'open',
        'completed',
      ),
    ),
    fc.tuple(
      fc.constant('flag'),
      fc.constantFrom('stagnant', 'notStarted', 'submitted', 'blocked', 'escalated', 'extended'),
    ),
    fc.tuple(
      fc.constant('news'),
      fc.constantFrom('assigned', 'completed', 'overdue', 'submitted', 'extended', 'blocked'),
    ),
    fc.tuple(fc.constantFrom('due', 'assigned', 'completed'), range),
    fc.tuple(fc.constant('deadline'), fc.constantFrom('dated', 'ongoing', 'none')),
    fc.tuple(fc.constant('document'), someOf(idsOf('documents'), 'unknown-id', 'none', '__proto__')),
    fc.tuple(fc.constant('programme'), someOf(idsOf('programmes'), 'unknown-id', 'none', 'constructor')),
    fc.tuple(fc.constant('issuer'), someOf(withNfd(all('issuer')), 'unknown', 'none')),
    fc.tuple(fc.constant('supervisor'), someOf(withNfd(all('supervisor')), 'unknown', 'none', '__proto__')),
    fc.tuple(fc.constant('followedBy'), someOf(withNfd(all('followedBy')), 'unknown', 'none')),
    fc.tuple(fc.constant('field'), someOf(withNfd(all('field')), 'unknown', 'none')),
    fc.tuple(fc.constant('priority'), fc.constantFrom('normal', 'high', 'urgent')),
    fc.tuple(fc.constant('kind'), fc.constantFrom('department', 'unit', 'district', 'commune', 'other')),
    fc.tuple(
      fc.constant('q'),
      fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' ')),
    ),
    fc.tuple(fc.constant('day'), someDay),
    fc.tuple(fc.constant('from'), from),
    fc.constantFrom<[string, string][]>(
      ['view', 'tasks'],
      ['view', 'wall'],
      ['id', 'x'],
      ['compare', 'week'],
      ['task', 'x'],
      ['sort', '-title'],
      ['group', 'lead'],
      ['lang', 'en'],
      ['theme', 'system'],
      ['screen', 'phòng họp'],
      ['known', 'then'],
      ['known', '2025-06-24'],
      ['sort', '-completed'],
      ['utm_source', 'zalo'],
      ['fbclid', ''],
      ['scene', 'trend'],
      ['seconds', '20'],
      ['org', ''],
      ['status', ''],
      ['q', ''],
      ['day', ''],
      ['from', ''],
    ),
  )
  return fc
    .record({
      at: fc.option(fc.oneof({ weight: 3, arbitrary: nearData }, { weight: 2, arbitrary: someDay }), {
        nil: undefined,
        freq: 3,
      }),
      from: fc.option(from, { nil: undefined, freq: 2 }),
      pairs: fc.oneof(
        { weight: 4, arbitrary: fc.constant<[string, string][]>([]) },
        { weight: 4, arbitrary: fc.array(pair, { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.array(pair, { minLength: 3, maxLength: 5 }) },
      ),
      percent: fc.boolean(),
    })
    .map(drawn => {
      const result: Question = {}
      if (drawn.at !== undefined) result.at = drawn.at
      if (drawn.from !== undefined) result.from = drawn.from
      if (drawn.pairs.length > 0) {
        result.filter = drawn.percent
          ? drawn.pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
          : new URLSearchParams(drawn.pairs).toString()
      }
      return result
    })
}
