import type { Group, Groups } from '../question/groups.ts'
import { type Dataset, tallyRow, tallyRows, wholeOf } from './board.ts'
import type { Count, CountRequest, Grouping } from './count.ts'
import { WITHOUT } from '../question/filter.ts'
import { NONE } from './columns.ts'
import type { Judged } from './judged.ts'
import { Dimension } from './matcher.ts'
import type { Passed } from './part.ts'
import type { UnitTask } from '../question/row.ts'
import { unitOf } from './named.ts'

/** Boards with no more tasks than this show one square a task. */
export const UNIT_TASKS = 60

function codesOf({ columns }: Dataset, judged: Judged, grouping: Grouping, t: number): Iterable<number> {
  switch (grouping) {
    case 'organization':
      return [judged.lead(t)]
    case 'programme':
      return columns.programme.subarray(columns.programmeStart[t], columns.programmeStart[t + 1])
    case 'supervisor':
      return [columns.stages.supervisor[judged.stage[t]!]!]
    case 'document':
      return [columns.document[t]!]
  }
}

function named({ facts, columns }: Dataset, grouping: Grouping, code: number): Pick<Group, 'id' | 'name' | 'fullName'> {
  const of = ({ id, name, shortName }: { id: string; name: string; shortName: string }) => ({
    id,
    name: shortName,
    fullName: name,
  })
  if (code === NONE) return { id: WITHOUT, name: '', fullName: '' }
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
function groupsOf(dataset: Dataset, judged: Judged, grouping: Grouping, shown: Count, all: Count): Groups {
  const { facts } = dataset
  const inUnits = all.tasks.length <= UNIT_TASKS
  const units = new Map<number, UnitTask[]>()
  if (inUnits)
    for (const t of shown.tasks)
      for (const code of codesOf(dataset, judged, grouping, t))
        units.set(code, [...(units.get(code) ?? []), unitOf(dataset, judged, t)])
  return {
    rows: tallyRows(all, grouping, facts).map(row => {
      const own = tallyRow(shown, grouping, row.code, facts.settings.onTimeBase)
      return {
        ...named(dataset, grouping, row.code),
        without: row.code === NONE,
        tally: own.tally,
        coordinating: own.coordinating,
        all: row.tally,
        tasks: inUnits ? (units.get(row.code) ?? []) : null,
      }
    }),
    tally: wholeOf(shown, facts),
    all: wholeOf(all, facts),
  }
}

/** A chart's board without the filter of its own dimension, and the same without that of state: its ghosts. */
export const shownAndAll = (own: number, by: CountRequest['by']): [CountRequest, CountRequest] => [
  { ignore: own, by },
  { ignore: own | Dimension.state, by },
]

/** What bars of tallies are drawn from. @param own the filter's dimension that a row stands for */
export const groupsBy = (grouping: Grouping, own: number) => ({
  counts: shownAndAll(own, [grouping]),
  read: ({ dataset, judged }: Passed, [shown, all]: readonly Count[]): Groups =>
    groupsOf(dataset, judged, grouping, shown!, all!),
})
