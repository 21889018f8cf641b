import { groupsBy } from '../groups.ts'
import { Dimension } from '../matcher.ts'
import type { Part } from '../part.ts'

const { counts, read } = groupsBy('organization', Dimension.organization)

export const organizations: Part<'organizations'> = {
  counts,
  read: (...passed) => ({ organizations: read(...passed) }),
}
