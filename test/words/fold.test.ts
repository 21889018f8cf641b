import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from '../../src/words/fold.ts'

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ'].flatMap(letter =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(tone => letter + tone),
)
const vietnamese = fc.string({ unit: fc.constantFrom(...LETTERS, ' ', '&', '-') })

describe('fold', () => {
  it.each([
    ['Đà Nẵng', 'da nang'],
    ['ĐỀ ÁN 06', 'de an 06'],
    ['Sở KH&CN', 'so kh&cn'],
    ['Chuyển đổi số và số hóa dữ liệu', 'chuyen doi so va so hoa du lieu'],
    ['ưu tiên, người đứng đầu', 'uu tien, nguoi dung dau'],
    ['141/TB-UBND', '141/tb-ubnd'],
    ['', ''],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('makes no difference between đ and d, capital or not', () => {
    expect(new Set(['đ', 'Đ', 'd', 'D'].map(fold))).toEqual(new Set(['d']))
  })

  it('takes what looks like Đ for it: U+00D0 and U+0189, capital or not', () => {
    expect(fold('\u00d0ắk Hà')).toBe('dak ha')
    expect(fold('\u00f0ắk, \u0189ắk, \u0256ắk')).toBe('dak, dak, dak')
  })

  it.each(["H'Drai", 'H’Drai', 'HʼDrai', 'H‘Drai', 'H´Drai', 'H`Drai'])('passes over the apostrophe of %s', name => {
    expect(fold(`huyện Ia ${name}`)).toBe('huyen ia hdrai')
  })

  it.each([
    ['quí', 'quý'],
    ['Quí IV', 'quý IV'],
    ['Hoà Quí', 'hòa quý'],
    ['(qui)', '(quy)'],
    ['quí/năm', 'quý/năm'],
  ])('reads the syllable of %s and %s alike', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each([
    ['quit', 'quyt'],
    ['aqui', 'aquy'],
    ['quiá', 'quyá'],
    ['tỉ lệ', 'tỷ lệ'],
    ['hai', 'hay'],
    ['lui', 'luy'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('folds as many marks as there are, in any order', () => {
    const marks = '\u0323\u0301'.repeat(500_000)
    expect(fold(`Xa${marks}`)).toBe('xa')
  })

  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['Khoẻ', 'khỏe'],
    ['xoá', 'XÓA'],
  ])('meets %s and %s, whichever vowel bears the tone', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('makes no difference between composed and decomposed letters, capitals and small ones', () => {
    fc.assert(
      fc.property(vietnamese, text => {
        const folded = fold(text)
        expect(fold(text.normalize('NFC'))).toBe(folded)
        expect(fold(text.normalize('NFD'))).toBe(folded)
        expect(fold(text.toLocaleUpperCase('vi'))).toBe(folded)
      }),
    )
  })

  it('leaves nothing but plain letters of Vietnamese text, and nothing more to fold', () => {
    fc.assert(
      fc.property(vietnamese, text => {
        const folded = fold(text)
        expect(folded).toMatch(/^[a-z &-]*$/)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })
})

describe('wordsOf', () => {
  it('parts at whatever is neither letter nor digit', () => {
    expect(wordsOf(fold('Sở KH&CN: 141/TB-UBND, mục 5.b'))).toEqual([
      'so',
      'kh',
      'cn',
      '141',
      'tb',
      'ubnd',
      'muc',
      '5',
      'b',
    ])
  })

  it('finds none in blanks and marks', () => {
    expect(wordsOf(' – … ')).toEqual([])
  })
})
