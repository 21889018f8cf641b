import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, spelling, wordsOf } from '../../src/words/fold.ts'

/** A query's or a text's words as search compares them. */
const searched = (text: string) => wordsOf(fold(text)).map(spelling)

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

describe('spelling', () => {
  it.each([
    ['quí', 'quý'],
    ['Quí IV', 'quý iv'],
    ['kĩ thuật', 'kỹ thuật'],
    ['xử lí', 'xử lý'],
    ['Mĩ', 'Mỹ'],
    ['bác sĩ', 'bác sỹ'],
    ['tỉ lệ', 'tỷ lệ'],
    ['hi vọng', 'hy vọng'],
    ['Hoà Quí', 'hòa quý'],
  ])('meets %s and %s', (one, other) => {
    expect(searched(one)).toEqual(searched(other))
  })

  it.each([
    ['tai', 'tay'],
    ['hai', 'hay'],
    ['thúi', 'thúy'],
    ['lui', 'luy'],
    ['ti', 'ty ty'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(searched(one)).not.toEqual(searched(other))
  })

  it('has one spelling for what it has spelled', () => {
    fc.assert(
      fc.property(vietnamese, text => {
        const words = searched(text)
        expect(words.map(spelling)).toEqual(words)
      }),
    )
  })
})
