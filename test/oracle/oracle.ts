// The independent second opinion: contract sections 2, 3, 4 and the filter of section 6, slow and obvious.
// Every rule is a small function under the contract's own sentence. Nothing here is shared with src/.

// ---------------------------------------------------------------- what comes out

export const STATUSES = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
  'overdue',
  'awaitingUpdate',
  'dueSoon',
  'awaitingConfirmation',
  'onTrack',
  'noDeadline',
  'ongoing',
  'suspended',
  'cancelled',
] as const
export type Status = (typeof STATUSES)[number]

export const FLAGS = ['stagnant', 'notStarted', 'submitted', 'blocked', 'escalated', 'extended'] as const
export type Flag = (typeof FLAGS)[number]

export const NEWS = ['assigned', 'completed', 'overdue', 'submitted', 'extended', 'blocked'] as const
export type News = (typeof NEWS)[number]

export interface OracleTally {
  total: number
  carriedOver: number
  counted: number
  completed: number
  due: number
  dueCompleted: number
  withoutDeadline: number
  status: Record<Status, number>
  flags: Record<Flag, number>
  completionRate: number | null
  dueCompletionRate: number | null
  onTimeRate: number | null
  firstDeadlineRate: number | null
  overdueRate: number | null
}

export interface OracleFault {
  path: string
  id: string | null
  reason: string
}

export interface OracleWarning {
  path: string
  reason: string
}

export interface OracleReport extends OracleTally {
  at: string
  from: string | null
  known: string | null
  generatedAt: string
  publisher: string | null
  simulated: boolean
  ageing: number[]
  news: Record<News, number>
  byOrganization: ({ id: string; name: string; coordinating: number } & OracleTally)[]
  byProgramme: ({ id: string; name: string } & OracleTally)[]
  bySupervisor: ({ name: string } & OracleTally)[]
  byDocument: ({ id: string; name: string } & OracleTally)[]
  trend: { on: string; total: number; completed: number; overdue: number }[]
  tasks: {
    id: string
    status: Status
    lastOnTimeDay: string | null
    daysLate: number | null
    leadId: string
    percent: number | null
    flags: Flag[]
  }[]
  setAside: OracleFault[]
  warnings: OracleWarning[]
}

export interface OracleRejection {
  rejected: true
  where: string
}

export interface OracleQuestion {
  at?: string | null
  from?: string | null
  known?: string | null
  filter?: string
  now?: undefined
}

// ---------------------------------------------------------------- days and instants

/** Whole days since 1970-01-01 of the proleptic Gregorian calendar. */
type Day = number

const DAY_MS = 86_400_000

function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / DAY_MS
}

function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function dayText(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The months are counted through; month 0 is December of the year before, month 13 January of the next. */
function firstOfMonth(year: number, month: number): Day {
  return dayOf(year, month, 1)
}

function lastOfMonth(year: number, month: number): Day {
  return firstOfMonth(year, month + 1) - 1
}

// "A date is YYYY-MM-DD, year 1900–2199."
function parseDate(value: unknown): Day | null {
  if (typeof value !== 'string') return null
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value)
  if (!match || value.length !== 10) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199) return null
  const result = dayOf(year, month, day)
  return dayText(result) === value ? result : null
}

/** A point in time: the day at UTC+7, the second in that day (86,400 = its end, after each instant), the fraction. */
interface Moment {
  day: Day
  second: number
  fraction: string
  plain: boolean
}

// "An instant is YYYY-MM-DDThh:mm:ss[.fraction](Z|±hh:mm) (hour 00–23, minute and second 00–59, the offset likewise,
// the fraction counts in full)." "A day is always a calendar day at UTC+7."
function parseInstant(value: unknown): Moment | null {
  if (typeof value !== 'string') return null
  const match =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/.exec(
      value,
    )
  if (!match) return null
  const date = parseDate(match[1])
  if (date === null) return null
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])]
  if (hour > 23 || minute > 59 || second > 59) return null
  const [offsetHour, offsetMinute] = [Number(match[7] ?? '0'), Number(match[8] ?? '0')]
  if (offsetHour > 23 || offsetMinute > 59) return null
  const offset = (match[6] === '-' ? -1 : 1) * (offsetHour * 3600 + offsetMinute * 60)
  const seconds = date * 86_400 + hour * 3600 + minute * 60 + second - offset + 7 * 3600
  const day = Math.floor(seconds / 86_400)
  return { day, second: seconds - day * 86_400, fraction: match[5] ?? '', plain: false }
}

// "an event's `at` may be either, a plain date standing for the end of its day"
function parseAt(value: unknown): Moment | null {
  const date = parseDate(value)
  if (date !== null) return { day: date, second: 86_400, fraction: '', plain: true }
  return parseInstant(value)
}

// "the fraction counts in full"
function compareMoments(a: Moment, b: Moment): number {
  if (a.day !== b.day) return a.day - b.day
  if (a.second !== b.second) return a.second - b.second
  const length = Math.max(a.fraction.length, b.fraction.length)
  const [left, right] = [a.fraction.padEnd(length, '0'), b.fraction.padEnd(length, '0')]
  return left < right ? -1 : left > right ? 1 : 0
}

function validYear(text: string): boolean {
  return Number(text) >= 1900 && Number(text) <= 2199
}

// "`within` | `period`: `2025`, `2025-H1`, `2025-Q4`, `2025-06` | the period's last day"
function lastDayOfPeriod(value: unknown): Day | null {
  if (typeof value !== 'string') return null
  const match = /^([0-9]{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(value)
  if (!match || !validYear(match[1]!)) return null
  const year = Number(match[1])
  if (match[2]) return lastOfMonth(year, Number(match[2]) * 6)
  if (match[3]) return lastOfMonth(year, Number(match[3]) * 3)
  if (match[4]) return lastOfMonth(year, Number(match[4]))
  return lastOfMonth(year, 12)
}

// "`issuedOn` may be a date, a month or a year."
function isIssuedOn(value: string): boolean {
  if (parseDate(value) !== null) return true
  return /^[0-9]{4}(-(0[1-9]|1[0-2]))?$/.test(value) && validYear(value.slice(0, 4))
}

// ---------------------------------------------------------------- the document, read

type Row = Record<string, unknown>

interface Deadline {
  kind: 'dated' | 'ongoing' | 'none'
  /** L, the last on-time day */
  last: Day | null
}

interface Event {
  type: string
  at: Moment
  deadline: Deadline | null
  leadId: string | null
  supervisor: string | null
  percent: number | null
  escalated: boolean
}

interface Organization {
  id: string
  index: number
  name: string
  shortName: string | null
  kind: string
  validFrom: Day | null
  validTo: Day | null
  successorId: string | null
}

interface SourceDocument {
  id: string
  number: string | null
  title: string | null
  issuer: string | null
}

interface Programme {
  id: string
  name: string
}

interface Task {
  id: string
  title: string
  detail: string | null
  clause: string | null
  leadId: string
  coordinatorIds: string[]
  documentId: string | null
  programmeIds: string[]
  supervisor: string | null
  followedBy: string | null
  field: string | null
  priority: string
  assignedOn: Day
  deadline: Deadline
  /** in the order of events */
  events: Event[]
}

interface Source {
  generatedAt: string
  /** K */
  dataDay: Day
  publisher: string | null
  simulated: boolean
  dueSoonDays: number
  stagnantDays: number
  periodStartDay: number
  onTimeBase: string
  organizations: Map<string, Organization>
  documents: Map<string, SourceDocument>
  programmes: Map<string, Programme>
  tasks: Task[]
  setAside: OracleFault[]
  warnings: OracleWarning[]
}

class Rejection extends Error {
  readonly where: string
  constructor(where: string) {
    super(where)
    this.where = where
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The row's own value; null counts as missing everywhere ("All else may be missing or null"). */
function get(row: Row, key: string): unknown {
  return Object.hasOwn(row, key) ? (row[key] ?? null) : null
}

// "blank (Unicode white space only)"
function isBlank(text: string): boolean {
  return /^\p{White_Space}*$/u.test(text)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !isBlank(value)
}

function textOrNull(value: unknown): string | null {
  return isText(value) ? value : null
}

type Warn = (path: string, reason: string) => void

// "Text is shown, grouped and filtered in NFC (a run of more than 30 combining marks is left as it stands, with a
// warning: UAX #15, stream-safe)"
function normal(text: string): string {
  let result = ''
  let letters = ''
  let marks: string[] = []
  const end = () => {
    if (marks.length > 30) {
      result += letters.normalize('NFC') + marks.join('')
      letters = ''
    } else letters += marks.join('')
    marks = []
  }
  for (const character of text) {
    if (/\p{M}/u.test(character)) marks.push(character)
    else {
      end()
      letters += character
    }
  }
  end()
  return result + letters.normalize('NFC')
}

function warnOfMarks(text: string, path: string, warn: Warn): void {
  let run = 0
  let longest = 0
  for (const character of text) {
    run = /\p{M}/u.test(character) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  if (longest > 30) warn(path, 'more than 30 combining marks in a row')
}

// "where it is grouped or filtered by (`supervisor`, `followedBy`, `field`, `issuer`), also without Unicode white space
// (the property: U+0085 is, U+FEFF and U+200B are not) at its ends and with each run of it as one space"
const WHITE_SPACE =
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'

function groupedText(text: string): string {
  const words: string[] = ['']
  for (const character of normal(text)) {
    if (!WHITE_SPACE.includes(character)) words.push(words.pop()! + character)
    else if (words.at(-1) !== '') words.push('')
  }
  return words.join(' ').replace(/ $/, '')
}

// "An optional text that is blank is missing." "an optional field of the wrong type or value" is left out with a warning
function optionalText(row: Row, key: string, path: string, warn: Warn): string | null {
  const value = optionalWord(row, key, path, warn)
  if (value === null) return null
  warnOfMarks(value, `${path}.${key}`, warn)
  return normal(value)
}

function optionalGrouped(row: Row, key: string, path: string, warn: Warn): string | null {
  const text = optionalText(row, key, path, warn)
  return text === null ? null : groupedText(text)
}

/** What is no text to be read by people: an id, a date, an address, one of few words. "As they stand." */
function optionalWord(row: Row, key: string, path: string, warn: Warn): string | null {
  const value = get(row, key)
  if (value === null) return null
  if (typeof value !== 'string') {
    warn(`${path}.${key}`, 'not a text')
    return null
  }
  return textOrNull(value)
}

function optionalChoice(row: Row, key: string, choices: readonly string[], path: string, warn: Warn): string | null {
  const value = optionalWord(row, key, path, warn)
  if (value === null || choices.includes(value)) return value
  warn(`${path}.${key}`, 'unknown value')
  return null
}

function optionalDate(row: Row, key: string, path: string, warn: Warn): Day | null {
  const value = optionalWord(row, key, path, warn)
  if (value === null) return null
  const day = parseDate(value)
  if (day === null) warn(`${path}.${key}`, 'not a date')
  return day
}

function optionalReference(row: Row, key: string, known: { has(id: string): boolean }, path: string, warn: Warn) {
  const value = optionalWord(row, key, path, warn)
  if (value === null || known.has(value)) return value
  warn(`${path}.${key}`, 'unknown id')
  return null
}

// "of a list only the bad entry" is left out
function optionalTexts(
  row: Row,
  key: string,
  path: string,
  warn: Warn,
  known?: { has(id: string): boolean },
): string[] {
  const result: string[] = []
  optionalList(row, key, path, warn).forEach((entry, index) => {
    if (!isText(entry)) warn(`${path}.${key}[${index}]`, 'not a text')
    else if (known && !known.has(entry)) warn(`${path}.${key}[${index}]`, 'unknown id')
    else {
      if (!known) warnOfMarks(entry, `${path}.${key}[${index}]`, warn)
      result.push(entry)
    }
  })
  return result
}

function optionalList(row: Row, key: string, path: string, warn: Warn): unknown[] {
  const value = get(row, key)
  if (value === null) return []
  if (Array.isArray(value)) return value
  warn(path === '' ? key : `${path}.${key}`, 'not a list')
  return []
}

// "The document is rejected whole when it is not JSON (a UTF-8 BOM is skipped), not an object, has another `schema`, no
// valid `generatedAt`, or no `organizations`/`tasks` array." "Bytes that are no UTF-8 are a rejected document."
function readDocument(bytes: Uint8Array): Source {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Rejection('encoding')
  }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw new Rejection('json')
  }
  const repeated = repeatedKeys(text.replace(/^\ufeff/, ''))
  if (!isRow(document)) throw new Rejection('document')
  if (get(document, 'schema') !== 'ioc-tasks/1') throw new Rejection('schema')
  const generatedAt = get(document, 'generatedAt')
  const made = parseInstant(generatedAt)
  if (made === null) throw new Rejection('generatedAt')
  const organizationRows = get(document, 'organizations')
  if (!Array.isArray(organizationRows)) throw new Rejection('organizations')
  const taskRows = get(document, 'tasks')
  if (!Array.isArray(taskRows)) throw new Rejection('tasks')
  // "or any key of the outermost object twice"
  if (repeated.some(path => path.length === 1)) throw new Rejection('a key twice')

  const setAside: OracleFault[] = []
  const warnings: OracleWarning[] = []
  const aside = (path: string, id: string | null, reason: string) => void setAside.push({ path, id, reason })
  const warn: Warn = (path, reason) => void warnings.push({ path, reason })

  // "A key said twice in any other object …: the last counts, … with a warning that names it."
  for (const path of repeated) {
    warn(
      path
        .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .slice(1),
      'a key twice',
    )
  }
  const top: Warn = (path, reason) => warn(path.replace(/^\./, ''), reason)
  const publisher = optionalText(document, 'publisher', '', top)
  const simulated = readMark(document, 'simulated', 'simulated', warn)
  const dueSoonDays = readSetting(document, 'dueSoonDays', 1, 90, 7, warn)
  const stagnantDays = readSetting(document, 'stagnantDays', 1, 365, 31, warn)
  const periodStartDay = readSetting(document, 'periodStartDay', 1, 28, 1, warn)
  const onTimeBase =
    optionalChoice(document, 'onTimeBase', ['completedWithDeadline', 'counted', 'completed'], '', top) ??
    'completedWithDeadline'

  const organizations = readOrganizations(organizationRows, aside, warn)
  const documents = readDocuments(optionalList(document, 'documents', '', warn), warn)
  const programmes = readProgrammes(optionalList(document, 'programmes', '', warn), warn)
  readIndicators(optionalList(document, 'indicators', '', warn), documents, programmes, warn)
  const known: Known = { organizations, documents, programmes, generatedAt: made }
  const tasks = readTasks(taskRows, known, aside, warn)
  return {
    generatedAt: generatedAt as string,
    dataDay: made.day,
    publisher,
    simulated,
    dueSoonDays,
    stagnantDays,
    periodStartDay,
    onTimeBase,
    organizations,
    documents,
    programmes,
    tasks,
    setAside,
    warnings,
  }
}

/** The place of each key that its object has already said, each once, in a text that is JSON. */
function repeatedKeys(text: string): (string | number)[][] {
  const found = new Map<string, (string | number)[]>()
  let rest = text
  const skip = (pattern: RegExp) => {
    const match = pattern.exec(rest)![0]
    rest = rest.slice(match.length)
    return match.trim()
  }
  const next = () => rest.trimStart()[0]
  const stringToken = /^\s*"(?:[^"\\]|\\.)*"/
  const value = (path: (string | number)[]): void => {
    if (next() === '"') skip(stringToken)
    else if (next() === '{') {
      const said: string[] = []
      skip(/^\s*\{/)
      while (next() !== '}') {
        const key = JSON.parse(skip(stringToken)) as string
        if (said.includes(key)) found.set(JSON.stringify([...path, key]), [...path, key])
        said.push(key)
        skip(/^\s*:/)
        value([...path, key])
        skip(/^\s*,?/)
      }
      skip(/^\s*\}/)
    } else if (next() === '[') {
      skip(/^\s*\[/)
      for (let index = 0; next() !== ']'; index++) {
        value([...path, index])
        skip(/^\s*,?/)
      }
      skip(/^\s*\]/)
    } else skip(/^\s*[^\s,\]}]+/)
  }
  value([])
  return [...found.values()]
}

// "`simulated` other than true or false: a warning, and shown as simulated; missing or null is false; a task's
// `restricted` likewise (a warning, and restricted)."
function readMark(row: Row, key: string, path: string, warn: Warn): boolean {
  const value = get(row, key)
  if (value === null) return false
  if (typeof value === 'boolean') return value
  warn(path, 'neither true nor false')
  return true
}

// "A setting out of its range: a warning, and the usual value."
function readSetting(row: Row, key: string, least: number, most: number, usual: number, warn: Warn): number {
  const value = get(row, key)
  if (value === null) return usual
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  warn(key, `not a whole number from ${least} to ${most}`)
  return usual
}

type Aside = (path: string, id: string | null, reason: string) => void

const ORGANIZATION_KINDS = ['department', 'unit', 'district', 'commune', 'other']

function readOrganizations(rows: unknown[], aside: Aside, warn: Warn): Map<string, Organization> {
  const result = new Map<string, Organization>()
  rows.forEach((row, index) => {
    const path = `organizations[${index}]`
    // "A row of any list that is no object is set aside (tasks, organizations)"
    if (!isRow(row)) return aside(path, null, 'not an object')
    // "An organization without an id or with a repeated one is set aside"
    const id = get(row, 'id')
    if (!isText(id)) return aside(`${path}.id`, null, 'no id')
    if (result.has(id)) return aside(`${path}.id`, id, 'repeated id')
    const name = readName(row, id, path, warn)
    const shortName = optionalText(row, 'shortName', path, warn)
    const kind = optionalChoice(row, 'kind', ORGANIZATION_KINDS, path, warn) ?? 'other'
    // "a bad `validFrom`, `validTo` (also before `validFrom`) or `successorId` counts as missing, with a warning"
    const validFrom = optionalDate(row, 'validFrom', path, warn)
    let validTo = optionalDate(row, 'validTo', path, warn)
    if (validFrom !== null && validTo !== null && validTo < validFrom) {
      warn(`${path}.validTo`, 'before validFrom')
      validTo = null
    }
    const successorId = optionalWord(row, 'successorId', path, warn)
    result.set(id, { id, index, name, shortName, kind, validFrom, validTo, successorId })
  })
  for (const organization of result.values()) warnOfSuccessor(organization, result, warn)
  return result
}

// "A missing successor ends the walk; an unknown one, or one that would repeat, ends it with a warning." and "warnings
// are the document's, whatever day": every unknown successor warns, and every organization on a circle of successors.
function warnOfSuccessor(start: Organization, organizations: Map<string, Organization>, warn: Warn): void {
  if (start.successorId === null) return
  const path = `organizations[${start.index}].successorId`
  if (!organizations.has(start.successorId)) return warn(path, 'unknown organization')
  const seen = new Set<string>()
  let next: string | null = start.successorId
  while (next !== null && !seen.has(next)) {
    if (next === start.id) return warn(path, 'a circle of successors')
    seen.add(next)
    next = organizations.get(next)?.successorId ?? null
  }
}

// "without a name it is shown by its id, with a warning (so are a programme and an indicator)"
function readName(row: Row, id: string, path: string, warn: Warn): string {
  const name = get(row, 'name')
  if (isText(name)) {
    warnOfMarks(name, `${path}.name`, warn)
    return normal(name)
  }
  warn(`${path}.name`, 'no name')
  return normal(id)
}

// "A document, programme or indicator without id or with a repeated one is left out with a warning"
function readRows(rows: unknown[], list: string, warn: Warn, use: (row: Row, id: string, path: string) => void): void {
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const path = `${list}[${index}]`
    // "A row of any list that is no object is … left out with a warning (all others)."
    if (!isRow(row)) return warn(path, 'not an object')
    const id = get(row, 'id')
    if (!isText(id)) return warn(`${path}.id`, 'no id')
    if (seen.has(id)) return warn(`${path}.id`, 'repeated id')
    seen.add(id)
    use(row, id, path)
  })
}

function readDocuments(rows: unknown[], warn: Warn): Map<string, SourceDocument> {
  const result = new Map<string, SourceDocument>()
  readRows(rows, 'documents', warn, (row, id, path) => {
    const number = optionalText(row, 'number', path, warn)
    const title = optionalText(row, 'title', path, warn)
    const issuer = optionalGrouped(row, 'issuer', path, warn)
    optionalText(row, 'kind', path, warn)
    optionalWord(row, 'url', path, warn)
    const issuedOn = optionalWord(row, 'issuedOn', path, warn)
    if (issuedOn !== null && !isIssuedOn(issuedOn)) warn(`${path}.issuedOn`, 'not a date, month or year')
    result.set(id, { id, number, title, issuer })
  })
  return result
}

function readProgrammes(rows: unknown[], warn: Warn): Map<string, Programme> {
  const result = new Map<string, Programme>()
  readRows(rows, 'programmes', warn, (row, id, path) => {
    const name = readName(row, id, path, warn)
    optionalText(row, 'shortName', path, warn)
    result.set(id, { id, name })
  })
  return result
}

/** Indicators have no number in the report; only their warnings count here. */
function readIndicators(
  rows: unknown[],
  documents: Map<string, SourceDocument>,
  programmes: Map<string, Programme>,
  warn: Warn,
): void {
  readRows(rows, 'indicators', warn, (row, id, path) => {
    readName(row, id, path, warn)
    optionalText(row, 'unit', path, warn)
    const target = get(row, 'target')
    if (target !== null && !isNumber(target)) warn(`${path}.target`, 'not a number')
    optionalChoice(row, 'direction', ['at-least', 'at-most'], path, warn)
    optionalTexts(row, 'programmeIds', path, warn, programmes)
    optionalReference(row, 'documentId', documents, path, warn)
    optionalText(row, 'clause', path, warn)
    // "a point with an invalid date or number likewise"
    optionalList(row, 'points', path, warn).forEach((point, index) => {
      const pointPath = `${path}.points[${index}]`
      if (!isRow(point)) warn(pointPath, 'not an object')
      else if (parseDate(get(point, 'on')) === null) warn(`${pointPath}.on`, 'not a date')
      else if (!isNumber(get(point, 'value'))) warn(`${pointPath}.value`, 'not a number')
    })
  })
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

interface Known {
  organizations: Map<string, Organization>
  documents: Map<string, SourceDocument>
  programmes: Map<string, Programme>
  generatedAt: Moment
}

interface Fault {
  path: string
  reason: string
}

const LESSER_EVENTS = ['progress', 'submitted', 'returned', 'blocked', 'unblocked', 'reminded']
const OTHER_EVENTS = ['completed', 'reopened', 'extended', 'transferred', 'suspended', 'resumed', 'cancelled']

function readTasks(rows: unknown[], known: Known, aside: Aside, warn: Warn): Task[] {
  const result: Task[] = []
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const path = `tasks[${index}]`
    if (!isRow(row)) return aside(path, null, 'not an object')
    const fault = firstFault(row, path, seen, known)
    // "listed with its path, id (null where it is no text or blank) and first fault"
    if (fault) return aside(fault.path, textOrNull(get(row, 'id')), fault.reason)
    const task = readTask(row, path, known, warn)
    seen.add(task.id)
    result.push(task)
  })
  return result
}

/** The first fault in the contract's order, by which a task is set aside. */
function firstFault(row: Row, path: string, seen: Set<string>, known: Known): Fault | null {
  // "a required field missing, not text, or blank": "in a task `id`, `title`, `leadId`, `assignedOn`"
  for (const key of ['id', 'title', 'leadId', 'assignedOn']) {
    if (!isText(get(row, key))) return { path: `${path}.${key}`, reason: 'required' }
  }
  // "a repeated id (the first valid one stays)"
  if (seen.has(get(row, 'id') as string)) return { path: `${path}.id`, reason: 'repeated id' }
  // "an unknown `leadId`"
  if (!known.organizations.has(get(row, 'leadId') as string)) return { path: `${path}.leadId`, reason: 'unknown lead' }
  // "an invalid `assignedOn`"
  if (parseDate(get(row, 'assignedOn')) === null) return { path: `${path}.assignedOn`, reason: 'not a date' }
  // "a `deadline` that is no object, has no or an unknown kind, or an invalid date or period"
  if (get(row, 'deadline') !== null) {
    const fault = deadlineFault(get(row, 'deadline'), `${path}.deadline`)
    if (fault) return fault
  }
  // "`events` that is no array"
  const events = get(row, 'events')
  if (events === null) return null
  if (!Array.isArray(events)) return { path: `${path}.events`, reason: 'not a list' }
  const rows = events.map((event: unknown, index) => ({ event, path: `${path}.events[${index}]` }))
  const rowsOf = (types: string[]) =>
    rows.flatMap(({ event, path: at }) =>
      isRow(event) && types.includes(get(event, 'type') as string) ? [{ event, path: at }] : [],
    )
  // "an event of a known type but `progress`, … with an invalid `at`"
  for (const { event, path: at } of rowsOf(OTHER_EVENTS)) {
    if (parseAt(get(event, 'at')) === null) return { path: `${at}.at`, reason: 'neither a date nor an instant' }
  }
  // "an `extended` without a valid deadline"
  for (const { event, path: at } of rowsOf(['extended'])) {
    const fault = deadlineFault(get(event, 'deadline'), `${at}.deadline`)
    if (fault) return fault
  }
  // "a `transferred` without a `leadId` or to an unknown organization"
  for (const { event, path: at } of rowsOf(['transferred'])) {
    const leadId = get(event, 'leadId')
    if (!isText(leadId)) return { path: `${at}.leadId`, reason: 'required' }
    if (!known.organizations.has(leadId)) return { path: `${at}.leadId`, reason: 'unknown lead' }
  }
  return null
}

function deadlineFault(value: unknown, path: string): Fault | null {
  if (!isRow(value)) return { path, reason: 'not an object' }
  const kind = get(value, 'kind')
  if (kind === 'ongoing' || kind === 'none') return null
  if (kind === 'before' || kind === 'by') {
    return parseDate(get(value, 'date')) === null ? { path: `${path}.date`, reason: 'not a date' } : null
  }
  if (kind === 'within') {
    return lastDayOfPeriod(get(value, 'period')) === null ? { path: `${path}.period`, reason: 'not a period' } : null
  }
  return { path: `${path}.kind`, reason: 'unknown kind' }
}

// "`deadline.kind`, and the last on-time day L"; "`none` (also when a task's `deadline` is missing or null)"
function readDeadline(value: unknown, path: string, warn: Warn): Deadline {
  if (!isRow(value)) return { kind: 'none', last: null }
  optionalText(value, 'text', path, warn)
  switch (get(value, 'kind')) {
    case 'before':
      return { kind: 'dated', last: parseDate(get(value, 'date'))! - 1 }
    case 'by':
      return { kind: 'dated', last: parseDate(get(value, 'date')) }
    case 'within':
      return { kind: 'dated', last: lastDayOfPeriod(get(value, 'period')) }
    case 'ongoing':
      return { kind: 'ongoing', last: null }
    default:
      return { kind: 'none', last: null }
  }
}

/** A task without fault; all that is bad in it is "left out with a warning, the task stays". */
function readTask(row: Row, path: string, known: Known, warn: Warn): Task {
  optionalText(row, 'coordinatorsText', path, warn)
  optionalText(row, 'product', path, warn)
  optionalTexts(row, 'citations', path, warn)
  readMark(row, 'restricted', `${path}.restricted`, warn)
  warnOfMarks(get(row, 'title') as string, `${path}.title`, warn)
  warnOfRecording(row, path, known, warn)
  return {
    id: get(row, 'id') as string,
    title: get(row, 'title') as string,
    detail: optionalText(row, 'detail', path, warn),
    clause: optionalText(row, 'clause', path, warn),
    leadId: get(row, 'leadId') as string,
    coordinatorIds: optionalTexts(row, 'coordinatorIds', path, warn, known.organizations),
    documentId: optionalReference(row, 'documentId', known.documents, path, warn),
    programmeIds: optionalTexts(row, 'programmeIds', path, warn, known.programmes),
    supervisor: optionalGrouped(row, 'supervisor', path, warn),
    followedBy: optionalGrouped(row, 'followedBy', path, warn),
    field: optionalGrouped(row, 'field', path, warn),
    priority: optionalChoice(row, 'priority', ['normal', 'high', 'urgent'], path, warn) ?? 'normal',
    assignedOn: parseDate(get(row, 'assignedOn'))!,
    deadline: readDeadline(get(row, 'deadline'), `${path}.deadline`, warn),
    events: readEvents(get(row, 'events'), `${path}.events`, known, warn),
  }
}

// "Order: by instant; equal instants keep document order."
function readEvents(rows: unknown, path: string, known: Known, warn: Warn): Event[] {
  if (!Array.isArray(rows)) return []
  const events = rows.map((row: unknown, index) => readEvent(row, `${path}[${index}]`, known, warn))
  return events.filter(event => event !== null).sort((a, b) => compareMoments(a.at, b.at))
}

function readEvent(row: unknown, path: string, known: Known, warn: Warn): Event | null {
  if (!isRow(row)) return leftOut(path, 'not an object', warn)
  // "an unknown event type"
  const type = get(row, 'type')
  if (typeof type !== 'string' || ![...LESSER_EVENTS, ...OTHER_EVENTS].includes(type)) {
    return leftOut(`${path}.type`, 'unknown event type', warn)
  }
  // "one of the six lesser events with an invalid `at`"
  const at = parseAt(get(row, 'at'))
  if (at === null) return leftOut(`${path}.at`, 'neither a date nor an instant', warn)
  if (isLaterThanData(at, known.generatedAt)) warn(`${path}.at`, 'later than the data')
  optionalText(row, 'note', path, warn)
  optionalText(row, 'reference', path, warn)
  // "`url` (the paper itself, http or https; anything else is left out with a warning)"
  const url = optionalWord(row, 'url', path, warn)
  if (url !== null && !/^https?:\/\/[^\s/]/i.test(url)) warn(`${path}.url`, 'no address on the web')
  warnOfRecording(row, path, known, warn)
  const event: Event = { type, at, deadline: null, leadId: null, supervisor: null, percent: null, escalated: false }
  if (type === 'progress') event.percent = readPercent(row, path, warn)
  if (type === 'extended') event.deadline = readDeadline(get(row, 'deadline'), `${path}.deadline`, warn)
  if (type === 'transferred') {
    event.leadId = get(row, 'leadId') as string
    event.supervisor = optionalGrouped(row, 'supervisor', path, warn)
  }
  if (type === 'blocked') {
    optionalReference(row, 'waitingForId', known.organizations, path, warn)
    optionalText(row, 'proposal', path, warn)
    const escalated = get(row, 'escalated')
    if (escalated !== null && typeof escalated !== 'boolean') warn(`${path}.escalated`, 'neither true nor false')
    event.escalated = escalated === true
  }
  return event
}

function leftOut(path: string, reason: string, warn: Warn): null {
  warn(path, reason)
  return null
}

// "An event dated later than `generatedAt` (a plain date: later than K) counts from its own day on, with a warning."
function isLaterThanData(at: Moment, generatedAt: Moment): boolean {
  return at.plain ? at.day > generatedAt.day : compareMoments(at, generatedAt) > 0
}

// "An invalid `recordedAt` counts as missing, with a warning (a blank one is missing); one later than `generatedAt` (a
// plain date: later than K) holds, with a warning." What it changes in the numbers is not asked for yet.
function warnOfRecording(row: Row, path: string, known: Known, warn: Warn): void {
  const value = get(row, 'recordedAt')
  if (value === null || (typeof value === 'string' && isBlank(value))) return
  const at = parseAt(value)
  if (at === null) warn(`${path}.recordedAt`, 'neither a date nor an instant')
  else if (isLaterThanData(at, known.generatedAt)) warn(`${path}.recordedAt`, 'later than the data')
}

// "a percent outside 0–100 or not a number"; "fractions allowed, may be missing"
function readPercent(row: Row, path: string, warn: Warn): number | null {
  const value = get(row, 'percent')
  if (value === null) return null
  if (isNumber(value) && value >= 0 && value <= 100) return value + 0
  return leftOut(`${path}.percent`, 'not from 0 to 100', warn)
}

// ---------------------------------------------------------------- section 2: a task on a day

/** The events after the last one of these types. */
function sinceLast(events: Event[], types: string[]): Event[] {
  let start = 0
  events.forEach((event, index) => {
    if (types.includes(event.type)) start = index + 1
  })
  return events.slice(start)
}

function firstOf(events: Event[], type: string): Event | null {
  return events.find(event => event.type === type) ?? null
}

function lastOf(events: Event[], type: string): Event | null {
  return events.filter(event => event.type === type).at(-1) ?? null
}

// "facts up to the end of D count"
function factsOn(task: Task, day: Day): Event[] {
  return task.events.filter(event => event.at.day <= day)
}

// "The deadline in force is that of the last `extended` before it in the order of events, else the task's own."
function deadlineAfter(task: Task, events: Event[]): Deadline {
  return lastOf(events, 'extended')?.deadline ?? task.deadline
}

// "cancelled, not reopened since"; "A cancellation's day is that of the first `cancelled` since the last `reopened`."
function cancellationOf(events: Event[]): Event | null {
  return firstOf(sinceLast(events, ['reopened']), 'cancelled')
}

// "The completion is the first `completed` since the last `reopened`; a later one changes nothing."
function completionOf(events: Event[]): Event | null {
  return firstOf(sinceLast(events, ['reopened']), 'completed')
}

// "the hand-in which it confirms (the first `submitted` since the last `returned` or `reopened`)"
function handInOf(events: Event[]): Event | null {
  return firstOf(sinceLast(events, ['returned', 'reopened']), 'submitted')
}

// "suspended, not resumed or reopened since"
function isSuspended(events: Event[]): boolean {
  return firstOf(sinceLast(events, ['resumed', 'reopened']), 'suspended') !== null
}

// "handed in, and not returned, completed or reopened since"
function openHandInOf(events: Event[]): Event | null {
  return firstOf(sinceLast(events, ['returned', 'completed', 'reopened']), 'submitted')
}

interface State {
  task: Task
  events: Event[]
  status: Status
  /** the deadline judged by */
  deadline: Deadline
  daysLate: number | null
  /** the completion's own day, where it is completed */
  completedOn: Day | null
  /** the day that was judged, where it is completed */
  judgedOn: Day | null
  /** the day of the completion or cancellation that holds */
  closedOn: Day | null
  leadId: string
  coordinatorIds: string[]
  supervisor: string | null
  percent: number | null
  flags: Flag[]
  news: News[]
}

type Verdict = Pick<State, 'status' | 'deadline' | 'daysLate' | 'completedOn' | 'judgedOn' | 'closedOn'>

// "The first line that applies"
function judge(task: Task, events: Event[], day: Day, source: Source): Verdict {
  const deadline = deadlineAfter(task, events)
  const open = { deadline, daysLate: null, completedOn: null, judgedOn: null, closedOn: null }

  // 2. cancelled
  const cancellation = cancellationOf(events)
  if (cancellation) return { ...open, status: 'cancelled', closedOn: cancellation.at.day }

  // 3. completed
  const completion = completionOf(events)
  if (completion) return judgeCompletion(task, events.slice(0, events.indexOf(completion)), completion)

  // 4. suspended
  if (isSuspended(events)) return { ...open, status: 'suspended' }

  // 5. "where the deadline in force on D has no L or the hand-in's day ≤ L"
  const handIn = openHandInOf(events)
  const last = deadline.last
  if (handIn && (last === null || handIn.at.day <= last)) return { ...open, status: 'awaitingConfirmation' }

  // 6. "The deadline in force on D has no L: `ongoing` where its kind is `ongoing`, else `noDeadline`."
  if (last === null) return { ...open, status: deadline.kind === 'ongoing' ? 'ongoing' : 'noDeadline' }

  // 7. "D > L: `overdue` where L < K; else `awaitingUpdate`"
  if (day > last && last < source.dataDay) return { ...open, status: 'overdue', daysLate: day - last }
  if (day > last) return { ...open, status: 'awaitingUpdate' }

  // 8. "L − D ≤ `dueSoonDays`"
  if (last - day <= source.dueSoonDays) return { ...open, status: 'dueSoon' }

  // 9.
  return { ...open, status: 'onTrack' }
}

function judgeCompletion(task: Task, before: Event[], completion: Event): Verdict {
  const deadline = deadlineAfter(task, before)
  const completedOn = completion.at.day
  // "The day that is judged is that of the hand-in which it confirms, else its own"
  const judgedOn = handInOf(before)?.at.day ?? completedOn
  const verdict = { deadline, daysLate: null, completedOn, judgedOn, closedOn: completedOn }
  // "`completedNoDeadline` where the deadline in force at the completion has no L; `completedOnTime` where the judged
  // day ≤ L; else `completedLate`"
  if (deadline.last === null) return { ...verdict, status: 'completedNoDeadline' }
  if (judgedOn <= deadline.last) return { ...verdict, status: 'completedOnTime' }
  return { ...verdict, status: 'completedLate', daysLate: judgedOn - deadline.last }
}

const COMPLETED: Status[] = ['completedOnTime', 'completedLate', 'completedNoDeadline']
// "The open statuses are those of lines 5 to 9."
const OPEN: Status[] = [
  'overdue',
  'awaitingUpdate',
  'dueSoon',
  'awaitingConfirmation',
  'onTrack',
  'noDeadline',
  'ongoing',
]

// "where that organization's own `validTo` is before D, its successor, and so on; a missing successor ends the walk; an
// unknown one, or one that would repeat, ends it"
function walk(id: string, day: Day, source: Source): string {
  const seen = new Set([id])
  let current = source.organizations.get(id)!
  while (current.validTo !== null && current.validTo < day) {
    const next = current.successorId
    if (next === null || !source.organizations.has(next) || seen.has(next)) break
    seen.add(next)
    current = source.organizations.get(next)!
  }
  return current.id
}

// "Lead on D: the last `transferred`, else `leadId`"
function leadOn(task: Task, events: Event[], day: Day, source: Source): string {
  return walk(lastOf(events, 'transferred')?.leadId ?? task.leadId, day, source)
}

// "Coordinators are followed in the same way, each once, never the lead."
function coordinatorsOn(task: Task, leadId: string, day: Day, source: Source): string[] {
  const followed = task.coordinatorIds.map(id => walk(id, day, source))
  return [...new Set(followed)].filter(id => id !== leadId)
}

// "by supervisor: the last `transferred` that names one, else the task's own"
function supervisorOn(task: Task, events: Event[]): string | null {
  const named = events.filter(event => event.type === 'transferred' && event.supervisor !== null).at(-1)
  return named?.supervisor ?? task.supervisor
}

// "of the last `progress` up to D that states one, else null"
function percentOn(events: Event[]): number | null {
  return events.filter(event => event.type === 'progress' && event.percent !== null).at(-1)?.percent ?? null
}

// "neither `ongoing` nor submitted, and the later of `assignedOn` and the last event but `reminded` up to D lies more
// than `stagnantDays` before min(D, K)"
function isStagnant(task: Task, events: Event[], status: Status, day: Day, source: Source): boolean {
  if (status === 'ongoing' || openHandInOf(events)) return false
  const days = events.filter(event => event.type !== 'reminded').map(event => event.at.day)
  const latest = Math.max(task.assignedOn, ...days)
  return Math.min(day, source.dataDay) - latest > source.stagnantDays
}

// "`notStarted` (no `progress`, `submitted` or `blocked` up to D)"
function isNotStarted(events: Event[]): boolean {
  return !events.some(event => ['progress', 'submitted', 'blocked'].includes(event.type))
}

// "`blocked` (blocked, not unblocked since)"
function isBlocked(events: Event[]): boolean {
  return firstOf(sinceLast(events, ['unblocked']), 'blocked') !== null
}

// "`escalated` (blocked, and the last `blocked` says so)"
function isEscalated(events: Event[]): boolean {
  return isBlocked(events) && lastOf(events, 'blocked')!.escalated
}

function flagsOn(task: Task, events: Event[], status: Status, day: Day, source: Source): Flag[] {
  const flags: Flag[] = []
  if (OPEN.includes(status)) {
    if (isStagnant(task, events, status, day, source)) flags.push('stagnant')
    if (isNotStarted(events)) flags.push('notStarted')
    if (openHandInOf(events)) flags.push('submitted')
    if (isBlocked(events)) flags.push('blocked')
    if (isEscalated(events)) flags.push('escalated')
  }
  // "Of all but cancelled tasks: `extended` (an `extended` up to D)."
  if (status !== 'cancelled' && lastOf(events, 'extended')) flags.push('extended')
  return flags
}

// "`news` = tasks that became so on D−6 … D"
function newsOn(task: Task, events: Event[], verdict: Verdict, day: Day): News[] {
  const recent = (other: Day | null) => other !== null && other >= day - 6 && other <= day
  const { status, completedOn, deadline } = verdict
  const news: News[] = []
  // "`assigned` (by `assignedOn`, cancelled ones too)"
  if (recent(task.assignedOn)) news.push('assigned')
  // "`completed` (by the completion's day)"
  if (COMPLETED.includes(status) && recent(completedOn)) news.push('completed')
  // "`overdue` (overdue on D, L + 1 in these days)"
  if (status === 'overdue' && recent(deadline.last! + 1)) news.push('overdue')
  // "`submitted`, `extended`, `blocked` (such an event in these days, not cancelled)"
  for (const type of ['submitted', 'extended', 'blocked'] as const) {
    if (status !== 'cancelled' && events.some(event => event.type === type && recent(event.at.day))) news.push(type)
  }
  return news
}

/** Null: "`assignedOn` after D: the task does not exist yet and is counted nowhere." */
function stateOn(task: Task, day: Day, source: Source): State | null {
  if (task.assignedOn > day) return null
  const events = factsOn(task, day)
  const verdict = judge(task, events, day, source)
  const leadId = leadOn(task, events, day, source)
  return {
    task,
    events,
    ...verdict,
    leadId,
    coordinatorIds: coordinatorsOn(task, leadId, day, source),
    supervisor: supervisorOn(task, events),
    percent: percentOn(events),
    flags: flagsOn(task, events, verdict.status, day, source),
    news: newsOn(task, events, verdict, day),
  }
}

// ---------------------------------------------------------------- section 6: the filter

type Test = (state: State, source: Source) => boolean

interface Query {
  day: Day | null
  from: string | null
  tests: Test[]
}

const NAMED_FROM = ['month', 'quarter', 'half', 'year']
const FIXED = new Map<string, readonly string[]>([
  ['role', ['lead', 'coordinate', 'either']],
  ['status', [...STATUSES, 'open', 'completed']],
  ['flag', FLAGS],
  ['news', NEWS],
  ['deadline', ['dated', 'ongoing', 'none']],
  ['priority', ['normal', 'high', 'urgent', 'none']],
  ['kind', [...ORGANIZATION_KINDS, 'none']],
  ['view', 'overview tasks analysis organization programme document supervisor quality import wall'.split(' ')],
  ['group', 'lead document issuer programme supervisor followedBy status month'.split(' ')],
  [
    'sort',
    'urgency clause title lead deadline daysLate percent lastNews status document supervisor assigned completed'
      .split(' ')
      .flatMap(key => [key, `-${key}`]),
  ],
  ['lang', ['vi', 'en']],
  ['theme', ['light', 'dark', 'system']],
  ['scene', ['overview', 'timeline', 'trend', 'programmes', 'attention']],
  ['scenes', ['overview', 'timeline', 'trend', 'programmes', 'attention']],
])
const FREE = (
  'org document issuer programme supervisor followedBy field q id task screen seconds screenHeightMetres ' +
  'viewingDistanceMetres mock'
).split(' ')

// "A and B are days, months `2025-06` or quarters `2025-Q2`"
function spanOf(text: string): [Day, Day] | null {
  const day = parseDate(text)
  if (day !== null) return [day, day]
  const match = /^([0-9]{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(text)
  if (!match || !validYear(match[1]!)) return null
  const year = Number(match[1])
  const [first, last] = match[2]
    ? [Number(match[2]) * 3 - 2, Number(match[2]) * 3]
    : [Number(match[3]), Number(match[3])]
  return [firstOfMonth(year, first), lastOfMonth(year, last)]
}

// "`A..B`, either end may be missing, or one of these alone"
function rangeOf(text: string): [Day, Day] | null {
  const parts = text.split('..')
  if (parts.length === 1) return spanOf(text)
  if (parts.length !== 2 || text === '..') return null
  const start = parts[0] === '' ? ([-Infinity, 0] as const) : spanOf(parts[0]!)
  const end = parts[1] === '' ? ([0, Infinity] as const) : spanOf(parts[1]!)
  return start && end ? [start[0], end[1]] : null
}

function wrong(key: string, value: string): Error {
  return new Error(`wrong filter: ${key}=${value}`)
}

// "An unknown key or fixed value is named as wrong (`--filter`: exit 2)"
function checkPair(key: string, value: string): void {
  const fixed = FIXED.get(key)
  if (fixed) {
    if (!fixed.includes(value)) throw wrong(key, value)
  } else if (key === 'due' || key === 'assigned' || key === 'completed') {
    if (!rangeOf(value)) throw wrong(key, value)
  } else if (key === 'day') {
    if (parseDate(value) === null) throw wrong(key, value)
  } else if (key === 'from') {
    if (parseDate(value) === null && !NAMED_FROM.includes(value)) throw wrong(key, value)
  } else if (key === 'compare') {
    if (parseDate(value) === null && !['week', 'month', 'quarter', 'year'].includes(value)) throw wrong(key, value)
  } else if (key === 'known') {
    if (parseDate(value) === null && value !== 'then') throw wrong(key, value)
  } else if (!FREE.includes(key)) {
    throw wrong(key, value)
  }
}

function parseQuery(filter: string): Query {
  const values = new Map<string, string[]>()
  for (const [key, value] of new URLSearchParams(filter)) {
    // "What messengers and mail add to a link … is passed over in silence"
    if (key.startsWith('utm_') || key.startsWith('mc_') || TRACKERS.includes(key)) continue
    // "an empty value is passed over" (an unknown key is wrong even so)
    if (value === '') {
      if (!FIXED.has(key) && !FREE.includes(key) && !OWN_CHECK.includes(key)) throw wrong(key, value)
      continue
    }
    checkPair(key, value)
    values.set(key, [...(values.get(key) ?? []), value])
  }
  const tests: Test[] = []
  // "A repeated filter key is "or", different ones are "and""
  for (const [key, wanted] of values) {
    const test = testOf(key, values.get('role') ?? ['lead'])
    if (test) tests.push((state, source) => wanted.some(value => test(value, state, source)))
  }
  // "of a repeated other key but `scenes` the first counts"
  return { day: parseDate(values.get('day')?.[0]), from: values.get('from')?.[0] ?? null, tests }
}

const OWN_CHECK = ['due', 'assigned', 'completed', 'day', 'from', 'compare', 'known']
const TRACKERS = ['fbclid', 'gclid', 'zarsrc']

function testOf(key: string, roles: string[]): ((value: string, state: State, source: Source) => boolean) | null {
  switch (key) {
    case 'org':
      return (value, state) =>
        (roles.some(role => role !== 'coordinate') && state.leadId === value) ||
        (roles.some(role => role !== 'lead') && state.coordinatorIds.includes(value))
    case 'status':
      return (value, { status }) =>
        value === 'open' ? OPEN.includes(status) : value === 'completed' ? COMPLETED.includes(status) : status === value
    case 'flag':
      return (value, state) => state.flags.some(flag => flag === value)
    case 'news':
      return (value, state) => state.news.some(news => news === value)
    case 'due':
      return (value, state) => isWithin(state.deadline.last, value)
    case 'assigned':
      return (value, state) => isWithin(state.task.assignedOn, value)
    case 'completed':
      return (value, state) => isWithin(state.completedOn, value)
    case 'deadline':
      return (value, state) => state.deadline.kind === value
    case 'document':
      return (value, state) => isOneOf(value, state.task.documentId === null ? [] : [state.task.documentId])
    case 'programme':
      return (value, state) => isOneOf(value, state.task.programmeIds)
    case 'issuer':
      return (value, state, source) => isNamed(value, documentOf(state, source)?.issuer ?? null)
    case 'supervisor':
      return (value, state) => isNamed(value, state.supervisor)
    case 'followedBy':
      return (value, state) => isNamed(value, state.task.followedBy)
    case 'field':
      return (value, state) => isNamed(value, state.task.field)
    case 'priority':
      return (value, state) => state.task.priority === value
    case 'kind':
      return (value, state, source) => source.organizations.get(state.leadId)!.kind === value
    case 'q':
      return (value, state, source) => isFound(value, state, source)
    default:
      return null
  }
}

function documentOf(state: State, source: Source): SourceDocument | null {
  return state.task.documentId === null ? null : source.documents.get(state.task.documentId)!
}

function isWithin(day: Day | null, range: string): boolean {
  const [first, last] = rangeOf(range)!
  return day !== null && day >= first && day <= last
}

// "Ids are compared as they stand"; "`none` = tasks without"
function isOneOf(value: string, ids: string[]): boolean {
  return value === 'none' ? ids.length === 0 : ids.includes(value)
}

// "texts equal after this are one"
function isNamed(value: string, text: string | null): boolean {
  return value === 'none' ? text === null : text === groupedText(value)
}

// "case and diacritics ignored, đ is d (so are its look-alikes Ð U+00D0 and Ɖ U+0189), the syllable qui between
// non-letters reads quy …, hoà is hòa likewise, apostrophes (' ’ ʼ ‘ ´ `) are passed over"
function fold(text: string): string {
  let folded = ''
  for (const letter of normal(text).toLowerCase().normalize('NFD')) {
    if (/\p{M}/u.test(letter) || "'’ʼ‘´`".includes(letter)) continue
    folded += 'đðɖ'.includes(letter) ? 'd' : letter
  }
  const syllables = folded.split(/(\p{L}+)/u)
  return syllables.map(syllable => (syllable === 'qui' ? 'quy' : syllable)).join('')
}

// "every word must occur in title, detail, clause, document number, or the names and stated short names of lead and
// coordinators on D"
function isFound(query: string, state: State, source: Source): boolean {
  const { task } = state
  const people = [state.leadId, ...state.coordinatorIds].map(id => source.organizations.get(id)!)
  const texts = [task.title, task.detail, task.clause, documentOf(state, source)?.number ?? null]
  for (const organization of people) texts.push(organization.name, organization.shortName)
  const folded = texts.filter(text => text !== null).map(fold)
  // "any white space is a space"
  const words = groupedText(query)
    .split(' ')
    .filter(word => word !== '')
  return words.every(word => folded.some(text => text.includes(fold(word))))
}

// "`month`, `quarter`, `half`, `year` = the first day of the one that D is in; with a `periodStartDay` s > 1 a month runs
// from day s of the one before to the day before s, and the longer ones are made of such months"
function fromDay(from: string, day: Day, periodStartDay: number): Day {
  const plain = parseDate(from)
  if (plain !== null) return plain
  const length = { month: 1, quarter: 3, half: 6, year: 12 }[from]
  if (length === undefined) throw wrong('from', from)
  const date = partsOf(day)
  const months = date.year * 12 + date.month - 1
  if (periodStartDay === 1) {
    const first = months - (months % length)
    return firstOfMonth(Math.floor(first / 12), (first % 12) + 1)
  }
  const named = date.day >= periodStartDay ? months + 1 : months
  const before = named - (named % length) - 1
  return dayOf(Math.floor(before / 12), (before % 12) + 1, periodStartDay)
}

// ---------------------------------------------------------------- section 3: numbers

// "then a task is left out whose completion or cancellation (the one that holds on D) lies before `from`"
function board(source: Source, day: Day, from: Day | null, tests: Test[]): State[] {
  return source.tasks
    .map(task => stateOn(task, day, source))
    .filter(state => state !== null)
    .filter(state => !(from !== null && state.closedOn !== null && state.closedOn < from))
    .filter(state => tests.every(test => test(state, source)))
}

// "A rate with a zero denominator is null"
function rate(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator
}

function tally(states: State[], day: Day, from: Day | null, source: Source): OracleTally {
  const count = (test: (state: State) => boolean) => states.filter(test).length
  const has = (...statuses: Status[]) => count(state => statuses.includes(state.status))
  const status = Object.fromEntries(STATUSES.map(key => [key, has(key)])) as Record<Status, number>
  const flags = Object.fromEntries(FLAGS.map(flag => [flag, count(state => state.flags.includes(flag))])) as Record<
    Flag,
    number
  >

  const total = states.length
  // "carriedOver (assigned before `from`)", "0 without `from`"
  const carriedOver = count(state => from !== null && state.task.assignedOn < from)
  const counted = total - status.cancelled
  const completed = has(...COMPLETED)
  // "counted tasks with no lastOnTimeDay"
  const withoutDeadline = count(state => state.status !== 'cancelled' && state.deadline.last === null)
  // "overdue + awaitingUpdate + completed and awaitingConfirmation tasks with lastOnTimeDay < D"
  const past = (state: State) => state.deadline.last !== null && state.deadline.last < day
  const dueCompleted = count(state => COMPLETED.includes(state.status) && past(state))
  const due =
    has('overdue', 'awaitingUpdate') + dueCompleted + count(s => s.status === 'awaitingConfirmation' && past(s))

  return {
    total,
    carriedOver,
    counted,
    completed,
    due,
    dueCompleted,
    withoutDeadline,
    status,
    flags,
    completionRate: rate(completed, counted - status.ongoing - status.suspended),
    dueCompletionRate: rate(dueCompleted, due),
    onTimeRate: onTimeRate(source.onTimeBase, status, counted, completed),
    firstDeadlineRate: firstDeadlineRate(states),
    overdueRate: rate(status.overdue, counted - withoutDeadline),
  }
}

// "`completedWithDeadline`: completedOnTime / (completedOnTime + completedLate); `counted`: completedOnTime / counted;
// `completed`: (completedOnTime + completedNoDeadline) / completed"
function onTimeRate(base: string, status: Record<Status, number>, counted: number, completed: number): number | null {
  if (base === 'counted') return rate(status.completedOnTime, counted)
  if (base === 'completed') return rate(status.completedOnTime + status.completedNoDeadline, completed)
  return rate(status.completedOnTime, status.completedOnTime + status.completedLate)
}

// "of the completed tasks whose own first `deadline` has an L, those whose judged day is not after it"
function firstDeadlineRate(states: State[]): number | null {
  const dated = states.filter(state => state.judgedOn !== null && state.task.deadline.last !== null)
  return rate(dated.filter(state => state.judgedOn! <= state.task.deadline.last!).length, dated.length)
}

// "overdue tasks by daysLate: 1–7, 8–30, 31–60, 61–90, over 90"
function ageing(states: State[]): number[] {
  const late = states.filter(state => state.status === 'overdue').map(state => state.daysLate!)
  const between = (least: number, most: number) => late.filter(days => days >= least && days <= most).length
  return [between(1, 7), between(8, 30), between(31, 60), between(61, 90), between(91, Infinity)]
}

// "Trend: the board asked for (same filter, same `from`) on the last day of each month, while before D, then on D; from
// the month of the earliest `assignedOn` on D's board, or of `from` if later; the last 120 rows. No task on D: only D."
function trendDays(states: State[], day: Day, from: Day | null): Day[] {
  const days: Day[] = []
  if (states.length > 0) {
    const earliest = Math.min(...states.map(state => state.task.assignedOn))
    const start = partsOf(from === null ? earliest : Math.max(earliest, from))
    for (let month = start.month; lastOfMonth(start.year, month) < day; month++) {
      days.push(lastOfMonth(start.year, month))
    }
  }
  return [...days, day].slice(-120)
}

export function oracleReport(bytes: Uint8Array, question: OracleQuestion): OracleRejection | OracleReport {
  const query = parseQuery(question.filter ?? '')
  // "`--at` and `--from` go before `day` and `from` in the filter"
  if (typeof question.at === 'string') checkPair('day', question.at)
  if (typeof question.from === 'string') checkPair('from', question.from)
  if (typeof question.known === 'string') checkPair('known', question.known)
  let source: Source
  try {
    source = readDocument(bytes)
  } catch (error) {
    if (error instanceof Rejection) return { rejected: true, where: error.where }
    throw error
  }
  // "`report` on K unless told otherwise"
  const day = parseDate(question.at) ?? query.day ?? source.dataDay
  const fromText = question.from ?? query.from
  const from = fromText === null ? null : fromDay(fromText, day, source.periodStartDay)

  const states = board(source, day, from, query.tests)
  const sum = (some: State[]) => tally(some, day, from, source)
  return {
    at: dayText(day),
    from: from === null ? null : dayText(from),
    // what is known when is not asked for yet
    known: null,
    generatedAt: source.generatedAt,
    publisher: source.publisher,
    simulated: source.simulated,
    ...sum(states),
    ageing: ageing(states),
    news: Object.fromEntries(NEWS.map(key => [key, states.filter(state => state.news.includes(key)).length])) as Record<
      News,
      number
    >,
    // "Lists stand in document order and hold only what a task of the board has (leads or coordinates)"
    byOrganization: [...source.organizations.values()]
      .map(({ id, name }) => {
        const led = states.filter(state => state.leadId === id)
        const coordinating = states.filter(state => state.coordinatorIds.includes(id)).length
        return { id, name, ...sum(led), coordinating }
      })
      .filter(row => row.total > 0 || row.coordinating > 0),
    // "A task counts in each of its programmes."
    byProgramme: [...source.programmes.values()]
      .map(({ id, name }) => ({ id, name, ...sum(states.filter(state => state.task.programmeIds.includes(id))) }))
      .filter(row => row.total > 0),
    // "supervisors in the order of the board's tasks, by who is in charge on D"
    bySupervisor: [...new Set(states.map(state => state.supervisor))]
      .filter(name => name !== null)
      .map(name => ({ name, ...sum(states.filter(state => state.supervisor === name)) })),
    // "a document's name is its number, else title, else id"
    byDocument: [...source.documents.values()]
      .map(({ id, number, title }) => ({
        id,
        name: number ?? title ?? normal(id),
        ...sum(states.filter(state => state.task.documentId === id)),
      }))
      .filter(row => row.total > 0),
    trend: trendDays(states, day, from).map(on => {
      const { total, completed, status } = tally(board(source, on, from, query.tests), on, from, source)
      return { on: dayText(on), total, completed, overdue: status.overdue }
    }),
    tasks: states.map(state => ({
      id: state.task.id,
      status: state.status,
      lastOnTimeDay: state.deadline.last === null ? null : dayText(state.deadline.last),
      daysLate: state.daysLate,
      leadId: state.leadId,
      percent: state.percent,
      flags: state.flags,
    })),
    setAside: source.setAside,
    warnings: source.warnings,
  }
}
