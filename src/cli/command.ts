import { type AddressFault, LANGUAGES, type Language, NO_ADDRESS, parseAddress, THEMES } from '../question/address.ts'
import { answer } from '../answerer/answer.ts'
import type { Selection } from '../question/question.ts'
import { type Dataset, datasetOf, fromOn } from '../answerer/board.ts'
import { picturedAddress } from '../question/pictured.ts'
import { faultsOf, reportOf } from '../answerer/report.ts'
import { CHART_IDS, type ChartId } from '../question/charts.ts'
import { asking } from '../question/parts.ts'
import { loadedOf } from '../answerer/service.ts'
import type { Figure } from '../charts/figure.ts'
import { FIGURES } from '../charts/registry.ts'
import { read } from '../data/read.ts'
import type { Facts } from '../domain/facts.ts'
import { SCALES } from '../export/png.ts'
import { COMMAND_WORDS, type CommandWords } from '../words/command.ts'
import { WORDS, type Words } from '../words/words.ts'
import { pathOf, type Place, placeOf, withoutSecrets } from './address.ts'
import { MOST_BYTES } from './collect.ts'
import { readPlace } from './input.ts'
import { type Options, parseOptions } from './options.ts'
import { FORMATS, NoSlide, pictureOf, type Wanted } from './picture.ts'
import { refusalOf } from './unread.ts'
import { isSameFile, writeWhole } from './writeWhole.ts'

/** What the command prints to, and what it waits for; a write fails as the system has it. */
export interface Surroundings {
  readonly print: (text: string) => Promise<void>
  readonly say: (text: string) => Promise<void>
  /** What comes in by the pipe. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** After so long without a byte a server is given up. */
  readonly silenceMs: number
}

/** A rejected document; with `--check` one of whose tasks some can't be counted. */
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

/** What the system refuses, as a wrong call. */
async function orRefused<T>(
  words: Words,
  say: (why: string, speak: CommandWords) => string,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const speak = COMMAND_WORDS[words.code]
    throw new UsageError(say(speak.refusal(refusalOf(error)), speak), words)
  }
}

const unreadable = (source: string) => (why: string, speak: CommandWords) =>
  speak.unreadable(withoutSecrets(source), why)
const unwritable = (file: string) => (why: string, speak: CommandWords) => speak.unwritable(withoutSecrets(file), why)

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
  const speak = COMMAND_WORDS[words.code]
  if (!/^https?:/i.test(url) || !URL.canParse(url))
    throw new UsageError(speak.wrongOption(`--url ${url}`, ['https://…', 'http://…']), words)
  // The file is passed on; a name and password would go with it.
  const { username, password } = new URL(url)
  if (username !== '' || password !== '') throw new UsageError(speak.secretUrl, words)
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
function chartOn<C extends ChartId>(dataset: Dataset, { day, from, filter }: Selection, id: C, words: Words) {
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
    parts: asking(id),
  }
  const asked = answer<C>(dataset, question, 1)
  return { answer: asked, figure: FIGURES[id](asked, words) }
}

/** A chart's table, with what the chart says. */
function chartTable({ id, title, caption, table }: Figure) {
  return { id, title, caption, ...table }
}

/** `--at`, `--from` and `--known` go before `day`, `from` and `known` in the filter. */
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
  const of = <K extends 'day' | 'from' | 'known'>(key: K, option: 'at' | 'from' | 'known') => {
    const { address: said, faults } = parseAddress(new URLSearchParams({ [key]: options[option] ?? '' }).toString())
    refuse(faults, `--${option}`)
    return said[key] ?? address[key]
  }
  return { ...address, day: of('day', 'at'), from: of('from', 'from'), known: of('known', 'known') }
}

function selectionOf(options: Options, facts: Facts, words: Words): Selection {
  const { day, from, filter } = addressOf(options, words)
  const on = day ?? facts.dataDay
  return { day: on, from: fromOn(from, on, facts.settings), filter }
}

/** Where the data is and where the file goes: never one and the same. */
async function placesOf(
  data: string,
  wanted: Wanted | null,
  words: Words,
): Promise<{ from: Place; to: string | null }> {
  const from = await orRefused(words, unreadable(data), () => placeOf(data))
  const to = wanted && (await orRefused(words, unwritable(wanted.file), () => pathOf(wanted.file)))
  if (to !== null && from.at === 'file' && (await isSameFile(from.path, to)))
    throw new UsageError(COMMAND_WORDS[words.code].outIsData, words)
  return { from, to }
}

/** What is asked for, checked before anything is read. */
async function callOf(options: Options, words: Words) {
  const speak = COMMAND_WORDS[words.code]
  const { data, format } = options
  if (data === undefined || data === '') throw new UsageError(speak.needsData, words)
  if (format !== undefined && format !== 'json')
    throw new UsageError(speak.wrongOption(`--format ${format}`, ['json']), words)
  const checks = options.check !== undefined
  if (checks && [options.chart, format, options.out].some(other => other !== undefined))
    throw new UsageError(speak.checkAlone, words)
  const chart = chartOf(options, words)
  const wanted = wantedOf(options, words)
  addressOf(options, words)
  return { data, checks, chart, wanted, ...(await placesOf(data, wanted, words)) }
}

async function answerTo(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { options, wrong } = parseOptions(args)
  const words = WORDS[languageOf(options)]
  if (wrong) throw new UsageError(COMMAND_WORDS[words.code].wrong(wrong), words)
  const { data, checks, chart, wanted, from, to } = await callOf(options, words)
  const { silenceMs, stdin } = surroundings
  const patience = { silenceMs, mostBytes: MOST_BYTES }
  const document = read(await orRefused(words, unreadable(data), () => readPlace(from, patience, stdin)))
  if ('rejection' in document) {
    await surroundings.say(`${words.rejection(document.rejection)}\n`)
    return EXIT_REJECTED
  }
  const { facts } = document
  if (checks) {
    const code = await printed(faultsOf(facts, words), surroundings, words)
    return code === 0 && loadedOf(facts, 1).setAside.tasks > 0 ? EXIT_REJECTED : code
  }
  const selection = selectionOf(options, facts, words)
  const dataset = datasetOf(facts)
  if (chart === null) return printed(reportOf(dataset, selection, words), surroundings, words)
  const drawn = chartOn(dataset, selection, chart, words)
  if (wanted === null || to === null) return printed(chartTable(drawn.figure), surroundings, words)
  const picture = await pictureFor(drawn, facts, wanted, words)
  await orRefused(words, unwritable(wanted.file), () => writeWhole(to, picture))
  return 0
}

/** Whoever reads has had enough, as `head` has: what was asked for was answered. */
const CLOSED = ['EPIPE', 'ERR_STREAM_DESTROYED']

async function printed(output: object, { print, say }: Surroundings, words: Words): Promise<number> {
  try {
    await print(`${JSON.stringify(output, null, 2)}\n`)
    return 0
  } catch (error) {
    const why = refusalOf(error)
    if (why.code === 'system' && CLOSED.includes(why.error)) return 0
    const speak = COMMAND_WORDS[words.code]
    await say(`${speak.unprintable(speak.refusal(why))}\n`)
    return EXIT_USAGE
  }
}

async function pictureFor(drawn: ReturnType<typeof chartOn>, facts: Facts, wanted: Wanted, words: Words) {
  const { figure, answer } = drawn
  try {
    const url = wanted.url === null ? null : picturedAddress(wanted.url, facts)
    return await pictureOf(figure, answer, loadedOf(facts, 1), { ...wanted, url }, words)
  } catch (error) {
    if (!(error instanceof NoSlide)) throw error
    const wrong = `--chart ${figure.id} --out ${wanted.file}`
    throw new UsageError(COMMAND_WORDS[words.code].wrongOption(wrong, ['*.svg', '*.png']), words)
  }
}

/**
 * `report --data FILE|URL …` (contract section 5). Gives 0 with one JSON object printed or a file written, 1 for a
 * rejected document, 2 for a wrong option, day or filter, and for what can't be read or written. Who stops reading is
 * answered (0).
 */
export async function report(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await answerTo(args, surroundings)
  } catch (error) {
    // A fault of the program says nothing of the document: it must not look like a rejection.
    if (!(error instanceof UsageError)) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
      await surroundings.say(`${COMMAND_WORDS.vi.internal}\n\n${withoutSecrets(said)}\n`)
      return EXIT_USAGE
    }
    const { message, words } = error
    await surroundings.say(`${withoutSecrets(message)}\n\n${COMMAND_WORDS[words.code].usage}\n`)
    return EXIT_USAGE
  }
}
