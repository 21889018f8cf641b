import type { Answer } from '../question/answer.ts'
import type { Words } from '../words/words.ts'
import type { BarsFigure } from './figure.ts'
import { groupFigure } from './groupBars.ts'
import { programmeChart, organizationRows } from './groupCharts.ts'

/** Status by programme, read as the departments are; a task counts in each of its programmes. */
export const programmesFigure = (answer: Answer<'programmes'>, words: Words): BarsFigure =>
  groupFigure(programmeChart(answer, words), answer, words, organizationRows(answer, words))
