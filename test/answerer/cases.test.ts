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
  readonly known?: string | null
  readonly document?: unknown
  /** The document as it is written, where that is what the case is about. */
  readonly text?: string
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, CASES), 'utf8'))

/** A folder of documents, each beside the report expected of it: a new case is a file. */
describe('each case', () => {
  const names = readdirSync(CASES)
    .filter(name => name.endsWith('.json') && !name.endsWith('.expected.json'))
    .map(name => name.slice(0, -'.json'.length))

  it.each(names)('%s', name => {
    const { document, text, ...asked } = read(`${name}.json`) as Case
    const expected = read(`${name}.expected.json`) as object
    expect(
      comparable(productReport(text === undefined ? bytesOf(document) : new TextEncoder().encode(text), asked)),
    ).toMatchObject(comparable(expected))
  })
})
