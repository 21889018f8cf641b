import type { FaultCode, Warning } from '../domain/facts.ts'
import { NAMED_PERIODS, type NamedPeriod } from '../domain/period.ts'
import { parseDay, type PlainDay } from '../domain/plainDay.ts'
import { isBlank } from '../domain/text.ts'
import { fault, isRow, isWebAddress } from './fields.ts'

export const SCENES = ['overview', 'timeline', 'trend', 'programmes', 'attention'] as const
export type Scene = (typeof SCENES)[number]

/** What a province sets in `config.json` (contract section 6); null and `[]` where it sets nothing. */
export interface Config {
  /** Where the document is, on this origin. */
  readonly dataUrl: string
  readonly refreshSeconds: number
  /** Data older than this is said to be stale, then to be badly so. */
  readonly ageWarningHours: number
  readonly ageAlarmHours: number
  readonly title: string | null
  readonly publicUrl: string | null
  readonly language: 'vi' | 'en'
  readonly theme: 'light' | 'dark' | 'system'
  readonly from: PlainDay | NamedPeriod | null
  readonly views: readonly { readonly name: string; readonly query: string }[]
  readonly wall: {
    readonly screenHeightMetres: number
    readonly viewingDistanceMetres: number
    readonly scenes: readonly { readonly id: Scene; readonly seconds: number; readonly query: string }[]
    /** Fractions of the width. */
    readonly seams: readonly number[]
    readonly newsMinutes: number
    /** `19:00-06:00`. */
    readonly night: string
    readonly contact: string | null
  }
  readonly office: {
    readonly form: 'office' | 'chairman'
    readonly parent: string | null
    readonly name: string | null
    readonly symbol: string | null
    readonly place: string | null
    readonly signature: readonly string[]
    readonly recipients: readonly string[]
    readonly replyDays: number
  }
}

export const USUAL_CONFIG: Config = {
  dataUrl: 'tasks.json',
  refreshSeconds: 60,
  ageWarningHours: 26,
  ageAlarmHours: 74,
  title: null,
  publicUrl: null,
  language: 'vi',
  theme: 'light',
  from: null,
  views: [],
  wall: {
    screenHeightMetres: 2.25,
    viewingDistanceMetres: 6,
    scenes: SCENES.map(id => ({ id, seconds: 30, query: '' })),
    seams: [],
    newsMinutes: 60,
    night: '19:00-06:00',
    contact: null,
  },
  office: {
    form: 'office',
    parent: null,
    name: null,
    symbol: null,
    place: null,
    signature: [],
    recipients: [],
    replyDays: 5,
  },
}

type Report = (path: string, code: FaultCode, value?: unknown) => undefined
/** The value, checked; undefined where the usual one is to be used, which is then reported. */
type Check<T> = (value: unknown, path: string, report: Report) => T | undefined

/** The value where `accepts` does, else a fault. */
const when =
  <T>(code: FaultCode, accepts: (value: unknown) => boolean): Check<T> =>
  (value, path, report) =>
    accepts(value) ? (value as T) : report(path, code, value)

const number =
  (least: number, most: number): Check<number> =>
  (value, path, report) =>
    typeof value !== 'number'
      ? report(path, 'notANumber', value)
      : value >= least && value <= most
        ? value
        : report(path, 'outOfRange', value)

const text = when<string>('notText', value => typeof value === 'string')
const name: Check<string> = (value, path, report) =>
  typeof value === 'string' && isBlank(value) ? report(path, 'blank') : text(value, path, report)
const oneOf = <T extends string>(allowed: readonly T[]) =>
  when<T>('unknownValue', value => (allowed as readonly unknown[]).includes(value))
const night = when<string>(
  'invalidHours',
  value => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/.test(value),
)
const period: Check<PlainDay | NamedPeriod> = (value, path, report) =>
  NAMED_PERIODS.find(named => named === value) ??
  (typeof value === 'string' ? parseDay(value) : null) ??
  report(path, 'invalidFrom', value)

const list =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value, path, report) =>
    Array.isArray(value)
      ? value.flatMap((entry, place) => check(entry, `${path}[${place}]`, report) ?? [])
      : report(path, 'notAList', value)

/** A list that must hold something. */
const filled =
  <T>(check: Check<readonly T[]>): Check<readonly T[]> =>
  (value, path, report) => {
    if (Array.isArray(value) && value.length === 0) return report(path, 'blank')
    const read = check(value, path, report)
    return read?.length === 0 ? undefined : read
  }

type Checks<T> = { readonly [K in keyof T]: Check<NonNullable<T[K]>> }

/** An object of known keys; those that are missing, null or wrong have their usual value. */
const record =
  <T extends object>(usual: T, checks: Checks<T>, required: readonly (keyof T & string)[] = []): Check<T> =>
  (value, path, report) => {
    if (!isRow(value)) return report(path, 'notAnObject', value)
    const within = (key: string) => (path === '' ? key : `${path}.${key}`)
    const read: Record<string, unknown> = {}
    for (const [key, entry] of Object.entries(value)) {
      const check = Object.hasOwn(checks, key) ? (checks[key as keyof T] as Check<unknown>) : null
      if (check === null) report(within(key), 'unknownKey')
      else if (entry !== null) read[key] = check(entry, within(key), report)
    }
    const missing = required.filter(key => read[key] === undefined)
    for (const key of missing) if (value[key] == null) report(within(key), 'missing')
    if (missing.length > 0) return undefined
    const kept = Object.entries(read).filter(([, entry]) => entry !== undefined)
    return { ...usual, ...Object.fromEntries(kept) }
  }

/** An address on this origin, as it stands: data of another host goes through the web server's proxy. */
const sameOrigin = (base: string) =>
  when<string>('otherOrigin', value => {
    if (typeof value !== 'string' || isBlank(value)) return false
    try {
      return new URL(value, base).origin === new URL(base).origin
    } catch {
      return false
    }
  })
const webAddress = when<string>('invalidUrl', value => typeof value === 'string' && isWebAddress(value))

const { wall, office } = USUAL_CONFIG
const FIRST_SCENE = { id: 'overview' as Scene, seconds: 30, query: '' }
const checksAt = (base: string): Checks<Config> => ({
  dataUrl: sameOrigin(base),
  refreshSeconds: number(1, 86_400),
  ageWarningHours: number(0, 100_000),
  ageAlarmHours: number(0, 100_000),
  title: name,
  publicUrl: webAddress,
  language: oneOf(['vi', 'en']),
  theme: oneOf(['light', 'dark', 'system']),
  from: period,
  views: list(record({ name: '', query: '' }, { name, query: text }, ['name', 'query'])),
  wall: record(wall, {
    screenHeightMetres: number(0.1, 100),
    viewingDistanceMetres: number(0.1, 1000),
    scenes: filled(list(record(FIRST_SCENE, { id: oneOf(SCENES), seconds: number(1, 86_400), query: text }, ['id']))),
    seams: list(number(0, 1)),
    newsMinutes: number(0, 100_000),
    night,
    contact: text,
  }),
  office: record(office, {
    form: oneOf(['office', 'chairman']),
    parent: text,
    name: text,
    symbol: text,
    place: text,
    signature: list(text),
    recipients: list(text),
    replyDays: number(1, 365),
  }),
})

/**
 * The JSON value of `config.json` → what holds, and what in it is wrong, each with its path: an unknown key, or a value
 * in whose place the usual one holds.
 * @param base the page's address
 */
export function readConfig(value: unknown, base: string): { config: Config; faults: readonly Warning[] } {
  const faults: Warning[] = []
  const report: Report = (path, code, value) => {
    faults.push({ path, fault: fault(code, value) })
    return undefined
  }
  const config = record(USUAL_CONFIG, checksAt(base))(value, '', report) ?? USUAL_CONFIG
  const { ageWarningHours, ageAlarmHours } = config
  if (ageAlarmHours >= ageWarningHours) return { config, faults }
  // The alarm comes after the warning; where only the warning was set, it moves the alarm.
  if (isRow(value) && value.ageAlarmHours != null) report('ageAlarmHours', 'outOfRange', ageAlarmHours)
  return {
    config: { ...config, ageAlarmHours: Math.max(USUAL_CONFIG.ageAlarmHours, ageWarningHours) },
    faults,
  }
}
