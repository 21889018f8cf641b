import type { Address } from '../../question/address.ts'
import type { Board } from '../../question/answer.ts'
import { NAMED_PERIODS, type NamedPeriod } from '../../domain/period.ts'
import { periodWords } from '../../question/chips.ts'
import { CHART_WORDS } from '../../words/charts.ts'
import type { Words } from '../../words/words.ts'
import { Menu } from './Menu.tsx'

interface Props {
  readonly from: Address['from']
  readonly periods: Board['periods']
  readonly words: Words
  readonly onFrom: (from: Address['from']) => void
}

/** The period that is counted: everything, or what was open in this month, quarter, half-year or year. */
export function Period({ from, periods, words, onFrom }: Props) {
  const { period: say } = CHART_WORDS[words.code]
  const named = (name: NamedPeriod) => periodWords(name, periods, words)
  const current = from === null ? say.all : typeof from === 'string' ? named(from) : words.filters.since(from)
  return (
    <Menu
      label={`${words.filters.from}: ${current}`}
      groups={[
        {
          label: say.label,
          choices: [
            { key: 'all', label: say.all, checked: from === null, onChoose: () => onFrom(null) },
            ...NAMED_PERIODS.map(name => ({
              key: name,
              label: named(name),
              checked: from === name,
              onChoose: () => onFrom(name),
            })),
          ],
        },
      ]}
    >
      <span className="menu-text">
        {words.filters.from}: <strong>{current}</strong>
      </span>
    </Menu>
  )
}
