import { groupsBy } from '../groups.ts'
import { Dimension } from '../matcher.ts'
import type { Part } from '../part.ts'

const { counts, read } = groupsBy('programme', Dimension.programme)

export const programmes: Part<'programmes'> = { counts, read: (...passed) => ({ programmes: read(...passed) }) }
