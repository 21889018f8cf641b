import { asking, PART_NAMES } from '../../src/question/parts.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NO_ADDRESS, parseAddress, type Sort, SORTS } from '../../src/question/address.ts'
import { answer } from '../../src/answerer/answer.ts'
import { datasetOf } from '../../src/answerer/board.ts'
import { reportOf } from '../../src/answerer/report.ts'
import { read } from '../../src/data/read.ts'
import { document, event, indicator, issuedDocument, organization, programme, task } from '../../src/data/schema.ts'
import { some } from '../runs.ts'
import { WORDS } from '../../src/words/words.ts'

type Row = { [key: string]: unknown }

/** The field of each row that is made long, and the text that makes it so. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  document: ['publisher', 'unknown'],
  organization: ['id', 'name', 'shortName', 'unknown'],
  issued: ['number', 'title', 'issuer', 'kind', 'url'],
  programme: ['name', 'shortName'],
  indicator: ['name', 'unit', 'clause'],
  task: ['id', 'title', 'detail', 'clause', 'coordinatorsText', 'supervisor', 'followedBy', 'field', 'product'],
  event: ['note', 'reference', 'proposal', 'type'],
}
/** Where only some values hold, or another row's id: what is long there is left out or set aside. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  document: ['onTimeBase'],
  organization: ['kind', 'validFrom', 'validTo', 'successorId'],
  issued: ['id', 'issuedOn'],
  programme: ['id'],
  indicator: ['id', 'direction', 'documentId', 'programmeIds.0', 'points.0.on'],
  task: [
    'documentId',
    'leadId',
    'coordinatorIds.0',
    'programmeIds.0',
    'citations.0',
    'priority',
    'assignedOn',
    'deadline.kind',
    'deadline.date',
    'deadline.text',
    'deadline.period',
  ],
  event: ['url', 'waitingForId', 'leadId', 'supervisor', 'deadline.kind', 'deadline.date', 'deadline.text'],
}
/** Which event is read for a field. */
const READ_BY: Readonly<Record<string, string>> = {
  deadline: 'extended',
  leadId: 'transferred',
  supervisor: 'transferred',
}
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  letters: length => 'ba '.repeat(length / 3),
  marks: length => `a${'\u0323\u0301'.repeat(length / 2)}`,
  'white space': length => `a${' \u00a0'.repeat(length / 2)}b`,
  figures: length => `${'0'.repeat(length)}1`,
}
/** What holds moments is made long by their fraction. */
const FRACTIONS: Readonly<Record<string, readonly string[]>> = {
  document: ['generatedAt'],
  task: ['recordedAt'],
  event: ['at', 'recordedAt'],
}
const fraction = (length: number) => `2025-06-02T09:00:00.${'0'.repeat(length)}1+07:00`

/** Numbers, yes or no, and lists whose rows are tried themselves; `schema` says what a document is. */
const NO_TEXT = new Set(
  (
    'schema simulated dueSoonDays stagnantDays periodStartDay restricted percent escalated target ' +
    'organizations documents programmes indicators tasks events'
  ).split(' '),
)

/** Puts a text where a path leads: `citations.0`. */
function lengthen(row: Row, path: string, text: string): void {
  const keys = path.split('.')
  const last = keys.pop()!
  const at = keys.reduce((inner, key) => inner[key] as Row, row)
  at[last] = text
}

/** A few rows of each list; `rows` changes them. */
function bytesOfRows(change: (rows: Record<keyof typeof FIELDS, Row>) => void): Uint8Array {
  const rows = {
    document: { schema: 'ioc-tasks/1', generatedAt: '2025-06-24T17:00:00+07:00' } as Row,
    organization: { id: 'a', name: 'Sở Y tế' } as Row,
    issued: { id: 'd', number: '1/TB' } as Row,
    programme: { id: 'p', name: 'Đề án 06' } as Row,
    indicator: { id: 'i', name: 'GRDP', points: [{ on: '2025-03-31', value: 7 }], programmeIds: ['p'] } as Row,
    task: { id: '1', title: 'Báo cáo', assignedOn: '2025-03-31', documentId: 'd', programmeIds: ['p'] } as Row,
    event: { at: '2025-06-02', type: 'blocked', waitingForId: null } as Row,
  }
  rows.task['citations'] = ['Nghị quyết 57-NQ/TW']
  rows.task['coordinatorIds'] = ['b']
  rows.task['deadline'] = { kind: 'by', date: '2025-06-30' }
  rows.event['deadline'] = { kind: 'by', date: '2025-07-31' }
  change(rows)
  const { organization, event, task } = rows
  const leadId = organization.id
  const more = Array.from({ length: 40 }, (_, place) => ({ ...task, id: `m${place}`, title: `M${place}`, leadId }))
  return new TextEncoder().encode(
    JSON.stringify({
      ...rows.document,
      organizations: [organization, { id: 'b', name: 'Sở Nội vụ' }],
      documents: [rows.issued],
      programmes: [rows.programme],
      indicators: [rows.indicator],
      tasks: [{ leadId, events: [event, { at: '2025-06-01', type: 'progress' }], ...task }, ...more.slice(0, 3)],
    }),
  )
}

/** Letters and entries that calls were handed, of all calls that go through a whole text or list. */
function workOf(run: () => void): number {
  let work = 0
  const count = (prototype: object, names: readonly string[]) => {
    for (const name of names) {
      const own = (prototype as Record<string, (...args: unknown[]) => unknown>)[name]!
      vi.spyOn(prototype as Record<string, (...args: unknown[]) => unknown>, name).mockImplementation(function (
        this: { length?: number; size?: number },
        ...args: unknown[]
      ) {
        work += this.length ?? 1
        return own.apply(this, args)
      })
    }
  }
  count(String.prototype, ['normalize', 'toLowerCase', 'replace', 'split', 'includes', 'trim'])
  count(Array.prototype, ['includes', 'indexOf', 'find', 'findIndex', 'filter', 'slice'])
  const compare = new Intl.Collator('vi', { numeric: true }).compare
  vi.spyOn(Intl.Collator.prototype, 'compare', 'get').mockReturnValue((a: string, b: string) => {
    work += Math.min(a.length, b.length)
    return compare(a, b)
  })
  try {
    run()
  } finally {
    vi.restoreAllMocks()
  }
  return work
}

/** From bytes to all that is asked of them. */
function everything(bytes: Uint8Array, sorts: readonly Sort[]): void {
  const found = read(bytes)
  if ('rejection' in found) throw new Error(found.rejection.code)
  const { facts } = found
  const dataset = datasetOf(facts)
  const { filter } = parseAddress('q=bao+cao&role=either&org=a&org=b').address
  reportOf(dataset, { day: facts.dataDay, from: null, filter }, WORDS.vi)
  for (const by of sorts)
    answer(
      dataset,
      {
        day: facts.dataDay,
        today: null,
        from: null,
        compare: null,
        filter: NO_ADDRESS.filter,
        sort: { by, descending: false },
        rows: 30,
        task: facts.tasks[0]?.id ?? null,
        parts: asking(...PART_NAMES),
      },
      1,
    )
}

afterEach(() => vi.restoreAllMocks())

const SIZES = [3000, 300_000] as const

/** A hundred times as much takes some hundred times the work, and what takes its square isn't done before the year is. */
function expectLinear(bytesOf: (size: number) => Uint8Array, sorts: readonly Sort[] = SORTS): void {
  const [small, large] = SIZES.map(size => {
    const bytes = bytesOf(size)
    return workOf(() => everything(bytes, sorts))
  }) as [number, number]
  expect(large / small).toBeLessThan((1.5 * SIZES[1]) / SIZES[0])
}

describe('nothing on the way from bytes to answers is worse than linear', () => {
  const texts = Object.entries(FIELDS).flatMap(([row, keys]) =>
    keys.flatMap(key => Object.keys(TEXTS).map(kind => [row, key, kind] as const)),
  )
  it.each(texts)('in the %s’s %s of %s', (row, key, kind) => {
    expectLinear(size => bytesOfRows(rows => void (rows[row]![key] = TEXTS[kind]!(size))))
  })

  const names = Object.entries(NAMES).flatMap(([row, paths]) =>
    paths.flatMap(path => some(Object.keys(TEXTS), 0, 1).map(kind => [row, path, kind] as const)),
  )
  it.each(names)('in the %s’s %s, of %s where another row’s id or a word is', (row, path, kind) => {
    expectLinear(
      size =>
        bytesOfRows(rows => {
          if (row === 'event') rows.event!['type'] = READ_BY[path.split('.')[0]!] ?? 'blocked'
          lengthen(rows[row]!, path, TEXTS[kind]!(size))
        }),
      some(SORTS, SORTS.indexOf('urgency'), SORTS.indexOf('document')),
    )
  })

  it('is tried in each field that holds a text', () => {
    const rows = { document, organization, issued: issuedDocument, programme, indicator, task, event }
    for (const [row, schema] of Object.entries(rows)) {
      const options = 'options' in schema ? schema.options : [schema]
      const fields = new Set(options.flatMap(option => Object.keys(option.shape)))
      const tried = [...FIELDS[row]!, ...NAMES[row]!, ...(FRACTIONS[row] ?? [])].map(path => path.split('.')[0]!)
      const untried = [...fields].filter(field => !tried.includes(field) && !NO_TEXT.has(field))
      expect(untried.map(field => `${row}: ${field}`)).toEqual([])
    }
  })

  const moments = Object.entries(FRACTIONS).flatMap(([row, keys]) => keys.map(key => [row, key] as const))
  it.each(moments)('in the fraction of the %s’s %s', (row, key) => {
    expectLinear(size => bytesOfRows(rows => void (rows[row]![key] = fraction(size))))
  })

  /** As many rows as a list has letters before, a few letters each. */
  const many = <T>(size: number, row: (place: number) => T) =>
    Array.from({ length: size / 30 }, (_, place) => row(place))
  const head = { schema: 'ioc-tasks/1', generatedAt: '2025-06-24T17:00:00+07:00' }
  const one = { id: '1', title: 'Báo cáo', leadId: 'o0', assignedOn: '2025-03-31' }
  const lists: Readonly<Record<string, (size: number) => Row>> = {
    'agencies that succeed each other': size => ({
      organizations: many(size, place => ({
        id: `o${place}`,
        name: `Sở Y tế ${place}`,
        validTo: '2025-01-01',
        successorId: `o${place + 1}`,
      })),
      tasks: [one],
    }),
    'agencies that succeed each other in a circle': size => ({
      organizations: many(size, place => ({
        id: `o${place}`,
        validTo: '2025-01-01',
        successorId: `o${(place + 1) % (size / 30)}`,
      })),
      tasks: [one],
    }),
    coordinators: size => ({
      organizations: many(size, place => ({ id: `o${place}`, name: 'Sở Y tế' })),
      tasks: [{ ...one, coordinatorIds: many(size, place => `o${place}`) }],
    }),
    programmes: size => ({
      organizations: [{ id: 'o0' }],
      programmes: many(size, place => ({ id: `p${place}`, name: 'Đề án' })),
      indicators: [{ id: 'i', name: 'GRDP', programmeIds: many(size, place => `p${place}`) }],
      tasks: [{ ...one, programmeIds: many(size, place => `p${place}`) }],
    }),
    'events that wait for agencies': size => ({
      organizations: many(size, place => ({ id: `o${place}`, name: 'Sở Y tế' })),
      tasks: [
        { ...one, events: many(size, place => ({ at: '2025-06-02', type: 'blocked', waitingForId: `o${place}` })) },
      ],
    }),
    'tasks of one document with a long number': size => ({
      organizations: [{ id: 'o0', name: 'Sở Y tế' }],
      documents: [{ id: 'd', number: 'x'.repeat(size) }],
      tasks: many(size / 10, place => ({ ...one, id: `${place}`, documentId: 'd', supervisor: `${place}` })),
    }),
    'tasks of one agency with a long name': size => ({
      organizations: [{ id: 'o0', name: 'Sở '.repeat(size / 3) }],
      tasks: many(size / 10, place => ({ ...one, id: `${place}` })),
    }),
  }
  it.each(Object.keys(lists))('in a list of %s', name => {
    expectLinear(
      size => new TextEncoder().encode(JSON.stringify({ ...head, ...lists[name]!(size) })),
      ['urgency', 'document', 'lead'],
    )
  })
})
