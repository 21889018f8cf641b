import { NO_DAY, quietDays, type Rules } from '../domain/judge.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { FlagBit, StatusCode } from '../domain/status.ts'
import type { Address, Sort } from './address.ts'
import type { Dataset } from './board.ts'
import type { Judged } from './judged.ts'
import { percentAt } from './row.ts'

/** Wider than any two days of the years 1900–2199 are apart. */
const DAYS = 2 ** 18
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

/** Whole numbers sort natively when a task's place is packed behind its key. */
function byUrgency(dataset: Dataset, judged: Judged, tasks: Int32Array, descending: boolean, rules: Rules): Int32Array {
  const packed = Float64Array.from(tasks, t => {
    const key = urgency(dataset, judged, t, rules)
    return (descending ? 7 * RANK - key : key) * TASKS + t
  }).sort()
  return Int32Array.from(packed, key => key % TASKS)
}

function keyOf(
  dataset: Dataset,
  judged: Judged,
  by: Exclude<Sort, 'urgency'>,
  rules: Rules,
): (t: number) => number | string | null {
  const { facts, columns } = dataset
  const orNull = (day: number) => (day === NO_DAY ? null : day)
  switch (by) {
    case 'clause':
      return t => facts.tasks[t]!.clause
    case 'title':
      return t => facts.tasks[t]!.title
    case 'lead':
      return t => facts.organizations[judged.lead(t)]!.shortName
    case 'deadline':
      return t => orNull(judged.lastOnTimeDay(t))
    case 'daysLate':
      return t => orNull(judged.daysLate(t))
    case 'percent':
      return t => percentAt(facts.tasks[t]!, rules.day as PlainDay)
    case 'lastNews':
      return t => orNull(columns.stages.lastNewsOn[judged.stage[t]!]!) ?? columns.assignedOn[t]!
  }
}

/** Made when it is first needed: that takes as long as a board. */
let collator: Intl.Collator | null = null

/** Days and numbers by size, texts as Vietnamese sorts them; clauses compare numbers as numbers: 2 before 10. */
function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number') return a - (b as number)
  collator ??= new Intl.Collator('vi', { numeric: true })
  return collator.compare(a, b as string)
}

/** Tasks (places in the document) in an order; ties in document order, tasks without the value last either way. */
export function sorted(
  dataset: Dataset,
  judged: Judged,
  tasks: Int32Array,
  { by, descending }: Address['sort'],
  rules: Rules,
): Int32Array {
  if (by === 'urgency') return byUrgency(dataset, judged, tasks, descending, rules)
  const key = keyOf(dataset, judged, by, rules)
  const keys = new Map<number, number | string>()
  const without: number[] = []
  for (const t of tasks) {
    const value = key(t)
    if (value === null) without.push(t)
    else keys.set(t, value)
  }
  const valued = Int32Array.from(keys.keys()).sort(
    (a, b) => (descending ? compare(keys.get(b)!, keys.get(a)!) : compare(keys.get(a)!, keys.get(b)!)) || a - b,
  )
  return Int32Array.from([...valued, ...without])
}
