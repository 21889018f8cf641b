import type { Fault, FaultCode, Warning } from '../domain/facts.ts'
import { parseDay, type PlainDay } from '../domain/plainDay.ts'
import { hasLongRun, isBlank, mayChange, nfc, spaced } from '../domain/text.ts'

/** A row as JSON gives it. Keys are read by name only, so `__proto__` and `constructor` are words like any other. */
export type Row = { readonly [key: string]: unknown }

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The address of a page or a paper on the web. */
export const isWebAddress = (text: string) => /^https?:\/\/[^\s/]/i.test(text)

const SHOWN = 60

/** A character is two units at most; two more units tell that there is more. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * SHOWN + 2))
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text
}

/** A value as JSON, shortened so that a message stays readable. */
export function spoken(value: unknown): string {
  // JSON has no word for what 1e999 becomes.
  if (typeof value === 'number') return String(value)
  try {
    return shortened(JSON.stringify(value))
  } catch {
    // Nested deeper than the engine can write it.
    return Array.isArray(value) ? '[…]' : '{…}'
  }
}

/** A fault with the offending value, where there is one. */
export function fault(code: FaultCode, value?: unknown): Fault {
  if (value === undefined || value === null) return { code }
  return { code, value: typeof value === 'string' ? shortened(value) : spoken(value) }
}

/** Where a row stands; spelled out only when something is wrong with it. One object serves a whole list. */
export interface Place {
  path(): string
}

/** The document itself: its keys are paths. */
export const ROOT: Place = { path: () => '' }

/** Row `index` of a list. */
export class RowPlace implements Place {
  readonly #list: string
  index = 0

  constructor(list: string) {
    this.#list = list
  }

  path(): string {
    return `${this.#list}[${this.index}]`
  }
}

function joined(place: Place, key: string): string {
  const path = place.path()
  return path === '' ? key : `${path}.${key}`
}

/** Ids that may be referred to. */
export interface Known<I extends string> {
  has(id: I): boolean
}

const NOTHING: readonly never[] = []
/** So many ids are compared one by one; a longer list remembers them. */
const FEW = 16

/** Collects what was left out, with its path and why. */
export class Warnings {
  readonly list: Warning[] = []

  add(path: string, code: FaultCode, value?: unknown): void {
    this.list.push({ path, fault: fault(code, value) })
  }

  addAt(place: Place, key: string, code: FaultCode, value?: unknown): void {
    this.add(joined(place, key), code, value)
  }

  /** An optional word for machines (an id, an address), as it stands; blank is missing. */
  word(value: unknown, key: string, place: Place): string | null {
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return isBlank(value) ? null : value
    this.addAt(place, key, 'notText', value)
    return null
  }

  /** An optional text; blank is missing. */
  text(value: unknown, key: string, place: Place): string | null {
    const text = this.word(value, key, place)
    return text === null ? null : this.normal(text, key, place)
  }

  /** An optional text that tasks are grouped or filtered by. */
  groupedText(value: unknown, key: string, place: Place): string | null {
    const text = this.text(value, key, place)
    return text === null ? null : spaced(text)
  }

  /** A text in NFC. */
  normal(text: string, key: string, place: Place): string {
    if (!mayChange(text)) return text
    if (hasLongRun(text)) this.addAt(place, key, 'longRun', text)
    return nfc(text)
  }

  /** An optional address on the web. */
  webAddress(value: unknown, key: string, place: Place): string | null {
    const address = this.word(value, key, place)
    if (address === null || isWebAddress(address)) return address
    this.addAt(place, key, 'invalidUrl', address)
    return null
  }

  /** An optional reference, as it stands. */
  id<I extends string>(value: unknown, key: string, place: Place, known: Known<I>, code: FaultCode): I | null {
    const id = this.word(value, key, place) as I | null
    if (id === null || known.has(id)) return id
    this.addAt(place, key, code, id)
    return null
  }

  /** The rows of an optional list; none, with a warning, where it is no list. */
  rows(value: unknown, key: string, place: Place): readonly unknown[] {
    if (value === undefined || value === null) return NOTHING
    if (Array.isArray(value)) return value
    this.addAt(place, key, 'notAList', value)
    return NOTHING
  }

  /** An optional list of references, each once. */
  ids<I extends string>(value: unknown, key: string, place: Place, known: Known<I>, code: FaultCode): readonly I[] {
    const rows = this.rows(value, key, place)
    if (rows.length === 0) return NOTHING
    const ids: I[] = []
    const seen = rows.length > FEW ? new Set<I>() : null
    for (let i = 0; i < rows.length; i++) {
      const id = rows[i]
      if (typeof id !== 'string' || !known.has(id as I))
        this.addAt(place, `${key}[${i}]`, requiredTextFault(id)?.code ?? code, id)
      else if (seen ? seen.size < seen.add(id as I).size : !ids.includes(id as I)) ids.push(id as I)
    }
    return ids
  }

  /** An optional list of texts. */
  texts(value: unknown, key: string, place: Place): readonly string[] {
    const rows = this.rows(value, key, place)
    if (rows.length === 0) return NOTHING
    const texts: string[] = []
    for (let i = 0; i < rows.length; i++) {
      const wrong = requiredTextFault(rows[i])
      if (wrong) this.addAt(place, `${key}[${i}]`, wrong.code, rows[i])
      else texts.push(this.normal(rows[i] as string, `${key}[${i}]`, place))
    }
    return texts
  }

  /** An optional value out of a fixed few. */
  choice<T extends string>(value: unknown, key: string, place: Place, choices: readonly T[]): T | null {
    if (value === undefined || value === null || (typeof value === 'string' && isBlank(value))) return null
    if ((choices as readonly unknown[]).includes(value)) return value as T
    this.addAt(place, key, 'unknownValue', value)
    return null
  }

  /** Yes or no; `unreadable` is what anything but true, false or nothing stands for. */
  yesNo(value: unknown, key: string, place: Place, unreadable: boolean): boolean {
    if (value === undefined || value === null) return false
    if (typeof value === 'boolean') return value
    this.addAt(place, key, 'notTrueOrFalse', value)
    return unreadable
  }

  /** An optional day. */
  day(value: unknown, key: string, place: Place): PlainDay | null {
    if (value === undefined || value === null || (typeof value === 'string' && isBlank(value))) return null
    const day = typeof value === 'string' ? parseDay(value) : null
    if (day === null) this.addAt(place, key, 'invalidDate', value)
    return day
  }

  /** An optional number. */
  number(value: unknown, key: string, place: Place): number | null {
    if (value === undefined || value === null) return null
    if (Number.isFinite(value)) return value as number
    this.addAt(place, key, 'notANumber', value)
    return null
  }
}

/** What is wrong with a required text, else null. */
export function requiredTextFault(value: unknown): Fault | null {
  if (value === undefined || value === null) return fault('missing')
  if (typeof value !== 'string') return fault('notText', value)
  return isBlank(value) ? fault('blank') : null
}
