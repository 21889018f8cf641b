import { asking } from '../../src/question/parts.ts'
import { parseAddress } from '../../src/question/address.ts'
import { NO_FILTER } from '../../src/question/filter.ts'
import { answer } from '../../src/answerer/answer.ts'
import { ask, type Dataset, datasetOf } from '../../src/answerer/board.ts'
import { buildColumns } from '../../src/answerer/columns.ts'
import { GROUPINGS } from '../../src/answerer/count.ts'
import { read } from '../../src/data/read.ts'
import { province } from '../../mocks/province/province.ts'

/**
 * Speed against named baselines in one run (design.md, "Budgets"): medians of interleaved runs, so that a machine that
 * slows down slows both.
 */
const TASKS = 100_000
/** What takes seconds needs few, what takes milliseconds many. */
const FEW = 9
const MANY = 150

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

interface Pair {
  readonly name: string
  readonly baseline: string
  /** Null: none is set. */
  readonly budget: number | null
  readonly runs: number
  readonly subject: () => unknown
  readonly against: () => unknown
}

function measure({ name, baseline, budget, runs, subject, against }: Pair): void {
  const times = { subject: [] as number[], against: [] as number[] }
  // Not what came before is measured.
  globalThis.gc?.()
  const warmUp = Math.ceil(runs / 5)
  for (let run = 0; run < runs + warmUp; run++) {
    const baselineMs = timed(against)
    const subjectMs = timed(subject)
    if (run < warmUp) continue
    times.against.push(baselineMs)
    times.subject.push(subjectMs)
  }
  const ratio = median(times.subject.map((ms, run) => ms / times.against[run]!))
  console.log(
    `${name}: ${median(times.subject).toFixed(1)} ms; ${baseline}: ${median(times.against).toFixed(1)} ms; ratio ${ratio.toFixed(2)}${budget === null ? '' : ` (budget ${budget})`}`,
  )
}

/** Reads each cell that a board reads, once, into a checksum: what no board can be faster than. */
function barePass({ columns }: Dataset, day: number): number {
  const { stages } = columns
  let sum = 0
  for (let t = 0; t < columns.size; t++) {
    const assigned = columns.assignedOn[t]!
    if (assigned > day) continue
    let stage = columns.stageStart[t + 1]! - 1
    while (stages.from[stage]! > day) stage--
    const lastNewsOn = stages.lastNewsOn[stage]!
    sum =
      (sum +
        assigned +
        lastNewsOn +
        stages.lastOnTimeDay[stage]! +
        stages.key[stage]! +
        stages.flags[stage]! +
        stages.lead[stage]! +
        stages.supervisor[stage]! +
        columns.document[t]!) |
      0
    // The board, too, looks at these only where something happened in the last seven days.
    if (lastNewsOn >= day - 6 || assigned >= day - 6)
      sum =
        (sum +
          stages.closedOn[stage]! +
          stages.lastSubmittedOn[stage]! +
          stages.lastExtendedOn[stage]! +
          stages.lastBlockedOn[stage]!) |
        0
    const programmeEnd = columns.programmeStart[t + 1]!
    for (let i = columns.programmeStart[t]!; i < programmeEnd; i++) sum = (sum + columns.programme[i]!) | 0
    const coordinatorEnd = columns.coordinatorStart[t + 1]!
    for (let i = columns.coordinatorStart[t]!; i < coordinatorEnd; i++) sum = (sum + columns.coordinator[i]!) | 0
  }
  return sum
}

const textOf = () => JSON.stringify(province({ tasks: TASKS }))

function factsIn(source: Uint8Array) {
  const found = read(source)
  if ('rejection' in found) throw new Error(`rejected: ${found.rejection.code}`)
  return found.facts
}

// The text isn't kept: what a worker holds is the dataset alone.
const dataset = datasetOf(factsIn(new TextEncoder().encode(textOf())))
const { facts } = dataset
const day = facts.dataDay
console.log(`${facts.tasks.length} tasks, Node ${process.version}`)

const everything = [{ ignore: 0, by: GROUPINGS }]
const board = (on: typeof day, query: string) => () =>
  ask(
    dataset,
    { day: on, from: null, filter: parseAddress(query).address.filter },
    everything,
    ({ counts }) => counts[0]!.whole.length,
  )
measure({
  name: 'all tallies of a board',
  baseline: 'bare pass',
  budget: 2.5,
  runs: MANY,
  subject: board(day, ''),
  against: () => barePass(dataset, day),
})
measure({
  name: 'all tallies of a board, half a year earlier',
  baseline: 'bare pass',
  budget: 2.5,
  runs: MANY,
  subject: board((day - 180) as typeof day, ''),
  against: () => barePass(dataset, day - 180),
})
const question = {
  day,
  today: day,
  from: null,
  compare: null,
  filter: { ...NO_FILTER, status: ['overdue'] as const },
  sort: { by: 'urgency' as const, descending: false },
  rows: 100,
  task: null,
  parts: asking('tiles', 'highlights', 'list', 'organizations', 'programmes', 'indicators', 'timeline'),
}
measure({
  name: 'an answer to a click (status=overdue)',
  baseline: 'bare pass',
  budget: null,
  runs: MANY,
  subject: () => answer(dataset, question, 1),
  against: () => barePass(dataset, day),
})
// Last: what it leaves to the garbage collector slows down whatever is measured after it.
const text = textOf()
const bytes = new TextEncoder().encode(text)
console.log(`${(bytes.length / 1e6).toFixed(1)} MB of JSON`)
measure({
  name: 'reader and columns',
  baseline: 'JSON.parse',
  budget: 2.4,
  runs: FEW,
  subject: () => buildColumns(factsIn(bytes)),
  against: () => JSON.parse(text),
})
