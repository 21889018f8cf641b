import type { EventType, OnTimeBase } from '../domain/facts.ts'
import { dayOfMs } from '../domain/instant.ts'
import type { NamedPeriod } from '../domain/period.ts'
import { isoDay, type PlainDay, weekday } from '../domain/plainDay.ts'
import type { Flag, News, Status } from '../domain/status.ts'
import type { NamedTask, SentenceNumbers, StateNumbers } from '../domain/told.ts'
import type { Trouble } from '../domain/trouble.ts'
import { clockTime, dateNear, fullDate, partialDate, shortDate } from './days.ts'
import { reasonVi, rejectionVi } from './faults.vi.ts'
import { NO_VALUE, numbersIn } from './numbers.ts'
import { type Piece, stressed } from './pieces.ts'

const numbers = numbersIn('vi-VN')
const n = numbers.count
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
export const SHORT_WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']
export const longDate = (day: PlainDay) => `${WEEKDAYS[weekday(day)]} ${fullDate(day)}`
/** A period as `within` has it: `2025-Q4`. */
export function periodWords(period: string): string {
  const [year, part] = period.split('-') as [string, string | undefined]
  if (part === undefined) return `năm ${year}`
  if (part === 'H1') return `6\u00a0tháng đầu năm ${year}`
  if (part === 'H2') return `6\u00a0tháng cuối năm ${year}`
  const quarter = ['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1]
  return part.startsWith('Q') ? `Quý ${quarter}/${year}` : `tháng ${Number(part)}/${year}`
}

/** “Hôm nay” is the clock's day only. */
export const onTheDay = (isToday: boolean) => (isToday ? 'hôm nay' : 'trong ngày')
const since = (days: number, isToday: boolean) =>
  days > 0 ? `${n(days)}\u00a0ngày` : isToday ? 'từ hôm nay' : 'từ ngày này'
const UNNAMED = 'nhiệm vụ hạn chế hiển thị'
const called = (task: NamedTask) => task.clause ?? task.title ?? UNNAMED

const status: Record<Status, string> = {
  completedOnTime: 'Hoàn thành đúng hạn',
  completedLate: 'Hoàn thành quá hạn',
  completedNoDeadline: 'Hoàn thành, không có thời hạn',
  overdue: 'Quá hạn, chưa hoàn thành',
  awaitingUpdate: 'Đến hạn, chưa có số liệu',
  dueSoon: 'Sắp đến hạn',
  awaitingConfirmation: 'Đã báo cáo, chờ xác nhận',
  onTrack: 'Chưa hoàn thành, trong hạn',
  noDeadline: 'Chưa hoàn thành, không có thời hạn',
  ongoing: 'Nhiệm vụ thường xuyên',
  suspended: 'Tạm dừng',
  cancelled: 'Không tiếp tục thực hiện',
}

/** Under a heading that says which side. */
const shortStatus: Record<Status, string> = {
  completedOnTime: 'đúng hạn',
  completedLate: 'quá hạn',
  completedNoDeadline: 'không thời hạn',
  overdue: 'quá hạn',
  awaitingUpdate: 'chưa có số liệu',
  dueSoon: 'sắp đến hạn',
  awaitingConfirmation: 'chờ xác nhận',
  onTrack: 'trong hạn',
  noDeadline: 'không thời hạn',
  ongoing: 'thường xuyên',
  suspended: 'tạm dừng',
  cancelled: 'không tiếp tục',
}

const flag: Record<Flag, string> = {
  stagnant: 'Chưa cập nhật tiến độ',
  notStarted: 'Chưa có thông tin triển khai',
  submitted: 'Đã báo cáo, chờ xác nhận',
  blocked: 'Có vướng mắc',
  escalated: 'Đã trình UBND tỉnh, xin ý kiến',
  extended: 'Đã gia hạn',
}

/** Under a heading that says when: in the last seven days. */
const news: Record<News, string> = {
  assigned: 'Giao mới',
  completed: 'Hoàn thành',
  overdue: 'Mới quá hạn',
  submitted: 'Đã báo cáo kết quả',
  extended: 'Gia hạn',
  blocked: 'Phát sinh vướng mắc',
}

const event: Record<EventType, string> = {
  progress: 'Cập nhật tiến độ',
  submitted: 'Báo cáo kết quả, chờ xác nhận',
  returned: 'Trả lại, yêu cầu thực hiện tiếp',
  completed: 'Xác nhận hoàn thành',
  reopened: 'Mở lại nhiệm vụ',
  extended: 'Gia hạn',
  transferred: 'Chuyển cơ quan chủ trì',
  blocked: 'Báo cáo khó khăn, vướng mắc',
  unblocked: 'Đã tháo gỡ vướng mắc',
  reminded: 'Đôn đốc',
  suspended: 'Tạm dừng',
  resumed: 'Tiếp tục thực hiện',
  cancelled: 'Không tiếp tục thực hiện',
}

/** @param isToday the day shown is the clock's */
function state({ status, flags, daysLate, daysLeft, quietDays }: StateNumbers, isToday: boolean): string {
  switch (status) {
    case 'overdue':
      return `quá hạn ${n(daysLate!)}\u00a0ngày`
    case 'completedLate':
      return `hoàn thành, quá hạn ${n(daysLate!)}\u00a0ngày`
    case 'dueSoon':
      return daysLeft === 0 ? `đến hạn ${onTheDay(isToday)}` : `còn ${n(daysLeft!)}\u00a0ngày`
    case 'completedOnTime':
      return 'hoàn thành đúng hạn'
    case 'completedNoDeadline':
      return 'hoàn thành'
    case 'awaitingUpdate':
      return 'đến hạn, chưa có số liệu'
    case 'awaitingConfirmation':
      return 'chờ xác nhận'
    case 'ongoing':
      return 'thường xuyên'
    case 'suspended':
      return 'tạm dừng'
    case 'cancelled':
      return 'không tiếp tục'
    case 'onTrack':
    case 'noDeadline':
      if (flags.includes('escalated')) return 'đã trình UBND tỉnh'
      if (flags.includes('blocked')) return 'có vướng mắc'
      if (flags.includes('stagnant')) return `${n(quietDays)}\u00a0ngày chưa cập nhật`
      return status === 'onTrack' ? `trong hạn, còn ${n(daysLeft!)}\u00a0ngày` : 'chưa hoàn thành'
  }
}

function sentence(s: SentenceNumbers): Piece[] {
  const awaitingConfirmation = s.due - s.dueCompleted - s.overdue - s.awaitingUpdate
  const days = `${s.from === null ? 'Đến' : `Từ ngày ${fullDate(s.from)} đến`} ngày ${fullDate(s.day)}: `
  const head: Piece[] = s.filters === '' ? [days] : [stressed(s.filters), `. ${days}`]
  if (s.total === 0) return [...head, 'không có nhiệm vụ nào.']
  const due: Piece[] =
    s.due === 0
      ? ['; chưa có nhiệm vụ đến hạn']
      : [
          '; ',
          stressed(n(s.due)),
          '\u00a0đã đến hạn, trong đó ',
          stressed(n(s.dueCompleted)),
          `\u00a0đã hoàn thành (${numbers.percent(s.dueCompleted, s.due)}), `,
          s.overdue > 0 ? stressed(`${n(s.overdue)}\u00a0quá hạn`, 'overdue') : 'không có nhiệm vụ quá hạn',
          ...(awaitingConfirmation > 0 ? [`, ${n(awaitingConfirmation)}\u00a0chờ xác nhận`] : []),
          ...(s.awaitingUpdate > 0 ? [`, ${n(s.awaitingUpdate)}\u00a0chưa có số liệu`] : []),
        ]
  return [
    ...head,
    stressed(n(s.total)),
    s.from === null
      ? '\u00a0nhiệm vụ được giao'
      : `\u00a0nhiệm vụ (kỳ trước chuyển sang ${n(s.carriedOver)}, giao mới trong kỳ ${n(s.total - s.carriedOver)})`,
    ...due,
    ...(s.withoutDeadline > 0 ? [`; ${n(s.withoutDeadline)}\u00a0không có thời hạn`] : []),
    '.',
  ]
}

/** The board compared with: last week's where the day shown is today's and the viewer named none. */
const earlier = (day: PlainDay | null, shown: PlainDay) =>
  day === null ? 'tuần trước' : `ngày ${dateNear(day, shown)}`

function compared(now: number, before: number, day: PlainDay | null, shown: PlainDay): string {
  const then = earlier(day, shown)
  if (now === before) return `như ${then}`
  return now > before ? `tăng ${n(now - before)}\u00a0so với ${then}` : `giảm ${n(before - now)}\u00a0so với ${then}`
}

function age(minutes: number): string {
  if (minutes < 1) return 'vừa xong'
  if (minutes < 60) return `${n(minutes)}\u00a0phút trước`
  if (minutes < 48 * 60) return `${n(Math.floor(minutes / 60))}\u00a0giờ trước`
  return `${n(Math.floor(minutes / 1440))}\u00a0ngày trước`
}

/** `26 giờ 15 phút`; from three days on in days and hours. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const [large, small] = hours < 72 ? [hours, minutes % 60] : [Math.floor(hours / 24), hours % 24]
  const [one, other] = hours < 72 ? ['giờ', 'phút'] : ['ngày', 'giờ']
  return [large > 0 ? `${n(large)}\u00a0${one}` : '', small > 0 || large === 0 ? `${small}\u00a0${other}` : '']
    .filter(part => part !== '')
    .join(' ')
}

/** `16 giờ 05`, as officials say it. */
const hour = (ms: number) => clockTime(ms).replace(/^0?(\d+):/, '$1\u00a0giờ\u00a0')
const moment = (ms: number, now: number) => `${hour(ms)} ngày ${dateNear(dayOfMs(ms), dayOfMs(now))}`

function every(seconds: number): string {
  const [count, unit] =
    seconds % 3600 === 0 ? [seconds / 3600, 'giờ'] : seconds % 60 === 0 ? [seconds / 60, 'phút'] : [seconds, 'giây']
  return count === 1 ? `mỗi ${unit}` : `mỗi ${n(count)}\u00a0${unit}`
}

function trouble(trouble: Trouble): string {
  switch (trouble.code) {
    case 'noConnection':
      return 'Không kết nối được nguồn số liệu.'
    case 'silent':
      return `Nguồn số liệu không trả lời, đã chờ ${n(trouble.seconds)}\u00a0giây.`
    case 'redirected':
      return 'Nguồn số liệu chuyển sang một trang khác (có thể là trang đăng nhập). Kiểm tra địa chỉ và quyền truy cập nguồn.'
    case 'brokenOff':
      return 'Nguồn số liệu ngắt kết nối giữa chừng khi đang gửi tệp.'
    case 'status': {
      const { status } = trouble
      const said = `(HTTP ${status})`
      if (status === 304) return `Nguồn số liệu chỉ báo không có thay đổi ${said}, không gửi số liệu.`
      if (status < 300) return `Nguồn số liệu không gửi đủ tệp số liệu ${said}.`
      if (status === 404) return `Không có tệp số liệu ở địa chỉ “dataUrl” ${said}. Kiểm tra config.json.`
      if (status === 401 || status === 403) return `Nguồn số liệu từ chối truy cập ${said}. Kiểm tra quyền truy cập.`
      return status >= 500 ? `Máy chủ của nguồn số liệu gặp lỗi ${said}.` : `Nguồn số liệu trả lời không đúng ${said}.`
    }
  }
}

const onTimeBase: Record<OnTimeBase, string> = {
  completedWithDeadline: 'nhiệm vụ có thời hạn đã hoàn thành',
  counted: 'nhiệm vụ được giao',
  completed: 'nhiệm vụ đã hoàn thành, gồm cả không có thời hạn',
}

export const vi = {
  code: 'vi' as 'vi' | 'en',
  locale: 'vi' as 'vi' | 'en',
  ...numbers,
  NO_VALUE,
  listed,
  longDate,
  isoDay,
  fullDate,
  shortDate,
  dateNear,
  clockTime,
  weekdayDate: (day: PlainDay) => `${SHORT_WEEKDAYS[weekday(day)]} ${fullDate(day)}`,
  partialDate,

  status,
  shortStatus,
  flag,
  news,
  event,
  state,
  sentence,
  reason: reasonVi,
  rejection: rejectionVi,

  app: {
    title: 'Theo dõi nhiệm vụ UBND tỉnh giao',
    simulated: 'DỮ LIỆU MÔ PHỎNG',
    simulatedNote: 'Không phải số liệu thực của tỉnh',
    skipToContent: 'Đến nội dung chính',
    outdated: 'Một phần của trang không tải được, có thể do đã có phiên bản mới.',
    renew: 'Tải lại trang',
    overview: 'Tổng quan',
  },
  header: {
    dataUntil: (ms: number, day: PlainDay, shown: PlainDay) =>
      day === shown ? `Số liệu đến ${clockTime(ms)}` : `Số liệu đến ${clockTime(ms)} ngày ${fullDate(day)}`,
    age,
    ageUnknown: 'không rõ đã lập bao lâu',
    day: 'Ngày xem',
    past: 'đã qua',
    future: 'chưa đến',
    backTo: (day: PlainDay, shown: PlainDay) => `Về ngày ${dateNear(day, shown)}`,
    previousDay: 'Ngày trước',
    nextDay: 'Ngày sau',
    today: 'Về hôm nay',
    menu: 'Tùy chọn',
    language: 'Ngôn ngữ',
    theme: 'Giao diện',
    light: 'Sáng',
    dark: 'Tối',
    system: 'Theo thiết bị',
    vietnamese: 'Tiếng Việt',
    english: 'English',
  },
  filters: {
    heading: 'Bộ lọc đang chọn',
    clear: 'Xóa bộ lọc',
    remove: (label: string) => `Bỏ lọc ${label}`,
    none: 'không có',
    or: ' hoặc ',
    names: {
      org: 'Cơ quan',
      status: 'Tình trạng',
      flag: 'Lưu ý',
      news: 'Trong 7\u00a0ngày qua',
      due: 'Thời hạn',
      assigned: 'Ngày giao',
      completed: 'Ngày hoàn thành',
      deadline: 'Thời hạn',
      document: 'Văn bản',
      issuer: 'Cơ quan ban hành',
      programme: 'Chương trình',
      supervisor: 'Lãnh đạo chỉ đạo',
      followedBy: 'Đơn vị theo dõi',
      field: 'Lĩnh vực',
      priority: 'Mức độ ưu tiên',
      kind: 'Loại cơ quan',
      q: 'Tìm',
    },
    from: 'Kỳ thống kê',
    compare: 'So với',
    since: (day: PlainDay) => `từ ngày ${fullDate(day)}`,
    until: (day: PlainDay) => `đến hết ngày ${fullDate(day)}`,
    role: { lead: 'chủ trì', coordinate: 'phối hợp', either: 'chủ trì hoặc phối hợp' },
    open: 'Chưa hoàn thành',
    completed: 'Đã hoàn thành',
    deadlines: { dated: 'có thời hạn', ongoing: 'thường xuyên', none: 'không có thời hạn' },
    priorities: { normal: 'thường', high: 'khẩn', urgent: 'thượng khẩn, hỏa tốc', none: 'không có' },
    kinds: {
      department: 'sở, ban, ngành',
      unit: 'đơn vị sự nghiệp, ban quản lý',
      district: 'huyện',
      commune: 'xã, phường, đặc khu',
      other: 'khác',
      none: 'không có',
    },
    /** @param current today is in it too */
    period: (name: NamedPeriod, text: string, current: boolean) => {
      if (!current) return periodWords(text)
      if (name === 'half') return `6\u00a0tháng ${text.endsWith('1') ? 'đầu' : 'cuối'} năm`
      return { month: 'tháng này', quarter: 'quý này', year: 'năm nay' }[name]
    },
  },
  tiles: {
    heading: 'Chỉ số chính',
    earlier,
    names: {
      overdue: 'quá hạn',
      awaitingUpdate: 'chưa có số liệu',
      dueSoon: 'sắp đến hạn',
      blocked: 'có vướng mắc',
      stagnant: 'chưa cập nhật',
      awaitingConfirmation: 'chờ xác nhận',
      completionRate: 'hoàn thành',
      onTimeRate: 'đúng hạn',
      noDeadline: 'không thời hạn',
    },
    oldestFew: (tasks: readonly NamedTask[]) =>
      listed(tasks.map(task => `${called(task)}, ${n(task.daysLate!)}\u00a0ngày`)),
    oldest: (days: number, lead: string) => `lâu nhất ${n(days)}\u00a0ngày, ${lead}`,
    before: (value: string, day: PlainDay | null, shown: PlainDay) =>
      `${earlier(day, shown)}${day === null ? '' : ':'} ${value}`,
    compared,
    noneOverdue: 'không có nhiệm vụ quá hạn',
    dueFew: (tasks: readonly NamedTask[], last: PlainDay, shown: PlainDay) =>
      `${listed(tasks.map(called))}, đến hết ${dateNear(last, shown)}`,
    dueToday: (count: number, isToday: boolean) => `${n(count)}\u00a0đến hạn ${onTheDay(isToday)}`,
    dueNearest: (day: PlainDay, shown: PlainDay) => `gần nhất ngày ${dateNear(day, shown)}`,
    dueUntil: (last: PlainDay, shown: PlainDay) => `đến hết ngày ${dateNear(last, shown)}`,
    escalated: (count: number, clauses: readonly string[]) =>
      `${n(count)}\u00a0đã trình UBND tỉnh${clauses.length > 0 ? `: ${listed(clauses)}` : ''}`,
    noneEscalated: 'chưa trình UBND tỉnh',
    stagnantOver: (days: number) => `tiến độ trên ${n(days)}\u00a0ngày`,
    share: (numerator: number, denominator: number) => `${n(numerator)}/${n(denominator)}`,
    onTimeBase: (base: OnTimeBase) => onTimeBase[base],
    onTimeShare: (share: string, base: OnTimeBase) => `${share}\u00a0${onTimeBase[base]}`,
    withoutDeadline: (all: number) => `chưa hoàn thành; ${n(all)}\u00a0nhiệm vụ không có thời hạn`,
    awaitingUpdateSince: (day: PlainDay, shown: PlainDay) => `đến hạn từ ngày ${dateNear(day, shown)}, chưa rõ kết quả`,
    handedInLate: (count: number) => `ngoài ra ${n(count)}\u00a0báo cáo gửi khi đã quá hạn`,
    handedIn: 'đã báo cáo kết quả',
    show: (name: string) => `Lọc nhiệm vụ: ${name}`,
  },
  list: {
    title: 'Ưu tiên xử lý',
    of: (what: string) => `Nhiệm vụ ${what}`,
    all: (count: number) => `${n(count)}\u00a0nhiệm vụ`,
    clause: 'Mục',
    document: 'Văn bản',
    documentClause: 'Văn bản, mục',
    inClause: (clause: string) => `mục ${clause}`,
    task: 'Nhiệm vụ',
    lead: 'Chủ trì',
    deadline: 'Thời hạn',
    updated: 'Cập nhật',
    state: 'Tình trạng',
    never: 'chưa',
    noDeadline: 'không thời hạn',
    more: (count: number) => `Xem thêm (còn ${n(count)}\u00a0nhiệm vụ)`,
    waitsFor: (name: string, days: number, isToday: boolean) => `chờ ${name} ${since(days, isToday)}`,
    blocked: (days: number, isToday: boolean) => `vướng mắc ${since(days, isToday)}`,
    escalated: 'đã trình UBND tỉnh',
    escalatedBlocked: (days: number, isToday: boolean) => `đã trình UBND tỉnh, vướng mắc ${since(days, isToday)}`,
    restricted: 'hạn chế hiển thị',
    unnamed: UNNAMED,
  },
  data: {
    setAside: (tasks: number, organizations: number) =>
      `${listed([...(tasks > 0 ? [`${n(tasks)}\u00a0nhiệm vụ`] : []), ...(organizations > 0 ? [`${n(organizations)}\u00a0cơ quan`] : [])])} chưa đưa vào thống kê do lỗi dữ liệu`,
    loading: 'Đang tải số liệu…',
    rejected: 'Không dùng được số liệu',
    notLoaded: 'Chưa tải được số liệu',
    retry: 'Thử lại',
    failed: 'Bảng theo dõi gặp lỗi phần mềm và đang tự thử lại.',
    partFailed: 'Chưa hiển thị được phần này do lỗi phần mềm.',
    triedAgain: 'Sẽ tự thử lại khi có kết quả mới.',
    tell: 'Nếu lỗi lặp lại, báo cho bộ phận kỹ thuật.',
  },
  source: {
    heading: 'Tình trạng số liệu',
    trouble,
    staleFor: (minutes: number) => `Số liệu chưa cập nhật ${duration(minutes)}.`,
    connected: 'Nguồn vẫn kết nối, chưa có số liệu mới.',
    waiting: 'Nguồn số liệu chưa trả lời.',
    lost: (since: number | null, now: number) =>
      `Mất kết nối nguồn${since === null ? '' : ` từ ${moment(since, now)}`}.`,
    lastAnswer: (since: number, now: number) => `Lần kết nối thành công gần nhất: ${moment(since, now)}.`,
    rejectedNewer: 'Số liệu mới không dùng được.',
    stays: (generatedAt: number, now: number | null) =>
      now === null
        ? `Vẫn hiển thị số liệu lập lúc ${moment(generatedAt, generatedAt)}.`
        : `Vẫn hiển thị số liệu lập lúc ${moment(generatedAt, now)} (${age(Math.floor((now - generatedAt) / 60_000))}).`,
    sendsOlder: (older: number, shown: number, now: number) =>
      `Nguồn đang gửi số liệu cũ hơn, lập lúc ${moment(older, now)}. Vẫn hiển thị số liệu lập lúc ${moment(shown, now)}.`,
    usesOlder: (ms: number, now: number) => `Đang dùng số liệu cũ hơn, lập lúc ${moment(ms, now)}.`,
    clockWrong: (pc: number) =>
      `Đồng hồ của máy này sai: đang chỉ ${hour(pc)} ngày ${fullDate(dayOfMs(pc))}. Không rõ số liệu đã lập bao lâu.`,
    clockOff: (difference: number, pc: number) =>
      `Đồng hồ của máy này lệch ${duration(Math.round(Math.abs(difference) / 60_000))} (đang chỉ ${hour(pc)} ngày ${fullDate(dayOfMs(pc))}). Đang dùng giờ của máy chủ.`,
    retries: (everySeconds: number, last: number | null) =>
      `Tự kết nối lại ${every(everySeconds)}${last === null ? '' : `, lần gần nhất ${hour(last)}`}.`,
    kept: 'Đang hiển thị số liệu đã lưu trên máy này.',
    contact: (whom: string) => `Liên hệ: ${whom}.`,
  },
  config: {
    wrong: (faults: readonly string[]) => `Sai trong config.json: ${faults.join('; ')}.`,
    fault: (path: string, reason: string) => (path === '' ? reason : `“${path}” ${reason}`),
    missing: 'Không có tệp config.json.',
    webPage: 'Địa chỉ của config.json trả về một trang web (có thể là trang đăng nhập).',
    notJson: (line: number, column: number) => `Tệp config.json sai cú pháp JSON ở dòng ${line}, cột ${column}.`,
    notText: 'Tệp config.json rỗng hoặc không dùng bảng mã UTF-8.',
    unreachable: 'Không tải được config.json.',
    kept: 'Đang dùng cấu hình đã lưu trên máy này.',
    usual: 'Đang dùng giá trị mặc định.',
    usualThere: 'Các mục này dùng giá trị mặc định.',
  },
  address: {
    ignored: 'Đã bỏ qua trong địa chỉ:',
    fault: (key: string, value: string, code: string, allowed: readonly string[] | undefined) => {
      const part = `${key}=${value}`
      switch (code) {
        case 'unknownKey':
          return `“${part}” (không có khóa “${key}”)`
        case 'notYet':
          return `“${part}” (chưa có ở phiên bản này)`
        case 'invalidDay':
          return `“${part}” (cần một ngày dạng 2025-06-30${allowed ? `, hoặc ${allowed.join(', ')}` : ''})`
        case 'invalidRange':
          return `“${part}” (cần A..B với ngày 2025-06-30, tháng 2025-06 hoặc quý 2025-Q2)`
        case 'invalidNumber':
          return `“${part}” (cần một số dương)`
        default:
          return `“${part}” (có thể là ${allowed?.join(', ') ?? ''})`
      }
    },
  },
}

/** Everything the product says, in one language. */
export type Words = typeof vi
