import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { readValue } from '../../src/data/read.ts'
import * as schema from '../../src/data/schema.ts'
import { EVENT_TYPES } from '../../src/domain/facts.ts'
import { runs } from '../runs.ts'

const RUNS = runs(300)

type Json = { [key: string]: unknown }

const scenario = (name: string) => JSON.parse(SCENARIOS[name]!.body()) as Json & { tasks: Json[] }

/** Section 1 of the contract, as it stands there. */
const EXAMPLE = {
  schema: 'ioc-tasks/1',
  generatedAt: '2025-06-24T17:00:00+07:00',
  publisher: 'Văn phòng UBND tỉnh Quảng Ngãi',
  simulated: false,
  organizations: [
    {
      id: 'skhcn',
      name: 'Sở Khoa học và Công nghệ',
      shortName: 'Sở KH&CN',
      kind: 'department',
      validFrom: '2025-03-01',
      validTo: null,
      successorId: null,
    },
    { id: 'snv', name: 'Sở Nội vụ' },
  ],
  documents: [
    {
      id: 'tb-2025-04',
      number: '…/TB-UBND',
      kind: 'Thông báo',
      issuedOn: '2025-04',
      issuer: 'UBND tỉnh Quảng Ngãi',
      title: 'Kết luận của Phó Chủ tịch Thường trực …',
      url: null,
    },
  ],
  programmes: [{ id: 'de-an-06', name: 'Ban Chỉ đạo, Đề án 06', shortName: 'Đề án 06' }],
  tasks: [
    {
      id: 'tb-2025-04/10.b',
      title: '…',
      detail: '…',
      documentId: 'tb-2025-04',
      clause: '10.b',
      leadId: 'skhcn',
      coordinatorIds: ['snv'],
      coordinatorsText: 'các đơn vị liên quan',
      supervisor: 'Phó Chủ tịch Thường trực',
      followedBy: 'KGVX',
      field: 'Chuyển đổi số',
      programmeIds: ['de-an-06'],
      product: 'Báo cáo, đề xuất',
      restricted: false,
      citations: ['Nghị quyết 57-NQ/TW'],
      priority: 'normal',
      assignedOn: '2025-03-31',
      deadline: { kind: 'before', date: '2025-06-30', text: 'trước ngày 30/6/2025' },
      events: [
        { at: '2025-05-12T09:00:00+07:00', type: 'progress', percent: 40, note: '…' },
        {
          at: '2025-06-02',
          type: 'blocked',
          waitingForId: 'snv',
          escalated: true,
          reference: 'CV 512/SKHCN ngày 02/6/2025',
          note: 'chờ hướng dẫn …',
        },
        { at: '2025-06-20', type: 'extended', deadline: { kind: 'by', date: '2025-07-31' }, note: '…' },
      ],
    },
  ],
  indicators: [
    {
      id: 'grdp',
      name: 'Tốc độ tăng trưởng GRDP',
      unit: '%',
      target: 8.5,
      direction: 'at-least',
      programmeIds: [],
      documentId: 'tb-2025-04',
      clause: '1',
      points: [{ on: '2025-03-31', value: 7.1 }],
    },
  ],
}

/** The province without the three rows that are bad on purpose. */
function soundProvince() {
  const province = scenario('province')
  return { ...province, tasks: province.tasks.filter(({ id }) => !/^loi-\d$/.test(id as string)) }
}

describe('the published schema', () => {
  it('is current: npm run schema', () => {
    const published = readFileSync(new URL('../../public/ioc-tasks-1.schema.json', import.meta.url), 'utf8')
    expect(published).toBe(`${JSON.stringify(schema.publishedSchema(), null, 2)}\n`)
  })

  it.each([
    ['the notice', () => scenario('notice-real')],
    ['the notice with its history', () => scenario('notice')],
    ['a source without any task', () => scenario('empty')],
    ['the province', soundProvince],
    ['the example of the contract', () => EXAMPLE],
  ])('takes %s, and the reader finds nothing wrong with it', (_, document) => {
    expect(schema.document.safeParse(document()).error).toBeUndefined()
    const read = readValue(document())
    expect('facts' in read && [...read.facts.setAside, ...read.facts.warnings]).toEqual([])
  })

  it('refuses the three bad rows of the province, and no other', () => {
    const { tasks } = scenario('province')
    const form = tasks.filter(row => !schema.task.safeParse(row).success)
    // the third, an unknown lead, is a matter of references
    expect(form.map(({ id }) => id)).toEqual(['loi-2', 'loi-3'])
  })

  it('knows Unicode’s white space without \\p', () => {
    const blank = new RegExp(schema.publishedSchema().$defs!.blank!.pattern!)
    const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code))
    expect(characters.filter(character => blank.test(character))).toEqual(
      characters.filter(character => /^\p{White_Space}$/u.test(character)),
    )
  })
})

/** A row of each list with every key of the contract, and the settings of a document. */
const ROWS: { readonly [list: string]: { readonly row: Json; readonly checked: z.ZodType } } = {
  tasks: {
    checked: schema.task,
    row: {
      ...EXAMPLE.tasks[0],
      recordedAt: '2025-04-01',
      events: EVENT_TYPES.map((type, day) => ({
        at: day % 2 === 0 ? '2025-05-12' : '2025-05-12T09:00:00.125-03:30',
        type,
        note: 'ghi chú',
        reference: 'CV 1',
        url: 'https://vanban.example.vn/1',
        recordedAt: day % 2 === 0 ? '2025-05-13T08:00:00Z' : '2025-05-13',
        ...(type === 'progress' && { percent: 40 }),
        ...(type === 'extended' && { deadline: { kind: 'within', period: '2025-Q3', text: 'trong Quý III/2025' } }),
        ...(type === 'transferred' && { leadId: 'snv', supervisor: 'Chủ tịch' }),
        ...(type === 'blocked' && { waitingForId: 'snv', proposal: 'hướng dẫn', escalated: true }),
      })),
    },
  },
  organizations: {
    checked: schema.organization,
    row: { ...EXAMPLE.organizations[0], validTo: '2025-06-30', successorId: 'snv' },
  },
  documents: { checked: schema.issuedDocument, row: EXAMPLE.documents[0]! },
  programmes: { checked: schema.programme, row: EXAMPLE.programmes[0]! },
  indicators: { checked: schema.indicator, row: { ...EXAMPLE.indicators[0], programmeIds: ['de-an-06', 'ioc'] } },
}
const SETTINGS: Json = {
  ...EXAMPLE,
  dueSoonDays: 7,
  stagnantDays: 31,
  periodStartDay: 15,
  onTimeBase: 'counted',
  organizations: [],
  documents: [],
  programmes: [],
  tasks: [],
  indicators: [],
}

/** Stands for a key that is taken away. */
const MISSING = Symbol('missing')
const odd = (text: string) => JSON.parse(text) as unknown

const NASTY: readonly unknown[] = [
  [MISSING, null],
  // blank in Unicode's sense, and what only looks so
  ['', ' ', '\t\n', '\u0085', '\u00a0\u3000', '\u2028', '\ufeff', '\u200b', '\u0000', '\u180e', '\ud800'],
  // texts
  'x null __proto__ constructor <script>alert(1)</script> 🏛️ Sở'.split(' '),
  ['x'.repeat(200)],
  // wrong types
  [true, false, 'true', 'false', [], {}, [null], [[]], [{}], ['x'], ['x', 'x'], ['', 'x'], ['\u0085'], ['\ufeff']],
  [[5], [true], { kind: 'ongoing' }, [{ kind: 'ongoing' }], odd('{"__proto__":{"kind":"none"}}'), [[['x']]]],
  // numbers
  [0, -0, 1, 28, 28.5, 29, 90, 91, 99.999, 100, 100.001, 140, 365, 366, -1, 1e21, odd('1e999'), '7', '40'],
  // days
  '1900-01-01 1899-12-31 2199-12-31 2200-01-01 9999-12-31 2025-02-28 2025-02-30 2025-04-31 2025-13-10'.split(' '),
  '1900-02-29 2000-02-29 2024-02-29 2025-02-29 2100-02-29 2025-00-10 2025-01-00 2025-1-1 25-01-01'.split(' '),
  '2025/01/01 +2025-01-01 ２０２５-01-01'.split(' '),
  [' 2025-01-01', '2025-01-01 ', '2025-01-01\n'],
  // instants
  '2025-06-24T17:00:00Z 2025-06-24T17:00:00 2025-06-24T17:00:00+07 2025-06-24T17:00:00+0700'.split(' '),
  '2025-06-24T23:59:59.000000000000001+23:59 2025-06-24T00:00:00-00:00 2025-06-24T00:00:00+24:00'.split(' '),
  '2025-06-24T00:00:00+07:60 2025-06-24T24:00:00Z 2025-06-24T23:60:00Z 2025-06-24T23:59:60Z'.split(' '),
  '2025-06-24T17:00:00.Z 2025-06-24T17:00:00,5Z 2025-06-24t17:00:00z 2025-06-24T17:00Z'.split(' '),
  '2025-02-30T17:00:00Z 2200-01-01T00:00:00Z 1900-01-01T00:00:00+23:59'.split(' '),
  ['2025-06-24 17:00:00Z', '2025-06-24T17:00:00Z\n'],
  // periods
  '2025 1899 2200 0000 2025-H1 2025-H3 2025-H0 2025-Q4 2025-Q5 2025-q1 2025-06 2025-00 2025-13 2025-6'.split(' '),
  ['2025-', '2025-Q', '1899-Q1', '2025-06 '],
  // words of a fixed few
  'before by within ongoing none Before department sở other normal gap urgent at-least at-most at_most'.split(' '),
  ['counted', 'completed', 'ioc-tasks/1', 'ioc-tasks/2', ...EVENT_TYPES],
  // addresses
  ['https://a', 'HTTP://a/b c', 'http://', 'https:///a', 'https:// a', 'ftp://a', '//a', ' https://a', 'javascript:1'],
  // whole deadlines, events and points
  [
    { kind: 'by' },
    { kind: 'by', date: '2025-02-30' },
    { kind: 'by', date: '2025-06-30', period: 5 },
    { kind: 'within', period: '2025-H2', text: 5 },
    { kind: 'none', date: '2025-02-30', text: ' ' },
    { kind: ['by'], date: '2025-06-30' },
    [{ type: 'reminded', at: '2025-06-30', percent: 140 }],
    [{ type: 'reminded', at: 'nay' }],
    [{ type: 'archived', at: '2025-06-30' }],
    [{ at: '2025-06-30' }],
    [{ type: 'extended', at: '2025-06-30', deadline: null }],
    [{ on: '2025-06-30', value: 1 }],
    [{ on: '2025-06-30', value: '1' }],
  ],
].flat()

type Path = readonly (string | number)[]

/** Every place in a value, the containers too. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

/** A copy with another value at a path; the path may lead nowhere any more. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const at = Number(key)
    if (to === MISSING && rest.length === 0) return value.toSpliced(at, 1)
    return at < value.length ? value.with(at, changed(value[at], rest, to)) : value
  }
  const copy: Json = { ...value }
  const inner = changed(copy[key], rest, to)
  if (inner === MISSING) delete copy[key]
  else copy[key] = inner
  return copy
}

/** Faults that need other rows, or the day of the data. */
const OF_REFERENCE = new Set([
  'repeated',
  'unknownOrganization',
  'unknownProgramme',
  'unknownDocument',
  'successorCircle',
  'laterThanData',
])

const REFERRING = new Set(['leadId', 'successorId', 'waitingForId', 'coordinatorIds', 'documentId', 'programmeIds'])

/** All that a row refers to, so that an unknown reference doesn't hide a later fault of form. */
function referencesIn(value: unknown, referring = false): string[] {
  if (typeof value === 'string') return referring ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    referencesIn(inner, Array.isArray(value) ? referring : REFERRING.has(key)),
  )
}

/** What the reader says of the form of a document, or of its row at a path. */
function faultsOfForm(document: Json, path: string): string[] {
  const read = readValue(document)
  if ('rejection' in read) return [read.rejection.code]
  return [...read.facts.setAside, ...read.facts.warnings]
    .filter(({ path: at, fault }) => at.startsWith(path) && !OF_REFERENCE.has(fault.code))
    .map(({ path: at, fault }) => `${at} ${fault.code}`)
}

function faultsOfRow(list: string, row: unknown): string[] {
  const known = [...new Set(referencesIn(row))].map(id => ({ id, name: id }))
  const document: Json = {
    schema: 'ioc-tasks/1',
    generatedAt: '2025-06-24T17:00:00+07:00',
    organizations: known,
    documents: known,
    programmes: known,
    tasks: [],
  }
  const others = (document[list] ?? []) as unknown[]
  return faultsOfForm({ ...document, [list]: [row, ...others] }, `${list}[0]`)
}

/** The schema passes exactly where the reader finds no fault of form; says whether it does. */
function expectAgreement(checked: z.ZodType, value: unknown, faults: string[]): boolean {
  const { success, error } = checked.safeParse(value)
  // the message is dear
  const told = success === (faults.length === 0) ? '' : `${JSON.stringify(value)}\n${error ?? faults.join('\n')}`
  expect(told).toBe('')
  return success
}

const cases = [
  ...Object.entries(ROWS).map(([list, { row, checked }]) => ({
    name: `a row of ${list}`,
    row,
    checked,
    faults: (value: unknown) => faultsOfRow(list, value),
  })),
  {
    name: 'the settings of a document',
    row: SETTINGS,
    checked: schema.document,
    faults: (value: unknown) => faultsOfForm(value as Json, ''),
  },
]

describe.each(cases)('$name passes exactly when the reader finds no fault of form', ({ row, checked, faults }) => {
  const paths = pathsIn(row)

  it('as it stands', () => {
    expect(faults(row)).toEqual([])
    expect(checked.safeParse(row).error).toBeUndefined()
  })

  it('with any one value made nasty', () => {
    const passed = { true: 0, false: 0 }
    for (const path of paths.slice(1)) {
      for (const value of NASTY) {
        const mutant = changed(row, path, value)
        passed[`${expectAgreement(checked, mutant, faults(mutant))}`]++
      }
    }
    expect(passed.true).toBeGreaterThan(100)
    expect(passed.false).toBeGreaterThan(100)
  })

  it('with several', () => {
    const change = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...NASTY))
    const more = fc.dictionary(fc.constantFrom('x', '__proto__', 'constructor', 'percent', 'date'), fc.jsonValue())
    const mutants = fc.tuple(fc.array(change, { minLength: 1, maxLength: 4 }), more).map(([changes, unknown]) => {
      const mutant = changes.reduce((value, [path, to]) => changed(value, path, to), row as unknown)
      return typeof mutant === 'object' && !Array.isArray(mutant) ? { ...unknown, ...mutant } : mutant
    })
    fc.assert(
      fc.property(mutants, mutant => {
        if (mutant !== MISSING) expectAgreement(checked, mutant, faults(mutant))
      }),
      { numRuns: RUNS },
    )
  })
})
