import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut } from '../../src/data/cut.ts'
import { decode } from '../../src/data/decode.ts'
import { repeatedKeys } from '../../src/data/repeatedKeys.ts'
import { read, readValue } from '../../src/data/read.ts'
import { brokenDocument, bytesOf, validDocument } from '../oracle/documents.ts'
import { runs } from '../runs.ts'

const RUNS = runs(60)
const utf8 = (text: string) => new TextEncoder().encode(text)

/** The document put together again; null where it has to be read whole. */
function pieces(bytes: Uint8Array, runBytes?: number): unknown {
  const found = cut(bytes, runBytes)
  if (!found) return null
  const tasks = [...found.tasks]
  return found.tasks.broken ? null : { ...(found.rest as object), tasks }
}

const documents = fc.oneof(validDocument(8), brokenDocument)
const runBytes = fc.constantFrom(0, 1, 100, 1000, undefined)
const indent = fc.constantFrom('', ' ', '\t\t')
/** What may break JSON, or mean something else in another place. */
const splinters = fc.constantFrom(...'[]{},:"\\ \n', '"tasks":[1]', '"tasks"', '[]', '\u00e9', 'null', ',,', '\ufeff')

describe('a document cut into pieces', () => {
  it('holds what the whole holds, however it is laid out', () => {
    fc.assert(
      fc.property(validDocument(8), indent, runBytes, (document, space, most) => {
        expect(pieces(utf8(JSON.stringify(document, null, space)), most)).toEqual(JSON.parse(JSON.stringify(document)))
      }),
      { numRuns: RUNS },
    )
  })

  it('is accepted only where the whole is, and holds the same, whatever was done to its bytes', () => {
    let accepted = 0
    const hit = fc.record({ at: fc.nat(), splinter: splinters, cutOut: fc.nat(3) })
    fc.assert(
      fc.property(documents, fc.array(hit, { minLength: 1, maxLength: 3 }), runBytes, (document, hits, most) => {
        let text = JSON.stringify(document)
        for (const { at, splinter, cutOut } of hits) {
          const place = at % (text.length + 1)
          text = text.slice(0, place) + splinter + text.slice(place + cutOut)
        }
        const put = pieces(utf8(text), most)
        if (put === null) return
        accepted++
        expect(decode(utf8(text))).toMatchObject({ value: put })
      }),
      { numRuns: RUNS * 4 },
    )
    expect(accepted).toBeGreaterThan(0)
  })

  it('is read as the whole is, also where a byte is wrong', () => {
    fc.assert(
      fc.property(validDocument(8), fc.nat(), fc.nat(255), (document, at, byte) => {
        const bytes = bytesOf(document)
        bytes[at % bytes.length] = byte
        const decoded = decode(bytes)
        expect(read(bytes)).toEqual(
          'rejection' in decoded ? decoded : readValue(decoded.value, () => repeatedKeys(decoded.text)),
        )
      }),
      { numRuns: RUNS },
    )
  })

  it.each([
    ['as it comes', '{"a":1,"tasks":[{"id":"1"},{"id":"2"}],"b":[]}', 2],
    ['with space everywhere', ' {\n"tasks" :\t[ 1 , 2 ,3 ] } ', 3],
    ['without a task', '{"tasks":[ ]}', 0],
    ['with brackets and quotes in its texts', '{"tasks":["]","\\"],[","\\\\"]}', 3],
    ['with another list called tasks further down', '{"a":{"tasks":[1]},"tasks":[{"tasks":[2]}]}', 1],
    ['behind a byte order mark', '\ufeff{"tasks":[1]}', 1],
    ['with a text called tasks', '{"a":"tasks","tasks":[1]}', 1],
  ])('is cut %s', (_, text, count) => {
    expect((pieces(utf8(text), 0) as { tasks: unknown[] } | null)?.tasks).toHaveLength(count)
    expect(pieces(utf8(text), 0)).toEqual(JSON.parse(text.replace('\ufeff', '')))
  })

  it('that breaks in its last run is said to break there', () => {
    const task = (id: number) => ({ id: `${id}`, title: 'Xây dựng Đề án', leadId: 'a', assignedOn: '2025-03-31' })
    const document = {
      schema: 'ioc-tasks/1',
      generatedAt: '2025-06-24T17:00:00+07:00',
      organizations: [{ id: 'a' }],
      tasks: Array.from({ length: 600 }, (_, id) => task(id)),
    }
    const text = JSON.stringify(document)
    const good = read(utf8(text))
    expect('facts' in good && good.facts.tasks.length).toBe(600)
    expect(read(utf8(text.replace(/}]}$/, '},]}')))).toEqual({
      rejection: { code: 'notJson', line: 1, column: text.length },
    })
  })

  it.each([
    ['two lists of tasks', '{"tasks":[1],"tasks":[2]}'],
    ['a key that may mean the tasks', '{"tasks":[1],"\\u0074asks":[2]}'],
    ['tasks that are no list', '{"tasks":{"0":1}}'],
    ['no tasks', '{"a":1}'],
    ['a list of its own', '["tasks",[1]]'],
    ['a row missing', '{"tasks":[1,,2]}'],
    ['a row missing at the end', '{"tasks":[1,2,]}'],
    ['a list closed as an object', '{"tasks":[1,2}}'],
    ['a row closed wrongly', '{"tasks":[{"a":1],2]}'],
    ['no end', '{"tasks":[1,2'],
    ['something behind its end', '{"tasks":[1,2]}}'],
    ['no value', ''],
  ])('is left whole with %s', (_, text) => {
    expect(pieces(utf8(text), 0)).toBeNull()
  })
})
