import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { read } from '../../src/data/read.ts'
import { countKeys, repeatedKeys } from '../../src/data/repeatedKeys.ts'

describe('keys that are said twice', () => {
  it.each([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', ['.a']],
    ['{"a":{"b":1,"c":[0,{"d":1,"d":2,"d":3}]}}', ['.a.c[1].d']],
    ['[{"id":1},{"i\\u0064":1,"id":2}]', ['[1].id']],
    ['{"a":"{\\"b\\":1,\\"b\\":2}","b":"a"}', []],
    ['{"":1,"":2}', ['.']],
    ['{"__proto__":1,"__proto__":2}', ['.__proto__']],
    ['{"a":1,"A":2,"é":1,"e\\u0301":2}', []],
    [' { "a" : [ ] , "b" : { } , "a" : null } ', ['.a']],
    ['"a"', []],
  ])('in %s are %j', (text, paths) => {
    expect([...repeatedKeys(text).paths]).toEqual(paths)
  })

  it('are told apart where they are the outermost object’s', () => {
    expect(repeatedKeys('{"a":{"b":1,"b":2}}').outermost).toBeNull()
    expect(repeatedKeys('{"a":{"b":1,"b":2},"\\u0061":1}').outermost).toBe('a')
    expect(repeatedKeys('[{"a":1,"a":2}]').outermost).toBeNull()
  })

  it('are told by their beginning where they are nested deeper than any document', () => {
    const deep = 100_000
    const text = `${'{"a":1,"a":'.repeat(deep)}0${'}'.repeat(deep)}`
    const { paths } = repeatedKeys(text)
    expect([...paths].at(-1)).toBe('.a'.repeat(8))
    expect(paths.size).toBe(8)
  })
})

describe('the keys of a value', () => {
  it('are as many as its text has colons outside strings, where none is said twice', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        const text = `[${json}]`
        const colons = text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1
        expect(countKeys(JSON.parse(text) as object)).toBe(colons)
      }),
    )
  })

  it('are counted however deep they are', () => {
    const deep = 200_000
    expect(countKeys(JSON.parse(`${'[{"a":'.repeat(deep)}0${'}]'.repeat(deep)}`) as object)).toBe(deep)
  })
})

describe('a document that says a key twice', () => {
  const row = (id: number) => `{"id":"${id}","title":"T","leadId":"a","assignedOn":"2025-03-31"}`
  const document = (tasks: readonly string[], more = '') =>
    new TextEncoder().encode(
      `{"schema":"ioc-tasks/1","generatedAt":"2025-06-24T17:00:00+07:00",${more}"organizations":[{"id":"a","name":"A"}],"tasks":[${tasks.join()}]}`,
    )
  const warningsIn = (bytes: Uint8Array) => {
    const found = read(bytes)
    return 'facts' in found ? found.facts.warnings.map(({ path, fault }) => `${path} ${fault.code}`) : found.rejection
  }

  it('is warned of with the row’s place, in whatever run of rows it is', () => {
    const rows = Array.from({ length: 1000 }, (_, id) => row(id))
    expect(warningsIn(document(rows))).toEqual([])
    rows[7] = rows[7]!.replace('"leadId"', '"leadId":"b","leadId"')
    rows[990] = rows[990]!.replace('"title"', '"x":{"y":1,"y":2},"title"')
    expect(warningsIn(document(rows))).toEqual(['tasks[7].leadId repeatedKey', 'tasks[990].x.y repeatedKey'])
  })

  it('is looked at key by key only in the run that does', () => {
    const rows = Array.from({ length: 1000 }, (_, id) => row(id))
    const parse = vi.spyOn(JSON, 'parse')
    const parsed = (of: readonly string[]) => {
      parse.mockClear()
      warningsIn(document(of))
      return parse.mock.calls.length
    }
    const once = parsed(rows)
    const twice = parsed(rows.with(7, rows[7]!.replace('"leadId"', '"leadId":"b","leadId"')))
    parse.mockRestore()
    expect(once).toBeLessThan(100)
    expect(twice).toBeGreaterThan(once + 100)
  })

  it('is warned of once where the document had to be read whole', () => {
    const twice = row(0).replace('"id"', '"id":"x","id"')
    expect(warningsIn(document([twice], '"\\u006eote":1,'))).toEqual(['tasks[0].id repeatedKey'])
  })

  it('is rejected with the key’s name where it is its own', () => {
    expect(warningsIn(document([], '"tasks":[],'))).toEqual({ code: 'repeatedKey', key: 'tasks' })
    expect(warningsIn(document([], '"x":1,"x":2,'))).toEqual({ code: 'repeatedKey', key: 'x' })
  })
})
