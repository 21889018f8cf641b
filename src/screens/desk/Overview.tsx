import { Fragment, useState } from 'react'
import type { Address, Theme, View } from '../../question/address.ts'
import type { Filter } from '../../question/filter.ts'
import { type Answer, has } from '../../question/answer.ts'
import { changedFilter, marksClicked, withoutState } from '../../question/change.ts'
import type { ChartId } from '../../question/charts.ts'
import type { Loaded } from '../../question/messages.ts'
import { sentenceNumbers } from '../../question/sentence.ts'
import { isUsed } from '../../question/used.ts'
import { type Panel, sectionsOf, type Usual } from '../../question/views.ts'
import type { OnChange } from '../chart/ChartView.tsx'
import { useImported } from '../useImported.ts'
import type { Words } from '../../words/words.ts'
import type { ReactNode } from 'react'
import { Boundary } from '../Boundary.tsx'
import { importLater } from './importLater.ts'
import { Chips, cleared } from './Chips.tsx'
import { Sentence } from './Sentence.tsx'
import { PartFailed } from './States.tsx'
import { Tiles } from './Tiles.tsx'
import type { CopyPicture } from './useChartFiles.ts'
import { useNextFrame } from './useNextFrame.ts'

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

/** Drawn before the others. */
const FIRST: ChartId = 'organizations'

/**
 * The desk's overview: the sentence, the tiles, the four panels, one task in a panel of its own. Its analysis: the same
 * board in what is asked less often.
 */
export function Overview(props: Props) {
  const { view, answer, loaded, words, theme, from, quality, onQuality, copy, hrefOf, go, onMore } = props
  const [clicked] = useState(marksClicked)
  const later = useImported(importLater)
  const others = useNextFrame(later !== null)
  const { used } = answer
  const { filter } = answer.question
  const { setAside } = loaded
  const setFilter = (next: Filter) => go({ filter: next })
  const change: OnChange = (asked, add) => go(clicked(answer.question, asked, add))
  const setState = (state: Partial<Filter>, add: boolean) => setFilter(changedFilter(filter, state, add))
  const safe = (part: ReactNode, title?: string) => (
    <Boundary of={answer} fallback={<PartFailed title={title} words={words} />}>
      {part}
    </Boundary>
  )
  const chartPanel = (chart: ChartId) =>
    later === null || !has(answer, chart) || (chart !== FIRST && !others) ? (
      <section className="panel" aria-busy="true" />
    ) : (
      safe(
        <later.ChartPanel
          chart={chart}
          answer={answer}
          source={loaded}
          url={new URL(hrefOf({ day: answer.question.day, task: null }), document.baseURI).href}
          words={words}
          theme={theme}
          copy={copy}
          wayOut={wayOut}
          onChange={change}
        />,
        later.CHART_WORDS[words.code][chart].title,
      )
    )
  const wayOut = later && <later.WayOut answer={answer} words={words} go={go} />
  const sections = sectionsOf(view)
  if (sections === undefined)
    return later === null ? (
      <main id="content" aria-busy="true" />
    ) : (
      <later.NotYet view={view} words={words} hrefOf={hrefOf} go={go} />
    )
  const list = () =>
    later !== null &&
    others &&
    has(answer, 'list') &&
    safe(
      <later.TaskList
        answer={answer}
        words={words}
        hrefOf={id => hrefOf({ task: id })}
        onOpen={id => go({ task: id })}
        onMore={onMore}
        wayOut={wayOut}
      />,
      words.list.title,
    )
  const panelsOf = (column: readonly Panel[]) =>
    column
      .filter(panel => isUsed(panel, used))
      .map(panel => <Fragment key={panel}>{panel === 'list' ? list() : chartPanel(panel)}</Fragment>)
  const isOverview = view === 'overview'
  const single = sections.columns.length === 1
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
        {has(answer, 'highlights') && safe(<Tiles answer={answer} words={words} onState={setState} />)}
        <div className="under-tiles">
          {later !== null && say !== undefined && (
            <>
              {sections.above.includes('news') && safe(<later.News answer={answer} words={words} onState={setState} />)}
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
        <div className={single ? 'panels analysis' : 'panels'}>
          {sections.columns.map(column =>
            single ? (
              panelsOf(column)
            ) : (
              <div key={column[0]} className="column">
                {panelsOf(column)}
              </div>
            ),
          )}
        </div>
      </main>
      {later !== null &&
        has(answer, 'task') &&
        safe(
          <later.TaskPanel
            answer={answer}
            words={words}
            onOpen={id => go({ task: id })}
            onClose={() => go({ task: null })}
          />,
        )}
      {later !== null &&
        quality &&
        has(answer, 'quality') &&
        safe(<later.Quality quality={answer.quality} words={words} onClose={() => onQuality(false)} />)}
    </>
  )
}
