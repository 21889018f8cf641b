import { readFile } from 'node:fs/promises'
import { type AddressFault, LANGUAGES, type Language, NO_ADDRESS, parseAddress, THEMES } from '../board/address.ts'
import { answer } from '../board/answer.ts'
import { type Dataset, datasetOf, fromOn, type Selection } from '../board/board.ts'
import { reportOf } from '../board/report.ts'
import { CHART_IDS, type ChartId } from '../board/charts.ts'
import { loadedOf } from '../board/service.ts'
import type { Figure } from '../charts/figure.ts'
import { FIGURES } from '../charts/registry.ts'
import { read } from '../data/read.ts'
import type { Facts } from '../domain/facts.ts'
import { SCALES } from '../export/png.ts'
import { COMMAND_WORDS } from '../words/command.ts'
import { WORDS, type Words } from '../words/words.ts'
import { type Options, parseOptions } from './options.ts'
import { FORMATS, NoSlide, pictureOf, type Wanted, writeWhole } from './picture.ts'

/**
 * `npm run --silent report -- --data FILE|URL …` (contract section 5). Exits 0 with one JSON object on stdout or a file
 * written, 1 for a rejected document, 2 for an unreadable file or a wrong option, day or filter.
 */
const EXIT_REJECTED = 1
const EXIT_USAGE = 2

/** A wrong call, said in the language that was asked for. */
class UsageError extends Error {
  readonly words: Words

  constructor(message: string, words: Words) {
    super(message)
    this.words = words
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function bytesOf(source: string, words: Words): Promise<Uint8Array> {
  try {
    if (!/^https?:\/\//.test(source)) return await readFile(source)
    const response = await fetch(source)
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    throw new UsageError(COMMAND_WORDS[words.code].unreadable(source, messageOf(error)), words)
  }
}

function languageOf(options: Options): Language {
  const { lang = 'vi' } = options
  const known = LANGUAGES.find(language => language === lang)
  if (!known) throw new UsageError(COMMAND_WORDS.vi.wrongOption(`--lang ${lang}`, LANGUAGES), WORDS.vi)
  return known
}

function chartOf({ chart }: Options, words: Words): ChartId | null {
  if (chart === undefined) return null
  const known = CHART_IDS.find(id => id === chart)
  if (!known) throw new UsageError(COMMAND_WORDS[words.code].wrongOption(`--chart ${chart}`, CHART_IDS), words)
  return known
}

/** The option's value, one of those allowed, or what is usual. */
function choice<T extends string>(
  options: Options,
  name: keyof Options,
  allowed: readonly T[],
  usual: T,
  words: Words,
): T {
  const value = options[name] ?? usual
  const known = allowed.find(candidate => candidate === value)
  if (known === undefined)
    throw new UsageError(COMMAND_WORDS[words.code].wrongOption(`--${name} ${value}`, allowed), words)
  return known
}

function urlOf({ url }: Options, words: Words): string | null {
  if (url === undefined) return null
  if (!/^https?:/i.test(url) || !URL.canParse(url))
    throw new UsageError(COMMAND_WORDS[words.code].wrongOption(`--url ${url}`, ['https://…', 'http://…']), words)
  return url
}

/** Which file to write, and how; null where JSON is asked for. */
function wantedOf(options: Options, words: Words): Wanted | null {
  const scale = Number(choice(options, 'scale', SCALES.map(String), '1', words)) as Wanted['scale']
  const theme = choice(options, 'theme', THEMES, 'light', words)
  const url = urlOf(options, words)
  const { out: file, chart, format: json } = options
  if (file === undefined) return null
  const format = FORMATS.find(extension => file.toLowerCase().endsWith(`.${extension}`))
  if (!format)
    throw new UsageError(
      COMMAND_WORDS[words.code].wrongOption(
        `--out ${file}`,
        FORMATS.map(extension => `*.${extension}`),
      ),
      words,
    )
  if (json !== undefined) throw new UsageError(COMMAND_WORDS[words.code].formatOrOut, words)
  if (chart === undefined) throw new UsageError(COMMAND_WORDS[words.code].needsChart, words)
  return { file, format, scale, theme, url }
}

/** A chart's figure, with the answer that it stands on. */
function chartOn(dataset: Dataset, { day, from, filter }: Selection, id: ChartId, words: Words) {
  const question = {
    day,
    // A file is read later than it is made.
    today: null,
    from,
    compare: null,
    filter,
    sort: NO_ADDRESS.sort,
    rows: 0,
    task: null,
    charts: [id],
  }
  const asked = answer(dataset, question, 1)
  return { answer: asked, figure: FIGURES[id](asked, words) }
}

/** A chart's table, with what the chart says. */
function chartTable({ id, title, caption, table }: Figure) {
  return { id, title, caption, ...table }
}

/** `--at` and `--from` go before `day` and `from` in the filter. */
function addressOf(options: Options, words: Words) {
  const refuse = (faults: readonly AddressFault[], option: string) => {
    const fault = faults[0]
    if (fault)
      throw new UsageError(
        COMMAND_WORDS[words.code].wrongIn(
          option,
          words.address.fault(fault.key, fault.value, fault.code, fault.allowed),
        ),
        words,
      )
  }
  const { address, faults } = parseAddress(options.filter ?? '')
  refuse(faults, '--filter')
  const at = parseAddress(new URLSearchParams({ day: options.at ?? '' }).toString())
  refuse(at.faults, '--at')
  const from = parseAddress(new URLSearchParams({ from: options.from ?? '' }).toString())
  refuse(from.faults, '--from')
  return { ...address, day: at.address.day ?? address.day, from: from.address.from ?? address.from }
}

function selectionOf(options: Options, facts: Facts, words: Words): Selection {
  const { day, from, filter } = addressOf(options, words)
  const on = day ?? facts.dataDay
  return { day: on, from: fromOn(from, on, facts.settings), filter }
}

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args)
  if ('wrong' in parsed) throw new UsageError(COMMAND_WORDS.vi.wrong(parsed.wrong), WORDS.vi)
  const { options } = parsed
  const words = WORDS[languageOf(options)]
  if (options.data === undefined) throw new UsageError(COMMAND_WORDS[words.code].needsData, words)
  if (options.format !== undefined && options.format !== 'json')
    throw new UsageError(COMMAND_WORDS[words.code].wrongOption(`--format ${options.format}`, ['json']), words)
  const chart = chartOf(options, words)
  const wanted = wantedOf(options, words)
  addressOf(options, words)
  const document = read(await bytesOf(options.data, words))
  if ('rejection' in document) {
    process.stderr.write(`${words.rejection(document.rejection)}\n`)
    return EXIT_REJECTED
  }
  const selection = selectionOf(options, document.facts, words)
  const dataset = datasetOf(document.facts)
  const print = (output: object) => process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
  if (chart === null) {
    print(reportOf(dataset, selection, words))
    return 0
  }
  const { figure, answer: asked } = chartOn(dataset, selection, chart, words)
  if (wanted === null) {
    print(chartTable(figure))
    return 0
  }
  const bytes = await pictureOf(figure, asked, loadedOf(document.facts, 1), wanted, words).catch((error: unknown) => {
    if (!(error instanceof NoSlide)) throw error
    throw new UsageError(
      COMMAND_WORDS[words.code].wrongOption(`--chart ${chart} --out ${wanted.file}`, ['*.svg', '*.png']),
      words,
    )
  })
  try {
    await writeWhole(wanted.file, bytes)
  } catch (error) {
    throw new UsageError(COMMAND_WORDS[words.code].unwritable(wanted.file, messageOf(error)), words)
  }
  return 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n\n${COMMAND_WORDS[error.words.code].usage}\n`)
  process.exitCode = EXIT_USAGE
}
