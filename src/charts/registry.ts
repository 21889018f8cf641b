import type { Answer } from '../question/answer.ts'
import type { Words } from '../words/words.ts'
import { layOutBars } from './bars.ts'
import type { ChartId, Figure } from './figure.ts'
import type { Frame } from './frame.ts'
import { indicatorsFigure } from './indicators.ts'
import { organizationsFigure } from './organizations.ts'
import { programmesFigure } from './programmes.ts'
import type { Drawing } from './shape.ts'
import { supervisorsFigure } from './supervisors.ts'
import { layOutTargets } from './targets.ts'
import { timelineFigure } from './timeline.ts'
import { layOutTimeline } from './timelineLayout.ts'
import { trendFigure } from './trend.ts'
import { layOutTrend } from './trendLayout.ts'

/** Every chart: what it says of an answer. A new chart is a file and a line here. */
export const FIGURES: { readonly [C in ChartId]: (answer: Answer<C>, words: Words) => Figure } = {
  organizations: organizationsFigure,
  timeline: timelineFigure,
  programmes: programmesFigure,
  indicators: indicatorsFigure,
  trend: trendFigure,
  supervisors: supervisorsFigure,
}

/** How each kind of figure is laid out in a frame. */
export function layOut(figure: Figure, frame: Frame): Drawing {
  switch (figure.kind) {
    case 'bars':
      return layOutBars(figure, frame)
    case 'timeline':
      return layOutTimeline(figure, frame)
    case 'trend':
      return layOutTrend(figure, frame)
    case 'targets':
      return layOutTargets(figure, frame)
  }
}
