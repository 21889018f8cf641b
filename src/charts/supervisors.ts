import type { Answer } from '../question/answer.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import type { BarsFigure } from './figure.ts'
import { groupFigure } from './groupBars.ts'

/** Status by leader in charge, in the document's order: never ranked. */
export const supervisorsFigure = (answer: Answer<'supervisors'>, words: Words): BarsFigure =>
  groupFigure(
    {
      id: 'supervisors',
      groups: answer.supervisors,
      say: CHART_WORDS[words.code].supervisors,
      dimension: 'supervisor',
      ranked: false,
      coordinating: false,
      mostNamed: 0,
    },
    answer,
    words,
  )
