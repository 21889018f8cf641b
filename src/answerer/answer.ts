import type { Answer, Board } from '../question/answer.ts'
import { PART_NAMES, type PartName } from '../question/parts.ts'
import type { Question, Selection } from '../question/question.ts'
import { type NamedPeriod, periodOf } from '../domain/period.ts'
import { ask, type Dataset, fromOn, rulesOn } from './board.ts'
import type { Count, CountRequest } from './count.ts'
import { filterNames } from './names.ts'
import { severalDocuments } from './named.ts'
import { PARTS } from './parts/all.ts'
import { type Order, orderOf } from './sort.ts'

const LIST: CountRequest = { ignore: 0, by: [] }

function periodsOf({ day, today }: Question, periodStartDay: number): Board['periods'] {
  const on = (name: NamedPeriod) => {
    const text = periodOf(day, name, periodStartDay)
    return { text, current: today !== null && periodOf(today, name, periodStartDay) === text }
  }
  return { month: on('month'), quarter: on('quarter'), half: on('half'), year: on('year') }
}

function boardOf(dataset: Dataset, question: Question, version: number, { from }: Selection, listed: number): Board {
  const { onTimeBase, stagnantDays, dueSoonDays, periodStartDay } = dataset.facts.settings
  return {
    question,
    version,
    from,
    periods: periodsOf(question, periodStartDay),
    listed,
    terms: { onTimeBase, stagnantDays, dueSoonDays },
    used: dataset.used,
    severalDocuments: severalDocuments(dataset),
    names: filterNames(dataset.columns, question.filter),
  }
}

/** The parts that a question asks for, counted in one pass. */
export function answer<P extends PartName>(dataset: Dataset, question: Question<P>, version: number): Answer<P> {
  const { facts } = dataset
  const { day, filter, sort } = question
  const selection: Selection = { day, from: fromOn(question.from, day, facts.settings), filter }
  const asked = PART_NAMES.filter(name => question.parts[name]).map(name => PARTS[name])
  return ask(dataset, selection, [LIST, ...asked.flatMap(({ counts }) => counts)], ({ judged, counts }) => {
    const [list, ...others] = counts as [Count, ...Count[]]
    let known: Order | null = null
    const order = () => (known ??= orderOf(dataset, judged, list.tasks, sort, rulesOn(facts, day)))
    const passed = { dataset, question, selection, judged, list, order }
    const read = asked.map(part => part.read(passed, others.splice(0, part.counts.length)))
    // They are the parts that P names.
    return Object.assign(boardOf(dataset, question, version, selection, list.tasks.length), ...read) as Answer<P>
  })
}
