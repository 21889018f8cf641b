import type { Parts } from '../../question/answer.ts'
import type { Dataset } from '../board.ts'
import { detailOf } from '../detail.ts'
import type { Part } from '../part.ts'
import type { Order } from '../sort.ts'

/** The place of a task in the list, and its neighbours there. */
function neighboursOf({ facts: { tasks } }: Dataset, order: Order, id: string | null): Parts['task']['neighbours'] {
  const t = id === null ? -1 : tasks.findIndex(task => task.id === id)
  const { place = 0, previous, next } = (t >= 0 && order.around(t)) || {}
  const idOf = (other: number | undefined) => (other === undefined ? null : tasks[other]!.id)
  return { place, previous: idOf(previous), next: idOf(next) }
}

export const task: Part<'task'> = {
  counts: [],
  read: ({ dataset, question, judged, order }) => ({
    task: question.task === null ? null : detailOf(dataset, judged, question.task, question.day),
    neighbours: neighboursOf(dataset, order(), question.task),
  }),
}
