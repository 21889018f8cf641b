import { type Dataset, tallyRow, tallyRows } from './board.ts'
import { type Count, groupingSize, type Grouping, type Judged } from './count.ts'
import { WITHOUT } from './address.ts'
import { NONE } from './columns.ts'
import { type UnitTask, unitOf } from './named.ts'
import { readTally, type Tally } from './tally.ts'

/** One agency, programme or leader of a chart. */
export interface Group {
  /** As the address names it; `none` for the tasks without. */
  readonly id: string
  /** Empty for the tasks without. */
  readonly name: string
  readonly fullName: string
  readonly without: boolean
  readonly tally: Tally
  /** Tasks that it coordinates; 0 but for organizations. */
  readonly coordinating: number
  /** Its tasks whatever their state: what stays as a ghost where the state is filtered. */
  readonly all: Tally
  /** Its tasks one by one, where the board has few; else null. */
  readonly tasks: readonly UnitTask[] | null
}

/** A board by agency, programme or leader: in document order, the tasks without last. */
export interface Groups {
  readonly rows: readonly Group[]
  /** Of the whole board, each task once. */
  readonly tally: Tally
  readonly all: Tally
}

/** Boards with no more tasks than this show one square a task. */
export const UNIT_TASKS = 60

function* codesOf({ columns }: Dataset, judged: Judged, grouping: Grouping, t: number): Iterable<number> {
  const size = groupingSize(columns, grouping)
  const orWithout = (code: number) => (code === NONE ? size : code)
  switch (grouping) {
    case 'organization':
      yield judged.lead(t)
      break
    case 'programme': {
      const start = columns.programmeStart[t]!
      const end = columns.programmeStart[t + 1]!
      yield* start === end ? [size] : columns.programme.subarray(start, end)
      break
    }
    case 'supervisor':
      yield orWithout(columns.stages.supervisor[judged.stage[t]!]!)
      break
    case 'document':
      yield orWithout(columns.document[t]!)
  }
}

function named({ facts, columns }: Dataset, grouping: Grouping, code: number): Pick<Group, 'id' | 'name' | 'fullName'> {
  const of = ({ id, name, shortName }: { id: string; name: string; shortName: string }) => ({
    id,
    name: shortName,
    fullName: name,
  })
  if (code === groupingSize(columns, grouping)) return { id: WITHOUT, name: '', fullName: '' }
  switch (grouping) {
    case 'organization':
      return of(facts.organizations[code]!)
    case 'programme':
      return of(facts.programmes[code]!)
    case 'supervisor': {
      const name = columns.supervisors[code]!
      return { id: name, name, fullName: name }
    }
    case 'document': {
      const { id, number, title } = facts.documents[code]!
      return { id, name: number ?? title ?? id, fullName: title ?? number ?? id }
    }
  }
}

/**
 * A board by one grouping.
 * @param shown the board without the filter of its own dimension
 * @param all the same without the filter of state either
 */
export function groupsOf(dataset: Dataset, judged: Judged, grouping: Grouping, shown: Count, all: Count): Groups {
  const { facts, columns } = dataset
  const base = facts.settings.onTimeBase
  const without = groupingSize(columns, grouping)
  const inUnits = all.size <= UNIT_TASKS
  const units = new Map<number, UnitTask[]>()
  if (inUnits)
    for (const t of shown.tasks!.subarray(0, shown.size))
      for (const code of codesOf(dataset, judged, grouping, t))
        units.set(code, [...(units.get(code) ?? []), unitOf(dataset, judged, t)])
  const narrowed = shown.by[grouping]!
  return {
    rows: tallyRows(all, grouping, columns).map(row => {
      const own = tallyRow(narrowed, row.code, base)
      return {
        ...named(dataset, grouping, row.code),
        without: row.code === without,
        tally: own.tally,
        coordinating: own.coordinating,
        all: row.tally,
        tasks: inUnits ? (units.get(row.code) ?? []) : null,
      }
    }),
    tally: readTally(shown.whole, 0, base),
    all: readTally(all.whole, 0, base),
  }
}
