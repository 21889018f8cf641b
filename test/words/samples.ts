import { DEADLINE_KINDS } from '../../src/domain/deadline.ts'
import { FAULT_CODES, ON_TIME_BASES, type Rejection } from '../../src/domain/facts.ts'
import { dayOfMs } from '../../src/domain/instant.ts'
import { addDays, dayOf, type PlainDay } from '../../src/domain/plainDay.ts'
import { type Flag, STATUSES } from '../../src/domain/status.ts'
import type { Trouble } from '../../src/domain/trouble.ts'
import type { ChartWords, GroupWords } from '../../src/words/charts.ts'
import type { CommandWords } from '../../src/words/command.ts'
import type { Refusal } from '../../src/words/refusals.ts'
import type { TaskWords } from '../../src/words/task.vi.ts'
import type { FileWords } from '../../src/words/files.ts'
import type { NamedTask, SentenceNumbers, StateNumbers } from '../../src/domain/told.ts'
import type { Words } from '../../src/words/vi.ts'
import type { WallWords } from '../../src/words/wall.vi.ts'

/** Arguments to ask a function of the words with, where it stands in them. */
export type Samples<W> = W extends (...args: infer A) => unknown
  ? readonly A[]
  : W extends string
    ? never
    : { readonly [K in keyof W]?: Samples<W[K]> }

export const DAY = dayOf(2025, 6, 24)
const LAST_YEAR = dayOf(2024, 12, 31)
/** 17:00 of the day. */
const EVENING = Date.UTC(2025, 5, 24, 10)
const WEEK = [0, 1, 2, 3, 4, 5, 6].map(later => addDays(DAY, later))

/** None, one, some, and enough for a separator. */
const COUNTS = [0, 1, 2, 1234]
const each = <T>(values: readonly T[]): [T][] => values.map(value => [value])
const pairs = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap(a => bs.map((b): [A, B] => [a, b]))

const named = (clause: string | null, daysLate: number): NamedTask => ({
  clause,
  title: 'Số hóa dữ liệu đất đai',
  lead: 'Sở NN&MT',
  daysLate,
  lastOnTimeDay: DAY,
})

/** Contract section 5: the pilot notice on 24/6/2025. */
export const THE_NOTICE: SentenceNumbers = {
  filters: '',
  day: DAY,
  from: null,
  total: 21,
  carriedOver: 0,
  due: 3,
  dueCompleted: 2,
  overdue: 1,
  awaitingUpdate: 0,
  withoutDeadline: 15,
}

export const REJECTIONS: { readonly [C in Rejection['code']]: readonly Extract<Rejection, { code: C }>[] } = {
  empty: [{ code: 'empty' }],
  notUtf8: [{ code: 'notUtf8' }],
  webPage: [{ code: 'webPage' }],
  notJson: [{ code: 'notJson', line: 3, column: 7 }],
  truncated: [{ code: 'truncated', line: 3, column: 7 }],
  notAnObject: [{ code: 'notAnObject' }],
  wrongSchema: [
    { code: 'wrongSchema', found: null },
    { code: 'wrongSchema', found: '"ioc-tasks/2"' },
  ],
  noGeneratedAt: [
    { code: 'noGeneratedAt', found: null },
    { code: 'noGeneratedAt', found: '"24/6/2025"' },
  ],
  repeatedKey: [{ code: 'repeatedKey', key: 'tasks' }],
  noList: [
    { code: 'noList', path: 'tasks' },
    { code: 'noList', path: 'organizations' },
  ],
  failedTwice: [{ code: 'failedTwice' }],
}

const TROUBLES: readonly Trouble[] = [
  { code: 'noConnection' },
  { code: 'silent', seconds: 20 },
  { code: 'redirected' },
  { code: 'brokenOff' },
  ...[204, 206, 304, 404, 403, 418, 503].map(status => ({ code: 'status' as const, status })),
]

/** That the day shown is today, and that it isn't. */
const BOTH = [true, false] as const

const FLAG_SETS: readonly (readonly Flag[])[] = [[], ['blocked'], ['stagnant'], ['blocked', 'escalated']]
const STATES = STATUSES.flatMap(status =>
  FLAG_SETS.flatMap(flags =>
    COUNTS.map((days): StateNumbers => ({ status, flags, daysLate: days, daysLeft: days, quietDays: days })),
  ),
)

const SENTENCES: readonly SentenceNumbers[] = [
  THE_NOTICE,
  { ...THE_NOTICE, total: 0, due: 0, dueCompleted: 0, overdue: 0, withoutDeadline: 0 },
  { ...THE_NOTICE, total: 1, due: 1, dueCompleted: 0, overdue: 1, withoutDeadline: 0 },
  { ...THE_NOTICE, total: 1, due: 0, dueCompleted: 0, overdue: 0, withoutDeadline: 1 },
  { ...THE_NOTICE, total: 1234, due: 9, dueCompleted: 2, overdue: 0, awaitingUpdate: 3 },
  { ...THE_NOTICE, from: dayOf(2025, 6, 1), carriedOver: 20 },
  { ...THE_NOTICE, filters: 'Sở Y tế, chương trình Đề án' },
  { ...THE_NOTICE, filters: 'Sở Y tế', total: 0 },
]

/** What every screen says, and what the wall alone says. */
export type AllWords = Words & { readonly wall: WallWords }

/** Every function that says something; plain numbers and days have tests of their own. */
export const SAMPLES: Samples<AllWords> = {
  count: [[1234]],
  percent: [[2, 3]],
  decimal: [[8.5]],
  progress: [[12.5]],
  listed: each([
    ['1', '2'],
    ['4.1', '4.2', '10.k'],
  ]),
  longDate: each(WEEK),
  isoDay: [[DAY]],
  fullDate: [[DAY]],
  shortDate: [[DAY]],
  dateNear: [
    [DAY, DAY],
    [LAST_YEAR, DAY],
  ],
  clockTime: [[EVENING]],
  weekdayDate: each(WEEK),
  partialDate: each(['2025-04-05', '2025-04', '2025']),
  state: pairs(STATES, BOTH),
  sentence: each(SENTENCES),
  reason: FAULT_CODES.flatMap(code => [[{ code }], [{ code, value: 'so-la' }]]),
  rejection: each(Object.values(REJECTIONS).flat()),
  header: {
    backTo: [[DAY, LAST_YEAR]],
    dataUntil: [
      [EVENING, DAY, DAY],
      [EVENING, DAY, addDays(DAY, 1)],
    ],
    age: each([-1, 0, 1, 2, 59, 60, 120, 47 * 60, 48 * 60, 1440 * 1234]),
  },
  filters: {
    remove: [['UBND xã Trà Giang']],
    period: [
      ['month', '2025-10', true],
      ['month', '2025-10', false],
      ['quarter', '2025-Q4', true],
      ['quarter', '2025-Q4', false],
      ['half', '2025-H1', true],
      ['half', '2025-H2', false],
      ['year', '2025', true],
      ['year', '2025', false],
    ],
    since: [[DAY]],
    until: [[DAY]],
  },
  tiles: {
    earlier: [
      [null, DAY],
      [DAY, DAY],
      [LAST_YEAR, DAY],
    ],
    oldestFew: [[[named('10.k', 1)]], [[named('10.k', 76), named(null, 1234)]]],
    oldest: [
      [1, 'Sở Y tế'],
      [76, 'Sở Y tế'],
    ],
    before: [
      ['2/3', null, DAY],
      ['2/3', LAST_YEAR, DAY],
    ],
    compared: [
      [3, 3, null, DAY],
      [3, 1, DAY, DAY],
      [1, 3, LAST_YEAR, DAY],
    ],
    dueFew: [[[named('5', 0), named('8', 0)], DAY, DAY]],
    dueToday: pairs(COUNTS, BOTH),
    dueNearest: [
      [DAY, DAY],
      [LAST_YEAR, DAY],
    ],
    dueUntil: [
      [DAY, DAY],
      [LAST_YEAR, DAY],
    ],
    escalated: [
      [1, ['10.k']],
      [2, []],
    ],
    stagnantOver: each([1, 31]),
    share: [[1014, 1160]],
    onTimeBase: each(ON_TIME_BASES),
    onTimeShare: pairs(['1/2'], ON_TIME_BASES),
    withoutDeadline: each(COUNTS),
    awaitingUpdateSince: [[DAY, DAY]],
    handedInLate: each(COUNTS),
    show: [['10.k']],
  },
  wall: {
    sceneNotYet: [[['trend']], [['trend', 'attention']]],
    scenesThere: [[['overview']]],
    newToday: pairs(COUNTS, BOTH),
    noneToday: each(BOTH),
    dueTodayTitle: each(BOTH),
    longest: each([1, 96, 1234]),
    dueToday: pairs(COUNTS, BOTH),
    escalated: each(COUNTS),
    stagnantOver: each([1, 31]),
    points: [
      [{ numerator: 2, denominator: 3 }, { numerator: 1, denominator: 3 }, 'x'],
      [{ numerator: 1, denominator: 3 }, { numerator: 2, denominator: 3 }, 'x'],
      [{ numerator: 1, denominator: 3 }, { numerator: 1, denominator: 3 }, 'x'],
    ],
    onTimeShare: pairs(['533/716'], ON_TIME_BASES),
    dueSince: [
      [DAY, DAY],
      [LAST_YEAR, DAY],
    ],
    hour: [
      ...[0, 24, 72, 24 * 365].map((hours): [number, PlainDay] => [EVENING - hours * 3_600_000, dayOfMs(EVENING)]),
      [EVENING, null],
    ],
    dataUntil: [['16:05 hôm qua']],
  },
  list: {
    of: [['x']],
    all: each(COUNTS),
    more: each([1, 2, 1234]),
    waitsFor: [
      ['Sở Tài chính', 0, true],
      ['Sở Tài chính', 0, false],
      ['Sở Tài chính', 1, true],
      ['Sở Tài chính', 1234, true],
    ],
    blocked: pairs([0, 1, 1234], BOTH),
    escalatedBlocked: pairs([0, 1, 1234], BOTH),
    inClause: [['10.k']],
  },
  data: {
    setAside: [
      [1, 0],
      [2, 1],
      [1234, 2],
      [0, 1],
    ],
  },
  source: {
    trouble: each(TROUBLES),
    staleFor: each([0, 1, 60, 61, 26 * 60 + 15, 72 * 60, 73 * 60 + 1, 1440 * 1234]),
    lost: [
      [EVENING, EVENING],
      [null, EVENING],
    ],
    lastAnswer: [[EVENING, EVENING]],
    stays: [
      [EVENING, EVENING + 7_200_000],
      [EVENING, null],
    ],
    sendsOlder: [[EVENING - 3_600_000, EVENING, EVENING + 7_200_000]],
    usesOlder: [[EVENING, EVENING + 7_200_000]],
    clockWrong: [[0]],
    clockOff: [60_000 * 6, -60_000 * 61, 86_400_000 * 2, -86_400_000 * 20_000].map(off => [off, EVENING]),
    retries: [
      [60, EVENING],
      [300, EVENING],
      [1, null],
      [45, null],
      [3600, null],
    ],
    contact: [['VP UBND 1']],
  },
  config: {
    wrong: [[['x: 1', 'y: 2']]],
    fault: [
      ['', '1'],
      ['wall.night', '1'],
    ],
    notJson: [[3, 7]],
  },
  address: {
    fault: [
      ['colour', 'red', 'unknownKey', undefined],
      ['day', 'monday', 'invalidDay', undefined],
      ['from', 'monday', 'invalidDay', ['month', 'year']],
      ['known', 'then', 'notYet', undefined],
      ['due', '2025', 'invalidRange', undefined],
      ['seconds', '-1', 'invalidNumber', undefined],
      ['status', 'late', 'unknownValue', ['overdue', 'open']],
    ],
  },
}

const GROUP_SAMPLES: Samples<GroupWords> = {
  one: [
    ['Đề án', 1, 1, []],
    ['Đề án', 2, 21, ['1', '2']],
  ],
  most: [
    [1, 3, '5/8', 'overdue'],
    [7, 1, null, 'x'],
    [12, 11, '200/1.234', 'x'],
  ],
  some: [
    [1, 1, 'overdue'],
    [3, null, 'x'],
    [3, 1234, 'x'],
  ],
  noneOverdue: pairs([1, 30], [0, 1, 103]),
  selected: [
    ['Đề án', 1, 1, 'overdue'],
    ['Đề án', 2, 3, 'x'],
  ],
  rest: [
    [1, true],
    [2, true],
    [2, false],
  ],
}

/** The same for the words that load with the charts. */
export const CHART_SAMPLES: Samples<ChartWords> = {
  organizations: {
    ...GROUP_SAMPLES,
    more: [['Theo cơ quan chủ trì']],
    counted: [[1234, 'x']],
    restDueSoon: each(COUNTS),
    task: [['10.k', 'Số hóa dữ liệu đất đai']],
  },
  programmes: GROUP_SAMPLES,
  supervisors: GROUP_SAMPLES,
  timeline: {
    matching: [
      [1, 'x', 0],
      [1234, 'x', 2],
    ],
    chosen: [
      ['x', 1, ''],
      ['x', 2, 'x'],
    ],
    dated: each(COUNTS),
    awaiting: each(COUNTS),
    next: [0, 1, 5].flatMap(left => BOTH.map((isToday): [string, number, boolean] => ['Chủ nhật 29/6', left, isToday])),
    soon: COUNTS.map(count => [count, DAY, DAY]),
    dueToday: pairs(COUNTS, BOTH),
    soonHead: [[DAY, DAY]],
    soonDay: WEEK.flatMap(day => [
      [day, DAY, true],
      [day, DAY, false],
    ]),
    soonRest: each([1, 2, 1234]),
    busiest: [2, 1234].map(count => [count, LAST_YEAR, DAY]),
    today: [[DAY]],
    pastDay: [[DAY]],
    month: [
      [DAY, true, DAY],
      [LAST_YEAR, true, DAY],
      [dayOf(2025, 1, 1), false, DAY],
    ],
    late: each([1, 2, 1234]),
    percent: [['40%', 'x']],
    openIn: COUNTS.map(count => [count, DAY, addDays(DAY, 6)]),
    week: COUNTS.map(count => [DAY, addDays(DAY, 6), count]),
    range: [[DAY, addDays(DAY, 6)]],
    before: COUNTS.map(count => [count, DAY]),
    after: COUNTS.map(count => [count, DAY]),
    undated: each(COUNTS),
    aside: {
      noDeadline: each(COUNTS),
      ongoing: each(COUNTS),
      suspended: each(COUNTS),
      completedNoDeadline: each(COUNTS),
      awaitingConfirmation: each(COUNTS),
    },
    rest: each([1, 2, 1234]),
  },
  indicators: {
    count: [
      [1, { unmet: 0, met: 0, without: 0 }],
      [1, { unmet: 0, met: 0, without: 1 }],
      [4, { unmet: 1, met: 2, without: 1 }],
      [1234, { unmet: 1234, met: 0, without: 0 }],
    ],
    ofAll: [['x']],
    target: [
      ['at-least', '8,5%'],
      ['at-most', '8,5%'],
    ],
    on: [
      [DAY, DAY],
      [LAST_YEAR, DAY],
    ],
  },
  news: { within: [['x']] },
  nothing: { since: [[DAY]], yet: [[DAY]] },
  trend: {
    matching: [
      ['x', 1, null, null, DAY],
      ['x', 1234, 2, LAST_YEAR, DAY],
    ],
    caption: [
      [0, null, null, DAY],
      [1, 1, LAST_YEAR, DAY],
      [38, 33, DAY, DAY],
      [2, 33, DAY, DAY],
    ],
    total: each(COUNTS),
    completed: each(COUNTS),
    point: COUNTS.map(count => [DAY, count, count, count]),
  },
}

export const FILE_SAMPLES: Samples<FileWords> = {
  onDay: [[DAY]],
  inPeriod: [[LAST_YEAR, DAY]],
  filtered: [['x']],
  dataUntil: [[EVENING, DAY]],
  live: [['https://ioc.example/']],
  rest: [
    ['x', 1, 0, 1, { overdue: 0, awaiting: 0 }],
    ['x', 2, 1234, 1, { overdue: 1, awaiting: 0 }],
    ['x', 1234, 1, 1234, { overdue: 2, awaiting: 103 }],
    ['x', 2, 0, 1, null],
  ],
}

const SYSTEM_ERRORS =
  'ENOENT EISDIR EACCES ENOSPC EROFS EBUSY ENAMETOOLONG ELOOP ENOTFOUND ECONNREFUSED ECONNRESET ETIMEDOUT ' +
  'CERT_HAS_EXPIRED EPROTO HPE_INVALID_CONSTANT EOTHER'
const REFUSED: readonly Refusal[] = [
  ...SYSTEM_ERRORS.split(' ').map(error => ({ code: 'system' as const, error })),
  ...[204, 304, 403, 404, 418, 500].map(status => ({ code: 'status' as const, status })),
  { code: 'noFolder' },
  { code: 'notAnAddress' },
  { code: 'otherScheme' },
  { code: 'tooLarge', bytes: 2 ** 29 },
  { code: 'silent', seconds: 1 },
  { code: 'silent', seconds: 20 },
  { code: 'redirected' },
  { code: 'redirectedInCircles' },
  { code: 'brokenOff' },
  { code: 'unpackable' },
]

export const COMMAND_SAMPLES: Samples<CommandWords> = {
  unreadable: [['tasks.json', 'ENOENT']],
  unwritable: [['x.png', 'ENOENT']],
  unprintable: [['ENOSPC']],
  wrong: (['unknown', 'repeated', 'missingValue', 'needlessValue', 'unexpected'] as const).map(code => [
    { code, what: '--what' },
  ]),
  refusal: REFUSED.map(why => [why]),
  wrongOption: [['--lang fr', ['vi', 'en']]],
  wrongIn: [['--at', 'x']],
}

export const TASK_SAMPLES: Samples<TaskWords> = {
  place: [
    [1, 1],
    [2, 21],
  ],
  clause: [
    ['141/TB-UBND', '10.k'],
    [null, '10.k'],
  ],
  unknown: [['tb-2025-04/99']],
  since: [[DAY]],
  waitsFor: [['Sở Tài chính']],
  fromDay: [[DAY]],
  deadlineRule: DEADLINE_KINDS.map(kind => [kind, DAY]),
  firstDeadline: [['Quý IV/2025']],
  words: [
    ['before', DAY, null],
    ['by', DAY, null],
    ['within', null, '2025'],
    ['within', null, '2025-H1'],
    ['within', null, '2025-H2'],
    ['within', null, '2025-Q4'],
    ['within', null, '2025-06'],
    ['ongoing', null, null],
    ['none', null, null],
  ],
  toLead: [['Sở Y tế']],
  toDeadline: [['24/6/2025']],
  percent: [['40%']],
  notYet: each([1, 2]),
  asOf: [[DAY]],
  quiet: each([1, 2, 1234]),
}
