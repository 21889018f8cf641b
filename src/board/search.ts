import { fold, spelling, wordsOf } from '../words/fold.ts'
import type { Columns } from './columns.ts'

/** A folded text and its words in one spelling. */
interface Searched {
  readonly text: string
  readonly spellings: ReadonlySet<string>
}

const searched = (texts: readonly (string | null)[]): Searched => {
  const text = fold(texts.filter(part => part !== null).join('\n'))
  return { text, spellings: new Set(wordsOf(text).map(spelling)) }
}

const occurs = (word: string, within: Searched) =>
  within.text.includes(word) || (spelling(word) !== word && within.spellings.has(spelling(word)))

/**
 * Finds words in a task: in title, detail, clause, document number, and in the names and short names of its lead and
 * coordinators on the day (contract section 6, `q`). What a task says is folded once, when first searched.
 */
export class Search {
  readonly #columns: Columns
  readonly #tasks: (Searched | undefined)[]
  readonly #organizations: Searched[]

  constructor(columns: Columns) {
    this.#columns = columns
    this.#tasks = Array.from({ length: columns.size })
    this.#organizations = columns.facts.organizations.map(({ name, shortName }) => searched([name, shortName]))
  }

  #task(t: number): Searched {
    const { facts, document } = this.#columns
    const task = facts.tasks[t]!
    const number = facts.documents[document[t]!]?.number ?? null
    return (this.#tasks[t] ??= searched([task.title, task.detail, task.clause, number]))
  }

  /** Whether every word of a query occurs; `agencies` are the places of lead and coordinators on the day. */
  matches(t: number, words: readonly string[], agencies: readonly number[]): boolean {
    return words.every(
      word => occurs(word, this.#task(t)) || agencies.some(agency => occurs(word, this.#organizations[agency]!)),
    )
  }
}

/** A query's words, folded. */
export const queryWords = (query: string) =>
  fold(query)
    .split(/\s+/u)
    .filter(word => word !== '')
