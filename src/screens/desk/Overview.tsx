import { useState } from 'react'
import type { Address, Filter, Theme } from '../../board/address.ts'
import type { Answer } from '../../board/answer.ts'
import { changedFilter } from '../../board/change.ts'
import type { Loaded, Quality as Found } from '../../board/messages.ts'
import { sentenceNumbers } from '../../board/sentence.ts'
import type { OnChange } from '../../charts/ChartView.tsx'
import { useImported } from '../../charts/useImported.ts'
import type { Words } from '../../words/words.ts'
import { Chips, cleared } from './Chips.tsx'
import { Sentence } from './Sentence.tsx'
import { TaskList } from './TaskList.tsx'
import { Tiles } from './Tiles.tsx'

// What the first sentence and tiles don't need comes after them.
const importChartPanel = async () => {
  const [panel] = await Promise.all([import('./ChartPanel.tsx'), import('../../charts/EChart.tsx')])
  return panel
}
const importPanels = async () => {
  const [task, quality] = await Promise.all([import('./TaskPanel.tsx'), import('./Quality.tsx')])
  return { ...task, ...quality }
}

interface Props {
  readonly answer: Answer
  readonly loaded: Loaded
  readonly words: Words
  readonly theme: Theme
  readonly from: Address['from']
  /** What was set aside, fetched when the list is opened. */
  readonly fetchQuality: () => Promise<Found>
  readonly hrefOf: (change: Partial<Address>) => string
  readonly go: (change: Partial<Address>) => void
  readonly onMore: () => void
}

/** Enough for the thirty agencies of a province. */
const CHART_HEIGHT = 760

/** The desk's overview: the sentence, the tiles, the departments, the tasks; one of them in a panel. */
export function Overview({ answer, loaded, words, theme, from, fetchQuality, hrefOf, go, onMore }: Props) {
  const [quality, setQuality] = useState<Found | null>(null)
  const charts = useImported(importChartPanel)
  const panels = useImported(importPanels)
  const { filter } = answer.question
  const { setAside } = loaded
  const setFilter = (next: Filter) => go({ filter: next })
  const change: OnChange = (asked, add) => {
    if ('task' in asked) go({ task: asked.task })
    else setFilter(changedFilter(filter, asked.filter, add))
  }
  const sentence = words.sentence(sentenceNumbers(answer.tiles.tally, { day: answer.question.day, from: answer.from }))
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
              onClick={() => void fetchQuality().then(setQuality)}
            >
              {words.data.setAside(setAside.tasks, setAside.organizations)}
            </button>
          )}
        </div>
        <Tiles answer={answer} words={words} onState={(state, add) => setFilter(changedFilter(filter, state, add))} />
        <div className="panels">
          {charts === null ? (
            <section className="panel" aria-busy="true" />
          ) : (
            <charts.ChartPanel
              chart="organizations"
              answer={answer}
              source={loaded}
              url={new URL(hrefOf({ day: answer.question.day, task: null }), document.baseURI).href}
              words={words}
              theme={theme}
              height={CHART_HEIGHT}
              onChange={change}
            />
          )}
          <TaskList
            answer={answer}
            words={words}
            hrefOf={id => hrefOf({ task: id })}
            onOpen={id => go({ task: id })}
            onMore={onMore}
          />
        </div>
      </main>
      {panels !== null && answer.question.task !== null && (
        <panels.TaskPanel
          answer={answer}
          words={words}
          onOpen={id => go({ task: id })}
          onClose={() => go({ task: null })}
        />
      )}
      {panels !== null && quality !== null && (
        <panels.Quality quality={quality} words={words} onClose={() => setQuality(null)} />
      )}
    </>
  )
}
