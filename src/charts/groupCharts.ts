import { type Answer, type Board, has } from '../question/answer.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import type { BarRow } from './figure.ts'
import { type GroupChart, groupRows } from './groupBars.ts'

/** The charts of bars that stand under one another and share a unit, so that each knows the other's rows. */
export const organizationChart = (answer: Answer<'organizations'>, words: Words): GroupChart => ({
  id: 'organizations',
  groups: answer.organizations,
  say: CHART_WORDS[words.code].organizations,
  dimension: 'org',
  ranked: true,
  coordinating: true,
  mostNamed: 0,
})

export const programmeChart = (answer: Answer<'programmes'>, words: Words): GroupChart => ({
  id: 'programmes',
  groups: answer.programmes,
  say: CHART_WORDS[words.code].programmes,
  dimension: 'programme',
  ranked: true,
  coordinating: false,
  mostNamed: 2,
})

export const organizationRows = (answer: Board, words: Words): BarRow[] =>
  has(answer, 'organizations') ? groupRows(organizationChart(answer, words), answer, words) : []

export const programmeRows = (answer: Board, words: Words): BarRow[] =>
  has(answer, 'programmes') && answer.used.programmes ? groupRows(programmeChart(answer, words), answer, words) : []
