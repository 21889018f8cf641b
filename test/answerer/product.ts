import { type AddressFault, parseAddress } from '../../src/question/address.ts'
import { datasetOf, fromOn } from '../../src/answerer/board.ts'
import { reportOf } from '../../src/answerer/report.ts'
import { read } from '../../src/data/read.ts'
import { WORDS } from '../../src/words/words.ts'

interface Asked {
  readonly at?: string | null
  readonly from?: string | null
  readonly known?: string | null
  readonly filter?: string
}

/** What the product answers to a question, as the command does: the report, a rejection, or that it was refused. */
export function productReport(bytes: Uint8Array, { at, from, known, filter }: Asked): object {
  const faults: AddressFault[] = []
  const parsed = (query: string) => {
    const result = parseAddress(query)
    faults.push(...result.faults)
    return result.address
  }
  const address = parsed(filter ?? '')
  const option = (key: 'day' | 'from' | 'known', value: string | null | undefined) =>
    parsed(new URLSearchParams({ [key]: value ?? '' }).toString())
  const optionDay = option('day', at).day
  const optionFrom = option('from', from).from
  option('known', known)
  if (faults.length > 0) return { error: true }
  const document = read(bytes)
  if ('rejection' in document) return { rejected: true }
  const { facts } = document
  const day = optionDay ?? address.day ?? facts.dataDay
  const selection = { day, from: fromOn(optionFrom ?? address.from, day, facts.settings), filter: address.filter }
  const { sentence: _, ...report } = reportOf(datasetOf(facts), selection, WORDS.vi)
  return report
}

/** Set-aside rows and warnings by path and id: their order is nobody's, their reasons are words. */
export function comparable(report: object): object {
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  const {
    setAside,
    warnings,
    where: _,
    ...rest
  } = report as {
    setAside?: { path: string; id: string | null }[]
    warnings?: { path: string }[]
    where?: string
  }
  return {
    ...rest,
    ...(setAside && { setAside: setAside.map(({ path, id }) => ({ path, id })).sort(byPath) }),
    ...(warnings && { warnings: warnings.map(({ path }) => ({ path })).sort(byPath) }),
  }
}
