import { groupsBy } from '../groups.ts'
import { Dimension } from '../matcher.ts'
import type { Part } from '../part.ts'

const { counts, read } = groupsBy('supervisor', Dimension.supervisor)

export const supervisors: Part<'supervisors'> = { counts, read: (...passed) => ({ supervisors: read(...passed) }) }
