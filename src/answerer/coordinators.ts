import type { Columns } from './columns.ts'

/** Coordinators of one task after another, on one day: each once, never the lead (contract section 2). */
export class Coordinators {
  /** The first `count` of them are the task's. */
  readonly codes: Int32Array
  count = 0
  readonly #columns: Columns
  readonly #successors: Int32Array
  /** In which call an organization was last found. */
  readonly #found: Int32Array
  #call = 0

  /** @param successors organization code → code of who does its work on the day */
  constructor(columns: Columns, successors: Int32Array) {
    const { length } = columns.facts.organizations
    this.codes = new Int32Array(length)
    this.#found = new Int32Array(length)
    this.#columns = columns
    this.#successors = successors
  }

  /** Reads those of task t, which `lead` leads on the day. */
  read(t: number, lead: number): void {
    const { coordinator, coordinatorStart } = this.#columns
    const end = coordinatorStart[t + 1]!
    this.#found[lead] = ++this.#call
    this.count = 0
    for (let i = coordinatorStart[t]!; i < end; i++) {
      const code = this.#successors[coordinator[i]!]!
      if (this.#found[code] === this.#call) continue
      this.#found[code] = this.#call
      this.codes[this.count++] = code
    }
  }
}
