import { trendOf } from '../board.ts'
import type { Part } from '../part.ts'

export const trend: Part<'trend'> = {
  counts: [],
  read: ({ dataset, selection, list }) => ({ trend: trendOf(dataset, selection, list.tasks) }),
}
