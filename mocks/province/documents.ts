import { type Day, dayOf, iso, write } from './days.ts'
import { namedDocuments } from './named.ts'
import type { Code } from './quotas.ts'
import { between, draw, pick, type Random } from './random.ts'

/** A document that assigns tasks, while it is being filled. */
export interface Paper {
  id: string
  number: string | null
  kind: Kind
  byOffice: boolean
  day: Day
  title: string
  supervisor: string
  followedBy: string
  room: number
  /** Clauses told by hand. */
  taken: Set<string>
  /** Of the pictures: its number is given. */
  fixed: boolean
}

export type Kind = 'Thông báo' | 'Kế hoạch' | 'Công văn' | 'Quyết định' | 'Chỉ thị'

export const PROVINCE = 'UBND tỉnh Quảng Ngãi'
export const OFFICE = 'Văn phòng UBND tỉnh Quảng Ngãi'

const FOLLOWED_BY: Record<Code, string[]> = {
  dt: ['KTN', 'KTTH', 'KTN'],
  as: ['KGVX'],
  cds: ['KGVX', 'TH'],
  nn: ['KTN'],
  dd: ['KTN'],
  sx: ['NC', 'TH'],
  dn: ['KTTH'],
  ns: ['KTTH'],
  cc: ['NC', 'TH'],
  no: ['TH', 'NC', 'KTTH'],
}

const SUPERVISORS: Record<string, string[]> = {
  KTTH: ['Phó Chủ tịch Thường trực UBND tỉnh', 'Chủ tịch UBND tỉnh'],
  KTN: [
    'Phó Chủ tịch UBND tỉnh phụ trách kinh tế',
    'Phó Chủ tịch UBND tỉnh',
    'Phó Chủ tịch UBND tỉnh phụ trách kinh tế',
  ],
  KGVX: ['Phó Chủ tịch UBND tỉnh phụ trách văn hóa – xã hội'],
  NC: ['Phó Chủ tịch UBND tỉnh phụ trách nội chính', 'Chủ tịch UBND tỉnh'],
  TH: ['Chủ tịch UBND tỉnh', 'Phó Chủ tịch Thường trực UBND tỉnh'],
}

const TOPICS: Record<Code, string[]> = {
  dt: [
    'giải ngân vốn đầu tư công',
    'giải phóng mặt bằng các dự án trọng điểm',
    'tiến độ các công trình giao thông',
    'tháo gỡ vướng mắc các dự án đầu tư công',
  ],
  as: [
    'công tác an sinh xã hội',
    'nâng cao chất lượng khám, chữa bệnh',
    'chuẩn bị năm học mới',
    'giảm nghèo bền vững',
    'chăm lo người có công',
  ],
  cds: [
    'chuyển đổi số và Đề án 06',
    'kết nối, chia sẻ dữ liệu',
    'dịch vụ công trực tuyến toàn trình',
    'thực hiện Nghị quyết 57-NQ/TW',
  ],
  nn: ['chống khai thác IUU', 'phòng, chống thiên tai', 'phát triển nông nghiệp hàng hóa', 'bảo vệ và phát triển rừng'],
  dd: ['quản lý đất đai', 'công tác quy hoạch', 'cấp giấy chứng nhận quyền sử dụng đất', 'quản lý trật tự xây dựng'],
  sx: ['sắp xếp tổ chức bộ máy', 'vận hành chính quyền địa phương', 'bàn giao trụ sở, tài sản sau sắp xếp'],
  dn: [
    'tháo gỡ khó khăn cho doanh nghiệp',
    'thu hút đầu tư',
    'phát triển kinh tế tư nhân',
    'các dự án trong Khu kinh tế Dung Quất',
  ],
  ns: ['quản lý ngân sách', 'xử lý tài sản công', 'chống thất thu ngân sách', 'tiết kiệm, chống lãng phí'],
  cc: ['cải cách thủ tục hành chính', 'kiểm soát thủ tục hành chính', 'kỷ luật, kỷ cương hành chính'],
  no: [
    'nhiệm vụ trọng tâm',
    'giải quyết kiến nghị cử tri',
    'công tác quốc phòng, an ninh',
    'công tác văn hóa, đối ngoại',
    'nhiệm vụ sau phiên họp thường kỳ',
  ],
}

const RESOLUTION_57 = dayOf('2024-12-22')

function topicOf(random: Random, code: Code, day: Day): string {
  const topic = pick(random, TOPICS[code])
  return topic.includes('57-NQ') && day < RESOLUTION_57 ? TOPICS[code][0]! : topic
}

const KINDS: readonly Kind[] = ['Thông báo', 'Công văn', 'Kế hoạch', 'Quyết định', 'Chỉ thị']
const SHARES = [45, 30, 12, 8, 5]

function titleOf(kind: Kind, topic: string, supervisor: string, byOffice: boolean, day: Day): string {
  switch (kind) {
    case 'Thông báo':
      return byOffice ? `Kết luận của Chánh Văn phòng UBND tỉnh về ${topic}` : `Kết luận của ${supervisor} về ${topic}`
    case 'Công văn':
      return `V/v ${topic}`
    case 'Kế hoạch':
      return `Kế hoạch ${topic} năm ${write(day).year}`
    case 'Quyết định':
      return `Giao nhiệm vụ ${topic}`
    case 'Chỉ thị':
      return `Tăng cường ${topic}`
  }
}

/** Marks of the days of a year on which a number was reached: between them numbers run evenly. */
const PACE: Record<string, [day: number, number: number][]> = {
  'Thông báo': [
    [0, 0],
    [131, 141],
    [152, 164],
    [181, 198],
    [203, 221],
    [215, 234],
    [222, 241],
    [366, 392],
  ],
  'Công văn': [
    [0, 0],
    [208, 3391],
    [239, 3955],
    [257, 4102],
    [259, 4131],
    [366, 5720],
  ],
  'Kế hoạch': [
    [0, 0],
    [113, 88],
    [133, 119],
    [366, 318],
  ],
  'Quyết định': [
    [0, 0],
    [366, 640],
  ],
  'Chỉ thị': [
    [0, 0],
    [366, 24],
  ],
  [OFFICE]: [
    [0, 0],
    [366, 1180],
  ],
}

function paced(sequence: string, day: Day): number {
  const of = day - dayOf(`${write(day).year}-01-01`)
  const marks = PACE[sequence]!
  const at = Math.max(
    1,
    marks.findIndex(([to]) => to >= of),
  )
  const [from, least] = marks[at - 1]!
  const [to, most] = marks[at]!
  return Math.max(1, Math.round(least + ((of - from) / (to - from)) * (most - least)))
}

const PREFIX: Record<Kind, string> = {
  'Thông báo': 'tb',
  'Công văn': 'cv',
  'Kế hoạch': 'kh',
  'Quyết định': 'qd',
  'Chỉ thị': 'ct',
}
const SYMBOL: Record<Kind, string> = {
  'Thông báo': 'TB',
  'Công văn': 'UBND',
  'Kế hoạch': 'KH',
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
}

/** The province's papers: each task finds one of its day and subject, or is the first of a new one. */
export class Registry {
  readonly papers: Paper[] = []
  private readonly open = new Map<string, Paper[]>()
  private readonly fixed = new Map<string, Paper>()
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
    for (const { number, kind, issuedOn, title, supervisor, followedBy } of namedDocuments) {
      const paper = {
        id: '',
        number,
        kind: kind as Kind,
        byOffice: false,
        day: dayOf(issuedOn),
        title,
        supervisor,
        followedBy,
        room: 4,
        taken: new Set<string>(),
        fixed: true,
      }
      this.papers.push(paper)
      this.fixed.set(number, paper)
    }
  }

  numbered(number: string): Paper {
    return this.fixed.get(number)!
  }

  find(code: Code, wish: Day, earliest: Day, latest: Day): Paper {
    const key = `${code} ${Math.floor(wish / 21)}`
    const list = this.open.get(key) ?? []
    this.open.set(key, list)
    const at = list.findIndex(paper => paper.room > 0 && paper.day >= earliest && paper.day <= latest)
    if (at >= 0) {
      const known = list[at]!
      if (--known.room === 0) list.splice(at, 1)
      return known
    }
    const made = this.issue(code, wish)
    if (made.room > 0) list.push(made)
    return made
  }

  private issue(code: Code, day: Day): Paper {
    const { random } = this
    const kind = KINDS[draw(random, SHARES)]!
    const followedBy = pick(random, FOLLOWED_BY[code])
    const supervisor = pick(random, SUPERVISORS[followedBy]!)
    const byOffice = (kind === 'Công văn' || kind === 'Thông báo') && random() < 0.15
    const title = titleOf(kind, topicOf(random, code, day), supervisor, byOffice, day)
    const room = kind === 'Công văn' ? between(random, 1, 5) : between(random, 4, 11)
    const paper = {
      id: '',
      number: null,
      kind,
      byOffice,
      day,
      title,
      supervisor,
      followedBy,
      room,
      taken: new Set<string>(),
      fixed: false,
    }
    this.papers.push(paper)
    return paper
  }

  /** A paper of the same day under another number. */
  copy(paper: Paper): Paper {
    const copy = { ...paper, number: null, fixed: false }
    this.papers.push(copy)
    return copy
  }

  /** Gives each paper the number that its day would have had, and its id. */
  close(): void {
    this.papers.sort((a, b) => a.day - b.day)
    const taken = new Set<string>(
      this.papers
        .filter(paper => paper.fixed)
        .map(paper => `${paper.kind} ${write(paper.day).year} ${Number.parseInt(paper.number!, 10)}`),
    )
    const next = new Map<string, number>()
    for (const paper of this.papers) {
      const { year } = write(paper.day)
      const sequence = paper.byOffice ? OFFICE : paper.kind
      const office = `${sequence} ${year}`
      let number = paper.fixed
        ? Number.parseInt(paper.number!, 10)
        : Math.max(paced(sequence, paper.day), next.get(office) ?? 1)
      if (!paper.fixed) while (taken.has(`${office} ${number}`)) number++
      taken.add(`${office} ${number}`)
      next.set(office, Math.max(next.get(office) ?? 1, number + 1))
      paper.id = `${PREFIX[paper.kind]}${paper.byOffice ? '-vp' : ''}-${number}-${year}`
      paper.number ??= this.mark(paper, number)
    }
  }

  private mark({ kind, byOffice, followedBy }: Paper, number: number): string {
    if (kind === 'Công văn') return byOffice ? `${number}/VP-${followedBy}` : `${number}/UBND-${followedBy}`
    return `${number}/${SYMBOL[kind]}-${byOffice ? 'VP' : 'UBND'}`
  }
}

const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k']
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** Where the tasks of a paper stand in it: 1, 2.a, 2.b, 3 …; in a plan II.1, II.2, III.1 … */
export function* clausesOf(random: Random, paper: Paper): Generator<string, never> {
  const roman = paper.kind === 'Kế hoạch' || paper.kind === 'Quyết định'
  for (let section = 1; ; section++) {
    const head = roman ? (ROMAN[section] ?? `${section}`) : `${section}`
    const parts = roman ? between(random, 1, 3) : random() < 0.3 ? between(random, 2, 3) : 1
    for (let part = 0; part < parts; part++) {
      const clause = roman ? `${head}.${part + 1}` : parts > 1 ? `${head}.${LETTERS[part]}` : head
      if (!paper.taken.has(clause)) yield clause
    }
  }
}

/** Issued as a document says it. */
export const issued = (paper: Paper): string => iso(paper.day)
