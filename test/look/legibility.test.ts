import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallestFontPx, USUAL_VIEWING, wallUnitPx } from '../../src/look/legibility.ts'

describe('smallestFontPx', () => {
  it('is about 46 px for a wall 2,25 m high with 2160 lines, read from 6 m: capitals of 35 mm', () => {
    const px = smallestFontPx(USUAL_VIEWING, 2160)
    expect(px).toBeCloseTo(46.1, 1)
    const capitalMm = px * 0.727 * (2250 / 2160)
    expect(capitalMm).toBeCloseTo(34.9, 1)
  })

  const viewing = fc.record({
    screenHeightMetres: fc.double({ min: 0.3, max: 10, noNaN: true }),
    viewingDistanceMetres: fc.double({ min: 0.5, max: 40, noNaN: true }),
  })
  const height = fc.integer({ min: 480, max: 8640 })

  it('grows with the distance and the lines of the screen, and shrinks with its height', () => {
    fc.assert(
      fc.property(viewing, height, (of, px) => {
        const font = smallestFontPx(of, px)
        expect(smallestFontPx({ ...of, viewingDistanceMetres: of.viewingDistanceMetres * 2 }, px)).toBeCloseTo(2 * font)
        expect(smallestFontPx({ ...of, screenHeightMetres: of.screenHeightMetres * 2 }, px)).toBeCloseTo(font / 2)
        expect(smallestFontPx(of, px * 2)).toBeCloseTo(2 * font)
      }),
    )
  })

  it('leaves the wall a unit that is no smaller, and hardly larger', () => {
    fc.assert(
      fc.property(viewing, height, (of, px) => {
        const m = wallUnitPx(of, px)
        expect(m).toBeGreaterThanOrEqual(smallestFontPx(of, px))
        expect(m).toBeLessThan(smallestFontPx(of, px) + 2)
        expect(m % 1).toBe(0)
      }),
    )
  })
})

describe('wallUnitPx', () => {
  it.each([
    [1080, 24],
    [2160, 48],
    [1920, 42],
    [2560, 56],
    [3840, 82],
  ])('is, on a usual wall of %i lines, %i px', (lines, px) => {
    expect(wallUnitPx(USUAL_VIEWING, lines)).toBe(px)
  })
})
