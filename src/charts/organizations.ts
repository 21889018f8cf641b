import type { Answer } from '../question/answer.ts'
import type { Words } from '../words/words.ts'
import type { BarsFigure } from './figure.ts'
import { groupFigure } from './groupBars.ts'
import { organizationChart, programmeRows } from './groupCharts.ts'

/** Completion by department: who leads what, how much of it is done, what of the rest is late. */
export const organizationsFigure = (answer: Answer<'organizations'>, words: Words): BarsFigure =>
  groupFigure(organizationChart(answer, words), answer, words, programmeRows(answer, words))
