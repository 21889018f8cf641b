import { countKeys, NONE_REPEATED, type Repeated, repeatedKeys } from './repeatedKeys.ts'

/**
 * A document is read in pieces: its list of tasks in runs, so that neither the whole text nor all rows as JSON gives
 * them are ever held. Only where a piece is no JSON, the document is laid out in a way that can't be cut, or it is
 * rejected, is it decoded whole (`decode.ts`), which finds out what is wrong. What the pieces hold, the whole holds.
 */

/**
 * A run of tasks ends at the first comma after so many bytes. Texts beyond some 100 kB get memory of their own, which
 * takes longer to come by than the text to be decoded.
 */
const RUN_BYTES = 1 << 14

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d]
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d]
const TASKS = new TextEncoder().encode('tasks')

/** Some rows of a list: their bytes with the commas between them, from `start` to before `end`. */
interface Run {
  readonly start: number
  readonly end: number
  readonly rows: number
  /** As many as its objects have keys, counting those that are said twice. */
  readonly colons: number
}

interface List {
  readonly runs: readonly Run[]
  /** The places of its brackets. */
  readonly start: number
  readonly end: number
}

/** Space, tab, line feed, carriage return. */
const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d

function pastSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (isSpace(bytes[at])) at++
  return at
}

/** @returns the place of the quote that ends the string begun at `start`, or the length where none does */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return Math.min(at, bytes.length)
}

/** The list begun at `start`, cut into runs; null where it doesn't end. */
function cutList(bytes: Uint8Array, start: number, runBytes: number): List | null {
  const runs: Run[] = []
  let [depth, from, rows, colons] = [0, start + 1, 1, 0]
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) at = endOfString(bytes, at)
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth--
      if (depth > 0) continue
      const isEmpty = pastSpace(bytes, start + 1) === at
      if (!isEmpty) runs.push({ start: from, end: at, rows, colons })
      return byte === CLOSE_LIST ? { runs, start, end: at } : null
    } else if (byte === COLON) colons++
    else if (byte === COMMA && depth === 1) {
      if (at - from < runBytes) rows++
      else {
        runs.push({ start: from, end: at, rows, colons })
        ;[from, rows, colons] = [at + 1, 1, 0]
      }
    }
  }
  return null
}

function isTasks(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === TASKS.length && TASKS.every((byte, i) => bytes[start + i] === byte)
}

/**
 * The list under the document's own key `tasks`, and how many colons stand outside it; null where there isn't just one
 * list, or it can't be told.
 */
function tasksIn(bytes: Uint8Array, runBytes: number): { list: List; colons: number } | null {
  let found: List | null = null
  let [depth, colons] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--
    else if (byte === COLON) colons++
    else if (byte === QUOTE) {
      const start = at + 1
      at = endOfString(bytes, at)
      const colon = pastSpace(bytes, at + 1)
      if (depth !== 1 || bytes[colon] !== COLON) continue
      // Written with an escape, any key may be this one.
      if (bytes.subarray(start, at).includes(BACKSLASH)) return null
      if (!isTasks(bytes, start, at)) continue
      const value = pastSpace(bytes, colon + 1)
      if (found || bytes[value] !== OPEN_LIST) return null
      found = cutList(bytes, value, runBytes)
      if (!found) return null
      colons++
      at = found.end
    }
  }
  return found && { list: found, colons }
}

/** Reads runs of rows, one after another, into the same room. */
class RunReader {
  readonly #bytes: Uint8Array
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  readonly #room: Uint8Array

  constructor(bytes: Uint8Array, runs: readonly Run[]) {
    this.#bytes = bytes
    this.#room = new Uint8Array(runs.reduce((most, { start, end }) => Math.max(most, end - start), 0) + 2)
  }

  /**
   * The rows of a run; null where it is no JSON, or not so many rows.
   * @param repeated takes the text where a key in it is said twice
   */
  read({ start, end, rows, colons }: Run, repeated: (text: string) => void): readonly unknown[] | null {
    const { length } = this.#bytes.subarray(start, end)
    this.#room[0] = OPEN_LIST
    this.#room.set(this.#bytes.subarray(start, end), 1)
    this.#room[length + 1] = CLOSE_LIST
    try {
      const text = this.#decoder.decode(this.#room.subarray(0, length + 2))
      const list = JSON.parse(text) as unknown[]
      if (countKeys(list) !== colons) repeated(text)
      return list.length === rows ? list : null
    } catch {
      return null
    }
  }
}

/** The rows of a list, read as they are asked for. */
export class Rows implements Iterable<unknown> {
  readonly #bytes: Uint8Array
  readonly #runs: readonly Run[]
  /** A run could not be read: the rows end before it. */
  broken = false
  /** Where a key of the rows read so far is said twice: `[12].leadId`. */
  readonly repeated: string[] = []

  constructor(bytes: Uint8Array, runs: readonly Run[]) {
    this.#bytes = bytes
    this.#runs = runs
  }

  *[Symbol.iterator](): Generator {
    const reader = new RunReader(this.#bytes, this.#runs)
    let first = 0
    for (const run of this.#runs) {
      const rows = reader.read(run, text => {
        for (const path of repeatedKeys(text, first).paths) this.repeated.push(path)
      })
      first += run.rows
      if (rows === null) {
        this.broken = true
        return
      }
      yield* rows
    }
  }
}

/** A document without its tasks, and these. */
interface Pieces {
  readonly rest: unknown
  /** Keys of the rest that are said twice. */
  readonly repeated: () => Repeated
  readonly tasks: Rows
}

/** A document in pieces; null where it has to be read whole. */
export function cut(bytes: Uint8Array, runBytes = RUN_BYTES): Pieces | null {
  const found = tasksIn(bytes, runBytes)
  if (!found) return null
  const { list, colons } = found
  const rest = new Uint8Array(bytes.length - (list.end - list.start - 1))
  rest.set(bytes.subarray(0, list.start + 1))
  rest.set(bytes.subarray(list.end), list.start + 1)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(rest)
    const value = JSON.parse(text) as object
    return {
      rest: value,
      repeated: () => (countKeys(value) === colons ? NONE_REPEATED : repeatedKeys(text)),
      tasks: new Rows(bytes, list.runs),
    }
  } catch {
    return null
  }
}
