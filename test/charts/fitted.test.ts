import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstLetter, fitted, fittingLength, letterStart, widthWithin } from '../../src/charts/fitted.ts'
import type { Measure } from '../../src/charts/frame.ts'
import { interMeasure } from './inter.ts'

const SIZE = 12
const fit = (text: string, width: number, measure: Measure = interMeasure) => fitted(text, width, SIZE, 400, measure)

/** A measure that counts the letters it is asked for. */
function counting() {
  const asked = { calls: 0, letters: 0 }
  const measure: Measure = (text, sizePx, weight) => {
    asked.calls++
    asked.letters += text.length
    return interMeasure(text, sizePx, weight)
  }
  return { asked, measure }
}

describe('a text that is cut', () => {
  it.each([
    ['Sở Nông nghiệp và Môi trường', 130, 'Sở Nông nghiệp và…'],
    ['Đường ven biển Dung Quất, Sa Huỳnh', 150, 'Đường ven biển Dung…'],
    ['Sở Văn hóa, Thể thao và Du lịch', 82, 'Sở Văn hóa…'],
    ['Sở Y tế', 130, 'Sở Y tế'],
  ])('ends at a word: %s', (text, width, cut) => expect(fit(text, width)).toBe(cut))

  it('is cut inside a word where that takes most of the room', () => {
    expect(fit('Số hoaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 130)).toMatch(/^Số hoa+…$/)
  })

  it('is nothing where no letter fits', () => expect(fit('Sở', 4)).toBe(''))

  const LETTERS = ['a', 'ệ', 'ệ'.normalize('NFD'), '👩🏽‍🔬', '🇻🇳', '𠮷', ' ', 'ê\u0301\u0323', 'Đ']
  const LONGEST_LETTER = Math.max(...LETTERS.map(({ length }) => length))
  const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map(letters => letters.join(''))
  const segments = (whole: string) => [...new Intl.Segmenter('vi').segment(whole)].map(({ index }) => index)

  it('fits, begins as the whole does and splits no letter from its marks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 400 }), (whole, width) => {
        const cut = fit(whole, width)
        expect(interMeasure(cut, SIZE, 400)).toBeLessThanOrEqual(width)
        const kept = cut === '' || cut === whole ? cut : cut.slice(0, -1)
        expect(whole.startsWith(kept)).toBe(true)
        expect([0, ...segments(whole), whole.length]).toContain(kept.length)
      }),
    )
  })

  it('is never wider than its room, whatever its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 200 }), (whole, width) => {
        expect(interMeasure(fit(whole, width), SIZE, 400)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('loses no more than its last word', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 400 }), (whole, width) => {
        const cut = fit(whole, width)
        fc.pre(cut !== whole && cut !== '')
        const most = fittingLength(whole, width - interMeasure('…', SIZE, 400), SIZE, 400, interMeasure)
        const lost = whole.slice(cut.length - 1, most)
        expect(lost.trim().split(' ').length).toBeLessThanOrEqual(2)
        // Beside the ellipsis there may be no room for one letter more.
        expect(cut.length - 1).toBeGreaterThanOrEqual(Math.floor(most / 2) - LONGEST_LETTER)
      }),
      { examples: [['Đệệ👩🏽‍🔬aa', 81]] },
    )
  })

  it('has its letters where Unicode has them', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, place) => {
        const at = place % (whole.length + 1)
        const starts = [...segments(whole), whole.length]
        expect(letterStart(whole, at)).toBe(Math.max(0, ...starts.filter(start => start <= at)))
        expect(firstLetter(whole)).toBe(starts[1] ?? whole.length)
      }),
    )
  })
})

describe('of a text of a megabyte', () => {
  const MEGABYTE = 1_000_000
  it.each([
    ['words', 'Số hóa dữ liệu đất đai '],
    ['one word', 'a'],
    ['narrow letters', 'i'],
  ])('no more is measured than a few times what fits: %s', (_, word) => {
    const whole = word.repeat(Math.ceil(MEGABYTE / word.length))
    const { asked, measure } = counting()
    expect(fit(whole, 400, measure).length).toBeGreaterThan(40)
    expect(widthWithin(whole, 400, SIZE, 400, measure)).toBe(400)
    expect(asked.calls).toBeLessThan(60)
    expect(asked.letters).toBeLessThan(6000)
  })

  it.each([
    ['marks', 'e', '\u0301'],
    ['joiners', 'e', '\u200D'],
    ['flags', '', '🇻'],
  ])('that no letter can part, each is looked at a few times: %s', (_, first, mark) => {
    const whole = first + mark.repeat(MEGABYTE / mark.length)
    const { asked, measure } = counting()
    fit(whole, 400, measure)
    expect(asked.letters).toBeLessThan(4 * MEGABYTE * Math.log2(MEGABYTE))
  })
})
