import { FlagBit, StatusCode } from '../../domain/status.ts'
import type { PlainDay } from '../../domain/plainDay.ts'
import { firstBy } from '../firstBy.ts'
import { named } from '../named.ts'
import type { Part } from '../part.ts'
import { TILES } from './tiles.ts'

export const highlights: Part<'highlights'> = {
  counts: [TILES],
  read: ({ dataset, question: { day }, judged }, [count]) => {
    const overdue: number[] = []
    const dueSoon: number[] = []
    const escalated: string[] = []
    let dueToday = 0
    let newlyOverdue = 0
    let since: number | null = null
    for (const t of count!.tasks) {
      const status = judged.status(t)
      const lastDay = judged.lastOnTimeDay(t)
      if (status === StatusCode.overdue) {
        overdue.push(t)
        if (judged.daysLate(t) === 1) newlyOverdue++
      }
      if (status === StatusCode.dueSoon) {
        dueSoon.push(t)
        if (lastDay === day) dueToday++
      }
      if (status === StatusCode.awaitingUpdate) since = Math.min(since ?? lastDay, lastDay)
      if (judged.flags(t) & FlagBit.escalated) escalated.push(named(dataset, judged, t).clause ?? '')
    }
    const name = (t: number) => named(dataset, judged, t)
    return {
      highlights: {
        oldest: firstBy(overdue, t => -judged.daysLate(t), 3).map(name),
        dueSoon: firstBy(dueSoon, t => judged.lastOnTimeDay(t), 2).map(name),
        dueToday,
        escalated: escalated.length <= 2 ? escalated.filter(clause => clause !== '') : [],
        awaitingUpdateSince: since as PlainDay | null,
        newlyOverdue,
      },
    }
  },
}
