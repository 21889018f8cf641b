import { Fragment, useState } from 'react'
import type { Address, Theme } from '../../question/address.ts'
import { type Answer, has } from '../../question/answer.ts'
import { marksClicked } from '../../question/change.ts'
import type { ChartId } from '../../question/charts.ts'
import type { Loaded } from '../../question/messages.ts'
import { isUsed } from '../../question/used.ts'
import type { Panel, Sections, Usual } from '../../question/views.ts'
import { CHART_WORDS } from '../../words/charts.ts'
import type { Words } from '../../words/words.ts'
import type { OnChange } from '../chart/ChartView.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { Safe } from './States.tsx'
import { TaskList } from './TaskList.tsx'
import type { CopyPicture } from './useChartFiles.ts'
import { useNextFrame } from './useNextFrame.ts'
import { WayOut } from './WayOut.tsx'

interface Props {
  readonly columns: Sections['columns']
  readonly answer: Answer<Usual>
  readonly loaded: Loaded
  readonly words: Words
  readonly theme: Theme
  readonly copy: CopyPicture | null
  readonly hrefOf: (change: Partial<Address>) => string
  readonly go: (change: Partial<Address>) => void
  readonly onMore: () => void
}

/** Drawn before the others. */
const FIRST: ChartId = 'organizations'

/** The panels of a view, in its columns. */
export function Panels({ columns, answer, loaded, words, theme, copy, hrefOf, go, onMore }: Props) {
  const [clicked] = useState(marksClicked)
  const others = useNextFrame(true)
  const change: OnChange = (asked, add) => go(clicked(answer.question, asked, add))
  const wayOut = <WayOut answer={answer} words={words} go={go} />
  const chartPanel = (chart: ChartId) =>
    !has(answer, chart) || (chart !== FIRST && !others) ? (
      <section className="panel" aria-busy="true" />
    ) : (
      <Safe of={answer} title={CHART_WORDS[words.code][chart].title} words={words}>
        <ChartPanel
          chart={chart}
          answer={answer}
          source={loaded}
          url={new URL(hrefOf({ day: answer.question.day, task: null }), document.baseURI).href}
          words={words}
          theme={theme}
          copy={copy}
          wayOut={wayOut}
          onChange={change}
        />
      </Safe>
    )
  const list = () =>
    others &&
    has(answer, 'list') && (
      <Safe of={answer} title={words.list.title} words={words}>
        <TaskList
          answer={answer}
          words={words}
          hrefOf={id => hrefOf({ task: id })}
          onOpen={id => go({ task: id })}
          onMore={onMore}
          wayOut={wayOut}
        />
      </Safe>
    )
  const panelsOf = (column: readonly Panel[]) =>
    column
      .filter(panel => isUsed(panel, answer.used))
      .map(panel => <Fragment key={panel}>{panel === 'list' ? list() : chartPanel(panel)}</Fragment>)
  const single = columns.length === 1
  return (
    <div className={single ? 'panels analysis' : 'panels'}>
      {columns.map(column =>
        single ? (
          panelsOf(column)
        ) : (
          <div key={column[0]} className="column">
            {panelsOf(column)}
          </div>
        ),
      )}
    </div>
  )
}
