import type { Parts } from '../../question/answer.ts'
import type { Dataset } from '../board.ts'
import { detailOf } from '../detail.ts'
import type { Part } from '../part.ts'

/** The place of a task in the list, and its neighbours there. */
function neighboursOf(dataset: Dataset, list: Int32Array, id: string | null): Parts['task']['neighbours'] {
  const { tasks } = dataset.facts
  const place = id === null ? -1 : list.findIndex(t => tasks[t]!.id === id)
  const idAt = (at: number) => (at >= 0 && at < list.length ? tasks[list[at]!]!.id : null)
  return place === -1
    ? { place: 0, previous: null, next: null }
    : { place: place + 1, previous: idAt(place - 1), next: idAt(place + 1) }
}

export const task: Part<'task'> = {
  counts: [],
  read: ({ dataset, question, judged, inOrder }) => ({
    task: question.task === null ? null : detailOf(dataset, judged, question.task, question.day),
    neighbours: neighboursOf(dataset, inOrder(), question.task),
  }),
}
