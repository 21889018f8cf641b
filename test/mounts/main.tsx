import { asking } from '../../src/question/parts.ts'
import '../../src/app/fonts.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { NO_ADDRESS } from '../../src/question/address.ts'
import { NO_FILTER } from '../../src/question/filter.ts'
import { answer } from '../../src/answerer/answer.ts'
import { datasetOf } from '../../src/answerer/board.ts'
import { ChartView } from '../../src/screens/chart/ChartView.tsx'
import { FIGURES } from '../../src/charts/registry.ts'
import { read } from '../../src/data/read.ts'
import { WORDS } from '../../src/words/words.ts'

/** A page that mounts the province's chart of agencies as often as it is told to, and takes it away again. */
declare global {
  interface Window {
    mountCharts(times: number, strict: boolean): Promise<void>
  }
}

const province = read(new TextEncoder().encode(SCENARIOS['province']!.body()))
if ('rejection' in province) throw new Error('the province was rejected')
const { facts } = province
const figure = FIGURES.organizations(
  answer(
    datasetOf(facts),
    {
      day: facts.dataDay,
      today: facts.dataDay,
      from: null,
      compare: null,
      filter: NO_FILTER,
      sort: NO_ADDRESS.sort,
      rows: 0,
      task: null,
      parts: asking('organizations'),
    },
    1,
  ),
  WORDS.vi,
)

const frame = () => new Promise(requestAnimationFrame)

async function mountOnce(strict: boolean): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const chart = (
    <ChartView figure={figure} theme="light" height={440} minFontPx={12} instructions="" onChange={() => undefined} />
  )
  root.render(strict ? <StrictMode>{chart}</StrictMode> : chart)
  while (place.querySelector('canvas') === null) await frame()
  root.unmount()
  place.remove()
}

window.mountCharts = async (times, strict) => {
  for (let mounted = 0; mounted < times; mounted++) await mountOnce(strict)
}
