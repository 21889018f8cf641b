import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../oracle/documents.ts'
import { comparable, productReport } from './product.ts'

const CASES = new URL('../cases/', import.meta.url)

interface Case {
  readonly about: string
  readonly at: string | null
  readonly from: string | null
  readonly filter: string
  readonly document: unknown
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, CASES), 'utf8'))

/** A folder of documents, each beside the report expected of it: a new case is a file. */
describe('each case', () => {
  const names = readdirSync(CASES)
    .filter(name => name.endsWith('.json') && !name.endsWith('.expected.json'))
    .map(name => name.slice(0, -'.json'.length))

  it.each(names)('%s', name => {
    const { document, ...asked } = read(`${name}.json`) as Case
    const expected = read(`${name}.expected.json`) as object
    expect(comparable(productReport(bytesOf(document), asked))).toMatchObject(comparable(expected))
  })
})
