import { NO_DAY, quietDays, type Rules } from '../domain/judge.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { FlagBit, isCompleted, StatusCode } from '../domain/status.ts'
import { withoutLongRuns } from '../domain/text.ts'
import type { Address, Sort } from '../question/address.ts'
import type { Dataset } from './board.ts'
import { NONE } from './columns.ts'
import { firstBy } from './firstBy.ts'
import type { Judged } from './judged.ts'
import { identity } from './names.ts'
import { percentAt } from './row.ts'

/** Wider than any two days are apart, up to a clock in the year 9999. */
const DAYS = 2 ** 22
const RANK = 4 * DAYS
/** More tasks than a document has, so that a key and a place in the document pack into one number. */
const TASKS = 2 ** 24

/** What needs action first: a rank, and a value of days within it, both ascending (contract section 6, `sort`). */
function urgency(dataset: Dataset, judged: Judged, t: number, rules: Rules): number {
  const { columns } = dataset
  const status = judged.status(t)
  const flags = judged.flags(t)
  const lastDay = judged.lastOnTimeDay(t)
  if (flags & FlagBit.escalated) return 0
  if (status === StatusCode.overdue) return RANK + DAYS - judged.daysLate(t)
  if (status === StatusCode.awaitingUpdate) return 2 * RANK
  if (status === StatusCode.dueSoon) return 3 * RANK + DAYS + lastDay
  if (flags & FlagBit.blocked) return 4 * RANK
  if (flags & FlagBit.stagnant) {
    const lastNewsOn = columns.stages.lastNewsOn[judged.stage[t]!]!
    return 5 * RANK + DAYS - quietDays(columns.assignedOn[t]!, lastNewsOn, rules)
  }
  return 6 * RANK + (lastDay === NO_DAY ? 2 * DAYS : DAYS + lastDay)
}

interface Around {
  readonly place: number
  readonly previous: number | undefined
  readonly next: number | undefined
}

/** Tasks in an order, of which a screen needs the beginning, or what stands around one of them. */
export interface Order {
  readonly first: (count: number) => Int32Array
  /** Its place, from 1, and its neighbours; null where it isn't among them. */
  readonly around: (t: number) => Around | null
}

/** A longer beginning is found by sorting all. */
const FEW = 256

/** Whole numbers are compared natively when a task's place is packed behind its key. */
function byUrgency(dataset: Dataset, judged: Judged, tasks: Int32Array, descending: boolean, rules: Rules): Order {
  const packed = (t: number) => {
    const key = urgency(dataset, judged, t, rules)
    return (descending ? 7 * RANK - key : key) * TASKS + t
  }
  return {
    first: count =>
      count < FEW
        ? Int32Array.from(firstBy(tasks, packed, count))
        : Int32Array.from(Float64Array.from(tasks, packed).sort().subarray(0, count), key => key % TASKS),
    around: t => {
      if (!tasks.includes(t)) return null
      const own = packed(t)
      let place = 1
      let previous: number | undefined
      let next: number | undefined
      for (const other of tasks) {
        const number = packed(other)
        if (number < own) {
          place++
          if (previous === undefined || number > packed(previous)) previous = other
        } else if (number > own && (next === undefined || number < packed(next))) next = other
      }
      return { place, previous, next }
    },
  }
}

/** An order that is known as a whole. */
function listed(order: Int32Array): Order {
  return {
    first: count => order.subarray(0, count),
    around: t => {
      const at = order.indexOf(t)
      return at === -1 ? null : { place: at + 1, previous: order[at - 1], next: order[at + 1] }
    },
  }
}

/** A class and a value in it, before the text. */
type Clause = readonly [rank: number, value: number, text: string]
type Key = number | string | Clause

/** A well-formed numeral of I, V and X that no letter or digit follows. */
const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?![\p{L}\p{N}])/u
const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** Clauses that begin with a figure, then those that begin with a Roman numeral, by its value, then all others. */
function clauseKey(clause: string): Clause {
  if (/^\d/.test(clause)) return [0, 0, clause]
  const [numeral, tens, units] = ROMAN.exec(clause) ?? []
  return numeral === undefined
    ? [2, 0, clause]
    : [1, tens!.length * 10 + UNITS.indexOf(units!), clause.slice(numeral.length)]
}

/** Where each text stands among the others, equal ones alike: many tasks share a text, which may be long. */
function ranksOf(texts: readonly string[]): Int32Array {
  const ranks = new Int32Array(texts.length)
  const sortable = texts.map(withoutLongRuns)
  const places = texts.map((_, place) => place).sort((a, b) => compareTexts(sortable[a]!, sortable[b]!))
  places.forEach((place, i) => {
    const before = places[i - 1]
    ranks[place] = before !== undefined && compareTexts(sortable[before]!, sortable[place]!) === 0 ? ranks[before]! : i
  })
  return ranks
}

function keyOf(
  dataset: Dataset,
  judged: Judged,
  by: Exclude<Sort, 'urgency'>,
  rules: Rules,
): (t: number) => Key | null {
  const { facts, columns } = dataset
  const { stages } = columns
  const orNull = (day: number) => (day === NO_DAY ? null : day)
  const ranked = (texts: readonly string[], code: (t: number) => number) => {
    const ranks = ranksOf(texts)
    return (t: number) => (code(t) === NONE ? null : ranks[code(t)]!)
  }
  switch (by) {
    case 'clause':
      return t => {
        const { clause } = facts.tasks[t]!
        return clause === null ? null : clauseKey(withoutLongRuns(clause))
      }
    case 'title':
      return t => withoutLongRuns(facts.tasks[t]!.title)
    case 'lead':
      return ranked(
        facts.organizations.map(({ shortName }) => shortName),
        t => judged.lead(t),
      )
    case 'document':
      return ranked(
        facts.documents.map((_, code) => identity(columns, 'document', code).name),
        t => columns.document[t]!,
      )
    case 'supervisor':
      return ranked(columns.supervisors, t => stages.supervisor[judged.stage[t]!]!)
    case 'status':
      return t => judged.status(t)
    case 'deadline':
      return t => orNull(judged.lastOnTimeDay(t))
    case 'daysLate':
      return t => orNull(judged.daysLate(t))
    case 'percent':
      return t => percentAt(facts.tasks[t]!, rules.day as PlainDay)
    case 'lastNews':
      return t => orNull(stages.lastNewsOn[judged.stage[t]!]!) ?? columns.assignedOn[t]!
    case 'assigned':
      return t => columns.assignedOn[t]!
    case 'completed':
      return t => (isCompleted(judged.status(t)) ? stages.closedOn[judged.stage[t]!]! : null)
  }
}

/** Made when it is first needed: that takes as long as a board. */
let collator: Intl.Collator | null = null

/** As Vietnamese sorts them, numbers in them as numbers: 2 before 10. */
function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true })
  return collator.compare(a, b)
}

/** Days and numbers by size, clauses by their class first. The keys are of one kind. */
function compare(a: Key, b: Key): number {
  if (typeof a === 'number') return a - (b as number)
  if (typeof a === 'string') return compareTexts(a, b as string)
  const [rank, value, text] = b as Clause
  return a[0] - rank || a[1] - value || compareTexts(a[2], text)
}

/** Tasks (places in the document) in an order; ties in document order, tasks without the value last either way. */
export function orderOf(
  dataset: Dataset,
  judged: Judged,
  tasks: Int32Array,
  { by, descending }: Address['sort'],
  rules: Rules,
): Order {
  if (by === 'urgency') return byUrgency(dataset, judged, tasks, descending, rules)
  const key = keyOf(dataset, judged, by, rules)
  const keys = new Map<number, Key>()
  const without: number[] = []
  for (const t of tasks) {
    const value = key(t)
    if (value === null) without.push(t)
    else keys.set(t, value)
  }
  const valued = Int32Array.from(keys.keys()).sort(
    (a, b) => (descending ? compare(keys.get(b)!, keys.get(a)!) : compare(keys.get(a)!, keys.get(b)!)) || a - b,
  )
  return listed(Int32Array.from([...valued, ...without]))
}
