import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civil,
  type CivilDay,
  dayOf,
  daysInMonth,
  endOfMonth,
  isoDay,
  MS_PER_DAY,
  parseDay,
  type PlainDay,
  weekday,
} from '../../src/domain/plainDay.ts'

const FIRST = parseDay('1900-01-01')!
const LAST = parseDay('2199-12-31')!
const EVERY_DAY = Array.from({ length: LAST - FIRST + 1 }, (_, days) => addDays(FIRST, days))
const day = (text: string) => parseDay(text)!
const anyDay = fc.integer({ min: FIRST, max: LAST }) as fc.Arbitrary<PlainDay>

describe('a day', () => {
  it('is 0 on 1970-01-01 and one more the day after', () => {
    expect(parseDay('1970-01-01')).toBe(0)
    expect(parseDay('1970-01-02')).toBe(1)
    expect(parseDay('1969-12-31')).toBe(-1)
  })

  it('written and read again is itself, and agrees with Date in UTC, on every day from 1900 to 2199', () => {
    expect(EVERY_DAY).toHaveLength(300 * 365 + 73)
    const wrong = EVERY_DAY.filter(each => {
      const text = isoDay(each)
      const date = new Date(each * MS_PER_DAY)
      return parseDay(text) !== each || text !== date.toISOString().slice(0, 10) || weekday(each) !== date.getUTCDay()
    })
    expect(wrong).toEqual([])
  })

  it.each(['2025-02-30', '2025-04-31', '2025-02-29', '1900-02-29', '2100-02-29', '2025-00-01', '2025-13-01'])(
    'that does not exist is none: %s',
    text => expect(parseDay(text)).toBeNull(),
  )

  it.each(['2000-02-29', '2024-02-29', '1904-02-29', '2196-02-29'])('of a leap year is one: %s', text =>
    expect(isoDay(day(text))).toBe(text),
  )

  it.each(['1899-12-31', '2200-01-01', '9999-12-31', '0000-01-01'])('outside 1900–2199 is none: %s', text =>
    expect(parseDay(text)).toBeNull(),
  )

  it.each([
    '',
    '2025',
    '2025-06',
    '2025-6-30',
    '25-06-30',
    '2025/06/30',
    '2025-06-30 ',
    ' 2025-06-30',
    '2025-06-30T00:00:00Z',
    '2025-06-3x',
    '２０２５-06-30',
    '+025-06-30',
    '-025-06-30',
    '2025-+6-30',
    '30/6/2025',
  ])('is written YYYY-MM-DD and in no other way: %j', text => expect(parseDay(text)).toBeNull())

  it('is taken from any ten characters only where they are such a day', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'0123456789-'), minLength: 10, maxLength: 10 })
    const near = anyDay.chain(each =>
      fc.tuple(fc.nat(9), fc.constantFrom(...'0123456789-/ x')).map(([at, character]) => {
        const text = isoDay(each)
        return text.slice(0, at) + character + text.slice(at + 1)
      }),
    )
    fc.assert(
      fc.property(fc.oneof(texts, near), text => {
        const read = parseDay(text)
        const date = new Date(`${text}T00:00:00Z`)
        const exists = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime())
        // Date rolls 30 February over into March
        const known = exists && date.toISOString().startsWith(text)
        expect(read === null ? null : isoDay(read)).toBe(known ? text : null)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('months', () => {
  it('have the days that Date gives them', () => {
    const firsts = EVERY_DAY.map(civil).filter(({ dayOfMonth }) => dayOfMonth === 1)
    const lastOf = ({ year, month }: CivilDay) => new Date(Date.UTC(year, month, 0)).getUTCDate()
    expect(firsts.map(({ year, month }) => daysInMonth(year, month))).toEqual(firsts.map(lastOf))
  })

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-05-31', -12, '2024-05-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-08-31', -3, '2025-05-31'],
    ['2025-08-31', 0, '2025-08-31'],
  ])('%s and %i months is the same day of that month, or its last: %s', (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to)
  })

  it('added keep the day of the month, or end on the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const before = civil(from)
        const after = civil(addMonths(from, months))
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months)
        expect(after.dayOfMonth).toBe(Math.min(before.dayOfMonth, daysInMonth(after.year, after.month)))
      }),
    )
  })

  it('end before the first of the next one', () => {
    fc.assert(
      fc.property(anyDay, each => {
        const { year, month } = civil(each)
        expect(endOfMonth(each)).toBeGreaterThanOrEqual(each)
        expect(civil(addDays(endOfMonth(each), 1))).toEqual(
          month === 12 ? { year: year + 1, month: 1, dayOfMonth: 1 } : { year, month: month + 1, dayOfMonth: 1 },
        )
      }),
    )
  })

  it('and days make the day they came from', () => {
    fc.assert(
      fc.property(anyDay, each => {
        const { year, month, dayOfMonth } = civil(each)
        expect(dayOf(year, month, dayOfMonth)).toBe(each)
      }),
    )
  })
})
