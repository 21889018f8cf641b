import type { PlainDay } from '../../domain/plainDay.ts'
import type { Words } from '../../words/words.ts'
import { dayMark } from '../said/dayMark.ts'

interface Props {
  readonly day: PlainDay
  /** The clock's day; null where nobody knows it. */
  readonly today: PlainDay | null
  /** The day that the desk opens on. */
  readonly opening: PlainDay
  readonly words: Words
  readonly onBack: () => void
}

/** Beside the day: that it is past or yet to come, and the way back. Nothing beside today. */
export function DayMark({ day, today, opening, words, onBack }: Props) {
  const { header: say } = words
  const mark = dayMark(day, today ?? opening, words)
  return (
    <>
      {mark !== null && <span className="day-mark">{mark}</span>}
      {day !== opening && (
        <button type="button" className="link" onClick={onBack}>
          {opening === today ? say.today : say.backTo(opening, day)}
        </button>
      )}
    </>
  )
}
