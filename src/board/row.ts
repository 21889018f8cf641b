import type { Task } from '../domain/facts.ts'
import type { PlainDay } from '../domain/plainDay.ts'

/** The `percent` of the last `progress` up to the day that states one, else null. */
export function percentAt(task: Task, day: PlainDay): number | null {
  for (let i = task.events.length - 1; i >= 0; i--) {
    const event = task.events[i]!
    if (event.day <= day && event.type === 'progress' && event.percent !== null) return event.percent
  }
  return null
}
