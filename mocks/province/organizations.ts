import { type Day, dayOf } from './days.ts'
import type { Random } from './random.ts'

export interface Organization {
  id: string
  name: string
  shortName: string
  kind: 'department' | 'unit' | 'district' | 'commune' | 'other'
  validFrom?: string | null
  validTo?: string | null
  successorId?: string | null
}

const MERGED = '2025-02-28'
const REFORMED = '2025-06-30'

function department(id: string, shortName: string, name: string, validFrom: string | null = null): Organization {
  return { id, name, shortName, kind: 'department', validFrom, validTo: null, successorId: null }
}

function unit(id: string, shortName: string, name: string): Organization {
  return { id, name, shortName, kind: 'unit', validFrom: null, validTo: null, successorId: null }
}

function other(id: string, shortName: string, name: string): Organization {
  return { id, name, shortName, kind: 'other' }
}

function commune(id: string, name: string): Organization {
  return { id, name, shortName: name, kind: 'commune', validFrom: '2025-07-01', validTo: null, successorId: null }
}

function ended(id: string, shortName: string, name: string, validTo: string, successorId: string): Organization {
  const kind = validTo === REFORMED ? 'district' : 'department'
  return { id, name, shortName, kind, validFrom: null, validTo, successorId }
}

/** The 30 agencies alive on 22/10/2025, then those that merged or ended before. */
export const organizations: readonly Organization[] = [
  department('sxd', 'Sở Xây dựng', 'Sở Xây dựng'),
  department('snnmt', 'Sở NN&MT', 'Sở Nông nghiệp và Môi trường', '2025-03-01'),
  department('stc', 'Sở Tài chính', 'Sở Tài chính'),
  unit('bql-giao-thong', 'BQL DA giao thông', 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh'),
  department('skhcn', 'Sở KH&CN', 'Sở Khoa học và Công nghệ'),
  department('syt', 'Sở Y tế', 'Sở Y tế'),
  unit('bql-dung-quat', 'BQL KKT Dung Quất', 'Ban Quản lý Khu kinh tế Dung Quất và các KCN Quảng Ngãi'),
  department('snv', 'Sở Nội vụ', 'Sở Nội vụ'),
  department('sgddt', 'Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'),
  commune('kon-tum', 'UBND phường Kon Tum'),
  department('svhttdl', 'Sở VHTT&DL', 'Sở Văn hóa, Thể thao và Du lịch'),
  department('stp', 'Sở Tư pháp', 'Sở Tư pháp'),
  commune('ly-son', 'UBND đặc khu Lý Sơn'),
  commune('binh-son', 'UBND xã Bình Sơn'),
  department('sct', 'Sở Công Thương', 'Sở Công Thương'),
  department('sngv', 'Sở Ngoại vụ', 'Sở Ngoại vụ'),
  department('sdttg', 'Sở DT&TG', 'Sở Dân tộc và Tôn giáo', '2025-03-01'),
  other('cong-an', 'Công an tỉnh', 'Công an tỉnh Quảng Ngãi'),
  other('bchqs', 'Bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh Quảng Ngãi'),
  other('thue', 'Thuế tỉnh', 'Thuế tỉnh Quảng Ngãi'),
  department('vp', 'VP UBND tỉnh', 'Văn phòng UBND tỉnh'),
  department('thanh-tra', 'Thanh tra tỉnh', 'Thanh tra tỉnh'),
  unit(
    'bql-dan-dung',
    'BQL DA dân dụng',
    'Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh',
  ),
  other('bhxh', 'BHXH tỉnh', 'Bảo hiểm xã hội tỉnh Quảng Ngãi'),
  commune('cam-thanh', 'UBND phường Cẩm Thành'),
  commune('duc-pho', 'UBND phường Đức Phổ'),
  commune('son-tinh', 'UBND xã Sơn Tịnh'),
  commune('mang-den', 'UBND xã Măng Đen'),
  commune('bo-y', 'UBND xã Bờ Y'),
  commune('ba-to', 'UBND xã Ba Tơ'),
  ended('sgtvt', 'Sở GTVT', 'Sở Giao thông vận tải', MERGED, 'sxd'),
  ended('stnmt', 'Sở TN&MT', 'Sở Tài nguyên và Môi trường', MERGED, 'snnmt'),
  ended('snnptnt', 'Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn', MERGED, 'snnmt'),
  ended('skhdt', 'Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư', MERGED, 'stc'),
  ended('stttt', 'Sở TT&TT', 'Sở Thông tin và Truyền thông', MERGED, 'skhcn'),
  ended('sldtbxh', 'Sở LĐTBXH', 'Sở Lao động - Thương binh và Xã hội', MERGED, 'snv'),
  ended('ban-dan-toc', 'Ban Dân tộc', 'Ban Dân tộc tỉnh', MERGED, 'sdttg'),
  ended('tp-quang-ngai', 'UBND TP Quảng Ngãi', 'UBND thành phố Quảng Ngãi', REFORMED, 'cam-thanh'),
  ended('huyen-binh-son', 'UBND huyện Bình Sơn', 'UBND huyện Bình Sơn', REFORMED, 'binh-son'),
  ended('huyen-ly-son', 'UBND huyện Lý Sơn', 'UBND huyện Lý Sơn', REFORMED, 'ly-son'),
  ended('tx-duc-pho', 'UBND TX Đức Phổ', 'UBND thị xã Đức Phổ', REFORMED, 'duc-pho'),
  ended('huyen-son-tinh', 'UBND huyện Sơn Tịnh', 'UBND huyện Sơn Tịnh', REFORMED, 'son-tinh'),
  ended('huyen-ba-to', 'UBND huyện Ba Tơ', 'UBND huyện Ba Tơ', REFORMED, 'ba-to'),
]

const byId = new Map(organizations.map(organization => [organization.id, organization]))

export const organization = (id: string): Organization => byId.get(id)!

export const isCommune = (id: string): boolean => organization(id).kind === 'commune'

/** Came with the merger of the two provinces: had no task of Quảng Ngãi before. */
const FROM_KON_TUM = new Set(['kon-tum', 'mang-den', 'bo-y'])

export const earliestTask = (id: string): Day => dayOf(FROM_KON_TUM.has(id) ? '2025-07-01' : '2024-05-02')

const predecessors = new Map<string, string[]>()
for (const { id, successorId } of organizations) {
  if (successorId) predecessors.set(successorId, [...(predecessors.get(successorId) ?? []), id])
}

const LAND = new Set(['dat-dai', 'chuyen-doi-so', 'doanh-nghiep'])

/** Who bore this agency's work on a day: itself, or one of those that were merged into it. */
export function formerOf(id: string, day: Day, programme: string | null, random: Random): string {
  const { validFrom, kind } = organization(id)
  const former = predecessors.get(id)
  if (!former) return id
  if (id === 'snnmt')
    return day >= dayOf('2025-03-01') ? id : programme && LAND.has(programme) ? former[0]! : former[1]!
  if (validFrom) return day < dayOf(validFrom) ? former[0]! : id
  return kind === 'department' && day < dayOf('2025-03-01') && random() < 0.45 ? former[0]! : id
}

const SYMBOLS: Record<string, string> = {
  'bql-giao-thong': 'BQLGT',
  'bql-dung-quat': 'BQL',
  'bql-dan-dung': 'BQLDD',
  'cong-an': 'CAT',
  bchqs: 'BCH',
  thue: 'QNG',
  vp: 'VP',
  'thanh-tra': 'TTr',
  bhxh: 'BHXH',
  'ban-dan-toc': 'BDT',
}

/** How its papers are marked: 512/SKHCN, 45/UBND. */
export function symbolOf(id: string): string {
  const known = SYMBOLS[id]
  if (known) return known
  const { kind } = organization(id)
  return kind === 'commune' || kind === 'district' ? 'UBND' : id.toUpperCase()
}
