import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthNames, monthStarts } from '../../src/charts/months.ts'
import { addDays, dayOf, type PlainDay } from '../../src/domain/plainDay.ts'
import { CHART_WORDS } from '../../src/words/charts.ts'

const measure = (text: string) => text.length * 7
const GAP = 4
const RIGHT = 800

interface Axis {
  readonly first: PlainDay
  readonly days: number
  readonly line?: number
}

function namesOf({ first, days, line }: Axis) {
  return monthNames(monthStarts(first, addDays(first, days)), {
    x: start => Math.max(0, ((start - first) / days) * RIGHT) + 4,
    text: (start, isFirst) => CHART_WORDS.vi.timeline.month(start, isFirst, first),
    width: measure,
    gap: GAP,
    right: RIGHT,
    line,
  })
}
const textsOf = (axis: Axis) => namesOf(axis).map(({ text }) => text)

describe('months on an axis', () => {
  it('lose the first name, not that of the whole month after it', () => {
    expect(textsOf({ first: dayOf(2025, 6, 25), days: 210 })).toEqual(['thg 7', '8', '9', '10', '11', '12', '1/2026'])
  })

  it('keep apart, inside, and off the line, whatever the axis', () => {
    const axis = fc.record({
      first: fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2026, 1, 1) }).map(day => day as PlainDay),
      days: fc.integer({ min: 20, max: 1500 }),
      line: fc.integer({ min: 0, max: RIGHT }),
    })
    fc.assert(
      fc.property(axis, asked => {
        const names = namesOf(asked)
        names.forEach(({ text, x: left }, place) => {
          const right = left + measure(text)
          expect(right).toBeLessThanOrEqual(RIGHT)
          const next = names[place + 1]
          expect((next?.x ?? Number.POSITIVE_INFINITY) - right).toBeGreaterThanOrEqual(GAP)
          expect(left < asked.line && right > asked.line).toBe(false)
        })
      }),
    )
  })
})
