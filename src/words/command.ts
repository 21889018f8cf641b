/** What the command line says; the page never loads it. */
const vi = {
  usage: [
    "Cách dùng: npm run --silent report -- --data TỆP|URL [--at NGÀY] [--from NGÀY] [--filter 'TRUY VẤN']",
    '           [--chart MÃ] [--lang vi|en] [--format json | --out TỆP.svg|.png|.pptx]',
    '           [--scale 1|2|4] [--theme light|dark] [--url ĐỊA CHỈ]',
    "Ví dụ:     npm run --silent report -- --data tasks.json --at 2025-06-24 --filter 'status=overdue'",
    '           npm run --silent report -- --data tasks.json --chart organizations --out bieu-do.pptx',
  ].join('\n'),
  needsData: 'Thiếu --data: cần tệp hoặc địa chỉ của số liệu.',
  unreadable: (source: string, why: string) => `Không đọc được “${source}”: ${why}.`,
  wrong: (what: string) => `Tùy chọn không đúng: ${what}.`,
  wrongOption: (option: string, allowed: readonly string[]) =>
    `“${option}” không đúng; có thể là ${allowed.join(', ')}.`,
  needsChart: '--out cần --chart: chọn biểu đồ để ghi ra tệp.',
  formatOrOut: 'Chỉ chọn một: --format hoặc --out.',
  unwritable: (file: string, why: string) => `Không ghi được “${file}”: ${why}.`,
  wrongIn: (option: string, what: string) => `${option} không đúng: ${what}.`,
}

export type CommandWords = typeof vi

const en: CommandWords = {
  usage: [
    "Usage:   npm run --silent report -- --data FILE|URL [--at DAY] [--from DAY] [--filter 'QUERY']",
    '         [--chart ID] [--lang vi|en] [--format json | --out FILE.svg|.png|.pptx]',
    '         [--scale 1|2|4] [--theme light|dark] [--url ADDRESS]',
    "Example: npm run --silent report -- --data tasks.json --at 2025-06-24 --filter 'status=overdue'",
    '         npm run --silent report -- --data tasks.json --chart organizations --out chart.pptx',
  ].join('\n'),
  needsData: '--data is missing: give the file or address of the data.',
  unreadable: (source, why) => `Could not read “${source}”: ${why}.`,
  wrong: what => `Wrong option: ${what}.`,
  wrongOption: (option, allowed) => `“${option}” is wrong; it may be ${allowed.join(', ')}.`,
  needsChart: '--out needs --chart: say which chart to write.',
  formatOrOut: 'Choose one: --format or --out.',
  unwritable: (file, why) => `Could not write “${file}”: ${why}.`,
  wrongIn: (option, what) => `${option} is wrong: ${what}.`,
}

export const COMMAND_WORDS: Readonly<Record<'vi' | 'en', CommandWords>> = { vi, en }
