import type { Groups } from '../../question/groups.ts'
import type { Count, CountRequest, Grouping } from '../count.ts'
import { groupsOf } from '../groups.ts'
import { Dimension } from '../matcher.ts'
import type { Part, Passed } from '../part.ts'

/** A chart's board without the filter of its own dimension, and the same without that of state: its ghosts. */
export const shownAndAll = (own: number, by: CountRequest['by']): [CountRequest, CountRequest] => [
  { ignore: own, by },
  { ignore: own | Dimension.state, by },
]

/** What bars of tallies are drawn from. */
const groupsBy = (grouping: Grouping, own: number) => ({
  counts: shownAndAll(own, [grouping]),
  read: ({ dataset, judged }: Passed, [shown, all]: readonly Count[]): Groups =>
    groupsOf(dataset, judged, grouping, shown!, all!),
})
const byOrganization = groupsBy('organization', Dimension.organization)
const byProgramme = groupsBy('programme', Dimension.programme)
const bySupervisor = groupsBy('supervisor', Dimension.supervisor)

export const organizations: Part<'organizations'> = {
  counts: byOrganization.counts,
  read: (...passed) => ({ organizations: byOrganization.read(...passed) }),
}
export const programmes: Part<'programmes'> = {
  counts: byProgramme.counts,
  read: (...passed) => ({ programmes: byProgramme.read(...passed) }),
}
export const supervisors: Part<'supervisors'> = {
  counts: bySupervisor.counts,
  read: (...passed) => ({ supervisors: bySupervisor.read(...passed) }),
}
