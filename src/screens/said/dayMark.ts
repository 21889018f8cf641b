import type { PlainDay } from '../../domain/plainDay.ts'
import type { Words } from '../../words/words.ts'

/** That a day is past or yet to come; null for the clock's own. */
export function dayMark(day: PlainDay, today: PlainDay, { header: say }: Words): string | null {
  return day === today ? null : day < today ? say.past : say.future
}
