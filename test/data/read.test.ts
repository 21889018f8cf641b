import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonStopsAt } from '../../src/data/jsonFault.ts'
import { read } from '../../src/data/read.ts'
import type { Facts } from '../../src/domain/facts.ts'
import { isoDay } from '../../src/domain/plainDay.ts'

type Json = { [key: string]: unknown }

const TASK = { id: '1', title: 'Xây dựng Đề án', leadId: 'a', assignedOn: '2025-03-31' }
const DOCUMENT = {
  schema: 'ioc-tasks/1',
  generatedAt: '2025-06-24T17:00:00+07:00',
  organizations: [
    { id: 'a', name: 'Sở Khoa học và Công nghệ' },
    { id: 'b', name: 'Sở Nội vụ' },
  ],
  tasks: [TASK],
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const text = JSON.stringify(DOCUMENT)
const readText = (json: string) => read(utf8(json))

function rejected(bytes: Uint8Array | string) {
  const result = typeof bytes === 'string' ? readText(bytes) : read(bytes)
  return 'rejection' in result ? result.rejection : 'accepted'
}

/** The facts of a document with some keys of its own. */
function facts(changes: Json = {}): Facts {
  const result = readText(JSON.stringify({ ...DOCUMENT, ...changes }))
  if ('rejection' in result) throw new Error(result.rejection.code)
  return result.facts
}
const tasks = (...rows: readonly unknown[]) => facts({ tasks: rows })
/** The one task with some keys of its own, beside a sound one. */
const task = (changes: Json) => tasks({ ...TASK, ...changes }, { ...TASK, id: 'sound' })
const event = (changes: Json) => task({ events: [{ at: '2025-05-12', ...changes }] })

const setAside = ({ setAside }: Facts) => setAside.map(({ path, id, fault }) => [path, id, fault.code])
const warnings = ({ warnings }: Facts) => warnings.map(({ path, fault }) => [path, fault.code])
const ids = ({ tasks }: Facts) => tasks.map(({ id }) => id)

function utf16(json: string, { bom, bigEndian }: { bom: boolean; bigEndian: boolean }): Uint8Array {
  const units = (bom ? `\ufeff${json}` : json).split('')
  const bytes = new DataView(new ArrayBuffer(units.length * 2))
  units.forEach((unit, at) => bytes.setUint16(at * 2, unit.charCodeAt(0), !bigEndian))
  return new Uint8Array(bytes.buffer)
}

describe('a document is accepted', () => {
  it('as it stands', () => {
    const found = facts()
    expect([ids(found), found.setAside, found.warnings]).toEqual([['1'], [], []])
  })

  it('with a UTF-8 byte order mark', () => {
    expect(rejected(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(text)))).toBe('accepted')
    expect(rejected(`\n \t${text}\r\n`)).toBe('accepted')
  })

  it('with no task, and with no organization', () => {
    expect(facts({ tasks: [] })).toMatchObject({ tasks: [], setAside: [], warnings: [] })
    expect(setAside(facts({ organizations: [] }))).toEqual([['tasks[0].leadId', '1', 'unknownOrganization']])
  })

  it('with lists and settings that are missing or null', () => {
    const nothing = { publisher: null, simulated: null, documents: null, programmes: null, indicators: null }
    const { settings, simulated, ...found } = facts({ ...nothing, dueSoonDays: null, onTimeBase: null })
    expect(settings).toEqual({
      dueSoonDays: 7,
      stagnantDays: 31,
      periodStartDay: 1,
      onTimeBase: 'completedWithDeadline',
    })
    expect([simulated, found.warnings]).toEqual([false, []])
  })
})

describe('a document is rejected whole', () => {
  it.each([
    ['an empty body', '', { code: 'empty' }],
    ['white space', ' \n\t ', { code: 'empty' }],
    ['a byte order mark and nothing else', '\ufeff', { code: 'empty' }],
    ['a login page', '<!DOCTYPE html><html><title>Đăng nhập</title></html>', { code: 'webPage' }],
    ['a login page behind a byte order mark and blank lines', '\ufeff\n\n  <html>', { code: 'webPage' }],
    ['words', 'Không tìm thấy', { code: 'notJson', line: 1, column: 1 }],
    ['an array', `[${text}]`, { code: 'notAnObject' }],
    ['a text', '"ioc-tasks/1"', { code: 'notAnObject' }],
    ['a number', '1', { code: 'notAnObject' }],
    ['null', 'null', { code: 'notAnObject' }],
  ])('that is %s', (_, body, rejection) => expect(rejected(body)).toEqual(rejection))

  it.each([
    { bom: true, bigEndian: false },
    { bom: true, bigEndian: true },
    { bom: false, bigEndian: false },
    { bom: false, bigEndian: true },
  ])('that is UTF-16: %j', form => {
    expect(rejected(utf16(text, form))).toEqual({ code: 'notUtf8' })
    expect(rejected(utf16('{"schema":"ioc-tasks/1"}', form))).toEqual({ code: 'notUtf8' })
  })

  it('that is neither UTF-8 nor UTF-16', () => {
    // "Sở" in windows-1258, cut in the middle of a letter, and a surrogate half that UTF-8 can't hold
    expect(rejected(Uint8Array.of(0x53, 0xf5, 0xd2))).toEqual({ code: 'notUtf8' })
    expect(rejected(utf8(text.slice(0, text.indexOf('ự') + 1)).slice(0, -1))).toEqual({ code: 'notUtf8' })
    expect(rejected(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toEqual({ code: 'notUtf8' })
  })

  it.each([
    [undefined, null],
    [null, null],
    ['ioc-tasks/2', '"ioc-tasks/2"'],
    ['IOC-TASKS/1', '"IOC-TASKS/1"'],
    ['ioc-tasks/1 ', '"ioc-tasks/1 "'],
    [1, '1'],
    [['ioc-tasks/1'], '["ioc-tasks/1"]'],
    ['x'.repeat(10_000), `"${'x'.repeat(59)}…`],
  ])('with the schema %j', (schema, found) => {
    expect(rejected(JSON.stringify({ ...DOCUMENT, schema }))).toEqual({ code: 'wrongSchema', found })
  })

  it.each([
    [undefined, null],
    [null, null],
    ['', '""'],
    ['2025-06-24', '"2025-06-24"'],
    ['2025-06-24T17:00:00', '"2025-06-24T17:00:00"'],
    ['2025-02-30T17:00:00Z', '"2025-02-30T17:00:00Z"'],
    ['2025-06-24T24:00:00Z', '"2025-06-24T24:00:00Z"'],
    [1_750_759_200_000, '1750759200000'],
  ])('generated at %j', (generatedAt, found) => {
    expect(rejected(JSON.stringify({ ...DOCUMENT, generatedAt }))).toEqual({ code: 'noGeneratedAt', found })
  })

  it.each(['organizations', 'tasks'])('without a list of %s', path => {
    for (const list of [undefined, null, {}, 'a', 5])
      expect(rejected(JSON.stringify({ ...DOCUMENT, [path]: list }))).toEqual({ code: 'noList', path })
  })

  it('for its first fault in the order of the contract', () => {
    expect(rejected('{}')).toMatchObject({ code: 'wrongSchema' })
    expect(rejected('{"schema":"ioc-tasks/1"}')).toMatchObject({ code: 'noGeneratedAt' })
    expect(rejected(JSON.stringify({ ...DOCUMENT, organizations: 1, tasks: 1 }))).toMatchObject({
      path: 'organizations',
    })
  })
})

describe('where a text stops being JSON', () => {
  it.each([
    ['{"schema": ioc}', 1, 12],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1,\n "b": [1, 2,, 3]}', 2, 13],
    ['{\r\n\t"a" "b"}', 2, 6],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": -x}', 1, 8],
    ['{"a": 1.}', 1, 9],
    ['{"a": nulL}', 1, 10],
    ['{"a": "x\ty"}', 1, 9],
    ['{"a": "\\x"}', 1, 9],
    ['{"a": "\\u12g4"}', 1, 12],
    ['[1}', 1, 3],
    ['{"a": 1} {', 1, 10],
    ['{"a" = 1}', 1, 6],
    ['{]', 1, 2],
    ['// ghi chú\n{}', 1, 1],
    ['{"a": "position 3", "b": x}', 1, 26],
    [`{\n"title": "${'Đề án '.repeat(40)}",\n"detail": Đề án}`, 3, 11],
  ])('%j: line %i, column %i', (body, line, column) => {
    expect(rejected(body)).toEqual({ code: 'notJson', line, column })
  })

  it.each([
    ['{', 1, 2],
    ['{"a": 1,\n', 1, 9],
    ['{"a":\n "x', 2, 4],
    ['{"a": "x\\', 1, 10],
    ['{"a": "x\\u12', 1, 13],
    ['{"a": tru', 1, 10],
    ['{"a": 1', 1, 8],
    ['{"a": 1.', 1, 9],
    ['{"a": -', 1, 8],
    ['{"a"', 1, 5],
    ['[[[[', 1, 5],
  ])('%j breaks off at line %i, column %i', (body, line, column) => {
    expect(rejected(body)).toEqual({ code: 'truncated', line, column })
  })

  it('a document breaks off wherever it is cut', () => {
    const pretty = JSON.stringify(DOCUMENT, null, 2)
    for (let length = 1; length < pretty.length; length++)
      expect(rejected(pretty.slice(0, length))).toMatchObject({ code: 'truncated' })
  })

  it('is told of just those texts that JSON.parse refuses', () => {
    const character = fc.constantFrom(...'{}[]:,"\\ \n\ttrufalsn0123456789-+.eEé\u0001')
    const damaged = fc
      .tuple(fc.jsonValue(), fc.array(fc.tuple(fc.nat(), character), { maxLength: 2 }), fc.nat(2))
      .map(([value, changes, width]) =>
        changes.reduce((json, [at, put]) => {
          const place = at % (json.length + 1)
          return json.slice(0, place) + put + json.slice(place + width)
        }, JSON.stringify(value)),
      )
    const parses = (json: string) => {
      try {
        JSON.parse(json)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: character })), json => {
        const stop = jsonStopsAt(json)
        expect(stop === null).toBe(parses(json))
        // what stands before the stop is JSON, or could become it
        expect([null, stop]).toContain(jsonStopsAt(json.slice(0, stop ?? json.length)))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('strange ids', () => {
  const strange = [
    '__proto__',
    'constructor',
    'toString',
    'a b',
    'tb-2025-04/10.b',
    '🏛️👩🏽‍⚖️',
    'x'.repeat(10_000),
    '\ufeff',
    '\u0000',
  ]

  it('are ids like any other', () => {
    const found = facts({
      organizations: strange.map(id => ({ id, name: id })),
      documents: strange.map(id => ({ id })),
      programmes: strange.map(id => ({ id, name: id })),
      tasks: strange.map(id => ({ ...TASK, id, leadId: id, coordinatorIds: [id], documentId: id, programmeIds: [id] })),
    })
    expect(ids(found)).toEqual(strange)
    expect(found.tasks.map(({ leadId, documentId }) => [leadId, documentId])).toEqual(strange.map(id => [id, id]))
    expect([found.setAside, found.warnings]).toEqual([[], []])
  })

  it('are unknown where nobody has them', () => {
    expect(setAside(tasks(...strange.map(leadId => ({ ...TASK, leadId }))))).toEqual(
      strange.map((_, i) => [`tasks[${i}].leadId`, '1', 'unknownOrganization']),
    )
  })

  it('are compared as they stand, not in NFC', () => {
    const [composed, decomposed] = ['sở'.normalize('NFC'), 'sở'.normalize('NFD')]
    const found = facts({
      organizations: [{ id: composed, name: 'x' }],
      tasks: [
        { ...TASK, leadId: composed },
        { ...TASK, id: '2', leadId: decomposed },
      ],
    })
    expect(setAside(found)).toEqual([['tasks[1].leadId', '2', 'unknownOrganization']])
  })

  it('are said shortened', () => {
    const [long] = tasks({ ...TASK, leadId: '🏛'.repeat(10_000) }).setAside
    expect(long!.fault.value).toBe(`${'🏛'.repeat(60)}…`)
  })
})

describe('strange keys', () => {
  it('are passed over, __proto__ and constructor too', () => {
    const odd = '"__proto__": {"leadId": "a", "events": 5}, "constructor": null, "toString": 1, "mới": true'
    const found = readText(text.replaceAll('"id"', `${odd}, "id"`).replace('"schema"', `${odd}, "schema"`))
    expect('facts' in found && [ids(found.facts), found.facts.setAside, found.facts.warnings]).toEqual([['1'], [], []])
  })

  it('lend nothing to a row that lacks a key', () => {
    const row = '{"id": "2", "title": "x", "assignedOn": "2025-03-31", "__proto__": {"leadId": "a"}}'
    const found = readText(text.replace('"tasks":[', `"tasks":[${row},`))
    expect('facts' in found && setAside(found.facts)).toEqual([['tasks[0].leadId', '2', 'missing']])
  })
})

describe('a task is set aside, and the rest stays', () => {
  it.each([
    [{ id: undefined }, 'id', null, 'missing'],
    [{ id: null }, 'id', null, 'missing'],
    [{ id: 5 }, 'id', null, 'notText'],
    [{ id: ' \u0085' }, 'id', null, 'blank'],
    [{ title: '' }, 'title', '1', 'blank'],
    [{ title: ['x'] }, 'title', '1', 'notText'],
    [{ leadId: undefined }, 'leadId', '1', 'missing'],
    [{ leadId: 'z' }, 'leadId', '1', 'unknownOrganization'],
    [{ assignedOn: undefined }, 'assignedOn', '1', 'missing'],
    [{ assignedOn: '2025-02-30' }, 'assignedOn', '1', 'invalidDate'],
    [{ assignedOn: '2025-03-31T00:00:00Z' }, 'assignedOn', '1', 'invalidDate'],
    [{ deadline: 'trước Tết' }, 'deadline', '1', 'notAnObject'],
    [{ deadline: [] }, 'deadline', '1', 'notAnObject'],
    [{ deadline: {} }, 'deadline.kind', '1', 'missing'],
    [{ deadline: { kind: 'trước' } }, 'deadline.kind', '1', 'unknownDeadlineKind'],
    [{ deadline: { kind: '__proto__' } }, 'deadline.kind', '1', 'unknownDeadlineKind'],
    [{ deadline: { kind: 'by' } }, 'deadline.date', '1', 'invalidDate'],
    [{ deadline: { kind: 'by', date: '2025-02-30' } }, 'deadline.date', '1', 'invalidDate'],
    [{ deadline: { kind: 'before', date: '9999-12-31' } }, 'deadline.date', '1', 'invalidDate'],
    [{ deadline: { kind: 'within', date: '2025-06-30' } }, 'deadline.period', '1', 'invalidPeriod'],
    [{ deadline: { kind: 'within', period: '9999' } }, 'deadline.period', '1', 'invalidPeriod'],
    [{ events: {} }, 'events', '1', 'notAList'],
    [{ events: [{ type: 'completed', at: '2025-06-02T09:00:00' }] }, 'events[0].at', '1', 'invalidMoment'],
    [{ events: [{ type: 'cancelled' }] }, 'events[0].at', '1', 'invalidMoment'],
    [{ events: [{ type: 'extended', at: '2025-06-02' }] }, 'events[0].deadline', '1', 'notAnObject'],
    [
      { events: [{ type: 'extended', at: '2025-06-02', deadline: { kind: 'by', date: '2025-06-31' } }] },
      'events[0].deadline.date',
      '1',
      'invalidDate',
    ],
    [{ events: [{ type: 'transferred', at: '2025-06-02' }] }, 'events[0].leadId', '1', 'missing'],
    [
      { events: [{ type: 'transferred', at: '2025-06-02', leadId: 'z' }] },
      'events[0].leadId',
      '1',
      'unknownOrganization',
    ],
  ])('%j: its %s is at fault', (changes, key, id, code) => {
    const found = task(changes)
    expect(setAside(found)).toEqual([[`tasks[0].${key}`, id, code]])
    expect([ids(found), found.warnings]).toEqual([['sound'], []])
  })

  it.each([null, 5, 'nhiệm vụ', [], true])('where its row is %j', row => {
    const found = tasks(row, TASK)
    expect(setAside(found)).toEqual([['tasks[0]', null, 'notAnObject']])
    expect(ids(found)).toEqual(['1'])
  })

  it('where it repeats an id: the first valid one stays', () => {
    const found = tasks({ ...TASK, leadId: 'z' }, { ...TASK, title: 'Một' }, { ...TASK, title: 'Hai' })
    expect(setAside(found)).toEqual([
      ['tasks[0].leadId', '1', 'unknownOrganization'],
      ['tasks[2].id', '1', 'repeated'],
    ])
    expect(found.tasks.map(({ title }) => title)).toEqual(['Một'])
  })

  it('for its first fault, in the order of the contract', () => {
    const events = [
      { type: 'transferred', at: '2025-06-02', leadId: 'z' },
      { type: 'extended', at: '2025-06-02' },
      { type: 'completed', at: 'nay' },
    ]
    const faulty: Json = { ...TASK, id: '9', leadId: 'z', assignedOn: 'nay', deadline: 5, events }
    const mends: Json[] = [{}, { leadId: 'a' }, { assignedOn: '2025-03-31' }, { deadline: null }]
    const rows = mends.map((_, i) => Object.assign({}, faulty, ...mends.slice(0, i + 1)) as Json)
    const mended = { ...rows.at(-1)!, id: '8', events: events.slice(0, 2) }
    const again = { ...mended, events: events.slice(0, 1) }
    expect(setAside(tasks(...rows, mended, again)).map(([path]) => path)).toEqual([
      'tasks[0].leadId',
      'tasks[1].assignedOn',
      'tasks[2].deadline',
      'tasks[3].events[2].at',
      'tasks[4].events[1].deadline',
      'tasks[5].events[0].leadId',
    ])
  })
})

describe('what is left out of a task with a warning', () => {
  it.each([
    [{ detail: 5 }, 'detail', 'notText'],
    [{ documentId: 'z' }, 'documentId', 'unknownDocument'],
    [{ documentId: 5 }, 'documentId', 'notText'],
    [{ coordinatorIds: 'b' }, 'coordinatorIds', 'notAList'],
    [{ coordinatorIds: ['b', 'z'] }, 'coordinatorIds[1]', 'unknownOrganization'],
    [{ coordinatorIds: ['b', ' '] }, 'coordinatorIds[1]', 'blank'],
    [{ coordinatorIds: ['b', null] }, 'coordinatorIds[1]', 'missing'],
    [{ programmeIds: ['z'] }, 'programmeIds[0]', 'unknownProgramme'],
    [{ citations: ['NQ 57', 57] }, 'citations[1]', 'notText'],
    [{ citations: [''] }, 'citations[0]', 'blank'],
    [{ priority: 'gấp' }, 'priority', 'unknownValue'],
    [{ priority: 'constructor' }, 'priority', 'unknownValue'],
    [{ restricted: 'false' }, 'restricted', 'notTrueOrFalse'],
    [{ deadline: { kind: 'none', text: 5 } }, 'deadline.text', 'notText'],
    [{ events: ['progress'] }, 'events[0]', 'notAnObject'],
    [{ events: [{ at: '2025-05-12' }] }, 'events[0].type', 'missing'],
    [{ events: [{ type: 'archived', at: 'nay' }] }, 'events[0].type', 'unknownEventType'],
    [{ events: [{ type: '__proto__', at: 'nay' }] }, 'events[0].type', 'unknownEventType'],
    [{ events: [{ type: 'progress', at: '2025-02-30' }] }, 'events[0].at', 'invalidMoment'],
    [{ events: [{ type: 'reminded', at: '2025-06-02T09:00:00' }] }, 'events[0].at', 'invalidMoment'],
    [{ events: [{ type: 'progress', at: '2025-05-12', percent: 140 }] }, 'events[0].percent', 'outOfRange'],
    [{ events: [{ type: 'progress', at: '2025-05-12', percent: '40' }] }, 'events[0].percent', 'notANumber'],
    [
      { events: [{ type: 'blocked', at: '2025-05-12', waitingForId: 'z' }] },
      'events[0].waitingForId',
      'unknownOrganization',
    ],
    [{ events: [{ type: 'blocked', at: '2025-05-12', escalated: 1 }] }, 'events[0].escalated', 'notTrueOrFalse'],
    [{ events: [{ type: 'completed', at: '2025-05-12', note: 5 }] }, 'events[0].note', 'notText'],
    [
      { events: [{ type: 'extended', at: '2025-05-12', deadline: { kind: 'ongoing', text: 5 } }] },
      'events[0].deadline.text',
      'notText',
    ],
  ])('%j: its %s; the task stays', (changes, key, code) => {
    const found = task(changes)
    expect(warnings(found)).toEqual([[`tasks[0].${key}`, code]])
    expect([ids(found), found.setAside]).toEqual([['1', 'sound'], []])
  })

  it('only the bad entry of a list', () => {
    const [first] = task({ coordinatorIds: ['z', 'b', 5], citations: [null, 'NQ 57'] }).tasks
    expect(first).toMatchObject({ coordinatorIds: ['b'], citations: ['NQ 57'] })
  })

  it('but a restriction that can’t be read restricts', () => {
    expect(task({ restricted: 'false' }).tasks[0]!.restricted).toBe(true)
    expect(task({ restricted: null }).tasks[0]!.restricted).toBe(false)
  })

  it('a percent of 140, while its progress counts', () => {
    expect(event({ type: 'progress', percent: 140 }).tasks[0]!.events).toMatchObject([
      { type: 'progress', percent: null },
    ])
  })

  it('nothing where an optional text is blank', () => {
    const blank = { detail: ' ', documentId: '', clause: '\u0085', priority: '\u3000', coordinatorIds: null }
    const found = task({ ...blank, events: [{ type: 'blocked', at: '2025-05-12', waitingForId: ' ', note: '' }] })
    expect(found.warnings).toEqual([])
    expect(found.tasks[0]).toMatchObject({ detail: null, documentId: null, clause: null, priority: 'normal' })
  })

  it('nothing of keys that a kind or type does not use', () => {
    const deadline = { kind: 'ongoing', date: '9999-99-99', period: 5 }
    const events = [{ type: 'reminded', at: '2025-05-12', percent: 140, leadId: 5, deadline: 'x', escalated: 'x' }]
    expect(task({ deadline, events }).warnings).toEqual([])
  })
})

describe('events', () => {
  const told = (found: Facts) => found.tasks[0]!.events.map(({ note }) => note)
  const at = (...moments: string[]) =>
    told(task({ events: moments.map(moment => ({ type: 'progress', at: moment, note: moment })) }))

  it('out of order are put in order, by instant', () => {
    const moments = ['2025-06-02', '2025-06-02T23:59:59.999999+07:00', '2025-06-02T09:00:00Z', '2025-05-12']
    expect(at(...moments)).toEqual(moments.toReversed())
  })

  it('at equal instants keep the document’s order', () => {
    const moments = ['2025-06-02T17:00:00+07:00', '2025-06-02T10:00:00Z', '2025-06-02T10:00:00.000Z', '2025-06-01']
    expect(at(...moments)).toEqual([moments[3], ...moments.slice(0, 3)])
  })

  it('within one millisecond are in the order of their fractions', () => {
    const moments = ['2025-06-02T10:00:00.00000002Z', '2025-06-02T10:00:00.00000001Z']
    expect(at(...moments)).toEqual(moments.toReversed())
  })

  it('are of the calendar day at UTC+7', () => {
    const [only] = event({ type: 'progress', at: '2025-05-12T17:00:00Z' }).tasks[0]!.events
    expect(isoDay(only!.day)).toBe('2025-05-13')
  })

  it.each([
    ['2025-06-24', []],
    ['2025-06-25', ['laterThanData']],
    ['2025-06-24T17:00:00+07:00', []],
    ['2025-06-24T10:00:00.000Z', []],
    ['2025-06-24T10:00:00.0001Z', ['laterThanData']],
    ['2025-06-24T17:00:01+07:00', ['laterThanData']],
  ])('of %s, in data of 2025-06-24T17:00+07:00: %j', (moment, codes) => {
    const found = event({ type: 'completed', at: moment })
    expect(warnings(found)).toEqual(codes.map(code => ['tasks[0].events[0].at', code]))
    expect(found.tasks[0]!.events).toHaveLength(1)
  })
})

describe('organizations', () => {
  const of = (...rows: readonly unknown[]) => facts({ organizations: [...DOCUMENT.organizations, ...rows] })

  it('without an id, with a repeated one, or that are no objects are set aside', () => {
    const found = of({ name: 'x' }, { id: ' ', name: 'x' }, { id: 5, name: 'x' }, { id: 'a', name: 'x' }, null, 'c')
    expect(setAside(found)).toEqual([
      ['organizations[2].id', null, 'missing'],
      ['organizations[3].id', null, 'blank'],
      ['organizations[4].id', null, 'notText'],
      ['organizations[5].id', 'a', 'repeated'],
      ['organizations[6]', null, 'notAnObject'],
      ['organizations[7]', null, 'notAnObject'],
    ])
    expect(found.organizations.map(({ name }) => name)).toEqual(['Sở Khoa học và Công nghệ', 'Sở Nội vụ'])
  })

  it('without a name are shown by their id', () => {
    const found = of({ id: 'c' }, { id: 'd', name: ' ' }, { id: 'e', name: 5 })
    expect(warnings(found)).toEqual([
      ['organizations[2].name', 'noName'],
      ['organizations[3].name', 'noName'],
      ['organizations[4].name', 'notText'],
    ])
    expect(found.organizations.slice(2).map(({ name, shortName }) => [name, shortName])).toEqual([
      ['c', 'c'],
      ['d', 'd'],
      ['e', 'e'],
    ])
  })

  it.each([
    [{ validTo: '2025-02-30' }, 'validTo', 'invalidDate'],
    [{ validFrom: 'nay' }, 'validFrom', 'invalidDate'],
    [{ validFrom: '2025-03-01', validTo: '2025-02-28' }, 'validTo', 'endsBeforeItBegins'],
    [{ successorId: 'z' }, 'successorId', 'unknownOrganization'],
    [{ successorId: 5 }, 'successorId', 'notText'],
    [{ kind: 'sở' }, 'kind', 'unknownValue'],
  ])('with %j: it counts as missing', (changes, key, code) => {
    const found = of({ id: 'c', name: 'x', ...changes })
    expect(warnings(found)).toEqual([[`organizations[2].${key}`, code]])
    expect(found.organizations[2]).toMatchObject({ [key]: key === 'kind' ? 'other' : null })
  })

  it('may end on the day on which they begin', () => {
    expect(of({ id: 'c', name: 'x', validFrom: '2025-03-01', validTo: '2025-03-01' }).warnings).toEqual([])
  })

  it('that succeed each other in a circle are warned of, one by one', () => {
    const ended = { name: 'x', validTo: '2025-03-31' }
    const found = of(
      { id: 'c', ...ended, successorId: 'd' },
      { id: 'd', ...ended, successorId: 'c' },
      { id: 'e', ...ended, successorId: 'e' },
      { id: 'f', ...ended, successorId: 'c' },
    )
    expect(warnings(found)).toEqual([
      ['organizations[2].successorId', 'successorCircle'],
      ['organizations[3].successorId', 'successorCircle'],
      ['organizations[4].successorId', 'successorCircle'],
    ])
  })
})

describe('documents, programmes and indicators', () => {
  it.each(['documents', 'programmes', 'indicators'])('%s without an id, with a repeated one, or no objects', list => {
    const found = facts({ [list]: [{ id: 'x', name: 'x' }, { id: 'x', name: 'y' }, { name: 'x' }, 'x'] })
    expect(warnings(found)).toEqual([
      [`${list}[1].id`, 'repeated'],
      [`${list}[2].id`, 'missing'],
      [`${list}[3]`, 'notAnObject'],
    ])
    expect(found.setAside).toEqual([])
    expect(found[list as 'documents']).toHaveLength(1)
  })

  it.each(['documents', 'programmes', 'indicators'])('%s that are no list', list => {
    expect(warnings(facts({ [list]: { id: 'x' } }))).toEqual([[list, 'notAList']])
  })

  it('points without a day or a number', () => {
    const points = [
      { on: '2025-02-30', value: 1 },
      { on: '2025-03-31', value: '7,1' },
      7.1,
      { on: '2025-03-31', value: 7.1 },
    ]
    const found = facts({ indicators: [{ id: 'grdp', name: 'GRDP', points, target: '8,5', direction: 'up' }] })
    expect(found.warnings.map(({ path, fault }) => `${path} ${fault.code}`).toSorted()).toEqual([
      'indicators[0].direction unknownValue',
      'indicators[0].points[0].on invalidDate',
      'indicators[0].points[1].value notANumber',
      'indicators[0].points[2] notAnObject',
      'indicators[0].target notANumber',
    ])
    expect(found.indicators[0]).toMatchObject({ target: null, direction: 'at-least', points: [{ value: 7.1 }] })
  })

  it('a number too large to be one', () => {
    const indicators = [{ id: 'grdp', name: 'GRDP', target: 1, points: [{ on: '2025-03-31', value: 2 }] }]
    const json = JSON.stringify({ ...DOCUMENT, indicators })
    const found = readText(json.replace('"target":1', '"target":1e999').replace('"value":2', '"value":-1e999'))
    expect(
      'facts' in found && found.facts.warnings.map(({ path, fault }) => `${path} ${fault.value}`).toSorted(),
    ).toEqual(['indicators[0].points[0].value -Infinity', 'indicators[0].target Infinity'])
  })

  it('issued on a day, a month or a year, and on nothing else', () => {
    const issuedOn = ['2025-04-15', '2025-04', '2025', ' ', '2025-Q2', '4/2025', '2025-02-30', 2025]
    const found = facts({ documents: issuedOn.map((value, id) => ({ id: `${id}`, issuedOn: value })) })
    expect(found.documents.map(document => document.issuedOn)).toEqual([
      ...issuedOn.slice(0, 3),
      ...Array(5).fill(null),
    ])
    expect(warnings(found)).toEqual([
      ['documents[4].issuedOn', 'invalidDate'],
      ['documents[5].issuedOn', 'invalidDate'],
      ['documents[6].issuedOn', 'invalidDate'],
      ['documents[7].issuedOn', 'notText'],
    ])
  })
})

describe('settings', () => {
  it.each([
    ['dueSoonDays', 0, 'outOfRange', 7],
    ['dueSoonDays', 91, 'outOfRange', 7],
    ['dueSoonDays', 7.5, 'outOfRange', 7],
    ['dueSoonDays', '7', 'notANumber', 7],
    ['stagnantDays', 366, 'outOfRange', 31],
    ['periodStartDay', 29, 'outOfRange', 1],
    ['periodStartDay', -1, 'outOfRange', 1],
    ['onTimeBase', 'due', 'unknownValue', 'completedWithDeadline'],
  ])('%s of %j: a warning, and the usual value', (key, value, code, usual) => {
    const found = facts({ [key]: value })
    expect(warnings(found)).toEqual([[key, code]])
    expect(found.settings).toMatchObject({ [key]: usual })
  })

  it.each(['false', 'true', 0, 1, [], {}])('simulated: %j is shown as simulated, with a warning', simulated => {
    const found = facts({ simulated })
    expect([found.simulated, warnings(found)]).toEqual([true, [['simulated', 'notTrueOrFalse']]])
  })

  it('a publisher that is no text', () => {
    expect(warnings(facts({ publisher: { name: 'x' } }))).toEqual([['publisher', 'notText']])
  })
})

describe('strange texts', () => {
  it.each([
    ['a script', '<script>alert("Sở")</script>'],
    ['right-to-left marks', '\u202eđảo ngược\u202c \u200f\u2067x\u2069'],
    ['zero-width characters', 'Sở\u200bKH\u200d&\ufeffCN'],
    ['a lone surrogate', 'trước \ud83c sau'],
    ['a NUL', 'trước \u0000 sau'],
    ['an emoji of many code points', '👩🏽‍⚖️'],
    ['10,000 characters', 'Đề án '.repeat(1700)],
  ])('%s stays as it stands', (_, title) => {
    const found = task({ title, detail: title })
    expect(found.tasks[0]).toMatchObject({ title, detail: title })
    expect([found.setAside, found.warnings]).toEqual([[], []])
  })

  it('in NFD are shown in NFC', () => {
    const name = 'Sở Khoa học và Công nghệ, Đặng Thị Ưởng'
    const nfd = name.normalize('NFD')
    const texts = { title: nfd, detail: nfd, supervisor: nfd, field: nfd, citations: [nfd], coordinatorsText: nfd }
    const found = facts({ publisher: nfd, organizations: [{ id: 'a', name: nfd }], tasks: [{ ...TASK, ...texts }] })
    expect([found.publisher, found.organizations[0]!.name]).toEqual([name, name])
    const { title, detail, supervisor, field, citations, coordinatorsText } = found.tasks[0]!
    expect(new Set([title, detail, supervisor, field, ...citations, coordinatorsText])).toEqual(new Set([name]))
  })

  it('are normalized whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), detail => {
        const found = task({ detail: `x${detail}` })
        expect(found.tasks[0]!.detail).toBe(`x${detail}`.normalize('NFC'))
      }),
    )
  })
})

describe('deep nesting', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const deepObject = `${'{"x":'.repeat(200_000)}1${'}'.repeat(200_000)}`

  it('in an unknown key is passed over', () => {
    expect(rejected(text.replace('{', `{"x":${deep},`))).toBe('accepted')
  })

  it('in a known one is named without being spelled out', () => {
    const found = readText(text.replace('"tasks":[{', `"publisher":${deepObject},"tasks":[${deep},{"detail":${deep},`))
    expect('facts' in found && found.facts.warnings).toEqual([
      { path: 'publisher', fault: { code: 'notText', value: '{…}' } },
      { path: 'tasks[1].detail', fault: { code: 'notText', value: '[…]' } },
    ])
    expect('facts' in found && found.facts.setAside).toEqual([
      { path: 'tasks[0]', id: null, fault: { code: 'notAnObject', value: '[…]' } },
    ])
  })

  it('rejects a document that is nothing else, and says where one breaks off', () => {
    expect(rejected(deep)).toEqual({ code: 'notAnObject' })
    expect(rejected(`{"schema":${deep}}`)).toEqual({ code: 'wrongSchema', found: '[…]' })
    expect(rejected('['.repeat(200_000))).toEqual({ code: 'truncated', line: 1, column: 200_001 })
  })
})
