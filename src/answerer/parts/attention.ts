import { HIGHLIGHTED } from '../../question/answer.ts'
import { picturedRow } from '../../question/pictured.ts'
import { FlagBit, StatusCode } from '../../domain/status.ts'
import { firstBy } from '../firstBy.ts'
import type { Part } from '../part.ts'
import { rowOf } from '../row.ts'
import { TILES } from './tiles.ts'

export const attention: Part<'attention'> = {
  counts: [TILES],
  read: ({ dataset, question: { day }, judged }, [count]) => {
    const { columns } = dataset
    const overdue: number[] = []
    const dueSoon: number[] = []
    const unreported: number[] = []
    const blocked: number[] = []
    const stagnant: number[] = []
    for (const t of count!.tasks) {
      const status = judged.status(t)
      const flags = judged.flags(t)
      if (status === StatusCode.overdue) overdue.push(t)
      else if (status === StatusCode.dueSoon) dueSoon.push(t)
      else if (flags & FlagBit.blocked) blocked.push(t)
      if (status === StatusCode.awaitingUpdate) unreported.push(t)
      if (flags & FlagBit.stagnant) stagnant.push(t)
    }
    const longest = (t: number) => -judged.daysLate(t)
    const lastDay = (t: number) => judged.lastOnTimeDay(t)
    const escalatedFirst = (t: number) => (judged.flags(t) & FlagBit.escalated ? 0 : 1)
    const lastNews = (t: number) => Math.max(columns.assignedOn[t]!, columns.stages.lastNewsOn[judged.stage[t]!]!)
    const rows = (tasks: readonly number[], by: (t: number) => number) =>
      firstBy(tasks, by, HIGHLIGHTED).map(t => picturedRow(rowOf(dataset, judged, t, day)))
    return {
      attention: {
        longestOverdue: rows(overdue, longest),
        unreported: rows(unreported, lastDay),
        nearestDue: rows(dueSoon, lastDay),
        blocked: rows(blocked, escalatedFirst),
        quietest: rows(stagnant, lastNews),
      },
    }
  },
}
