import { describe, expect, it } from 'vitest'
import { read } from '../../src/data/read.ts'
import { bytesOf } from '../oracle/documents.ts'

interface Row {
  readonly id?: string
  readonly name?: string
  readonly shortName?: string
}

/** What organizations are called for short. */
function called(...rows: (string | Row)[]): string[] {
  const organizations = rows.map((row, place) => ({
    id: `${place}`,
    ...(typeof row === 'string' ? { name: row } : row),
  }))
  const document = { schema: 'ioc-tasks/1', generatedAt: '2025-06-24T17:00:00+07:00', organizations, tasks: [] }
  const found = read(bytesOf(document))
  if ('rejection' in found) throw new Error(found.rejection.code)
  return found.facts.organizations.map(({ shortName }) => shortName)
}

describe('an organization without a short name', () => {
  it.each([
    ['Sở Nông nghiệp và Môi trường', 'Sở NN&MT'],
    ['Sở Khoa học và Công nghệ', 'Sở KH&CN'],
    ['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ VHTT&DL'],
    ['SỞ VĂN HOÁ, THỂ THAO & DU LỊCH', 'SỞ VHTT&DL'],
    ['Bộ Lao động - Thương binh và Xã hội', 'Bộ LĐTBXH'],
    ['Sở Lao động – Thương binh và Xã hội', 'Sở LĐTBXH'],
    ['Sở Thông tin và Truyền thông', 'Sở TT&TT'],
    ['Sở Giao thông vận tải', 'Sở GTVT'],
    ['Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT'],
    ['Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'],
    ['Sở Tài nguyên và Môi trường', 'Sở TN&MT'],
    ['Văn phòng Ủy ban nhân dân tỉnh', 'VP UBND tỉnh'],
    ['Uỷ ban nhân dân phường Trà Câu', 'UBND phường Trà Câu'],
    ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', 'VP Đoàn đại biểu Quốc hội và HĐND'],
    ['Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi', 'BQL KKT Dung Quất và các KCN Quảng Ngãi'],
    ['Ban Quản lý dự án đầu tư xây dựng tỉnh', 'Ban QLDA đầu tư xây dựng tỉnh'],
    ['Sở Khoa học và Công nghệ'.normalize('NFD'), 'Sở KH&CN'],
    ['Sở\u00a0Giao thông  vận tải', 'Sở\u00a0GTVT'],
  ])('%s is %s', (name, short) => {
    expect(called(name)).toEqual([short])
  })

  it.each(['Sở Nội vụ', 'Công an tỉnh', 'Viện Khoa học', 'Sở Văn phòngphẩm', 'Khoa, học và công nghệ thông tin'])(
    '%s has no usual abbreviation and keeps its name',
    name => {
      expect(called(name)).toEqual([name])
    },
  )

  it('keeps its name where another would be called alike', () => {
    const names = ['Sở Khoa học và Công nghệ', 'Sở Khoa học & Công nghệ', 'Sở Giao thông vận tải']
    expect(called(...names)).toEqual([names[0], names[1], 'Sở GTVT'])
    expect(called('Sở GTVT', 'Sở Giao thông vận tải')).toEqual(['Sở GTVT', 'Sở Giao thông vận tải'])
  })

  it('keeps its name where another is stated to be called so', () => {
    const stated = { name: 'Sở Giao thông vận tải (cũ)', shortName: 'Sở GTVT' }
    expect(called(stated, 'Sở Giao thông vận tải')).toEqual(['Sở GTVT', 'Sở Giao thông vận tải'])
  })

  it('is not meant where a short name is stated, or where it is shown by its id', () => {
    expect(called({ name: 'Văn phòng Chính phủ', shortName: 'VPCP' }, { id: 'Văn phòng' })).toEqual([
      'VPCP',
      'Văn phòng',
    ])
    expect(called({ name: 'Văn phòng Chính phủ', shortName: ' ' })).toEqual(['VP Chính phủ'])
  })
})
