import { expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { CHART_IDS } from '../../src/question/charts.ts'
import { FIGURES, layOut } from '../../src/charts/registry.ts'
import { PALETTES } from '../../src/look/palette.ts'
import { DESK } from '../../src/look/type.ts'
import { WORDS } from '../../src/words/words.ts'
import { answerTo } from './answers.ts'
import { interMeasure } from './inter.ts'
import { svgOf } from './svg.ts'

const PICTURES = CHART_IDS.flatMap(chart => [
  { chart, scenario: 'notice', theme: 'light' as const, width: 520, query: '' },
  { chart, scenario: 'province', theme: 'dark' as const, width: 720, query: '' },
  { chart, scenario: 'province', theme: 'light' as const, width: 720, query: 'org=sxd&status=overdue' },
  { chart, scenario: 'notice', theme: 'dark' as const, width: 358, query: '' },
  ...(chart === 'organizations' || chart === 'timeline'
    ? [
        { chart, scenario: 'plan', theme: 'light' as const, width: 720, query: '' },
        { chart, scenario: 'plan', theme: 'dark' as const, width: 520, query: 'day=2026-01-12' },
        { chart, scenario: 'plan-undated', theme: 'light' as const, width: 520, query: '' },
      ]
    : []),
])

// To see a change, open the picture; to accept it, run vitest with -u.
it.each(PICTURES)('$chart of $scenario, $theme, $width px $query', async ({ chart, scenario, theme, width, query }) => {
  const answer = answerTo(new TextEncoder().encode(SCENARIOS[scenario]!.body()), query, [
    chart,
    'organizations',
    'programmes',
  ])
  const figure = FIGURES[chart](answer, WORDS.vi)
  const frame = { width, height: 760, minFontPx: DESK.note, theme, motion: false, measure: interMeasure }
  const svg = svgOf(layOut(figure, frame), {
    paper: PALETTES[theme].paper,
    title: `${figure.title}. ${figure.caption}`,
  })
  const name = [
    chart,
    scenario,
    ...(query === '' ? [] : [query.startsWith('day') ? 'due' : 'filtered']),
    theme,
    width,
  ].join('-')
  await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`)
})
