import { describe, expect, it } from 'vitest'
import { COMPLETED_STATUSES, OPEN_STATUSES, type Status, STATUSES } from '../../src/domain/status.ts'
import { type Fill, PALETTES, statusFill, type Theme } from '../../src/look/palette.ts'
import { contrast, difference, lab, seenDifference, SIGHTS, type Sight } from './colour.ts'

const THEMES: readonly Theme[] = ['light', 'dark']
const EACH = THEMES.flatMap(theme => SIGHTS.map(sight => ({ theme, sight })))
/** ΔE2000 that tells two fills apart at a glance (design.md, "Colour"). */
const APART = 14
/** Lines of a pattern need less: there are many. */
const LINES_APART = 12

const pairs = <T>(values: readonly T[]): [T, T][] =>
  values.flatMap((a, place) => values.slice(place + 1).map((b): [T, T] => [a, b]))

/** Pairs that are nearer than they may be, each with how far apart it is. */
const near = (apart: (readonly [string, number])[], least: number) =>
  apart.filter(([, far]) => !(far >= least)).map(([pair, far]) => `${pair}: ${far.toFixed(1)}`)

describe('the five fills', () => {
  it.each(EACH)('ΔE2000 between any two is at least 14: $theme, $sight', ({ theme, sight }) => {
    const { done, inTime, pale, dueSoon, overdue } = PALETTES[theme]
    const apart = pairs(Object.entries({ done, inTime, pale, dueSoon, overdue })).map(
      ([[a, x], [b, y]]) => [`${a}, ${b}`, seenDifference(x, y, sight)] as const,
    )
    expect(apart).toHaveLength(10)
    expect(near(apart, APART)).toEqual([])
  })

  it.each(THEMES)('they are those of the design: %s', theme => {
    const { done, inTime, pale, paleEdge, dueSoon, dueSoonEdge, overdue, paper } = PALETTES[theme]
    expect([done, inTime, pale, paleEdge, dueSoon, dueSoonEdge, overdue, paper].join(' ')).toBe(
      theme === 'light'
        ? '#57a18b #586ea3 #d3d9df #8a95a0 #e9a21b #b57a00 #c62a19 #ffffff'
        : '#3a7666 #6c90c6 #3c424a #5f6871 #ffc94f #ffc94f #ff4a3a #111416',
    )
  })
})

describe.each(THEMES)('against paper, %s', theme => {
  const palette = PALETTES[theme]

  it.each(STATUSES)('%s is seen: its fill or its edge has 3:1', status => {
    const { fill, edge } = statusFill(status, palette)
    expect(contrast(edge ?? fill, palette.paper)).toBeGreaterThanOrEqual(3)
  })

  it.each(['ink', 'text', 'quiet', 'redText', 'amberText'] as const)('text in %s has 4.5:1', name => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5)
  })
})

/** How far apart two marks are seen: a pattern tells them apart, else the larger difference of fill or edge does. */
function farApart(a: Fill, b: Fill, sight: Sight): number {
  if (a.pattern !== b.pattern) return Number.POSITIVE_INFINITY
  const edges = seenDifference(a.edge ?? a.fill, b.edge ?? b.fill, sight)
  return Math.max(seenDifference(a.fill, b.fill, sight), edges)
}

describe.each(EACH)('the fill of each status: $theme, $sight', ({ theme, sight }) => {
  const fillOf = (status: Status) => statusFill(status, PALETTES[theme])
  const apart = (statuses: readonly Status[]) =>
    pairs(statuses).map(([a, b]) => [`${a}, ${b}`, farApart(fillOf(a), fillOf(b), sight)] as const)

  it('is like no other on the same side of a spine', () => {
    expect(near(apart(COMPLETED_STATUSES), APART)).toEqual([])
    expect(near(apart([...OPEN_STATUSES, 'suspended']), APART)).toEqual([])
  })

  // Completed without a deadline and undated come nearest: 6.8 in dark without M cones. They stand on different sides
  // of the spine; where they stand side by side, the design wants a tick.
  it('is like no other at all', () => {
    expect(near(apart(STATUSES), 6)).toEqual([])
  })

  it('shows the lines of its pattern', () => {
    const lines = STATUSES.map(status => ({ status, ...fillOf(status) })).filter(({ pattern }) => pattern !== null)
    expect(lines.map(({ status }) => status)).toEqual(['completedLate', 'awaitingUpdate', 'ongoing', 'suspended'])
    const seen = lines.map(({ status, fill, lines }) => [status, seenDifference(fill, lines!, sight)] as const)
    expect(near(seen, LINES_APART)).toEqual([])
  })
})

describe('the measure of colours', () => {
  // From the test data of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005), table 1.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [50, 3.1736, 0.5854], 1],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as [[number, number, number], [number, number, number], number][])(
    'ΔE2000 of %j and %j is %d',
    (a, b, published) => {
      expect(difference(a, b)).toBeCloseTo(published, 4)
      expect(difference(b, a)).toBeCloseTo(published, 4)
    },
  )

  it('contrast of black and white is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it.each(SIGHTS)('grey stays grey: %s', sight => {
    for (const grey of ['#000000', '#808080', '#ffffff']) expect(seenDifference(grey, grey, sight)).toBe(0)
    const [, a, b] = lab('#808080', sight)
    expect(Math.hypot(a, b)).toBeLessThan(0.1)
  })

  it('red and green of the same lightness are one without L or M cones, blue and green without S', () => {
    const nearer = (a: string, b: string, sight: Sight) => seenDifference(a, b, sight) / seenDifference(a, b, 'normal')
    expect(nearer('#c05020', '#5a7a20', 'protanopia')).toBeLessThan(0.5)
    expect(nearer('#c05020', '#5a7a20', 'deuteranopia')).toBeLessThan(0.5)
    expect(nearer('#2080a0', '#208860', 'tritanopia')).toBeLessThan(0.5)
  })
})
