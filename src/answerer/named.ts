import type { UnitTask } from '../question/row.ts'
import { NO_DAY } from '../domain/judge.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import { STATUSES } from '../domain/status.ts'
import type { NamedTask } from '../domain/told.ts'
import type { Dataset } from './board.ts'
import type { Judged } from './judged.ts'
import { pictured } from '../question/pictured.ts'

/** The data has more than one assigning document, so that a clause alone names nothing. */
export const severalDocuments = ({ used }: Dataset) => used.documents

/** A task as a line names it: by its clause where that is enough. */
export function named(dataset: Dataset, judged: Judged, t: number): NamedTask {
  const { facts } = dataset
  const task = facts.tasks[t]!
  const day = (value: number) => (value === NO_DAY ? null : value)
  return {
    ...pictured({ clause: severalDocuments(dataset) ? null : task.clause, title: task.title }, task.restricted),
    lead: facts.organizations[judged.lead(t)]!.shortName,
    daysLate: day(judged.daysLate(t)),
    lastOnTimeDay: day(judged.lastOnTimeDay(t)) as PlainDay | null,
  }
}

export const unitOf = (dataset: Dataset, judged: Judged, t: number): UnitTask => ({
  ...named(dataset, judged, t),
  id: dataset.facts.tasks[t]!.id,
  status: STATUSES[judged.status(t)]!,
})
