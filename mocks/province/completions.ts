import { TODAY } from './clock.ts'
import { type Day, dayOf, likelyDeadline, workingDay } from './days.ts'
import { between, type Random, shuffled } from './random.ts'

/** The days of a completed task: its last on-time day, the day it was handed in (if apart), the day it was completed. */
export interface Completion {
  last: Day | null
  handIn: Day | null
  end: Day
}

interface Period {
  /** Its last day; it begins the day after the one before. */
  to: string
  onTime: number
  late: number
  undated: number
  /** Of the tasks that will be completed late, those overdue at the end of `to`. */
  stillOverdue: number
}

const START = dayOf('2024-06-30')

/** When the 810 were completed, so that the overdue at the end of each month are those of the picture. */
const PERIODS: readonly Period[] = [
  { to: '2024-12-31', onTime: 36, late: 8, undated: 6, stillOverdue: 0 },
  { to: '2025-01-31', onTime: 15, late: 0, undated: 3, stillOverdue: 1 },
  { to: '2025-02-28', onTime: 27, late: 3, undated: 5, stillOverdue: 4 },
  { to: '2025-03-31', onTime: 48, late: 5, undated: 7, stillOverdue: 11 },
  { to: '2025-04-30', onTime: 52, late: 10, undated: 8, stillOverdue: 13 },
  { to: '2025-05-31', onTime: 61, late: 19, undated: 10, stillOverdue: 18 },
  { to: '2025-06-30', onTime: 54, late: 28, undated: 10, stillOverdue: 29 },
  { to: '2025-07-31', onTime: 60, late: 29, undated: 11, stillOverdue: 33 },
  { to: '2025-08-31', onTime: 55, late: 30, undated: 10, stillOverdue: 35 },
  { to: '2025-09-22', onTime: 38, late: 20, undated: 7, stillOverdue: 25 },
  { to: '2025-09-30', onTime: 16, late: 11, undated: 3, stillOverdue: 16 },
  { to: '2025-10-15', onTime: 56, late: 15, undated: 7, stillOverdue: 3 },
  { to: '2025-10-22', onTime: 15, late: 5, undated: 7, stillOverdue: 0 },
]

/** Completed before the deadline that they still have ahead: by the first and the last day of the range. */
const AHEAD = Array.from({ length: 6 }, (_, i): [Day, Day] => (i < 3 ? [TODAY, TODAY + 6] : [TODAY + 7, TODAY + 12]))

function onTime(random: Random, from: Day, to: Day, ahead: [Day, Day] | undefined): Completion {
  const end = workingDay(random, from, to)
  const handIn =
    end >= TODAY || random() < 0.55 ? workingDay(random, Math.max(from, end - 6), Math.min(end, TODAY - 1)) : null
  if (ahead) return { last: likelyDeadline(random, ...ahead), handIn, end }
  const judged = handIn ?? end
  const most = Math.min(judged + 26, from < dayOf('2025-09-01') ? judged + 26 : TODAY - 1)
  return { last: likelyDeadline(random, judged, most), handIn, end }
}

interface Late {
  last: Day
  noise: number
}

/** Tasks fall due and are completed period by period; mostly the oldest first, so that few stay long. */
function lateOf(random: Random): Completion[] {
  const out: Completion[] = []
  let waiting: Late[] = []
  let before = START
  for (const { to, late, stillOverdue } of PERIODS) {
    const end = dayOf(to)
    const entering = stillOverdue - waiting.length + late
    const entries: Late[] = []
    for (let i = 0; i < entering; i++) {
      const low = between(random, before, end - 1)
      // In a period's last days a deadline would leave no day to be completed in.
      const room = i < late - waiting.length ? end - 3 : end - 1
      entries.push({
        last: likelyDeadline(random, Math.min(low, room - 1), Math.min(room, low + 9)),
        noise: random() * 70,
      })
    }
    waiting = [...waiting, ...entries].sort((a, b) => a.last + a.noise - (b.last + b.noise))
    const left: Late[] = []
    let open = late
    for (const task of waiting) {
      if (open === 0 || task.last + 1 > end) {
        left.push(task)
        continue
      }
      open--
      const done = workingDay(
        random,
        Math.max(before + 1, task.last + 1),
        Math.min(end, Math.max(before, task.last) + 40),
      )
      const handIn =
        random() < 0.6 && done - task.last > 2 ? workingDay(random, Math.max(task.last + 1, done - 6), done) : null
      out.push({ last: task.last, handIn, end: done })
    }
    waiting = left
    before = end
  }
  return out
}

export interface Completions {
  onTime: Completion[]
  late: Completion[]
  undated: Completion[]
}

/** The days of all completed tasks of a block, in no order. */
export function completions(random: Random): Completions {
  const timely: Completion[] = []
  const undated: Completion[] = []
  let before = START
  for (const period of PERIODS) {
    const end = dayOf(period.to)
    for (let i = 0; i < period.onTime; i++) {
      const ahead = period.to === '2025-10-15' ? AHEAD[i] : undefined
      timely.push(onTime(random, before + 1, end, ahead))
    }
    for (let i = 0; i < period.undated; i++) {
      const done = workingDay(random, before + 1, end)
      undated.push({
        last: null,
        handIn: random() < 0.5 ? workingDay(random, Math.max(before + 1, done - 5), done) : null,
        end: done,
      })
    }
    before = end
  }
  return {
    onTime: shuffled(random, timely),
    late: shuffled(random, lateOf(random)),
    undated: shuffled(random, undated),
  }
}
