import type { Parts } from '../../question/answer.ts'
import type { Address } from '../../question/address.ts'
import type { Question } from '../../question/question.ts'
import { addDays, addMonths, FIRST_DAY, type PlainDay } from '../../domain/plainDay.ts'
import { ask, type Dataset, fromOn, numbersOf, wholeOf } from '../board.ts'
import type { CountRequest } from '../count.ts'
import { NEWS_DAYS } from '../judged.ts'
import { Dimension } from '../matcher.ts'
import type { Part } from '../part.ts'

/** The board without the tiles' own filters. */
export const TILES: CountRequest = { ignore: Dimension.state, by: [] }

const MONTHS_EARLIER = { month: 1, quarter: 3, year: 12 } as const

/** The day that `compare` names on D: the same day of an earlier month, or its last (contract section 6); none before 1900. */
function comparedDay(compare: Address['compare'], day: PlainDay): PlainDay {
  if (typeof compare === 'number') return compare
  const on =
    compare === null || compare === 'week' ? addDays(day, -NEWS_DAYS) : addMonths(day, -MONTHS_EARLIER[compare])
  return on < FIRST_DAY ? FIRST_DAY : on
}

/** The compared day's board, without the tiles' own filters. */
function beforeOf(dataset: Dataset, { compare, day, from, filter }: Question): Parts['tiles']['before'] {
  const { facts } = dataset
  const on = comparedDay(compare, day)
  const selection = { day: on, from: fromOn(from, on, facts.settings), filter }
  return { day: on, tally: ask(dataset, selection, [TILES], ({ counts }) => wholeOf(counts[0]!, facts)) }
}

export const tiles: Part<'tiles'> = {
  counts: [TILES],
  read: ({ dataset, question }, [count]) => ({
    tiles: numbersOf(count!, dataset.facts),
    before: beforeOf(dataset, question),
  }),
}
