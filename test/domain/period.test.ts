import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAMED_PERIODS, type NamedPeriod, parsePeriod, periodOf, startOfPeriod } from '../../src/domain/period.ts'
import { addDays, addMonths, civil, isoDay, parseDay, type PlainDay } from '../../src/domain/plainDay.ts'

const span = (text: string) => {
  const found = parsePeriod(text)
  return found && `${isoDay(found.first)}..${isoDay(found.last)}`
}

describe('a period', () => {
  it.each([
    ['2025', '2025-01-01..2025-12-31'],
    ['2025-H1', '2025-01-01..2025-06-30'],
    ['2025-H2', '2025-07-01..2025-12-31'],
    ['2025-Q1', '2025-01-01..2025-03-31'],
    ['2025-Q2', '2025-04-01..2025-06-30'],
    ['2025-Q3', '2025-07-01..2025-09-30'],
    ['2025-Q4', '2025-10-01..2025-12-31'],
    ['2025-01', '2025-01-01..2025-01-31'],
    ['2025-02', '2025-02-01..2025-02-28'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2025-12', '2025-12-01..2025-12-31'],
    ['1900', '1900-01-01..1900-12-31'],
    ['2199-Q4', '2199-10-01..2199-12-31'],
  ])('%s is %s', (text, expected) => expect(span(text)).toBe(expected))

  it.each([
    '',
    '25',
    '1899',
    '2200',
    '2200-Q1',
    '9999-12',
    '2025-H0',
    '2025-H3',
    '2025-Q0',
    '2025-Q5',
    '2025-q1',
    '2025-00',
    '2025-13',
    '2025-6',
    '2025-06-30',
    '2025-',
    '2025Q1',
    ' 2025',
    '2025\n',
    'Quý I/2025',
  ])('is not %j', text => expect(span(text)).toBeNull())
})

const start = (day: string, name: NamedPeriod, startDay = 1) => isoDay(startOfPeriod(parseDay(day)!, name, startDay))

describe('the first day of the period that a day is in', () => {
  it.each([
    ['2025-06-24', 'month', '2025-06-01'],
    ['2025-06-24', 'quarter', '2025-04-01'],
    ['2025-06-24', 'half', '2025-01-01'],
    ['2025-07-01', 'half', '2025-07-01'],
    ['2025-12-31', 'year', '2025-01-01'],
    ['2025-01-01', 'year', '2025-01-01'],
  ] as const)('%s, %s: the calendar’s, %s', (day, name, expected) => expect(start(day, name)).toBe(expected))

  it.each([
    // June is 15 May to 14 June
    ['2025-06-14', 'month', '2025-05-15'],
    ['2025-06-15', 'month', '2025-06-15'],
    // the second quarter is 15 March to 14 June
    ['2025-06-14', 'quarter', '2025-03-15'],
    ['2025-06-15', 'quarter', '2025-06-15'],
    ['2025-03-14', 'quarter', '2024-12-15'],
    // the first half is 15 December to 14 June
    ['2025-06-14', 'half', '2024-12-15'],
    ['2025-06-15', 'half', '2025-06-15'],
    ['2025-12-14', 'half', '2025-06-15'],
    // the year 2025 is 15 December 2024 to 14 December 2025
    ['2025-01-10', 'month', '2024-12-15'],
    ['2025-01-10', 'year', '2024-12-15'],
    ['2024-12-15', 'year', '2024-12-15'],
    ['2024-12-14', 'year', '2023-12-15'],
    ['2025-12-14', 'year', '2024-12-15'],
  ] as const)('%s, %s, where months run from the 15th of the one before: %s', (day, name, expected) =>
    expect(start(day, name, 15)).toBe(expected),
  )

  it.each([
    ['2025-02-27', 'month', '2025-01-28'],
    ['2025-02-28', 'month', '2025-02-28'],
    ['2024-02-29', 'month', '2024-02-28'],
    ['2025-12-28', 'year', '2025-12-28'],
    ['2025-12-27', 'year', '2024-12-28'],
  ] as const)('%s, %s, where they run from the 28th: %s', (day, name, expected) =>
    expect(start(day, name, 28)).toBe(expected),
  )

  it('begins a period in which the day lies', () => {
    const days = fc.integer({ min: parseDay('1901-01-01')!, max: parseDay('2199-01-01')! }) as fc.Arbitrary<PlainDay>
    const months = { month: 1, quarter: 3, half: 6, year: 12 }
    fc.assert(
      fc.property(days, fc.constantFrom(...NAMED_PERIODS), fc.integer({ min: 1, max: 28 }), (day, name, startDay) => {
        const first = startOfPeriod(day, name, startDay)
        const next = addMonths(first, months[name])
        expect(civil(first).dayOfMonth).toBe(startDay)
        expect(first).toBeLessThanOrEqual(day)
        expect(next).toBeGreaterThan(day)
        // every day of a period names the same first one
        expect(startOfPeriod(first, name, startDay)).toBe(first)
        expect(startOfPeriod(addDays(next, -1), name, startDay)).toBe(first)
        expect(startOfPeriod(next, name, startDay)).toBe(next)
      }),
    )
  })
})

describe('the period that a day is in', () => {
  it.each([
    ['2025-06-24', 'month', 1, '2025-06'],
    ['2025-06-24', 'quarter', 1, '2025-Q2'],
    ['2025-06-24', 'half', 1, '2025-H1'],
    ['2025-12-31', 'half', 1, '2025-H2'],
    ['2025-12-31', 'year', 1, '2025'],
    // With months that run from the 15th, December's last days are of January.
    ['2025-06-14', 'month', 15, '2025-06'],
    ['2025-06-15', 'month', 15, '2025-07'],
    ['2025-12-15', 'month', 15, '2026-01'],
    ['2025-12-15', 'quarter', 15, '2026-Q1'],
    ['2025-12-15', 'half', 15, '2026-H1'],
    ['2025-12-15', 'year', 15, '2026'],
  ] as const)('%s, %s from day %i: %s', (day, name, startDay, expected) =>
    expect(periodOf(parseDay(day)!, name, startDay)).toBe(expected),
  )

  it('begins on its first day', () => {
    const days = fc.integer({ min: parseDay('1901-01-01')!, max: parseDay('2198-12-31')! })
    fc.assert(
      fc.property(days, fc.constantFrom(...NAMED_PERIODS), (day, name) => {
        const { first } = parsePeriod(periodOf(day as PlainDay, name, 1))!
        expect(isoDay(first)).toBe(isoDay(startOfPeriod(day as PlainDay, name, 1)))
      }),
    )
  })
})
