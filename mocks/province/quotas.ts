/**
 * How the province stands on 22/10/2025: the numbers of the pictures, by lead and by programme. A task's end is
 * drawn from here first and its history told backwards from it.
 */
export const STATUSES = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
  'overdue',
  'dueSoon',
  'awaitingConfirmation',
  'onTrack',
  'noDeadline',
  'ongoing',
  'suspended',
  'cancelled',
] as const

export type Status = (typeof STATUSES)[number]

/** In the order of STATUSES. */
export const BY_LEAD: Record<string, readonly number[]> = {
  sxd: [31, 19, 11, 6, 2, 1, 12, 4, 2, 3, 0],
  snnmt: [39, 19, 7, 5, 3, 1, 15, 9, 4, 1, 2],
  stc: [41, 19, 7, 4, 2, 1, 12, 3, 2, 4, 2],
  'bql-giao-thong': [12, 12, 2, 4, 0, 0, 6, 4, 0, 0, 1],
  skhcn: [33, 17, 6, 3, 2, 1, 8, 5, 3, 0, 1],
  syt: [23, 13, 5, 3, 1, 0, 13, 6, 0, 1, 1],
  'bql-dung-quat': [18, 10, 1, 3, 0, 0, 9, 3, 0, 2, 1],
  snv: [30, 7, 6, 2, 1, 1, 11, 10, 1, 0, 1],
  sgddt: [30, 10, 5, 2, 1, 1, 7, 2, 0, 0, 0],
  'kon-tum': [12, 4, 0, 2, 0, 0, 1, 2, 1, 0, 0],
  svhttdl: [21, 9, 2, 1, 0, 0, 8, 2, 0, 1, 1],
  stp: [16, 7, 4, 1, 0, 0, 7, 4, 1, 0, 0],
  'ly-son': [7, 4, 0, 1, 0, 0, 2, 5, 0, 1, 0],
  'binh-son': [8, 4, 0, 1, 0, 0, 3, 2, 0, 0, 0],
  sct: [27, 4, 4, 0, 2, 0, 9, 2, 1, 0, 1],
  sngv: [11, 1, 3, 0, 0, 0, 3, 3, 1, 0, 0],
  sdttg: [14, 2, 2, 0, 0, 0, 5, 2, 0, 0, 0],
  'cong-an': [26, 3, 4, 0, 1, 1, 7, 2, 1, 0, 1],
  bchqs: [10, 1, 2, 0, 0, 0, 3, 1, 1, 0, 0],
  thue: [16, 2, 2, 0, 1, 0, 4, 1, 0, 0, 0],
  vp: [28, 2, 6, 0, 1, 1, 6, 3, 2, 0, 1],
  'thanh-tra': [13, 2, 3, 0, 0, 0, 3, 2, 0, 1, 0],
  'bql-dan-dung': [11, 3, 1, 0, 0, 0, 4, 3, 0, 1, 0],
  bhxh: [9, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0],
  'cam-thanh': [12, 2, 2, 0, 1, 0, 4, 2, 0, 1, 0],
  'duc-pho': [8, 2, 2, 0, 0, 0, 4, 1, 0, 0, 0],
  'son-tinh': [8, 1, 2, 0, 0, 0, 3, 1, 1, 0, 0],
  'mang-den': [7, 2, 1, 0, 0, 0, 3, 2, 0, 1, 0],
  'bo-y': [6, 1, 2, 0, 0, 0, 3, 2, 0, 0, 0],
  'ba-to': [6, 1, 1, 0, 0, 0, 2, 1, 0, 0, 0],
}

export type Code = 'dt' | 'as' | 'cds' | 'nn' | 'dd' | 'sx' | 'dn' | 'ns' | 'cc' | 'no'

export const CODES: readonly Code[] = ['dt', 'as', 'cds', 'nn', 'dd', 'sx', 'dn', 'ns', 'cc', 'no']

/** In the order of STATUSES; `no` = tasks without a programme. */
export const BY_PROGRAMME: Record<Code, readonly number[]> = {
  dt: [61, 38, 13, 8, 4, 0, 25, 14, 3, 4, 2],
  as: [75, 19, 13, 7, 0, 0, 22, 4, 2, 2, 1],
  cds: [67, 38, 13, 4, 5, 0, 22, 15, 4, 1, 2],
  nn: [50, 9, 7, 4, 3, 1, 13, 7, 1, 0, 1],
  dd: [44, 12, 8, 4, 1, 0, 12, 6, 2, 5, 2],
  sx: [26, 6, 4, 4, 1, 2, 11, 3, 1, 1, 1],
  dn: [48, 14, 7, 3, 2, 1, 19, 5, 0, 1, 1],
  ns: [36, 12, 11, 3, 1, 2, 13, 4, 3, 1, 1],
  cc: [43, 12, 12, 1, 1, 0, 17, 16, 3, 1, 1],
  no: [83, 23, 6, 0, 0, 2, 25, 16, 2, 1, 1],
}

/** Sở Xây dựng's programmes, in the order of STATUSES: the picture shows them. */
export const CONSTRUCTION_BY_PROGRAMME: Record<Code, readonly number[]> = {
  dt: [6, 5, 2, 2, 1, 0, 2, 1, 0, 1, 0],
  as: [9, 5, 3, 2, 0, 0, 4, 1, 0, 0, 0],
  cds: [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  nn: [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  dd: [8, 4, 3, 2, 1, 0, 3, 1, 1, 2, 0],
  sx: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
  dn: [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
  ns: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  cc: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  no: [2, 1, 2, 0, 0, 0, 1, 1, 1, 0, 0],
}

const COMMUNE = { sx: 2, as: 2, dt: 2, dd: 1.5, nn: 2, cc: 1.5, cds: 1.5, ns: 0.7, dn: 0.3, no: 1.5 }

/** How readily an agency's tasks belong to a programme. */
export const AFFINITY: Record<string, Partial<Record<Code, number>>> = {
  sxd: { dd: 5, as: 5, dt: 4, no: 1.5, nn: 0.7, cds: 0.6, cc: 0.4, ns: 0.4, dn: 0.4, sx: 0.2 },
  snnmt: { nn: 7, dd: 6, dt: 1.5, cc: 1, cds: 1, as: 0.7, no: 1.5, dn: 0.5, ns: 0.3, sx: 0.3 },
  stc: { ns: 7, dt: 5, dn: 4, sx: 1, cds: 0.7, cc: 0.7, no: 1.5, dd: 0.5 },
  'bql-giao-thong': { dt: 12, dd: 1, no: 1, cds: 0.2 },
  skhcn: { cds: 12, dn: 2, cc: 1, no: 1.5 },
  syt: { as: 8, cds: 3, no: 1.5, cc: 0.7, sx: 0.4, dt: 0.5, ns: 0.3 },
  'bql-dung-quat': { dn: 7, dt: 4, dd: 1.5, no: 1, cc: 0.5 },
  snv: { sx: 6, cc: 6, as: 4, no: 1.5, cds: 0.6 },
  sgddt: { as: 8, cds: 3, no: 1.5, dt: 0.5, sx: 0.4 },
  'kon-tum': COMMUNE,
  svhttdl: { as: 3, dn: 2.5, cds: 1, no: 3, dt: 1 },
  stp: { cc: 7, no: 2, cds: 1.5, sx: 1, dd: 0.5 },
  'ly-son': COMMUNE,
  'binh-son': COMMUNE,
  sct: { dn: 8, no: 2, cds: 1.5, dt: 0.7 },
  sngv: { dn: 3, no: 4, cc: 0.5 },
  sdttg: { as: 6, nn: 1.5, no: 2 },
  'cong-an': { cds: 5, as: 1.5, cc: 1.5, no: 3 },
  bchqs: { no: 5, as: 1.5, dd: 0.5 },
  thue: { ns: 8, dn: 2, cds: 1.5, cc: 1, no: 0.5 },
  vp: { cc: 5, cds: 3, no: 3, sx: 1, dt: 0.3 },
  'thanh-tra': { ns: 2, dd: 2, dt: 2, cc: 1, no: 2 },
  'bql-dan-dung': { dt: 8, as: 1.5, no: 0.7 },
  bhxh: { as: 6, cds: 3, cc: 1, dn: 0.5 },
  'cam-thanh': COMMUNE,
  'duc-pho': COMMUNE,
  'son-tinh': COMMUNE,
  'mang-den': COMMUNE,
  'bo-y': COMMUNE,
  'ba-to': COMMUNE,
}

export interface Programme {
  id: string
  name: string
  shortName: string
}

export const PROGRAMMES: Record<Exclude<Code, 'no'>, Programme> = {
  dt: { id: 'dau-tu-cong', name: 'Đầu tư công, giải phóng mặt bằng', shortName: 'Đầu tư công, GPMB' },
  as: { id: 'an-sinh', name: 'An sinh xã hội, y tế, giáo dục', shortName: 'An sinh, y tế, giáo dục' },
  cds: { id: 'chuyen-doi-so', name: 'Chuyển đổi số, Đề án 06', shortName: 'Chuyển đổi số, Đề án 06' },
  nn: { id: 'nong-nghiep', name: 'Nông nghiệp, chống khai thác IUU, bảo vệ rừng', shortName: 'Nông nghiệp, IUU, rừng' },
  dd: { id: 'dat-dai', name: 'Đất đai, quy hoạch', shortName: 'Đất đai, quy hoạch' },
  sx: { id: 'sap-xep', name: 'Sắp xếp tổ chức bộ máy sau hợp nhất', shortName: 'Sắp xếp bộ máy sau hợp nhất' },
  dn: {
    id: 'doanh-nghiep',
    name: 'Phát triển doanh nghiệp, thu hút đầu tư',
    shortName: 'Doanh nghiệp, thu hút đầu tư',
  },
  ns: { id: 'ngan-sach', name: 'Ngân sách, tài sản công', shortName: 'Ngân sách, tài sản công' },
  cc: { id: 'cai-cach', name: 'Cải cách hành chính', shortName: 'Cải cách hành chính' },
}

export const programmeId = (code: Code): string | null => (code === 'no' ? null : PROGRAMMES[code].id)
