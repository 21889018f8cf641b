import type { Answer } from '../question/answer.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import { asked } from './asked.ts'
import type { BarRow } from './figure.ts'
import { type GroupChart, groupRows } from './groupBars.ts'

/** The charts of bars that stand under one another and share a unit, so that each knows the other's rows. */
export const organizationChart = (answer: Answer, words: Words): GroupChart => ({
  id: 'organizations',
  groups: asked(answer.organizations),
  say: CHART_WORDS[words.code].organizations,
  dimension: 'org',
  ranked: true,
  coordinating: true,
  mostNamed: 0,
})

export const programmeChart = (answer: Answer, words: Words): GroupChart => ({
  id: 'programmes',
  groups: asked(answer.programmes),
  say: CHART_WORDS[words.code].programmes,
  dimension: 'programme',
  ranked: true,
  coordinating: false,
  mostNamed: 2,
})

export const organizationRows = (answer: Answer, words: Words): BarRow[] =>
  answer.organizations === null ? [] : groupRows(organizationChart(answer, words), answer, words)

export const programmeRows = (answer: Answer, words: Words): BarRow[] =>
  answer.programmes === null || !answer.used.programmes ? [] : groupRows(programmeChart(answer, words), answer, words)
