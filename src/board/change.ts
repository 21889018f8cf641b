import { type Filter, type FilterKey, FILTER_KEYS, NO_FILTER } from './filter.ts'

/** Keys whose filters are one dimension: a plain click on any replaces all (contract section 6). */
const STATE = ['status', 'flag', 'news'] as const

type Values = readonly (string | Filter['due'][number])[]

const has = (values: Values, value: Values[number]) => values.includes(value)

function selectsAlready(filter: Filter, change: Partial<Filter>): boolean {
  return (Object.keys(change) as (keyof Filter)[]).every(key => {
    if (key === 'role') return filter.role === change.role
    const wanted = change[key] as Values
    const current = filter[key] as Values
    return wanted.length === current.length && wanted.every(value => has(current, value))
  })
}

/**
 * The filter after a click: a plain one replaces the values of the keys it names, and takes them away where they are
 * just what is selected already; with `add` it adds them.
 */
export function changedFilter(filter: Filter, change: Partial<Filter>, add: boolean): Filter {
  if (!add) {
    if (!selectsAlready(filter, change)) return { ...filter, ...change }
    return { ...filter, ...Object.fromEntries(Object.keys(change).map(key => [key, NO_FILTER[key as keyof Filter]])) }
  }
  const merged = Object.fromEntries(
    (Object.entries(change) as [keyof Filter, Values | Filter['role']][]).map(([key, wanted]) => {
      if (typeof wanted === 'string') return [key, wanted]
      const current = filter[key] as Values
      return [key, [...current, ...wanted.filter(value => !has(current, value))]]
    }),
  )
  return { ...filter, ...merged }
}

/** Without one value of a key. */
export function withoutValue(filter: Filter, key: FilterKey, value: Values[number]): Filter {
  const rest = (filter[key] as Values).filter(candidate => candidate !== value)
  const role = key === 'org' && rest.length === 0 ? NO_FILTER.role : filter.role
  return { ...filter, role, [key]: rest }
}

export const isNarrowed = (filter: Filter) => FILTER_KEYS.some(key => filter[key].length > 0)

export const narrowsState = (filter: Filter) => STATE.some(key => filter[key].length > 0)

/** The filter of the tiles' board: what narrows it but for the state. */
export const withoutState = (filter: Filter): Filter => ({ ...filter, status: [], flag: [], news: [] })
