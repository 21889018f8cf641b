import { numbersIn } from './numbers.ts'

/** Why something can't be read or written. */
export type Refusal =
  /** The system's own code: ENOENT, ECONNREFUSED, CERT_HAS_EXPIRED … */
  | { readonly code: 'system'; readonly error: string }
  | { readonly code: 'noFolder' | 'notAnAddress' | 'otherScheme' }
  | { readonly code: 'tooLarge'; readonly bytes: number }
  | { readonly code: 'status'; readonly status: number }
  /** Not a byte for so many seconds. */
  | { readonly code: 'silent'; readonly seconds: number }
  /** Sent on to a web page (mostly a login), or round and round; cut short; packed wrongly. */
  | { readonly code: 'redirected' | 'redirectedInCircles' | 'brokenOff' | 'unpackable' }

/** The kinds of the system's faults that are said in words; the others by their code. */
const SYSTEM = {
  missing: /^ENOENT$|^ENOTDIR$|^ENXIO$/,
  folder: /^EISDIR$/,
  denied: /^EACCES$|^EPERM$/,
  full: /^ENOSPC$|^EDQUOT$|^EFBIG$/,
  readOnly: /^EROFS$/,
  busy: /^EBUSY$|^ETXTBSY$/,
  nameTooLong: /^ENAMETOOLONG$/,
  circle: /^ELOOP$/,
  noHost: /^ENOTFOUND$|^EAI_/,
  refused: /^ECONNREFUSED$/,
  hungUp: /^ECONNRESET$|^EPIPE$/,
  unreachable: /^ETIMEDOUT$|^EHOST|^ENET|^EADDRNOTAVAIL$/,
  certificate: /CERT|SIGNATURE|HOSTNAME_MISMATCH|^CRL_/,
  tls: /^ERR_SSL|^EPROTO$/,
  notHttp: /^HPE_|^ERR_HTTP/,
} as const
type SystemFault = keyof typeof SYSTEM

const systemFault = (error: string) =>
  (Object.keys(SYSTEM) as SystemFault[]).find(kind => SYSTEM[kind].test(error)) ?? null

const n = numbersIn('vi-VN').count
const nEn = numbersIn('en-GB').count
const megabytes = (bytes: number) => Math.floor(bytes / 2 ** 20)

const system: Record<SystemFault, string> = {
  missing: 'không tìm thấy tệp',
  folder: 'đây là thư mục, không phải tệp',
  denied: 'không có quyền truy cập',
  full: 'hết chỗ trống',
  readOnly: 'ổ đĩa chỉ cho phép đọc',
  busy: 'tệp đang được chương trình khác sử dụng',
  nameTooLong: 'tên tệp quá dài',
  circle: 'liên kết dẫn vòng về chính nó',
  noHost: 'không tìm thấy máy chủ có tên này',
  refused: 'máy chủ từ chối kết nối',
  hungUp: 'máy chủ ngắt kết nối, không trả lời',
  unreachable: 'không kết nối được tới máy chủ',
  certificate: 'không xác thực được chứng thư số của máy chủ',
  tls: 'không thiết lập được kết nối bảo mật với máy chủ',
  notHttp: 'máy chủ trả lời không đúng giao thức HTTP',
}

function refusal(why: Refusal): string {
  switch (why.code) {
    case 'system': {
      const kind = systemFault(why.error)
      return kind ? `${system[kind]} (${why.error})` : `lỗi hệ thống ${why.error}`
    }
    case 'noFolder':
      return 'không có thư mục này'
    case 'notAnAddress':
      return 'địa chỉ không đúng'
    case 'otherScheme':
      return 'chỉ nhận tệp hoặc địa chỉ http://, https://'
    case 'tooLarge':
      return `lớn hơn ${n(megabytes(why.bytes))}\u00A0MB`
    case 'status':
      return status(why.status)
    case 'silent':
      return `máy chủ không trả lời, đã chờ ${n(why.seconds)}\u00A0giây`
    case 'redirected':
      return 'máy chủ chuyển sang một trang khác (có thể là trang đăng nhập)'
    case 'redirectedInCircles':
      return 'máy chủ chuyển tiếp quá nhiều lần'
    case 'brokenOff':
      return 'máy chủ ngắt kết nối giữa chừng, tệp chưa gửi hết'
    case 'unpackable':
      return 'không giải nén được nội dung máy chủ gửi'
  }
}

function status(code: number): string {
  const said = `(HTTP\u00A0${code})`
  if (code === 404 || code === 410) return `máy chủ không có tệp ở địa chỉ này ${said}`
  if (code === 401 || code === 403) return `máy chủ từ chối truy cập ${said}`
  if (code === 204 || code === 205 || code === 304) return `máy chủ trả lời nhưng không gửi tệp ${said}`
  return code >= 500 ? `máy chủ gặp lỗi ${said}` : `máy chủ trả lời không đúng ${said}`
}

const systemEn: Record<SystemFault, string> = {
  missing: 'there is no such file',
  folder: 'it is a folder, not a file',
  denied: 'access is denied',
  full: 'there is no space left',
  readOnly: 'the disk is read-only',
  busy: 'another program is using the file',
  nameTooLong: 'the file’s name is too long',
  circle: 'the link leads back to itself',
  noHost: 'there is no server of this name',
  refused: 'the server refused the connection',
  hungUp: 'the server hung up without an answer',
  unreachable: 'the server can’t be reached',
  certificate: 'the server’s certificate could not be verified',
  tls: 'no secure connection to the server came about',
  notHttp: 'the server’s answer is not HTTP',
}

function refusalEn(why: Refusal): string {
  switch (why.code) {
    case 'system': {
      const kind = systemFault(why.error)
      return kind ? `${systemEn[kind]} (${why.error})` : `system error ${why.error}`
    }
    case 'noFolder':
      return 'there is no such folder'
    case 'notAnAddress':
      return 'it is no valid address'
    case 'otherScheme':
      return 'only files and http:// or https:// addresses are taken'
    case 'tooLarge':
      return `it is larger than ${nEn(megabytes(why.bytes))}\u00A0MB`
    case 'status':
      return statusEn(why.status)
    case 'silent':
      return `the server did not answer within ${nEn(why.seconds)}\u00A0${why.seconds === 1 ? 'second' : 'seconds'}`
    case 'redirected':
      return 'the server leads to another page (perhaps a login page)'
    case 'redirectedInCircles':
      return 'the server redirects too often'
    case 'brokenOff':
      return 'the server broke off while it was sending the file'
    case 'unpackable':
      return 'what the server sent can’t be decompressed'
  }
}

function statusEn(code: number): string {
  const said = `(HTTP\u00A0${code})`
  if (code === 404 || code === 410) return `the server has no file at this address ${said}`
  if (code === 401 || code === 403) return `the server denies access ${said}`
  if (code === 204 || code === 205 || code === 304) return `the server answered without a file ${said}`
  return code >= 500 ? `the server failed ${said}` : `the server answered wrongly ${said}`
}

export const REFUSALS: Readonly<Record<'vi' | 'en', (why: Refusal) => string>> = { vi: refusal, en: refusalEn }
