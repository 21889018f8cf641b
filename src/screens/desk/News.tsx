import type { MouseEvent } from 'react'
import type { Filter } from '../../question/filter.ts'
import type { Answer } from '../../question/answer.ts'
import type { News as Kind } from '../../domain/status.ts'
import { CHART_WORDS } from '../../words/charts.ts'
import { small } from '../../words/pieces.ts'
import type { Words } from '../../words/words.ts'

/** In the order of a report: what came in, what went out, what slipped, and why. */
const KINDS: readonly Kind[] = ['assigned', 'completed', 'overdue', 'submitted', 'extended', 'blocked']

interface Props {
  readonly answer: Answer<'tiles'>
  readonly words: Words
  readonly onState: (state: Partial<Filter>, add: boolean) => void
}

/** What happened in the last seven days, in one line of counts that open their tasks. */
export function News({ answer, words, onState }: Props) {
  const { news: say } = CHART_WORDS[words.code]
  const { status, flag, news } = answer.question.filter
  const isSelected = (kind: Kind) => status.length === 0 && flag.length === 0 && news.length === 1 && news[0] === kind
  return (
    <section className="news" aria-label={say.heading}>
      <span className="news-heading">{say.heading}:</span>
      {KINDS.map(kind => (
        <button
          key={kind}
          type="button"
          className="news-count"
          data-kpi={`news.${kind}`}
          data-value={answer.tiles.news[kind]}
          aria-pressed={isSelected(kind)}
          onClick={(event: MouseEvent) =>
            onState({ status: [], flag: [], news: [kind] }, event.ctrlKey || event.metaKey)
          }
        >
          {`${small(words.news[kind])}\u00a0`}
          <strong>{words.count(answer.tiles.news[kind])}</strong>
        </button>
      ))}
    </section>
  )
}
