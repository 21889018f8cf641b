import type { Facts } from '../domain/facts.ts'
import { NO_DAY } from '../domain/judge.ts'
import { isoDay } from '../domain/plainDay.ts'
import { flagsOf, STATUSES } from '../domain/status.ts'
import { plainText } from '../words/pieces.ts'
import type { Words } from '../words/words.ts'
import type { Selection } from '../question/question.ts'
import { ask, boardOf, type Dataset, type TallyRow, trendOf } from './board.ts'
import { GROUPINGS, type Grouping, type Pass } from './count.ts'
import { filterNames, identity } from './names.ts'
import { percentAt } from './row.ts'
import { sentenceNumbers } from '../question/sentence.ts'
import { RATES, type Tally } from '../question/tally.ts'

/** A tally as the report prints it: rates as unrounded fractions, null where there is nothing to divide by. */
function tallyJson(tally: Tally) {
  const { rates, ...counts } = tally
  return { ...counts, ...Object.fromEntries(RATES.map(key => [key, rates[key].rate])) }
}

/** The JSON of contract section 5: the numbers of a board, without a browser. Lists stand in document order. */
export function reportOf(dataset: Dataset, selection: Selection, words: Words) {
  return ask(dataset, selection, [{ ignore: 0, by: GROUPINGS }], pass => reportFrom(dataset, selection, words, pass))
}

function reportFrom(dataset: Dataset, selection: Selection, words: Words, { judged, counts }: Pass) {
  const { facts, columns } = dataset
  const count = counts[0]!
  const board = boardOf(count, facts)
  const { tasks } = count
  const dayOrNull = (day: number) => (day === NO_DAY ? null : isoDay(day as Selection['day']))
  const rows = (grouping: Grouping, more: (row: TallyRow) => object = () => ({})) =>
    board.by[grouping].map(row => {
      const { id, name } = identity(columns, grouping, row.code)
      return { ...(grouping === 'supervisor' ? { name } : { id, name }), ...tallyJson(row.tally), ...more(row) }
    })
  return {
    at: isoDay(selection.day),
    from: selection.from === null ? null : isoDay(selection.from),
    // What was known when changes no number yet.
    known: null,
    generatedAt: facts.generatedAtText,
    publisher: facts.publisher,
    simulated: facts.simulated,
    sentence: plainText(
      words.sentence(sentenceNumbers(board.tally, selection, filterNames(columns, selection.filter), words)),
    ),
    ...tallyJson(board.tally),
    ageing: board.ageing,
    news: board.news,
    byOrganization: rows('organization', ({ coordinating }) => ({ coordinating })),
    byProgramme: rows('programme'),
    bySupervisor: rows('supervisor'),
    byDocument: rows('document'),
    trend: trendOf(dataset, selection, tasks).map(({ on, ...numbers }) => ({ on: isoDay(on), ...numbers })),
    tasks: Array.from(tasks, t => ({
      id: facts.tasks[t]!.id,
      status: STATUSES[judged.status(t)]!,
      lastOnTimeDay: dayOrNull(judged.lastOnTimeDay(t)),
      daysLate: judged.daysLate(t) === NO_DAY ? null : judged.daysLate(t),
      leadId: facts.organizations[judged.lead(t)]!.id,
      percent: percentAt(facts.tasks[t]!, selection.day),
      flags: flagsOf(judged.flags(t)),
    })),
    ...faultsOf(facts, words),
  }
}

/** What could not be used of a document, whatever day and filter: `--check` prints this alone. */
export function faultsOf({ setAside, warnings }: Facts, words: Words) {
  return {
    setAside: setAside.map(({ path, id, fault }) => ({ path, id, reason: words.reason(fault) })),
    warnings: warnings.map(({ path, fault }) => ({ path, reason: words.reason(fault) })),
  }
}

export type Report = ReturnType<typeof reportOf>
