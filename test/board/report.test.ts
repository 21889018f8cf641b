import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_FILTER, parseAddress } from '../../src/board/address.ts'
import { datasetOf, fromOn, type Selection } from '../../src/board/board.ts'
import { reportOf } from '../../src/board/report.ts'
import { read } from '../../src/data/read.ts'
import { WORDS } from '../../src/words/words.ts'
import { brokenDocument, bytesOf, type Question, question, validDocument } from '../oracle/documents.ts'
import { oracleReport } from '../oracle/oracle.ts'

const RUNS = Number(process.env.IOC_RUNS ?? 300)

/** What the product says to a question, as `report` does. */
function productReport(bytes: Uint8Array, { at, from, filter }: Question) {
  const document = read(bytes)
  if ('rejection' in document) return { rejected: true }
  const { facts } = document
  const { address } = parseAddress(filter ?? '')
  const option = (key: 'day' | 'from', value: string | null | undefined) =>
    parseAddress(new URLSearchParams({ [key]: value ?? '' }).toString()).address[key]
  const day = option('day', at) ?? address.day ?? facts.dataDay
  const selection = {
    day,
    from: fromOn(option('from', from) ?? address.from, day as number as Selection['day'], facts.settings),
    filter: address.filter ?? NO_FILTER,
  } as Selection
  const { sentence: _, ...report } = reportOf(datasetOf(facts), selection, WORDS.vi)
  return report
}

/** Reasons are words; paths and ids are compared. */
function comparable(report: object) {
  if ('rejected' in report) return { rejected: true }
  const { setAside, warnings, ...numbers } = report as {
    setAside: { path: string; id: string }[]
    warnings: { path: string }[]
  }
  return {
    ...numbers,
    setAside: setAside.map(({ path, id }) => ({ path, id })),
    warnings: warnings.map(({ path }) => path).sort(),
  }
}

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

  it('on broken documents', () => {
    fc.assert(
      fc.property(asked(brokenDocument), ([document, ask]) => agree(document, ask)),
      { numRuns: RUNS },
    )
  })
})
