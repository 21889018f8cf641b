import type { Fault, FaultCode, Warning } from '../domain/facts.ts'
import { parseDay, type PlainDay } from '../domain/plainDay.ts'

/** A row as JSON gives it. Keys are read by name only, so `__proto__` and `constructor` are words like any other. */
export type Row = { readonly [key: string]: unknown }

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const BLANK = /^\p{White_Space}*$/u
/** White space only (Unicode's). */
export const isBlank = (text: string) => BLANK.test(text)

/** All of what stands outside these ranges may change under NFC; normalising is dear, so most texts are spared it. */
const MAY_CHANGE = /[^\u0000-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/
/** Text is shown, grouped and filtered in NFC. */
export const nfc = (text: string) => (MAY_CHANGE.test(text) ? text.normalize('NFC') : text)

const SHOWN = 60

/** A fault; `value` is shortened so that a message stays readable. */
export function fault(code: FaultCode, value?: unknown): Fault {
  if (value === undefined || value === null) return { code }
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const characters = [...text.slice(0, 2 * SHOWN)]
  return { code, value: characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text }
}

/** Where a row stands, spelled out only when something is wrong with it. */
export type Place = () => string

/** Collects what was left out, with its path and why. */
export class Warnings {
  readonly list: Warning[] = []

  add(path: string, code: FaultCode, value?: unknown): void {
    this.list.push({ path, fault: fault(code, value) })
  }

  /** An optional text; blank is missing. */
  text(row: Row, key: string, place: Place): string | null {
    const value = row[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return isBlank(value) ? null : nfc(value)
    this.add(joined(place, key), 'notText', value)
    return null
  }

  /** An optional reference, as it stands. */
  id(row: Row, key: string, place: Place, known: { has(id: string): boolean }, code: FaultCode): string | null {
    const value = row[key]
    if (value === undefined || value === null) return null
    if (typeof value !== 'string') this.add(joined(place, key), 'notText', value)
    else if (!isBlank(value)) {
      if (known.has(value)) return value
      this.add(joined(place, key), code, value)
    }
    return null
  }

  /** An optional list; rows that `read` gives null for are left out, `read` having said why. */
  rows<T>(row: Row, key: string, place: Place, read: (value: unknown, place: Place) => T | null): T[] {
    const value = row[key]
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      this.add(joined(place, key), 'notAList', value)
      return []
    }
    const rows: T[] = []
    for (let i = 0; i < value.length; i++) {
      const readRow = read(value[i], () => `${joined(place, key)}[${i}]`)
      if (readRow !== null) rows.push(readRow)
    }
    return rows
  }

  /** An optional list of references, each once. */
  ids<T extends string>(row: Row, key: string, place: Place, known: { has(id: T): boolean }, code: FaultCode): T[] {
    const ids = this.rows(row, key, place, (value, at) => {
      if (typeof value === 'string' && known.has(value as T)) return value as T
      this.add(at(), typeof value === 'string' ? code : 'notText', value)
      return null
    })
    return ids.length > 1 ? [...new Set(ids)] : ids
  }

  /** An optional value out of a fixed few. */
  choice<T extends string>(row: Row, key: string, place: Place, choices: readonly T[]): T | null {
    const value = row[key]
    if (value === undefined || value === null || (typeof value === 'string' && isBlank(value))) return null
    if ((choices as readonly unknown[]).includes(value)) return value as T
    this.add(joined(place, key), 'unknownValue', value)
    return null
  }

  /** Yes or no; `unreadable` is what anything but true, false or nothing stands for. */
  yesNo(row: Row, key: string, place: Place, unreadable: boolean): boolean {
    const value = row[key]
    if (value === undefined || value === null) return false
    if (typeof value === 'boolean') return value
    this.add(joined(place, key), 'notTrueOrFalse', value)
    return unreadable
  }

  /** An optional day. */
  day(row: Row, key: string, place: Place): PlainDay | null {
    const value = row[key]
    if (value === undefined || value === null || (typeof value === 'string' && isBlank(value))) return null
    const day = typeof value === 'string' ? parseDay(value) : null
    if (day === null) this.add(joined(place, key), 'invalidDate', value)
    return day
  }
}

function joined(place: Place, key: string): string {
  const path = place()
  return path === '' ? key : `${path}.${key}`
}

/** What is wrong with a required text, else null. */
export function requiredTextFault(value: unknown): Fault | null {
  if (value === undefined || value === null) return fault('missing')
  if (typeof value !== 'string') return fault('notText', value)
  return isBlank(value) ? fault('blank') : null
}
