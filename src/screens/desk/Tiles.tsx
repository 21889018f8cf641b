import type { MouseEvent } from 'react'
import type { Answer } from '../../question/answer.ts'
import type { Filter } from '../../question/filter.ts'
import { isSelected, type Tile, tilesOf } from '../../question/tiles.ts'
import type { Words } from '../../words/words.ts'
import { Swatch } from './Swatch.tsx'
import { tileLines, tileValue } from '../said/tileWords.ts'

interface Props {
  readonly answer: Answer<'tiles' | 'highlights'>
  readonly words: Words
  readonly onState: (state: Partial<Filter>, add: boolean) => void
}

/** The numbers that a leader reads first; each opens its tasks. */
export function Tiles({ answer, words, onState }: Props) {
  const tiles = tilesOf(answer)
  return (
    <section className="tiles" aria-label={words.tiles.heading}>
      {tiles.map(tile => (
        <TileButton key={tile.key} tile={tile} answer={answer} words={words} onState={onState} />
      ))}
    </section>
  )
}

function TileButton({ tile, answer, words, onState }: Props & { tile: Tile }) {
  const { value, unit } = tileValue(tile, words)
  const data = tile.rate === null ? tile.count : (tile.rate.rate ?? '')
  const name = words.tiles.names[tile.key]
  const lines = tileLines(tile, answer, words)
  return (
    <button
      type="button"
      className={`tile tile-${tile.key}`}
      data-kpi={tile.key}
      data-value={data}
      data-zero={tile.count === 0 || undefined}
      aria-pressed={isSelected(tile, answer.question.filter)}
      onClick={(event: MouseEvent) => onState(tile.state, event.ctrlKey || event.metaKey)}
    >
      <span className="tile-value">
        {value}
        {unit !== '' && <span className="tile-unit">{unit}</span>}
        {tile.key === 'awaitingUpdate' && <Swatch status={tile.key} />}
      </span>
      <span className="tile-words">
        <span className="tile-name">{name}</span>
        {lines.map(line => (
          <span key={line} className="tile-line">
            {line}
          </span>
        ))}
      </span>
    </button>
  )
}
