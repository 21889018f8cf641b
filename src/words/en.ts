import type { EventType, OnTimeBase } from '../domain/facts.ts'
import { dayOfMs } from '../domain/instant.ts'
import { isoDay, type PlainDay, weekday } from '../domain/plainDay.ts'
import type { Flag, News, Status } from '../domain/status.ts'
import type { NamedTask, SentenceNumbers, StateNumbers } from '../domain/told.ts'
import type { Trouble } from '../domain/trouble.ts'
import { clockTime, dateNear, fullDate, partialDate, shortDate } from './days.ts'
import { reasonEn, rejectionEn } from './faults.en.ts'
import { NO_VALUE, numbersIn } from './numbers.ts'
import { days, longDate, onTheDay, periodWords, plural, tasks, WEEKDAYS } from './english.ts'
import { type Piece, stressed } from './pieces.ts'
import type { Words } from './vi.ts'

const numbers = numbersIn('en-GB')
const n = numbers.count
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const UNNAMED = 'restricted task'
const called = (task: NamedTask) => task.clause ?? task.title ?? UNNAMED

const status: Record<Status, string> = {
  completedOnTime: 'Completed on time',
  completedLate: 'Completed late',
  completedNoDeadline: 'Completed, no deadline',
  overdue: 'Overdue',
  awaitingUpdate: 'Due, no data yet',
  dueSoon: 'Due soon',
  awaitingConfirmation: 'Handed in, awaiting confirmation',
  onTrack: 'On track',
  noDeadline: 'Open, no deadline',
  ongoing: 'Ongoing duty',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
}

/** Under a heading that says which side. */
const shortStatus: Record<Status, string> = {
  completedOnTime: 'on time',
  completedLate: 'late',
  completedNoDeadline: 'no deadline',
  overdue: 'overdue',
  awaitingUpdate: 'no data yet',
  dueSoon: 'due soon',
  awaitingConfirmation: 'awaiting confirmation',
  onTrack: 'on track',
  noDeadline: 'no deadline',
  ongoing: 'ongoing duty',
  suspended: 'suspended',
  cancelled: 'cancelled',
}

const flag: Record<Flag, string> = {
  stagnant: 'Not updated',
  notStarted: 'No sign of a start',
  submitted: 'Handed in',
  blocked: 'Blocked',
  escalated: 'Escalated',
  extended: 'Extended',
}

const news: Record<News, string> = {
  assigned: 'Newly assigned',
  completed: 'Completed',
  overdue: 'Newly overdue',
  submitted: 'Handed in',
  extended: 'Extended',
  blocked: 'Newly blocked',
}

const event: Record<EventType, string> = {
  progress: 'Progress reported',
  submitted: 'Handed in, awaiting confirmation',
  returned: 'Returned for further work',
  completed: 'Completion confirmed',
  reopened: 'Reopened',
  extended: 'Deadline extended',
  transferred: 'Transferred to another lead',
  blocked: 'Obstacle reported',
  unblocked: 'Obstacle removed',
  reminded: 'Reminder sent',
  suspended: 'Suspended',
  resumed: 'Resumed',
  cancelled: 'Cancelled',
}

/** Since the day shown, or for so many days. */
const lasting = (count: number, isToday: boolean) => (count === 0 ? `since ${onTheDay(isToday)}` : `for ${days(count)}`)

function state({ status, flags, daysLate, daysLeft, quietDays }: StateNumbers, isToday: boolean): string {
  switch (status) {
    case 'overdue':
      return `overdue by ${days(daysLate!)}`
    case 'completedLate':
      return `completed ${days(daysLate!)} late`
    case 'dueSoon':
      return daysLeft === 0 ? `due ${onTheDay(isToday)}` : `${days(daysLeft!)} left`
    case 'completedOnTime':
      return 'completed on time'
    case 'completedNoDeadline':
      return 'completed'
    case 'awaitingUpdate':
      return 'due, no data yet'
    case 'awaitingConfirmation':
      return 'awaiting confirmation'
    case 'ongoing':
      return 'ongoing duty'
    case 'suspended':
      return 'suspended'
    case 'cancelled':
      return 'cancelled'
    case 'onTrack':
    case 'noDeadline':
      if (flags.includes('escalated')) return 'escalated'
      if (flags.includes('blocked')) return 'blocked'
      if (flags.includes('stagnant')) return `not updated for ${days(quietDays)}`
      return status === 'onTrack' ? `on track, ${days(daysLeft!)} left` : 'open'
  }
}

function sentence(s: SentenceNumbers): Piece[] {
  const days = `${s.from === null ? 'As of' : `From ${fullDate(s.from)} to`} ${fullDate(s.day)}: `
  const head: Piece[] = s.filters === '' ? [days] : [stressed(s.filters), `. ${days}`]
  if (s.total === 0) return [...head, 'no tasks.']
  const awaitingConfirmation = s.due - s.dueCompleted - s.overdue - s.awaitingUpdate
  const noun = s.total === 1 ? 'task' : 'tasks'
  const assigned =
    s.from === null
      ? `\u00a0${noun} assigned`
      : `\u00a0${noun} (${n(s.carriedOver)}\u00a0carried over, ${n(s.total - s.carriedOver)}\u00a0newly assigned)`
  const due: Piece[] =
    s.due === 0
      ? ['; none has fallen due yet']
      : [
          '; ',
          stressed(n(s.due)),
          '\u00a0fell due, of which ',
          stressed(n(s.dueCompleted)),
          `\u00a0completed (${numbers.percent(s.dueCompleted, s.due)}), `,
          s.overdue > 0 ? stressed(`${n(s.overdue)}\u00a0overdue`, 'overdue') : 'none overdue',
          ...(awaitingConfirmation > 0 ? [`, ${n(awaitingConfirmation)}\u00a0awaiting confirmation`] : []),
          ...(s.awaitingUpdate > 0 ? [`, ${n(s.awaitingUpdate)}\u00a0with no data yet`] : []),
        ]
  return [
    ...head,
    stressed(n(s.total)),
    assigned,
    ...due,
    ...(s.withoutDeadline > 0
      ? [`; ${n(s.withoutDeadline)}\u00a0${s.withoutDeadline === 1 ? 'has' : 'have'} no deadline`]
      : []),
    '.',
  ]
}

const earlier = (day: PlainDay | null, shown: PlainDay) => (day === null ? 'last week' : `on ${dateNear(day, shown)}`)

function compared(now: number, before: number, day: PlainDay | null, shown: PlainDay): string {
  const then = earlier(day, shown)
  if (now === before) return `as many as ${then}`
  return now > before ? `${n(now - before)}\u00a0more than ${then}` : `${n(before - now)}\u00a0fewer than ${then}`
}

function age(minutes: number): string {
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${plural(minutes, 'minute')} ago`
  if (minutes < 48 * 60) return `${plural(Math.floor(minutes / 60), 'hour')} ago`
  return `${days(Math.floor(minutes / 1440))} ago`
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const parts =
    hours < 72
      ? [plural(hours, 'hour'), plural(minutes % 60, 'minute')]
      : [days(Math.floor(hours / 24)), plural(hours % 24, 'hour')]
  const said = parts.filter(part => !part.startsWith('0\u00a0'))
  return said.length === 0 ? parts[1]! : said.join(' ')
}

const moment = (ms: number, now: number) => `${clockTime(ms)} on ${dateNear(dayOfMs(ms), dayOfMs(now))}`

function every(seconds: number): string {
  const [count, unit] =
    seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second']
  return count === 1 ? `every ${unit}` : `every ${plural(count, unit)}`
}

function trouble(trouble: Trouble): string {
  switch (trouble.code) {
    case 'noConnection':
      return 'No connection to the data source.'
    case 'silent':
      return `The data source did not answer within ${plural(trouble.seconds, 'second')}.`
    case 'redirected':
      return 'The data source leads to another page (perhaps a login page). Check the address and the access rights.'
    case 'brokenOff':
      return 'The data source broke off while it was sending the file.'
    case 'status': {
      const { status } = trouble
      const said = `(HTTP ${status})`
      if (status === 304) return `The data source only says that nothing has changed ${said}, and sends no data.`
      if (status < 300) return `The data source did not send the whole data file ${said}.`
      if (status === 404) return `There is no data file at the address “dataUrl” ${said}. Check config.json.`
      if (status === 401 || status === 403) return `The data source denies access ${said}. Check the access rights.`
      return status >= 500 ? `The data source’s server failed ${said}.` : `The data source answered wrongly ${said}.`
    }
  }
}

const onTimeBase: Record<OnTimeBase, string> = {
  completedWithDeadline: 'of those completed with a deadline',
  counted: 'of all tasks',
  completed: 'of all completed, with or without a deadline',
}

export const en: Words = {
  code: 'en',
  locale: 'en',
  ...numbers,
  NO_VALUE,
  listed,
  longDate,
  isoDay,
  fullDate,
  shortDate,
  dateNear,
  clockTime,
  weekdayDate: day => `${WEEKDAYS[weekday(day)]!.slice(0, 3)} ${fullDate(day)}`,
  partialDate,

  status,
  shortStatus,
  flag,
  news,
  event,
  state,
  sentence,
  reason: reasonEn,
  rejection: rejectionEn,

  app: {
    title: 'Tasks assigned by the People’s Committee',
    simulated: 'SIMULATED DATA',
    simulatedNote: 'Not the province’s real figures',
    skipToContent: 'Skip to the main content',
    outdated: 'A part of the page could not be loaded; there may be a new version.',
    renew: 'Reload the page',
    overview: 'Overview',
  },
  header: {
    dataUntil: (ms, day, shown) =>
      day === shown ? `Data as of ${clockTime(ms)}` : `Data as of ${clockTime(ms)} on ${fullDate(day)}`,
    age,
    ageUnknown: 'age not known',
    day: 'Day shown',
    past: 'past',
    future: 'ahead',
    backTo: (day, shown) => `Back to ${dateNear(day, shown)}`,
    previousDay: 'Previous day',
    nextDay: 'Next day',
    today: 'Back to today',
    menu: 'Options',
    language: 'Language',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    system: 'As the device has it',
    vietnamese: 'Tiếng Việt',
    english: 'English',
  },
  filters: {
    heading: 'Selected filters',
    clear: 'Clear the filters',
    remove: label => `Remove the filter ${label}`,
    none: 'none',
    or: ' or ',
    names: {
      org: 'Agency',
      status: 'Status',
      flag: 'Flag',
      news: 'Last 7\u00a0days',
      due: 'Deadline',
      assigned: 'Assigned',
      completed: 'Completed',
      deadline: 'Deadline',
      document: 'Document',
      issuer: 'Issuer',
      programme: 'Programme',
      supervisor: 'Leader in charge',
      followedBy: 'Followed up by',
      field: 'Field',
      priority: 'Priority',
      kind: 'Kind of agency',
      q: 'Search',
    },
    from: 'Period',
    compare: 'Compared with',
    since: day => `since ${fullDate(day)}`,
    until: day => `until ${fullDate(day)}`,
    role: { lead: 'leading', coordinate: 'coordinating', either: 'leading or coordinating' },
    open: 'Open',
    completed: 'Completed',
    deadlines: { dated: 'with a deadline', ongoing: 'ongoing duty', none: 'no deadline' },
    priorities: { normal: 'normal', high: 'high', urgent: 'urgent', none: 'none' },
    kinds: {
      department: 'department or other provincial agency',
      unit: 'public service unit or management board',
      district: 'district',
      commune: 'commune, ward or special zone',
      other: 'other',
      none: 'none',
    },
    period: (name, text, current) => {
      if (!current) return periodWords(text)
      if (name === 'half') return `${text.endsWith('1') ? 'first' : 'second'} half of the year`
      return { month: 'this month', quarter: 'this quarter', year: 'this year' }[name]
    },
  },
  tiles: {
    heading: 'Key figures',
    earlier,
    names: {
      overdue: 'overdue',
      awaitingUpdate: 'no data yet',
      dueSoon: 'due soon',
      blocked: 'blocked',
      stagnant: 'not updated',
      awaitingConfirmation: 'awaiting confirmation',
      completionRate: 'completed',
      onTimeRate: 'on time',
      noDeadline: 'no deadline',
    },
    oldestFew: named => listed(named.map(task => `${called(task)} (${days(task.daysLate!)})`)),
    oldest: (late, lead) => `longest ${days(late)}, ${lead}`,
    before: (value, day, shown) => `${value} ${earlier(day, shown)}`,
    compared,
    noneOverdue: 'none overdue',
    dueFew: (named, last, shown) => `${listed(named.map(called))}, by ${dateNear(last, shown)}`,
    dueToday: (count, isToday) => `${n(count)}\u00a0due ${onTheDay(isToday)}`,
    dueNearest: (day, shown) => `nearest ${dateNear(day, shown)}`,
    dueUntil: (last, shown) => `by ${dateNear(last, shown)}`,
    escalated: (count, clauses) => `${n(count)}\u00a0escalated${clauses.length > 0 ? `: ${listed(clauses)}` : ''}`,
    noneEscalated: 'none escalated',
    stagnantOver: quiet => `for more than ${days(quiet)}`,
    share: (numerator, denominator) => `${n(numerator)}/${n(denominator)}`,
    onTimeBase: base => onTimeBase[base],
    onTimeShare: (share, base) => `${share}\u00a0${onTimeBase[base]}`,
    withoutDeadline: all => `open; ${tasks(all)} without a deadline`,
    awaitingUpdateSince: (day, shown) => `due since ${dateNear(day, shown)}, result not known`,
    handedInLate: count => `besides, ${n(count)}\u00a0handed in when already overdue`,
    handedIn: 'result handed in',
    show: name => `Filter the tasks: ${name}`,
  },
  list: {
    title: 'To act on first',
    of: what => `Tasks: ${what}`,
    all: tasks,
    clause: 'Clause',
    document: 'Document',
    documentClause: 'Document, clause',
    inClause: clause => `clause ${clause}`,
    task: 'Task',
    lead: 'Lead',
    deadline: 'Deadline',
    updated: 'Updated',
    state: 'State',
    never: 'never',
    noDeadline: 'no deadline',
    more: count => `Show more (${tasks(count)} left)`,
    waitsFor: (name, since, isToday) => `waiting for ${name} ${lasting(since, isToday)}`,
    blocked: (since, isToday) => `blocked ${lasting(since, isToday)}`,
    escalated: 'escalated',
    escalatedBlocked: (since, isToday) => `escalated, blocked ${lasting(since, isToday)}`,
    restricted: 'restricted',
    unnamed: UNNAMED,
  },
  data: {
    setAside: (count, organizations) =>
      `${listed([...(count > 0 ? [tasks(count)] : []), ...(organizations > 0 ? [plural(organizations, 'agency', 'agencies')] : [])])} not counted because of faults in the data`,
    loading: 'Loading the data…',
    rejected: 'The data can’t be used',
    notLoaded: 'The data has not been loaded',
    retry: 'Try again',
    failed: 'The dashboard failed and is trying again by itself.',
    partFailed: 'This part failed and can’t be shown.',
    triedAgain: 'It is tried again with the next answer.',
    tell: 'If it goes on failing, tell your technicians.',
  },
  source: {
    heading: 'State of the data',
    trouble,
    staleFor: minutes => `The data has not been updated for ${duration(minutes)}.`,
    connected: 'The source answers, but has no newer data.',
    waiting: 'The data source has not answered yet.',
    lost: (since, now) => `No connection to the source${since === null ? '' : ` since ${moment(since, now)}`}.`,
    lastAnswer: (since, now) => `Last successful connection: ${moment(since, now)}.`,
    rejectedNewer: 'The newer data can’t be used.',
    stays: (generatedAt, now) =>
      now === null
        ? `Still showing the data of ${moment(generatedAt, generatedAt)}.`
        : `Still showing the data of ${moment(generatedAt, now)} (${age(Math.floor((now - generatedAt) / 60_000))}).`,
    sendsOlder: (older, shown, now) =>
      `The source sends older data, made at ${moment(older, now)}. Still showing the data of ${moment(shown, now)}.`,
    usesOlder: (ms, now) => `Using older data, made at ${moment(ms, now)}.`,
    clockWrong: pc =>
      `This computer’s clock is wrong: it says ${clockTime(pc)} on ${fullDate(dayOfMs(pc))}. How old the data is is not known.`,
    clockOff: (difference, pc) =>
      `This computer’s clock is off by ${duration(Math.round(Math.abs(difference) / 60_000))} (it says ${clockTime(pc)} on ${fullDate(dayOfMs(pc))}). The server’s time is used.`,
    retries: (everySeconds, last) =>
      `Connecting again ${every(everySeconds)}${last === null ? '' : `, last at ${clockTime(last)}`}.`,
    kept: 'Showing the data kept on this computer.',
    contact: whom => `Contact: ${whom}.`,
  },
  config: {
    wrong: faults => `Wrong in config.json: ${faults.join('; ')}.`,
    fault: (path, reason) => (path === '' ? `it ${reason}` : `“${path}”: ${reason}`),
    missing: 'There is no config.json.',
    webPage: 'The address of config.json returned a web page (perhaps a login page).',
    notJson: (line, column) => `config.json is not valid JSON at line ${line}, column ${column}.`,
    notText: 'config.json is empty or not encoded as UTF-8.',
    unreachable: 'config.json could not be loaded.',
    kept: 'Using the configuration kept on this computer.',
    usual: 'Using the usual values.',
    usualThere: 'The usual values are used instead.',
  },
  address: {
    ignored: 'Ignored in the address:',
    fault: (key, value, code, allowed) => {
      const part = `${key}=${value}`
      switch (code) {
        case 'unknownKey':
          return `“${part}” (there is no key “${key}”)`
        case 'notYet':
          return `“${part}” (not in this version yet)`
        case 'invalidDay':
          return `“${part}” (needs a day such as 2025-06-30${allowed ? `, or ${allowed.join(', ')}` : ''})`
        case 'invalidRange':
          return `“${part}” (needs A..B of days 2025-06-30, months 2025-06 or quarters 2025-Q2)`
        case 'invalidNumber':
          return `“${part}” (needs a positive number)`
        default:
          return `“${part}” (may be ${allowed?.join(', ') ?? ''})`
      }
    },
  },
}
