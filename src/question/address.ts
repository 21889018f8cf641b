import { type Scene, SCENES } from '../data/config.ts'
import { ORGANIZATION_KINDS, PRIORITIES } from '../domain/facts.ts'
import { NAMED_PERIODS, type NamedPeriod, parsePeriod, type Span } from '../domain/period.ts'
import { isoDay, parseDay, type PlainDay } from '../domain/plainDay.ts'
import { FLAGS, NEWS } from '../domain/status.ts'
import { grouped } from '../domain/text.ts'
import {
  type DayRange,
  DEADLINE_FILTERS,
  type Filter,
  FILTER_KEYS,
  type FilterKey,
  NO_FILTER,
  type Role,
  ROLES,
  STATUS_FILTERS,
  WITHOUT,
} from './filter.ts'

/**
 * The address of a view: everything the viewer asked for, in the query (contract section 6). One parser serves the page
 * and the command line.
 */
export const VIEWS = [
  'overview',
  'tasks',
  'analysis',
  'organization',
  'programme',
  'document',
  'supervisor',
  'quality',
  'import',
  'wall',
] as const
export type View = (typeof VIEWS)[number]
export const SORTS = [
  'urgency',
  'clause',
  'title',
  'lead',
  'deadline',
  'daysLate',
  'percent',
  'lastNews',
  'status',
  'document',
  'supervisor',
  'assigned',
  'completed',
] as const
export type Sort = (typeof SORTS)[number]
export const GROUPS = [
  'lead',
  'document',
  'issuer',
  'programme',
  'supervisor',
  'followedBy',
  'status',
  'month',
] as const
export type Group = (typeof GROUPS)[number]
export const COMPARISONS = ['week', 'month', 'quarter', 'year'] as const
export type Comparison = (typeof COMPARISONS)[number]
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
/** `system`: as the viewer's own system has it. */
export const THEME_CHOICES = [...THEMES, 'system'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]
/** `then`: each board's own day. */
export const THEN = 'then'
export { type Scene, SCENES }

export interface Address {
  readonly view: View
  readonly id: string | null
  readonly day: PlainDay | null
  readonly compare: PlainDay | Comparison | null
  /** A named one is taken anew for the day it is asked on. */
  readonly from: PlainDay | NamedPeriod | null
  /** R, up to which reports count; null: all that the document holds. */
  readonly known: PlainDay | typeof THEN | null
  readonly filter: Filter
  readonly task: string | null
  readonly sort: { readonly by: Sort; readonly descending: boolean }
  readonly group: Group | null
  readonly lang: Language | null
  readonly theme: ThemeChoice | null
  /** The wall's name, by which its requests are known in the server's log. */
  readonly screen: string | null
  readonly scene: Scene | null
  readonly scenes: readonly Scene[]
  readonly seconds: number | null
  readonly screenHeightMetres: number | null
  readonly viewingDistanceMetres: number | null
  readonly mock: string | null
}

export const NO_ADDRESS: Address = {
  view: 'overview',
  id: null,
  day: null,
  compare: null,
  from: null,
  known: null,
  filter: NO_FILTER,
  task: null,
  sort: { by: 'urgency', descending: false },
  group: null,
  lang: null,
  theme: null,
  screen: null,
  scene: null,
  scenes: [],
  seconds: null,
  screenHeightMetres: null,
  viewingDistanceMetres: null,
  mock: null,
}

/** What in an address can't be understood, and the values that can be where they are few. */
export interface AddressFault {
  readonly key: string
  readonly value: string
  readonly code: 'unknownKey' | 'unknownValue' | 'invalidDay' | 'invalidRange' | 'invalidNumber' | 'notYet'
  readonly allowed?: readonly string[]
}

type Read<T> = (text: string) => T | Omit<AddressFault, 'key' | 'value'>
const isFault = (read: unknown): read is Omit<AddressFault, 'key' | 'value'> =>
  typeof read === 'object' && read !== null && 'code' in read

const oneOf =
  <T extends string>(allowed: readonly T[]): Read<T> =>
  text =>
    (allowed as readonly string[]).includes(text) ? (text as T) : { code: 'unknownValue', allowed }

const anyText: Read<string> = text => text

/** Ids stand as they are; texts that the data is grouped by are compared as it has them. */
const dataText: Read<string> = text => grouped(text) || text

const positive: Read<number> = text =>
  /^\d{1,9}(\.\d{1,6})?$/.test(text) && Number(text) > 0 ? Number(text) : { code: 'invalidNumber' }

const aDay: Read<PlainDay> = text => parseDay(text) ?? { code: 'invalidDay' }

const dayOr =
  <T extends string>(names: readonly T[]): Read<PlainDay | T> =>
  text =>
    (names as readonly string[]).includes(text)
      ? (text as T)
      : (parseDay(text) ?? { code: 'invalidDay', allowed: names })

function spanOf(text: string): Span | null {
  const day = parseDay(text)
  if (day !== null) return { first: day, last: day }
  return /^\d{4}-(Q|\d\d$)/.test(text) ? parsePeriod(text) : null
}

/** `A..B`, either end missing, or one alone; A and B days, months `2025-06` or quarters `2025-Q2`. */
const aRange: Read<DayRange> = text => {
  const ends = text.split('..')
  if (ends.length === 1) {
    const span = spanOf(text)
    return span ? { ...span, text } : { code: 'invalidRange' }
  }
  const [start, end] = ends as [string, string]
  const first = start === '' ? null : (spanOf(start)?.first ?? undefined)
  const last = end === '' ? null : (spanOf(end)?.last ?? undefined)
  const open = first === null && last === null
  return ends.length > 2 || first === undefined || last === undefined || open
    ? { code: 'invalidRange' }
    : { first, last, text }
}

const aSort: Read<Address['sort']> = text => {
  const descending = text.startsWith('-')
  const by = oneOf(SORTS)(descending ? text.slice(1) : text)
  return isFault(by) ? by : { by, descending }
}

const READ_FILTER: { readonly [K in FilterKey]: Read<Filter[K][number]> } = {
  org: anyText,
  status: oneOf(STATUS_FILTERS),
  flag: oneOf(FLAGS),
  news: oneOf(NEWS),
  due: aRange,
  assigned: aRange,
  completed: aRange,
  deadline: oneOf(DEADLINE_FILTERS),
  document: anyText,
  issuer: dataText,
  programme: anyText,
  supervisor: dataText,
  followedBy: dataText,
  field: dataText,
  priority: oneOf([...PRIORITIES, WITHOUT]),
  kind: oneOf([...ORGANIZATION_KINDS, WITHOUT]),
  q: anyText,
}

type SingleKey = Exclude<keyof Address, 'filter' | 'scenes'>
const READ_SINGLE: { readonly [K in SingleKey]: Read<NonNullable<Address[K]>> } = {
  view: oneOf(VIEWS),
  id: anyText,
  day: aDay,
  compare: dayOr(COMPARISONS),
  from: dayOr(NAMED_PERIODS),
  known: dayOr([THEN]),
  task: anyText,
  sort: aSort,
  group: oneOf(GROUPS),
  lang: oneOf(LANGUAGES),
  theme: oneOf(THEME_CHOICES),
  screen: anyText,
  scene: oneOf(SCENES),
  seconds: positive,
  screenHeightMetres: positive,
  viewingDistanceMetres: positive,
  mock: anyText,
}

const readers = new Map<string, Read<unknown>>([
  ...Object.entries(READ_SINGLE),
  ...Object.entries(READ_FILTER),
  ['role', oneOf(ROLES)],
  ['scenes', oneOf(SCENES)],
] as [string, Read<unknown>][])
const repeatable = new Set<string>([...FILTER_KEYS, 'role', 'scenes'])

/** What messengers, mail and advertisers add to a link: passed over in silence, never copied on (contract section 6). */
const TRACKER =
  /^(utm_.*|mc_.*|_ga|_gl|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igsh|igshid|mibextid|zarsrc)$/

/** Repeated, roles are "or" like every filter key: a lead or a coordinator is either. */
function roleOf(roles: readonly unknown[]): Role {
  const [first, ...others] = roles as Role[]
  return others.some(role => role !== first) ? 'either' : (first ?? 'lead')
}

/** A query, with or without `?` → what it asks for, and what in it could not be understood (and was passed over). */
export function parseAddress(query: string): { address: Address; faults: AddressFault[] } {
  const faults: AddressFault[] = []
  const found = new Map<string, unknown[]>()
  for (const [key, value] of new URLSearchParams(query)) {
    const reader = readers.get(key)
    if (!reader) {
      if (TRACKER.test(key)) continue
      faults.push({ key, value, code: 'unknownKey' })
      continue
    }
    if (value === '') continue
    const values = found.get(key)
    const read = reader(value)
    if (isFault(read)) faults.push({ key, value, ...read })
    else if (!values) found.set(key, [read])
    else if (repeatable.has(key)) values.push(read)
  }
  const one = (key: string, usual: unknown) => (found.has(key) ? found.get(key)![0] : usual)
  const filter = Object.fromEntries(FILTER_KEYS.map(key => [key, found.get(key) ?? []]))
  const singles = Object.fromEntries(
    (Object.keys(READ_SINGLE) as SingleKey[]).map(key => [key, one(key, NO_ADDRESS[key])]),
  )
  const address = {
    ...singles,
    scenes: found.get('scenes') ?? [],
    filter: { ...filter, role: roleOf(found.get('role') ?? []) },
  }
  return { address: address as unknown as Address, faults }
}

const DAY_KEYS: readonly string[] = ['day', 'compare', 'from', 'known']

function written(key: keyof Address | keyof Filter, value: unknown): string {
  if (key === 'sort') {
    const { by, descending } = value as Address['sort']
    return (descending ? '-' : '') + by
  }
  if (typeof value === 'number' && DAY_KEYS.includes(key)) return isoDay(value as PlainDay)
  return typeof value === 'object' ? (value as DayRange).text : `${value as string | number}`
}

/** The query that {@link parseAddress} reads as this address, without `?`; what is usual is left out. */
export function formatAddress(address: Address): string {
  const query = new URLSearchParams()
  const { filter, scenes, ...singles } = address
  const put = (key: keyof Address | keyof Filter, value: unknown, usual: unknown) => {
    if (value === null || value === undefined) return
    const text = written(key, value)
    if (usual === null || usual === undefined || text !== written(key, usual)) query.append(key, text)
  }
  put('view', singles.view, NO_ADDRESS.view)
  for (const key of Object.keys(READ_SINGLE) as SingleKey[])
    if (key !== 'view' && key !== 'task' && key !== 'mock') put(key, singles[key], NO_ADDRESS[key])
  for (const key of FILTER_KEYS) {
    for (const value of filter[key]) put(key, value, null)
    if (key === 'org') put('role', filter.role, NO_FILTER.role)
  }
  for (const scene of scenes) put('scenes', scene, null)
  put('task', singles.task, null)
  put('mock', singles.mock, null)
  return query.toString()
}
