import { describe, expect, it } from 'vitest'
import { layOutBars } from '../../src/charts/bars.ts'
import type { BarsFigure } from '../../src/charts/figure.ts'
import { organizationsFigure } from '../../src/charts/organizations.ts'
import { programmesFigure } from '../../src/charts/programmes.ts'
import { WORDS } from '../../src/words/words.ts'
import { answerTo, documentOf } from './answers.ts'
import { interMeasure } from './inter.ts'

const frame = { width: 520, height: 600, minFontPx: 12, theme: 'light', motion: false, measure: interMeasure } as const
const alone = (figure: BarsFigure): BarsFigure => ({ ...figure, beside: [] })
/** How wide the widest bar is drawn. */
const widest = (figure: BarsFigure) =>
  Math.max(...layOutBars(figure, frame).shapes.map(shape => (shape.type === 'box' ? shape.width : 0)))

/** Departments of which the largest leads so many tasks, over one programme with all the tasks there are. */
function charts(largest: number, others: number) {
  const answer = answerTo(documentOf([{ onTrack: largest }, { onTrack: others }]), '', ['organizations', 'programmes'])
  const programmes = programmesFigure(answer, WORDS.vi)
  return { departments: { ...organizationsFigure(answer, WORDS.vi), beside: programmes.rows }, programmes }
}

describe('charts under one another', () => {
  it('share a unit where the larger maximum is at most 1.5 times the smaller', () => {
    const { departments, programmes } = charts(200, 100)
    // But for the gap between two bars.
    expect(widest(departments) / 200).toBeCloseTo(widest(programmes) / 300, 2)
    expect(widest(departments)).toBeLessThan(widest(alone(departments)))
  })

  it('have each their own where it is more', () => {
    const { departments, programmes } = charts(200, 101)
    expect(layOutBars(departments, frame)).toEqual(layOutBars(alone(departments), frame))
    expect(layOutBars(programmes, frame)).toEqual(layOutBars(alone(programmes), frame))
  })

  it('have their own where the other is empty', () => {
    const { departments } = charts(200, 100)
    const empty = { ...departments, rows: [], beside: departments.rows }
    expect(layOutBars(empty, frame)).toEqual(layOutBars(alone(empty), frame))
  })
})
