import type { Address, Theme, View } from '../../question/address.ts'
import type { Filter } from '../../question/filter.ts'
import { type Answer, has } from '../../question/answer.ts'
import { changedFilter, withoutState } from '../../question/change.ts'
import type { Loaded } from '../../question/messages.ts'
import { sentenceNumbers } from '../../question/sentence.ts'
import { sectionsOf, type Usual } from '../../question/views.ts'
import { useImported } from '../useImported.ts'
import type { Words } from '../../words/words.ts'
import { importLater } from './importLater.ts'
import { Chips, cleared } from './Chips.tsx'
import { Sentence } from './Sentence.tsx'
import { Safe } from './States.tsx'
import { Tiles } from './Tiles.tsx'
import type { CopyPicture } from './useChartFiles.ts'

interface Props {
  /** Which the answer was asked for: it stays until the next one's answer is there. */
  readonly view: View
  readonly answer: Answer<Usual>
  readonly loaded: Loaded
  readonly words: Words
  readonly theme: Theme
  readonly from: Address['from']
  /** What was set aside is listed. */
  readonly quality: boolean
  readonly onQuality: (open: boolean) => void
  readonly copy: CopyPicture | null
  readonly hrefOf: (change: Partial<Address>) => string
  readonly go: (change: Partial<Address>) => void
  readonly onMore: () => void
}

/**
 * The desk's overview: the sentence, the tiles, the four panels, one task in a panel of its own. Its analysis: the same
 * board in what is asked less often.
 */
export function Overview(props: Props) {
  const { view, answer, loaded, words, theme, from, quality, onQuality, copy, hrefOf, go, onMore } = props
  const later = useImported(importLater)
  const { filter } = answer.question
  const { setAside } = loaded
  const setFilter = (next: Filter) => go({ filter: next })
  const setState = (state: Partial<Filter>, add: boolean) => setFilter(changedFilter(filter, state, add))
  const sections = sectionsOf(view)
  if (sections === undefined)
    return later === null ? (
      <main id="content" aria-busy="true" />
    ) : (
      <later.NotYet view={view} words={words} hrefOf={hrefOf} go={go} />
    )
  const isOverview = view === 'overview'
  const say = later?.CHART_WORDS[words.code].analysis
  const { day } = answer.question
  const board = { day, from: answer.from, filter: withoutState(filter) }
  const sentence = words.sentence(sentenceNumbers(answer.tiles.tally, board, answer.names, words))
  return (
    <>
      <main id="content" className="overview" tabIndex={-1}>
        <Chips
          answer={answer}
          from={from}
          words={words}
          onFilter={setFilter}
          onFrom={value => go({ from: value })}
          onCompare={value => go({ compare: value })}
          onClear={() => go(cleared)}
        />
        <div className="summary">
          <Sentence pieces={sentence} />
          {setAside.tasks + setAside.organizations > 0 && (
            <button
              type="button"
              className="link set-aside"
              data-kpi="setAside"
              data-value={setAside.tasks + setAside.organizations}
              onClick={() => onQuality(true)}
            >
              {words.data.setAside(setAside.tasks, setAside.organizations)}
            </button>
          )}
        </div>
        {has(answer, 'highlights') && (
          <Safe of={answer} words={words}>
            <Tiles answer={answer} words={words} onState={setState} />
          </Safe>
        )}
        <div className="under-tiles">
          {later !== null && say !== undefined && (
            <>
              {sections.above.includes('news') && (
                <Safe of={answer} words={words}>
                  <later.News answer={answer} words={words} onState={setState} />
                </Safe>
              )}
              <later.ViewLink
                view={isOverview ? 'analysis' : 'overview'}
                text={isOverview ? say.open : say.back}
                hrefOf={hrefOf}
                go={go}
              />
              <later.Period from={from} periods={answer.periods} words={words} onFrom={value => go({ from: value })} />
            </>
          )}
        </div>
        {later !== null && (
          <later.Panels
            columns={sections.columns}
            answer={answer}
            loaded={loaded}
            words={words}
            theme={theme}
            copy={copy}
            hrefOf={hrefOf}
            go={go}
            onMore={onMore}
          />
        )}
      </main>
      {later !== null && has(answer, 'task') && (
        <Safe of={answer} words={words}>
          <later.TaskPanel
            answer={answer}
            words={words}
            onOpen={id => go({ task: id })}
            onClose={() => go({ task: null })}
          />
        </Safe>
      )}
      {later !== null && quality && has(answer, 'quality') && (
        <Safe of={answer} words={words}>
          <later.Quality quality={answer.quality} words={words} onClose={() => onQuality(false)} />
        </Safe>
      )}
    </>
  )
}
