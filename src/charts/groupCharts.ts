import type { Answer } from '../board/answer.ts'
import type { Group } from '../board/groups.ts'
import { CHART_WORDS, type GroupWords } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import { asked } from './asked.ts'
import type { BarRow } from './figure.ts'
import { type GroupChart, groupRows } from './groupBars.ts'

/** The charts of bars that stand under one another and share a unit, so that each knows the other's rows. */
function organizationWords({ code }: Words): GroupWords {
  const say = CHART_WORDS[code].organizations
  return { ...say, column: say.columns.name, without: '' }
}

export const organizationChart = (answer: Answer, words: Words): GroupChart => ({
  id: 'organizations',
  groups: asked(answer.organizations),
  say: organizationWords(words),
  dimension: 'org',
  ranked: true,
  coordinating: true,
})

export const programmeChart = (answer: Answer, words: Words): GroupChart => ({
  id: 'programmes',
  groups: asked(answer.programmes),
  say: CHART_WORDS[words.code].programmes,
  dimension: 'programme',
  ranked: true,
  coordinating: false,
  caption: rows => lateProgrammes(rows, words),
})

const MOST_NAMED = 2

/** What is overdue by programme, where a sentence can name them all. */
function lateProgrammes(rows: readonly Group[], words: Words): string | null {
  const late = rows.filter(({ all, without }) => all.status.overdue > 0 && !without)
  if (late.length === 0 || late.length > MOST_NAMED) return null
  const { part, counted } = CHART_WORDS[words.code].organizations
  return late.map(({ name, all }) => `${name}: ${counted(all.status.overdue, part.overdue)}`).join('; ')
}

export const organizationRows = (answer: Answer, words: Words): BarRow[] =>
  answer.organizations === null ? [] : groupRows(organizationChart(answer, words), answer, words)

export const programmeRows = (answer: Answer, words: Words): BarRow[] =>
  answer.programmes === null ? [] : groupRows(programmeChart(answer, words), answer, words)
