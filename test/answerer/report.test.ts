import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brokenDocument,
  bytesOf,
  bytesWithRepeats,
  type Question,
  question,
  validDocument,
} from '../oracle/documents.ts'
import { oracleReport } from '../oracle/oracle.ts'
import { PUBLISHED } from '../oracle/published.ts'
import { comparable, productReport } from './product.ts'
import { runs } from '../runs.ts'

const RUNS = runs(70)

function agree(document: unknown, asked: Question) {
  const bytes = bytesOf(document)
  expect(comparable(productReport(bytes, asked))).toEqual(comparable(oracleReport(bytes, asked)))
}

const asked = (documents: fc.Arbitrary<unknown>) =>
  documents.chain(document => fc.tuple(fc.constant(document), question(document)))

describe('the report agrees with a slow reading of the contract', () => {
  it('on valid documents, any day, period and filter', () => {
    fc.assert(
      fc.property(asked(validDocument(25)), ([document, ask]) => agree(document, ask)),
      { numRuns: RUNS },
    )
  })

  it('on documents that say a key twice', () => {
    fc.assert(
      fc.property(fc.oneof(validDocument(6), brokenDocument), fc.integer({ min: 1, max: 40 }), (document, every) => {
        const bytes = bytesWithRepeats(document, every)
        expect(comparable(productReport(bytes, {}))).toEqual(comparable(oracleReport(bytes, {})))
      }),
      { numRuns: RUNS },
    )
  })

  it('on broken documents', () => {
    fc.assert(
      fc.property(asked(brokenDocument), ([document, ask]) => agree(document, ask)),
      { numRuns: RUNS },
    )
  })
})

describe('the figures that were published come out', () => {
  it.each(PUBLISHED.map(figures => figures()))('$name', ({ document, at, expected }) => {
    expect(productReport(bytesOf(document), { at })).toMatchObject(expected)
  })
})
