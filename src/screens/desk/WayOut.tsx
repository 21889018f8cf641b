import type { Address } from '../../question/address.ts'
import type { Board } from '../../question/answer.ts'
import { isNarrowed } from '../../question/change.ts'
import type { Words } from '../../words/words.ts'
import { cleared } from './Chips.tsx'

interface Props {
  readonly answer: Board
  readonly words: Words
  readonly go: (change: Partial<Address>) => void
}

/** What leads out of an empty place: of a filter or a period, of a day before the first task; out of no data nothing. */
export function WayOut({ answer, words, go }: Props) {
  if (!answer.used.tasks) return null
  const filtered = isNarrowed(answer.question.filter) || answer.from !== null
  return (
    <button type="button" className="button" onClick={() => go(filtered ? cleared : { day: null })}>
      {filtered ? words.filters.clear : words.header.today}
    </button>
  )
}
