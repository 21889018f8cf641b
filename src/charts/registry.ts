import type { Answer } from '../board/answer.ts'
import type { Words } from '../words/words.ts'
import { layOutBars } from './bars.ts'
import type { ChartId, Figure } from './figure.ts'
import type { Frame } from './frame.ts'
import { organizationsFigure } from './organizations.ts'
import type { Drawing } from './shape.ts'

/** Every chart: what it says of an answer. A new chart is a file and a line here. */
export const FIGURES: Readonly<Record<ChartId, (answer: Answer, words: Words) => Figure>> = {
  organizations: organizationsFigure,
}

export const CHART_IDS = Object.keys(FIGURES) as ChartId[]

/** How each kind of figure is laid out in a frame. */
export function layOut(figure: Figure, frame: Frame): Drawing {
  switch (figure.kind) {
    case 'bars':
      return layOutBars(figure, frame)
  }
}
