import type { Address } from '../../question/address.ts'
import { type Filter, NO_FILTER } from '../../question/filter.ts'
import type { Answer } from '../../question/answer.ts'
import { withoutValue } from '../../question/change.ts'
import type { Words } from '../../words/words.ts'
import { chipsOf, periodWords } from '../../question/chips.ts'
import { Cross } from './icons.tsx'

interface Props {
  readonly answer: Answer<'tiles'>
  readonly from: Address['from']
  readonly words: Words
  readonly onFilter: (filter: Filter) => void
  readonly onFrom: (from: null) => void
  readonly onCompare: (compare: null) => void
  readonly onClear: () => void
}

/** What narrows the board, each removable; nothing where nothing does. */
export function Chips({ answer, from, words, onFilter, onFrom, onCompare, onClear }: Props) {
  const { filter, compare } = answer.question
  const chips = chipsOf(filter, answer.names, words)
  if (chips.length === 0 && from === null && compare === null) return null
  const { filters: say } = words
  const period = answer.from === null ? '' : say.since(answer.from)
  const named = typeof from === 'string' ? `${periodWords(from, answer.periods, words)}, ${period}` : period
  return (
    <section className="chips" aria-label={say.heading}>
      {from !== null && <ChipButton name={say.from} text={named} words={words} onRemove={() => onFrom(null)} />}
      {chips.map(({ key, value, name, text }) => (
        <ChipButton
          key={`${key} ${typeof value === 'string' ? value : value.text}`}
          name={name}
          text={text}
          words={words}
          onRemove={() => onFilter(withoutValue(filter, key, value))}
        />
      ))}
      {compare !== null && (
        <ChipButton
          name={say.compare}
          text={words.fullDate(answer.before.day)}
          words={words}
          onRemove={() => onCompare(null)}
        />
      )}
      <button type="button" className="link" onClick={onClear}>
        {say.clear}
      </button>
    </section>
  )
}

interface ChipProps {
  readonly name: string
  readonly text: string
  readonly words: Words
  readonly onRemove: () => void
}

function ChipButton({ name, text, words, onRemove }: ChipProps) {
  return (
    <button type="button" className="chip" aria-label={words.filters.remove(`${name} ${text}`)} onClick={onRemove}>
      <span className="chip-name">{name}</span> <span className="chip-text">{text}</span>
      <Cross />
    </button>
  )
}

export const cleared = { filter: NO_FILTER, from: null, compare: null } as const
