import { fold } from '../words/fold.ts'
import type { Columns } from './columns.ts'
import type { Coordinators } from './coordinators.ts'

const folded = (texts: readonly (string | null)[]) => fold(texts.filter(text => text !== null).join('\n'))

/** Texts of rows that many tasks share: each is folded once, and searched once for each word. */
class Shared {
  readonly #size: number
  readonly #text: (code: number) => string
  readonly #folded: string[] = []

  constructor(size: number, text: (code: number) => string) {
    this.#size = size
    this.#text = text
  }

  /** Whether a word occurs in a row's text. */
  has(word: string): (code: number) => boolean {
    const [YES, NO] = [1, 2]
    const known = new Uint8Array(this.#size)
    return code => {
      known[code] ||= (this.#folded[code] ??= this.#text(code)).includes(word) ? YES : NO
      return known[code] === YES
    }
  }
}

/**
 * Finds words in a task: in title, detail, clause, document number, and in the names and stated short names of its lead
 * and coordinators on the day (contract section 6, `q`). What a task says is folded once, when first searched.
 */
export class Search {
  readonly #columns: Columns
  readonly #tasks: (string | undefined)[]
  readonly #organizations: Shared
  readonly #documents: Shared

  constructor(columns: Columns) {
    const { organizations, documents } = columns.facts
    this.#columns = columns
    this.#tasks = Array.from({ length: columns.size })
    this.#organizations = new Shared(organizations.length, code => {
      const { name, statedShortName } = organizations[code]!
      return folded([name, statedShortName])
    })
    this.#documents = new Shared(documents.length, code => folded([documents[code]!.number]))
  }

  #task(t: number): string {
    const { title, detail, clause } = this.#columns.facts.tasks[t]!
    return (this.#tasks[t] ??= folded([title, detail, clause]))
  }

  /** Whether every word of a query occurs in task t, which these coordinate and `lead` leads on the day. */
  finder(query: string): (t: number, lead: number, coordinators: Coordinators) => boolean {
    const { document } = this.#columns
    const words = fold(query)
      .split(/\p{White_Space}+/u)
      .filter(word => word !== '')
      .map(word => ({ word, agency: this.#organizations.has(word), document: this.#documents.has(word) }))
    return (t, lead, { codes, count }) =>
      words.every(({ word, agency, document: number }) => {
        if (this.#task(t).includes(word) || agency(lead)) return true
        if (document[t]! >= 0 && number(document[t]!)) return true
        for (let i = 0; i < count; i++) if (agency(codes[i]!)) return true
        return false
      })
  }
}
