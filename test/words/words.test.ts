import { TASK_WORDS } from '../../src/words/task.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../../src/domain/facts.ts'
import { dayOf, type PlainDay } from '../../src/domain/plainDay.ts'
import { numbersIn, tenthsOfPercent } from '../../src/words/numbers.ts'
import { type Piece, plainText } from '../../src/words/pieces.ts'
import type { SentenceNumbers } from '../../src/domain/told.ts'
import { CHART_WORDS } from '../../src/words/charts.ts'
import { COMMAND_WORDS } from '../../src/words/command.ts'
import { FILE_WORDS } from '../../src/words/files.ts'
import { WALL_WORDS } from '../../src/words/wall.ts'
import { WORDS as EVERY_SCREEN } from '../../src/words/words.ts'
import { plain } from './plain.ts'
import {
  type AllWords,
  CHART_SAMPLES,
  COMMAND_SAMPLES,
  DAY,
  FILE_SAMPLES,
  REJECTIONS,
  SAMPLES,
  TASK_SAMPLES,
  THE_NOTICE,
} from './samples.ts'

const WORDS: Readonly<Record<'vi' | 'en', AllWords>> = {
  vi: { ...EVERY_SCREEN.vi, wall: WALL_WORDS.vi },
  en: { ...EVERY_SCREEN.en, wall: WALL_WORDS.en },
}
const { vi, en } = WORDS
const LANGUAGES = ['vi', 'en'] as const

type Entry = string | ((...args: never[]) => unknown)
type Node = Entry | { readonly [key: string]: Node }

/** Every entry with its path: `task.words`. */
function entriesOf(node: Node, path = ''): [string, Entry][] {
  if (typeof node !== 'object') return [[path, node]]
  return Object.entries(node).flatMap(([key, child]) => entriesOf(child, path === '' ? key : `${path}.${key}`))
}

const samplesAt = (path: string) =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], {
    ...SAMPLES,
    charts: CHART_SAMPLES,
    task: TASK_SAMPLES,
    files: FILE_SAMPLES,
    command: COMMAND_SAMPLES,
  }) as readonly never[][] | undefined

/** What an entry says: itself, or what it answers to each of its samples. */
function saidBy(path: string, entry: Entry): string[] {
  if (typeof entry === 'string') return [entry]
  return (samplesAt(path) ?? []).map(args => {
    const said = entry(...args)
    return typeof said === 'string' ? said : plainText(said as Piece[])
  })
}

const entries = (words: AllWords) =>
  entriesOf({
    ...words,
    charts: CHART_WORDS[words.code],
    task: TASK_WORDS[words.code],
    files: FILE_WORDS[words.code],
    command: COMMAND_WORDS[words.code],
  })
const saying = (words: AllWords) => entries(words).map(([path, entry]) => [path, saidBy(path, entry)] as const)
const pathsWhere = (words: AllWords, wrong: (said: string) => boolean) =>
  saying(words).flatMap(([path, said]) => said.filter(wrong).map(text => `${path}: ${text}`))

describe('tenthsOfPercent', () => {
  it.each([
    ['Đà Nẵng 2022', 5361, 8282, 647],
    ['Bình Định 5/2022', 1014, 1160, 874],
    ['the Government in 2016', 2501, 2723, 918],
    ['half a tenth, up', 1, 2000, 1],
    ['half a tenth, up', 125, 2000, 63],
    ['just under half a tenth', 624, 10_000, 62],
    ['never rounded onto 0', 1, 1_000_000, 1],
    ['never rounded onto 100', 999_999, 1_000_000, 999],
  ])('%s: %i of %i is %i', (_, numerator, denominator, tenths) => {
    expect(tenthsOfPercent(numerator, denominator)).toBe(tenths)
  })

  const share = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain(denominator => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)))

  it('is the nearest tenth, the upper of two as near, unless that were a false 0 or 100', () => {
    fc.assert(
      fc.property(share, ([numerator, denominator]) => {
        const tenths = tenthsOfPercent(numerator, denominator)
        const aboveLower = (2 * tenths - 1) * denominator <= 2000 * numerator
        const belowUpper = 2000 * numerator < (2 * tenths + 1) * denominator
        expect(aboveLower || tenths === 1).toBe(true)
        expect(belowUpper || tenths === 999).toBe(true)
      }),
    )
  })

  it('is 0 for nothing and 1000 for everything, and for nothing else', () => {
    fc.assert(
      fc.property(share, ([numerator, denominator]) => {
        const tenths = tenthsOfPercent(numerator, denominator)
        expect(tenths === 0).toBe(numerator === 0)
        expect(tenths === 1000).toBe(numerator === denominator)
      }),
    )
  })

  it('never falls as the numerator rises', () => {
    fc.assert(
      fc.property(share, ([numerator, denominator]) => {
        fc.pre(numerator > 0)
        expect(tenthsOfPercent(numerator, denominator)).toBeGreaterThanOrEqual(
          tenthsOfPercent(numerator - 1, denominator),
        )
      }),
    )
  })
})

describe('numbers', () => {
  const vietnamese = numbersIn('vi-VN')
  const english = numbersIn('en-GB')

  it('separate thousands as each language does', () => {
    expect([0, 999, 1194, 1_234_567].map(vietnamese.count)).toEqual(['0', '999', '1.194', '1.234.567'])
    expect([0, 999, 1194, 1_234_567].map(english.count)).toEqual(['0', '999', '1,194', '1,234,567'])
  })

  it('give a share one decimal, but none to an exact 0% and 100%', () => {
    expect(vietnamese.percent(2, 3)).toBe('66,7%')
    expect(english.percent(2, 3)).toBe('66.7%')
    expect(english.percent(1, 2)).toBe('50.0%')
    expect(english.percent(0, 3)).toBe('0%')
    expect(english.percent(3, 3)).toBe('100%')
    expect(vietnamese.percent(1, 1_000_000)).toBe('0,1%')
    expect(vietnamese.percent(999_999, 1_000_000)).toBe('99,9%')
  })

  it('give a progress a decimal only where it has one', () => {
    expect([0, 40, 12.5, 100].map(vietnamese.progress)).toEqual(['0%', '40%', '12,5%', '100%'])
    expect([0, 40, 12.5, 100].map(english.progress)).toEqual(['0%', '40%', '12.5%', '100%'])
  })

  it('are written as the language’s own standard has them', () => {
    const values = fc.oneof(fc.maxSafeInteger(), fc.nat(20_000), fc.double({ min: -1e15, max: 1e15, noNaN: true }))
    fc.assert(
      fc.property(fc.constantFrom('vi-VN', 'en-GB'), fc.maxSafeInteger(), values, (locale, whole, value) => {
        // No zero with a sign: none is measured.
        const intl = (digits: number, number: number) =>
          new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(number + 0)
        const { count, decimal, progress } = numbersIn(locale)
        expect(count(whole)).toBe(intl(0, whole))
        expect([decimal(value + 0), progress(value + 0)]).toEqual([intl(3, value), `${intl(1, value)}%`])
      }),
    )
  })

  it('are the language’s own', () => {
    expect(vi.count(1234)).toBe('1.234')
    expect(en.count(1234)).toBe('1,234')
  })
})

describe('every entry', () => {
  it('stands in both languages', () => {
    const shape = (words: AllWords) => entries(words).map(([path, entry]) => `${path}: ${typeof entry}`)
    expect(shape(en).toSorted()).toEqual(shape(vi).toSorted())
  })

  it('that is a function has samples in samples.ts', () => {
    const without = entries(vi)
      .filter(([path, entry]) => typeof entry === 'function' && !samplesAt(path)?.length)
      .map(([path]) => path)
    expect(without).toEqual([])
  })

  it('says something', () => {
    for (const language of LANGUAGES) expect(pathsWhere(WORDS[language], said => said.trim() === '')).toEqual([])
  })

  it('names no missing value', () => {
    for (const language of LANGUAGES)
      expect(pathsWhere(WORDS[language], said => /undefined|null|NaN|\[object/.test(said))).toEqual([])
  })

  it('never parts a number from its word at a line’s end', () => {
    // Days and hours are no numbers of anything; clauses are data.
    const counts = (said: string) =>
      said.replaceAll(/\d+\/\d+(?:\/\d+)?|\d+:\d+|\d+\u00a0giờ\u00a0\d+|\d{4}-[\dQH][\d-]*/g, '')
    const CLAUSES = /^(?:listed|tiles\.oldestFew|tiles\.dueFew|tiles\.escalated|command\.usage)$/
    for (const language of LANGUAGES)
      expect(
        saying(WORDS[language]).flatMap(([path, said]) =>
          CLAUSES.test(path) ? [] : said.filter(text => /\d \p{L}/u.test(counts(text))),
        ),
      ).toEqual([])
  })

  it('is in NFC', () => {
    for (const language of LANGUAGES)
      expect(pathsWhere(WORDS[language], said => said !== said.normalize('NFC'))).toEqual([])
  })

  /** What is written alike in both languages: days, times, data, and the languages' own names. */
  const ALIKE = [
    'NO_VALUE',
    'isoDay',
    'fullDate',
    'shortDate',
    'dateNear',
    'clockTime',
    'partialDate',
    'header.vietnamese',
    'header.english',
    'charts.organizations.task',
    'charts.timeline.percent',
    'task.none',
    'wall.hour',
  ]

  it('is said otherwise in English, but for days, data and the languages’ names', () => {
    const vietnamese = new Map(saying(vi))
    const alike = saying(en).flatMap(([path, said]) =>
      said.some((text, place) => text === vietnamese.get(path)![place]) ? [path] : [],
    )
    expect(alike.toSorted()).toEqual(ALIKE.toSorted())
  })
})

describe('English', () => {
  it('has no Vietnamese letters and no Vietnamese abbreviations of its own', () => {
    const own = entries(en).filter(([path]) => path !== 'header.vietnamese')
    const foreign = own.filter(
      ([, entry]) => typeof entry === 'string' && !/^[\u0020-\u007e\u00a0’“”…—\n]*$/.test(entry),
    )
    expect(foreign).toEqual([])
    expect(own.filter(([, entry]) => typeof entry === 'string' && /UBND|KH&CN/.test(entry))).toEqual([])
  })

  it('has one of a thing in the singular, and none or more in the plural', () => {
    const one = /\b1 (?:\w+ )?(?:tasks|days|minutes|hours|agencies|events|rows|warnings|have|are)\b/
    const many = /\b(?:0|2|[\d,]*\d{2}|1,234) (?:\w+ )?(?:task|day|minute|hour|agency|event|row|warning|has|is)\b/
    expect(pathsWhere(en, said => one.test(said) || many.test(said))).toEqual([])
  })

  it.each([
    [en.list.all(1), '1 task'],
    [en.list.all(2), '2 tasks'],
    [en.list.all(0), '0 tasks'],
    [en.list.all(1234), '1,234 tasks'],
    [en.header.age(1), '1 minute ago'],
    [en.header.age(119), '1 hour ago'],
    [en.header.age(2 * 1440), '2 days ago'],
    [TASK_WORDS.en.quiet(1), 'not updated for 1 day'],
    [TASK_WORDS.en.place(1, 1), '1 of 1 task'],
    [TASK_WORDS.en.notYet(1), '1 event after the day shown is not counted'],
    [TASK_WORDS.en.notYet(2), '2 events after the day shown are not counted'],
    [CHART_WORDS.en.organizations.rest(1, true), '1 other agency'],
    [CHART_WORDS.en.organizations.rest(3, true), '3 other agencies'],
    [CHART_WORDS.en.organizations.rest(3, false), '3 agencies'],
    [CHART_WORDS.en.organizations.some(1, 1, 'overdue'), '1 agency with overdue tasks, 1 in all'],
    [CHART_WORDS.en.organizations.some(2, null, 'blocked'), '2 agencies with tasks (blocked)'],
    [
      CHART_WORDS.en.organizations.most(7, 3, '28/38', 'overdue'),
      '7 agencies with at least 3 overdue tasks each: 28/38',
    ],
    [CHART_WORDS.en.organizations.one('Sở Y tế', 2, 21, ['1 overdue']), 'Sở Y tế leads 2 of 21 tasks: 1 overdue'],
  ])('says %s', (said, expected) => {
    expect(plain(said)).toBe(expected)
  })
})

describe('Vietnamese', () => {
  it('says quá hạn, never trễ or chậm', () => {
    expect(pathsWhere(vi, said => /(?<!\p{L})(?:trễ|chậm)(?!\p{L})/iu.test(said))).toEqual([])
  })

  it('says đến hạn hôm nay', () => {
    const today = { status: 'dueSoon', flags: [], daysLate: null, daysLeft: 0, quietDays: 0 } as const
    expect(vi.state(today, true)).toBe('đến hạn hôm nay')
    expect(en.state(today, true)).toBe('due today')
  })

  it('calls no other day today', () => {
    const dueThatDay = { status: 'dueSoon', flags: [], daysLate: null, daysLeft: 0, quietDays: 0 } as const
    expect(vi.state(dueThatDay, false)).toBe('đến hạn trong ngày')
    expect(en.state(dueThatDay, false)).toBe('due on the day')
  })
})

describe('what a number is of, in Vietnamese', () => {
  const { timeline, organizations, programmes, supervisors, period } = CHART_WORDS.vi
  const { names } = vi.filters

  it.each([
    [vi.tiles.withoutDeadline(208), 'chưa hoàn thành; 208 nhiệm vụ không có thời hạn'],
    [vi.tiles.onTimeShare('533/716', 'completedWithDeadline'), '533/716 nhiệm vụ có thời hạn đã hoàn thành'],
    [vi.tiles.handedInLate(1), 'ngoài ra 1 báo cáo gửi khi đã quá hạn'],
    [timeline.before(440, dayOf(2025, 7, 23)), '440 nhiệm vụ có thời hạn trước ngày 23/7/2025'],
    [timeline.after(3, dayOf(2027, 1, 12)), '3 nhiệm vụ có thời hạn sau ngày 12/1/2027'],
    [timeline.aside.completedNoDeadline(94), '94 hoàn thành, không có thời hạn'],
    [organizations.selected('Sở Xây dựng', 6, 38, 'quá hạn'), 'Sở Xây dựng có 6 trong 38 nhiệm vụ quá hạn'],
    [programmes.selected('Đề án 06', 2, 38, 'quá hạn'), 'Đề án 06 có 2 trong 38 nhiệm vụ quá hạn'],
    [supervisors.some(6, 38, 'quá hạn'), '06 lãnh đạo có nhiệm vụ quá hạn, tổng số 38'],
    [vi.filters.period('half', '2025-H1', true), '6 tháng đầu năm'],
    [vi.filters.period('half', '2025-H2', true), '6 tháng cuối năm'],
  ])('is said: %s', (said, expected) => {
    expect(plain(said)).toBe(expected)
  })

  it('is named alike wherever it stands', () => {
    expect([names.flag, names.news, names.deadline].map(plain)).toEqual(['Lưu ý', 'Trong 7 ngày qua', 'Thời hạn'])
    expect([vi.filters.from, period.label, period.all]).toEqual(['Kỳ thống kê', 'Kỳ thống kê', 'tất cả'])
    const { rateHead, rateHeadShort, columns } = organizations
    expect([rateHead, rateHeadShort, columns.rate]).toEqual(['tỷ lệ hoàn thành', 'tỷ lệ', 'Tỷ lệ hoàn thành'])
  })
})

describe('a deadline', () => {
  const THIRTIETH = dayOf(2025, 6, 30)
  const SUNDAY = dayOf(2025, 6, 29)

  it('before a day has the day before as its last on time', () => {
    expect(TASK_WORDS.en.words('before', THIRTIETH, null)).toBe('before 30/6/2025')
    expect(TASK_WORDS.en.deadlineRule('before', SUNDAY)).toBe(
      'The last day on time is Sunday 29/6/2025: “before 30/6/2025” excludes that day.',
    )
    expect(TASK_WORDS.vi.words('before', THIRTIETH, null)).toBe('trước ngày 30/6/2025')
    expect(TASK_WORDS.vi.deadlineRule('before', SUNDAY)).toContain('29/6/2025')
  })

  it.each([
    ['2025', 'trong năm 2025', 'within 2025'],
    ['2025-H1', 'trong 6 tháng đầu năm 2025', 'within the first half of 2025'],
    ['2025-H2', 'trong 6 tháng cuối năm 2025', 'within the second half of 2025'],
    ['2025-Q4', 'trong Quý IV/2025', 'within Q4 2025'],
    ['2025-06', 'trong tháng 6/2025', 'within June 2025'],
  ])('within %s is %s, %s', (period, vietnamese, english) => {
    expect(plain(TASK_WORDS.vi.words('within', null, period))).toBe(vietnamese)
    expect(TASK_WORDS.en.words('within', null, period)).toBe(english)
  })
})

/** A sentence to read numbers from: `<due>` stands for one, `[…]` for what may be missing, `|` for or. */
const reading = (...parts: string[]) =>
  new RegExp(
    `^${parts
      .join('')
      .replace(/[.()%]/g, String.raw`\$&`)
      .replace(/\[/g, '(?:')
      .replace(/\]/g, ')?')
      .replace(/\{/g, '(?:')
      .replace(/\}/g, ')')
      .replace(/<(\w+)>/g, String.raw`(?<$1>\d[\d.,]*)`)}$`,
  )

const READ = {
  vi: reading(
    '{Đến|Từ ngày 1/6/2025 đến} ngày 24/6/2025: <total> nhiệm vụ',
    '{ được giao| (kỳ trước chuyển sang <carriedOver>, giao mới trong kỳ <added>)}',
    '{; chưa có nhiệm vụ đến hạn|; <due> đã đến hạn, trong đó <dueCompleted> đã hoàn thành (<percent>%), ',
    '{<overdue> quá hạn|không có nhiệm vụ quá hạn}',
    '[, <awaitingConfirmation> chờ xác nhận][, <awaitingUpdate> chưa có số liệu]}',
    '[; <withoutDeadline> không có thời hạn].',
  ),
  en: reading(
    '{As of|From 1/6/2025 to} 24/6/2025: <total> {task|tasks}',
    '{ assigned| (<carriedOver> carried over, <added> newly assigned)}',
    '{; none has fallen due yet|; <due> fell due, of which <dueCompleted> completed (<percent>%), ',
    '{<overdue> overdue|none overdue}',
    '[, <awaitingConfirmation> awaiting confirmation][, <awaitingUpdate> with no data yet]}',
    '[; <withoutDeadline> {has|have} no deadline].',
  ),
}

/** The sentence's whole numbers, read back; 0 for what it doesn't name. */
function readBack(language: (typeof LANGUAGES)[number], numbers: SentenceNumbers) {
  const said = plain(plainText(WORDS[language].sentence(numbers)))
  const groups = READ[language].exec(said)?.groups
  if (!groups) throw new Error(`Not understood: ${said}`)
  const { percent: _, ...counts } = groups
  return Object.fromEntries(
    Object.entries(counts).map(([key, text]) => [key, Number((text ?? '0').replace(/[.,]/g, ''))]),
  )
}

const sentenceOf = (words: AllWords, numbers: SentenceNumbers) => plain(plainText(words.sentence(numbers)))

describe('the sentence', () => {
  it('is the contract’s', () => {
    expect(sentenceOf(vi, THE_NOTICE)).toBe(
      'Đến ngày 24/6/2025: 21 nhiệm vụ được giao; 3 đã đến hạn, trong đó 2 đã hoàn thành (66,7%), 1 quá hạn; 15 không có thời hạn.',
    )
    expect(sentenceOf(en, THE_NOTICE)).toBe(
      'As of 24/6/2025: 21 tasks assigned; 3 fell due, of which 2 completed (66.7%), 1 overdue; 15 have no deadline.',
    )
  })

  it('says what was carried over and what is new in a period', () => {
    const month = { ...THE_NOTICE, from: dayOf(2025, 6, 1), carriedOver: 20 }
    expect(sentenceOf(vi, month)).toContain(
      'Từ ngày 1/6/2025 đến ngày 24/6/2025: 21 nhiệm vụ (kỳ trước chuyển sang 20, giao mới trong kỳ 1);',
    )
    expect(sentenceOf(en, month)).toContain('From 1/6/2025 to 24/6/2025: 21 tasks (20 carried over, 1 newly assigned);')
  })

  it('begins with whose board it is', () => {
    const of = { ...THE_NOTICE, filters: 'Sở Y tế, chương trình Đề án 06' }
    expect(sentenceOf(vi, of)).toMatch(/^Sở Y tế, chương trình Đề án 06\. Đến ngày 24\/6\/2025: 21 nhiệm vụ được giao;/)
    expect(sentenceOf(en, { ...of, total: 0 })).toBe('Sở Y tế, chương trình Đề án 06. As of 24/6/2025: no tasks.')
  })

  it('of one task is in the singular', () => {
    const one = { ...THE_NOTICE, total: 1, due: 0, dueCompleted: 0, overdue: 0, withoutDeadline: 1 }
    expect(sentenceOf(en, one)).toBe('As of 24/6/2025: 1 task assigned; none has fallen due yet; 1 has no deadline.')
  })

  it('of no task is short', () => {
    const none = { ...THE_NOTICE, total: 0, due: 0, dueCompleted: 0, overdue: 0, withoutDeadline: 0 }
    expect(plainText(vi.sentence(none))).toBe('Đến ngày 24/6/2025: không có nhiệm vụ nào.')
    expect(plainText(en.sentence(none))).toBe('As of 24/6/2025: no tasks.')
  })

  it('stresses what is overdue, and nothing where nothing is', () => {
    const overdue = (numbers: SentenceNumbers) =>
      en.sentence(numbers).filter(piece => typeof piece !== 'string' && piece.tone === 'overdue')
    expect(overdue(THE_NOTICE)).toEqual([{ text: '1\u00a0overdue', tone: 'overdue' }])
    expect(overdue({ ...THE_NOTICE, dueCompleted: 3, overdue: 0 })).toEqual([])
  })

  const few = fc.oneof(fc.nat(2), fc.nat(5000))
  const counted = fc.record({
    dueCompleted: few,
    overdue: few,
    awaitingConfirmation: few,
    awaitingUpdate: few,
    others: few,
    withoutDeadline: few,
    carriedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.constantFrom<PlainDay | null>(null, dayOf(2025, 6, 1)),
  })

  it.each(LANGUAGES)('closes, in %s: due = completed + overdue + awaiting confirmation + awaiting update', language => {
    fc.assert(
      fc.property(counted, parts => {
        const { dueCompleted, overdue, awaitingConfirmation, awaitingUpdate, withoutDeadline, from } = parts
        const due = dueCompleted + overdue + awaitingConfirmation + awaitingUpdate
        const total = due + withoutDeadline + parts.others
        fc.pre(total > 0)
        const carriedOver = from === null ? 0 : Math.floor(parts.carriedShare * total)
        const numbers = {
          filters: '',
          day: DAY,
          from,
          total,
          carriedOver,
          due,
          dueCompleted,
          overdue,
          awaitingUpdate,
          withoutDeadline,
        }
        const read = readBack(language, numbers)
        expect(read).toEqual({
          total,
          carriedOver,
          added: from === null ? 0 : total - carriedOver,
          due,
          dueCompleted,
          overdue,
          awaitingConfirmation,
          awaitingUpdate,
          withoutDeadline,
        })
        expect(read.dueCompleted! + read.overdue! + read.awaitingConfirmation! + read.awaitingUpdate!).toBe(read.due)
      }),
    )
  })
})

describe('a fault', () => {
  it.each(FAULT_CODES)('%s has a reason of its own in both languages, with the value where there is one', code => {
    for (const language of LANGUAGES) {
      const reason = WORDS[language].reason({ code })
      expect(reason).not.toBe('')
      expect(FAULT_CODES.filter(other => WORDS[language].reason({ code: other }) === reason)).toEqual([code])
      expect(WORDS[language].reason({ code, value: 'so-la' })).toBe(`${reason}: “so-la”`)
    }
  })

  it.each(Object.entries(REJECTIONS))(
    '%s is a whole sentence in both languages, with where and what',
    (_, rejections) => {
      for (const language of LANGUAGES)
        for (const rejection of rejections) {
          const said = WORDS[language].rejection(rejection)
          expect(said).toMatch(/^[\p{Lu}“].*[.}"]$/u)
          const { code: _, ...facts } = rejection
          const named = Object.values(facts).filter(fact => fact !== null)
          expect(named.filter(fact => !said.includes(String(fact)))).toEqual([])
        }
    },
  )
})
