import type { Part } from '../part.ts'
import { rowOf } from '../row.ts'

export const list: Part<'list'> = {
  counts: [],
  read: ({ dataset, question: { day, rows }, judged, order }) => ({
    rows: Array.from(order().first(rows), t => rowOf(dataset, judged, t, day)),
  }),
}
