import { TODAY } from './clock.ts'
import type { Code } from './quotas.ts'
import { pick, type Random } from './random.ts'

const NOUNS =
  /^(Kế hoạch|Phương án|Danh mục|Giải pháp|Mặt bằng|Nguồn|Bệnh án|Hồ sơ|Quy chế|Dự toán|Chương trình|Kịch bản|Đề tài|Mô hình|Chính sách|Bản đồ|Kho|Tổ|Wifi|Trợ lý|Thỏa thuận|Hạ tầng|Thiết chế)/

/** The task as the document words it. */
export function detailOf(
  random: Random,
  title: string,
  lead: string,
  coordinators: string[],
  deadline: string | undefined,
): string {
  const work = /^\p{Lu}\p{Lu}/u.test(title) ? title : title[0]!.toLowerCase() + title.slice(1)
  const verb = NOUNS.test(title)
    ? 'tham mưu, triển khai '
    : pick(random, ['', 'tập trung ', 'tham mưu UBND tỉnh ', 'khẩn trương '])
  const others = coordinators.length ? `, phối hợp với ${coordinators.join(', ')}` : ''
  const report = pick(random, [
    'báo cáo UBND tỉnh',
    'báo cáo kết quả về UBND tỉnh',
    'trình UBND tỉnh xem xét, quyết định',
  ])
  return `Giao ${lead} chủ trì${others} ${verb}${work}; ${report}${deadline ? ` ${deadline}` : ''}.`
}

const PRODUCTS: [RegExp, string][] = [
  [/^Báo cáo|^Rà soát|^Kiểm tra|^Đánh giá|^Thanh tra/, 'Báo cáo'],
  [/[Kk]ế hoạch/, 'Kế hoạch'],
  [/[Qq]uy hoạch/, 'Đồ án, tờ trình'],
  [/[Pp]hương án|[Gg]iải pháp/, 'Phương án'],
  [/[Dd]anh mục/, 'Danh mục, tờ trình'],
  [/^Thẩm định|^Xác định giá/, 'Văn bản thẩm định'],
  [/^Cấp /, 'Giấy chứng nhận, báo cáo'],
  [/^Công bố|^Điều chỉnh|^Sắp xếp|^Kiện toàn/, 'Quyết định'],
  [/^Nghiệm thu|^Bàn giao/, 'Biên bản, báo cáo'],
  [/^Quyết toán|^Dự toán|^Phân bổ/, 'Tờ trình, quyết định'],
]

export function productOf(random: Random, title: string): string {
  for (const [words, product] of PRODUCTS) if (words.test(title)) return product
  return pick(random, ['Báo cáo kết quả', 'Báo cáo', 'Văn bản tham mưu', 'Tờ trình'])
}

const FIELDS: Record<Code, string> = {
  dt: 'Đầu tư công',
  as: 'An sinh xã hội',
  cds: 'Chuyển đổi số',
  nn: 'Nông nghiệp',
  dd: 'Đất đai, quy hoạch',
  sx: 'Tổ chức bộ máy',
  dn: 'Doanh nghiệp',
  ns: 'Tài chính, ngân sách',
  cc: 'Cải cách hành chính',
  no: 'Chỉ đạo, điều hành',
}

const OWN_FIELDS: Record<string, Partial<Record<Code, string>>> = {
  sxd: { as: 'Nhà ở', no: 'Giao thông' },
  'bql-giao-thong': { dt: 'Giao thông', no: 'Giao thông' },
  syt: { as: 'Y tế', no: 'Y tế' },
  sgddt: { as: 'Giáo dục', no: 'Giáo dục' },
  svhttdl: { as: 'Văn hóa', dn: 'Du lịch', no: 'Văn hóa' },
  snv: { as: 'Lao động, việc làm' },
  snnmt: { no: 'Môi trường' },
  sdttg: { as: 'Dân tộc, tôn giáo', no: 'Dân tộc, tôn giáo' },
  'cong-an': { no: 'Quốc phòng, an ninh' },
  bchqs: { no: 'Quốc phòng, an ninh', as: 'Quốc phòng, an ninh' },
  sct: { no: 'Công thương', dn: 'Công thương' },
  sngv: { no: 'Đối ngoại', dn: 'Đối ngoại' },
  stp: { no: 'Tư pháp' },
  'thanh-tra': { no: 'Thanh tra' },
}

export const fieldOf = (lead: string, code: Code): string => OWN_FIELDS[lead]?.[code] ?? FIELDS[code]

/** Acts that a task may cite, and since when. */
const ACTS: Record<Code, [act: string, since: string][]> = {
  dt: [['Luật Đầu tư công 2024', '2024-11-29']],
  as: [['Nghị quyết 42-NQ/TW', '2023-11-24']],
  cds: [
    ['Nghị quyết 57-NQ/TW', '2024-12-22'],
    ['Quyết định 06/QĐ-TTg', '2022-01-06'],
  ],
  nn: [['Chỉ thị 32-CT/TW', '2024-04-10']],
  dd: [['Luật Đất đai 2024', '2024-01-18']],
  sx: [
    ['Nghị quyết 202/2025/QH15', '2025-06-12'],
    ['Nghị định 178/2024/NĐ-CP', '2024-12-31'],
  ],
  dn: [['Nghị quyết 68-NQ/TW', '2025-05-04']],
  ns: [['Luật Ngân sách nhà nước 2015', '2015-06-25']],
  cc: [
    ['Nghị quyết 66-NQ/TW', '2025-04-30'],
    ['Nghị định 61/2018/NĐ-CP', '2018-04-23'],
  ],
  no: [['Quyết định 42/2014/QĐ-TTg', '2014-07-27']],
}

/** None where the one that was drawn didn't exist yet. */
export function actsOf(random: Random, code: Code, assigned: string): string[] {
  const [act, since] = pick(random, ACTS[code])
  return since <= assigned ? [act] : []
}

const COORDINATORS: Record<Code, string[]> = {
  dt: ['stc', 'snnmt', 'bql-giao-thong', 'bql-dan-dung', 'cam-thanh', 'son-tinh', 'duc-pho'],
  as: ['stc', 'snv', 'syt', 'sgddt', 'bhxh', 'sdttg', 'ba-to'],
  cds: ['skhcn', 'cong-an', 'vp', 'stc', 'syt', 'sgddt'],
  nn: ['snnmt', 'stc', 'ly-son', 'duc-pho', 'bchqs', 'ba-to', 'mang-den'],
  dd: ['snnmt', 'stc', 'thue', 'stp', 'binh-son', 'son-tinh'],
  sx: ['snv', 'stc', 'vp', 'stp'],
  dn: ['stc', 'sct', 'bql-dung-quat', 'thue', 'snnmt', 'sngv'],
  ns: ['stc', 'thue', 'vp', 'thanh-tra'],
  cc: ['vp', 'snv', 'stp', 'skhcn'],
  no: ['vp', 'cong-an', 'stc', 'sct', 'svhttdl', 'bchqs', 'thanh-tra'],
}

/** None to four agencies of the subject, never the lead. */
export function coordinatorsOf(random: Random, lead: string, code: Code, some: string[]): string[] {
  const out = [...some]
  const wanted = out.length + [0, 1, 1, 2, 2, 3][Math.floor(random() * 6)]!
  for (let tries = 0; out.length < wanted && tries < 6; tries++) {
    const id = pick(random, COORDINATORS[code])
    if (id !== lead && !out.includes(id)) out.push(id)
  }
  return out
}

export function coordinatorsText(random: Random, assigned: number): string | null {
  const chance = random()
  if (chance < 0.2) return 'các đơn vị liên quan'
  if (chance > 0.3) return null
  return assigned >= TODAY - 113 ? 'UBND các xã, phường, đặc khu' : 'UBND các huyện, thị xã, thành phố'
}
