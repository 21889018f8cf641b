import { asking } from '../../src/question/parts.ts'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { type Address, type Language, parseAddress } from '../../src/question/address.ts'
import { answer } from '../../src/answerer/answer.ts'
import { datasetOf } from '../../src/answerer/board.ts'
import { loadedOf } from '../../src/answerer/service.ts'
import type { BarsFigure, ChartId } from '../../src/charts/figure.ts'
import { FIGURES } from '../../src/charts/registry.ts'
import { fontFiles } from '../../src/cli/fonts.ts'
import { read } from '../../src/data/read.ts'
import { outlinesOf } from '../../src/export/outlines.ts'
import { provenanceOf } from '../../src/export/provenance.ts'
import { WORDS } from '../../src/words/words.ts'
import type { PublishedDocument } from './hostile.ts'

export const outlines = outlinesOf(await fontFiles())

interface Asked {
  readonly scenario: string
  /** Made of the scenario's document. */
  readonly changed?: (document: PublishedDocument) => void
  /** As the page's address has it. */
  readonly query?: string
  readonly url?: string
  readonly lang?: Language
  readonly chart?: ChartId
}

/** A chart of a mocked scenario, with all that its files are made of. */
export function chartOf({ scenario, changed, query = '', url, lang = 'vi', chart = 'organizations' }: Asked) {
  const published = JSON.parse(SCENARIOS[scenario]!.body()) as PublishedDocument
  changed?.(published)
  const document = read(new TextEncoder().encode(JSON.stringify(published)))
  if ('rejection' in document) throw new Error(`${scenario} was rejected`)
  const { facts } = document
  const words = WORDS[lang]
  const { day, from, compare, filter, sort, task }: Address = parseAddress(query).address
  const question = {
    day: day ?? facts.dataDay,
    today: null,
    from,
    compare,
    filter,
    sort,
    task,
    rows: 0,
    parts: asking(chart),
  }
  const asked = answer(datasetOf(facts), question, 1)
  const source = loadedOf(facts, 1)
  const provenance = provenanceOf(asked, source, url ?? null, words)
  return { answer: asked, figure: FIGURES[chart](asked, words) as BarsFigure, source, provenance, words }
}
