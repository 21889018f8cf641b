import { REFUSALS } from './refusals.ts'

/** What is wrong with the command's options; `what` is as it was typed. */
export interface OptionFault {
  readonly code: 'unknown' | 'repeated' | 'missingValue' | 'needlessValue' | 'unexpected'
  readonly what: string
}

function wrongText({ code, what }: OptionFault): string {
  switch (code) {
    case 'unknown':
      return `không có tùy chọn “${what}”`
    case 'repeated':
      return `“${what}” được ghi hai lần`
    case 'missingValue':
      return `“${what}” thiếu giá trị`
    case 'needlessValue':
      return `“${what}” không có giá trị đi kèm`
    case 'unexpected':
      return `không rõ “${what}” thuộc tùy chọn nào`
  }
}

/** What the command line says; the page never loads it. */
const vi = {
  usage: [
    'Cách dùng: npm run --silent report -- --data TỆP|URL|- [--at NGÀY] [--from NGÀY] [--known NGÀY|then]',
    "           [--filter 'TRUY VẤN'] [--chart MÃ] [--lang vi|en] [--format json | --check | --out TỆP.svg|.png|.pptx]",
    '           [--scale 1|2|4] [--theme light|dark] [--url ĐỊA CHỈ]',
    "Ví dụ:     npm run --silent report -- --data tasks.json --at 2025-06-24 --filter 'status=overdue'",
    '           npm run --silent report -- --data tasks.json --chart organizations --out bieu-do.pptx',
  ].join('\n'),
  needsData: 'Thiếu --data: cần tệp hoặc địa chỉ của số liệu.',
  unreadable: (source: string, why: string) => `Không đọc được “${source}”: ${why}.`,
  wrong: (fault: OptionFault) => `Tùy chọn không đúng: ${wrongText(fault)}.`,
  refusal: REFUSALS.vi,
  wrongOption: (option: string, allowed: readonly string[]) =>
    `“${option}” không đúng; có thể là ${allowed.join(', ')}.`,
  needsChart: '--out cần --chart: chọn biểu đồ để ghi ra tệp.',
  formatOrOut: 'Chỉ chọn một: --format hoặc --out.',
  checkAlone: '--check chỉ in lỗi dữ liệu: không dùng cùng --chart, --format hoặc --out.',
  unwritable: (file: string, why: string) => `Không ghi được “${file}”: ${why}.`,
  unprintable: (why: string) => `Không in được kết quả: ${why}.`,
  outIsData: '--out và --data là cùng một tệp: ghi ra tệp khác để không mất số liệu.',
  secretUrl: '--url không được chứa tên người dùng và mật khẩu: địa chỉ này hiện trong tệp.',
  internal: 'Lỗi của chương trình, không phải của số liệu. Gửi nội dung dưới đây cho người phụ trách phần mềm.',
  wrongIn: (option: string, what: string) => `${option} không đúng: ${what}.`,
}

export type CommandWords = typeof vi

function wrongTextEn({ code, what }: OptionFault): string {
  switch (code) {
    case 'unknown':
      return `there is no option “${what}”`
    case 'repeated':
      return `“${what}” is given twice`
    case 'missingValue':
      return `“${what}” lacks its value`
    case 'needlessValue':
      return `“${what}” takes no value`
    case 'unexpected':
      return `“${what}” belongs to no option`
  }
}

const en: CommandWords = {
  usage: [
    'Usage:   npm run --silent report -- --data FILE|URL|- [--at DAY] [--from DAY] [--known DAY|then]',
    "         [--filter 'QUERY'] [--chart ID] [--lang vi|en] [--format json | --check | --out FILE.svg|.png|.pptx]",
    '         [--scale 1|2|4] [--theme light|dark] [--url ADDRESS]',
    "Example: npm run --silent report -- --data tasks.json --at 2025-06-24 --filter 'status=overdue'",
    '         npm run --silent report -- --data tasks.json --chart organizations --out chart.pptx',
  ].join('\n'),
  needsData: '--data is missing: give the file or address of the data.',
  unreadable: (source, why) => `Could not read “${source}”: ${why}.`,
  wrong: fault => `Wrong option: ${wrongTextEn(fault)}.`,
  refusal: REFUSALS.en,
  wrongOption: (option, allowed) => `“${option}” is wrong; it may be ${allowed.join(', ')}.`,
  needsChart: '--out needs --chart: say which chart to write.',
  formatOrOut: 'Choose one: --format or --out.',
  checkAlone: '--check prints the data’s faults alone: not with --chart, --format or --out.',
  unwritable: (file, why) => `Could not write “${file}”: ${why}.`,
  unprintable: why => `Could not print the result: ${why}.`,
  outIsData: '--out and --data are the same file: write to another, so that the data isn’t lost.',
  secretUrl: '--url must not hold a user name and password: the address is shown in the file.',
  internal: 'A fault of the program, not of the data. Send what follows to whoever maintains it.',
  wrongIn: (option, what) => `${option} is wrong: ${what}.`,
}

export const COMMAND_WORDS: Readonly<Record<'vi' | 'en', CommandWords>> = { vi, en }
