import { CHART_WORDS } from '../../words/charts.ts'
import { type ReactNode, useMemo, useState } from 'react'
import type { Answer } from '../../question/answer.ts'
import { ChartView, type OnChange } from '../chart/ChartView.tsx'
import type { ChartId, Figure } from '../../charts/figure.ts'
import { FIGURES } from '../../charts/registry.ts'
import type { Source } from '../../export/provenance.ts'
import { DESK } from '../../look/type.ts'
import type { Theme } from '../../question/address.ts'
import { FILE_WORDS } from '../../words/files.ts'
import type { Words } from '../../words/words.ts'
import { FigureTable } from './FigureTable.tsx'
import { Menu } from './Menu.tsx'
import { Swatch } from './Swatch.tsx'
import { type CopyPicture, useChartFiles } from './useChartFiles.ts'

/** Under a chart with the same key. */
const UNDER_ALIKE: readonly ChartId[] = ['programmes']

/** The most that each chart takes, in px; rows with an overdue task are never folded. */
const HEIGHTS: Readonly<Record<ChartId, number>> = {
  organizations: 480,
  programmes: 560,
  indicators: 240,
  timeline: 1040,
  trend: 420,
  supervisors: 640,
}

interface Props<C extends ChartId> {
  readonly chart: C
  readonly answer: Answer<C>
  /** The document that the answer is from, and the address that shows it: files bear both. */
  readonly source: Source
  readonly url: string
  readonly words: Words
  readonly theme: Theme
  readonly copy: CopyPicture | null
  /** What leads out of an empty board. */
  readonly wayOut: ReactNode
  readonly onChange: OnChange
}

/** A chart with its title, its sentence, its key, and its table on request. Loaded after the tiles. */
export function ChartPanel<C extends ChartId>({
  chart,
  answer,
  source,
  url,
  words,
  theme,
  copy,
  wayOut,
  onChange,
}: Props<C>) {
  const figure = useMemo(() => FIGURES[chart](answer, words), [chart, answer, words])
  const [asTable, setAsTable] = useState(false)
  const files = useChartFiles({ chart, answer, source, url, theme, words }, copy)
  const say = CHART_WORDS[words.code].organizations
  return (
    <section className="panel" aria-labelledby={`panel-${figure.id}`}>
      <div className="panel-head">
        <h2 id={`panel-${figure.id}`}>{figure.title}</h2>
        <Menu
          label={say.more(figure.title)}
          groups={[
            {
              label: null,
              choices: [
                { key: 'table', label: asTable ? say.asChart : say.asTable, onChoose: () => setAsTable(!asTable) },
                ...files.choices,
              ],
            },
          ]}
        />
      </div>
      <p className="caption">{figure.caption}</p>
      {figure.empty && wayOut}
      {files.failed && <p role="alert">{FILE_WORDS[words.code].failed}</p>}
      {asTable ? (
        <FigureTable table={figure.table} caption={`${figure.title}. ${figure.caption}`} words={words} />
      ) : (
        <>
          {!UNDER_ALIKE.includes(chart) && <Key figure={figure} onChange={onChange} />}
          <ChartView
            figure={figure}
            theme={theme}
            height={HEIGHTS[chart]}
            minFontPx={DESK.note}
            instructions={say.keys}
            onChange={onChange}
          />
        </>
      )}
    </section>
  )
}

function Key({ figure, onChange }: { figure: Figure; onChange: OnChange }) {
  return (
    <div className="key">
      {figure.key.map(({ head, statuses }) => (
        <div key={head} className="key-line">
          <span className="key-head">{head}</span>
          {statuses.map(({ status, word, change }) => (
            <button
              key={status}
              type="button"
              className="key-entry"
              onClick={event => onChange(change, event.ctrlKey || event.metaKey)}
            >
              <Swatch status={status} />
              {word}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
