import type { PlainDay } from '../domain/plainDay.ts'
import { type DayRange, type Filter, type FilterKey, FILTER_KEYS, NO_FILTER } from './filter.ts'

/** Keys whose filters are one dimension: a plain click on any replaces all (contract section 6). */
const STATE = ['status', 'flag', 'news'] as const

type Values = readonly (string | DayRange)[]

/** What of an address a click asks for: values of the filter, a task to open, or a day to go to. */
type Asked = { readonly filter: Partial<Filter> } | { readonly task: string } | { readonly day: PlainDay }

/** Ranges are the same where their days are, however they were written. */
function same(a: Values[number], b: Values[number]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.first === b.first && a.last === b.last
}

const has = (values: Values, value: Values[number]) => values.some(other => same(other, value))
const without = (values: Values, taken: Values) => values.filter(value => !has(taken, value))

type Wanted = readonly [keyof Filter, Values | Filter['role']]
const wantedOf = (change: Partial<Filter>) => Object.entries(change) as unknown as Wanted[]

/** The filter has all that a click asks for. */
export const isSelected = (filter: Filter, change: Partial<Filter>): boolean =>
  wantedOf(change).every(([key, values]) =>
    typeof values === 'string' ? filter[key] === values : values.every(value => has(filter[key] as Values, value)),
  )

/**
 * The filter after a click. A plain one replaces the values of the keys it names; with `add` it adds them. Where they
 * are what is selected already, either takes them away.
 */
export function changedFilter(filter: Filter, change: Partial<Filter>, add: boolean): Filter {
  const wanted = wantedOf(change)
  const isAll = wanted.every(([key, values]) => typeof values === 'string' || values.length === filter[key].length)
  const isThere = isSelected(filter, change) && (add || isAll)
  const changed = wanted.map(([key, values]) => {
    if (typeof values === 'string') return [key, values]
    const current = filter[key] as Values
    if (isThere) return [key, without(current, values)]
    return [key, add ? [...current, ...without(values, current)] : values]
  })
  return withRole({ ...filter, ...Object.fromEntries(changed) }, change)
}

/** A role goes with the last agency: alone it narrows nothing. */
const withRole = (filter: Filter, change: Partial<Filter>): Filter =>
  'org' in change && filter.org.length === 0 ? { ...filter, role: NO_FILTER.role } : filter

/** Where the viewer is, as far as a click on a mark changes it. */
interface Place {
  readonly filter: Filter
  readonly task: string | null
  readonly day: PlainDay
}
type Changed = { readonly filter: Filter } | { readonly task: string | null } | { readonly day: PlainDay | null }

/**
 * What clicks on marks make of the address: the second of two on the same mark undoes the first, whatever was selected
 * before it.
 */
export function marksClicked(): (place: Place, asked: Asked, add: boolean) => Changed {
  let last: { readonly click: string; readonly before: Filter } | null = null
  return ({ filter, task, day }, asked, add) => {
    if ('task' in asked) return { task: asked.task === task ? null : asked.task }
    if ('day' in asked) return { day: asked.day === day ? null : asked.day }
    const clickAt = (at: Filter) => JSON.stringify([asked.filter, add, at])
    if (last?.click === clickAt(filter)) {
      const { before } = last
      last = null
      return { filter: before }
    }
    const changed = changedFilter(filter, asked.filter, add)
    last = { click: clickAt(changed), before: filter }
    return { filter: changed }
  }
}

/** Without one value of a key. */
export function withoutValue(filter: Filter, key: FilterKey, value: Values[number]): Filter {
  const rest = { [key]: without(filter[key], [value]) }
  return withRole({ ...filter, ...rest }, rest)
}

export const isNarrowed = (filter: Filter) => FILTER_KEYS.some(key => filter[key].length > 0)

export const narrowsState = (filter: Filter) => STATE.some(key => filter[key].length > 0)

/** The filter of the tiles' board: what narrows it but for the state. */
export const withoutState = (filter: Filter): Filter => ({ ...filter, status: [], flag: [], news: [] })
