import type { Part } from '../part.ts'
import { rowOf } from '../row.ts'

export const list: Part<'list'> = {
  counts: [],
  read: ({ dataset, question: { day, rows }, judged, inOrder }) => ({
    rows: Array.from(inOrder().subarray(0, rows), t => rowOf(dataset, judged, t, day)),
  }),
}
