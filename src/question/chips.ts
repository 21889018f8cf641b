import type { NamedPeriod } from '../domain/period.ts'
import type { Board } from './answer.ts'
import { type DayRange, type Filter, FILTER_KEYS, type FilterKey, WITHOUT } from './filter.ts'
import type { FilterNames } from './names.ts'
import { capital, small } from '../words/pieces.ts'
import type { Words } from '../words/words.ts'

export interface Chip {
  readonly key: FilterKey
  readonly value: string | DayRange
  readonly name: string
  readonly text: string
}

function rangeText({ first, last, text }: DayRange, words: Words): string {
  if (first === null) return last === null ? text : words.filters.until(last)
  if (last === null) return words.filters.since(first)
  return first === last ? words.fullDate(first) : `${words.fullDate(first)} – ${words.fullDate(last)}`
}

function textOf(key: FilterKey, value: string | DayRange, filter: Filter, names: FilterNames, words: Words): string {
  const { filters: say } = words
  if (typeof value !== 'string') return rangeText(value, words)
  switch (key) {
    case 'org': {
      const name = names.org[value] ?? value
      return filter.role === 'lead' ? name : `${name}, ${say.role[filter.role]}`
    }
    case 'programme':
    case 'document':
      return value === WITHOUT ? say.none : (names[key][value] ?? value)
    case 'status':
      if (value === 'open' || value === 'completed') return say[value]
      return words.status[value as keyof Words['status']]
    case 'flag':
      return words.flag[value as keyof Words['flag']]
    case 'news':
      return words.news[value as keyof Words['news']]
    case 'deadline':
      return say.deadlines[value as keyof typeof say.deadlines]
    case 'priority':
      return say.priorities[value as keyof typeof say.priorities]
    case 'kind':
      return say.kinds[value as keyof typeof say.kinds]
    default:
      return value === WITHOUT ? say.none : value
  }
}

/** What is selected, a chip a value. */
export function chipsOf(filter: Filter, names: FilterNames, words: Words): Chip[] {
  return FILTER_KEYS.flatMap(key =>
    (filter[key] as readonly (string | DayRange)[]).map(value => ({
      key,
      value,
      name: words.filters.names[key],
      text: textOf(key, value, filter, names, words),
    })),
  )
}

/** A named period as the day shown has it. */
export const periodWords = (name: NamedPeriod, periods: Board['periods'], { filters }: Words): string =>
  filters.period(name, periods[name].text, periods[name].current)

/** What says by itself which key it is of. */
const SELF_EVIDENT: readonly FilterKey[] = ['status', 'flag', 'deadline']

function clauseOf({ key, value, name, text }: Chip, words: Words): string {
  if (key === 'org') return text
  const head = small(name)
  if (value === WITHOUT && key !== 'deadline') return `${words.filters.none} ${head}`
  if (key === 'q') return `${head} “${text}”`
  return SELF_EVIDENT.includes(key) ? small(text) : `${head} ${text}`
}

/** The filter in words, for a sentence's head: "Sở Y tế hoặc Sở Nội vụ, chương trình Đề án 06"; empty without one. */
export function filterWords(filter: Filter, names: FilterNames, words: Words): string {
  const byKey = new Map<FilterKey, string[]>()
  for (const chip of chipsOf(filter, names, words))
    byKey.set(chip.key, [...(byKey.get(chip.key) ?? []), clauseOf(chip, words)])
  return capital([...byKey.values()].map(clauses => clauses.join(words.filters.or)).join(', '))
}
