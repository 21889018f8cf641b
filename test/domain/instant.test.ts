import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOfMs, compareInstants, dayOfMs, endOfDay, parseInstant, parseMoment } from '../../src/domain/instant.ts'
import { addDays, isoDay, parseDay } from '../../src/domain/plainDay.ts'

const at = (text: string) => parseMoment(text)!
const dayAt = (text: string) => isoDay(dayOfMs(at(text).ms))
const compared = (a: string, b: string) => Math.sign(compareInstants(at(a), at(b)))

describe('the day of an instant', () => {
  it.each([
    ['2025-06-24T17:00:00+07:00', '2025-06-24'],
    ['2025-06-24T16:59:59Z', '2025-06-24'],
    ['2025-06-24T16:59:59.999999999Z', '2025-06-24'],
    ['2025-06-24T17:00:00Z', '2025-06-25'],
    ['2025-06-25T00:00:00+07:00', '2025-06-25'],
    ['2025-06-25T00:00:00+08:00', '2025-06-24'],
    ['2025-06-24T12:00:00-05:00', '2025-06-25'],
    ['2025-06-24T11:59:59-05:00', '2025-06-24'],
    ['2025-12-31T20:30:00+03:30', '2026-01-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2025-06-24T00:00:00+23:59', '2025-06-23'],
    ['2025-06-24T23:59:59-23:59', '2025-06-26'],
    ['2025-06-24T17:00:00-00:00', '2025-06-25'],
  ])('%s is the calendar day at UTC+7: %s', (text, day) => expect(dayAt(text)).toBe(day))

  it('has its hour and minute at UTC+7', () => {
    expect(clockOfMs(at('2025-06-24T17:05:00Z').ms)).toEqual({ hour: 0, minute: 5 })
    expect(clockOfMs(at('1969-12-31T16:59:00Z').ms)).toEqual({ hour: 23, minute: 59 })
  })

  it('agrees with Date, to the millisecond', () => {
    const date = fc.date({
      min: new Date('1900-01-02T00:00Z'),
      max: new Date('2199-12-30T00:00Z'),
      noInvalidDate: true,
    })
    const offset = fc.tuple(fc.constantFrom('+', '-'), fc.nat(23), fc.nat(59))
    fc.assert(
      fc.property(date, offset, (date, [sign, hours, minutes]) => {
        const padded = (value: number) => `${value}`.padStart(2, '0')
        const text = date.toISOString().replace('Z', `${sign}${padded(hours)}:${padded(minutes)}`)
        expect(parseInstant(text)).toEqual({ ms: Date.parse(text), rest: '' })
      }),
    )
  })
})

describe('instants', () => {
  it('are equal whatever the offset they are written in', () => {
    expect(compared('2025-06-24T17:00:00+07:00', '2025-06-24T10:00:00Z')).toBe(0)
    expect(compared('2025-06-24T17:00:00+07:00', '2025-06-24T10:00:00.000Z')).toBe(0)
  })

  it('count their fraction in full', () => {
    expect(compared('2025-06-24T10:00:00.0000000000000000001Z', '2025-06-24T10:00:00.0000000000000000002Z')).toBe(-1)
    expect(compared('2025-06-24T10:00:00.1Z', '2025-06-24T10:00:00.10000Z')).toBe(0)
    expect(compared('2025-06-24T10:00:00.12349Z', '2025-06-24T10:00:00.1235Z')).toBe(-1)
    expect(compared('2025-06-24T10:00:00.9999999999Z', '2025-06-24T10:00:01Z')).toBe(-1)
  })

  it('are ordered by their digits, however many', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const [x, y] = [BigInt(a.padEnd(25, '0')), BigInt(b.padEnd(25, '0'))]
        expect(compared(`2025-06-24T10:00:00.${a}Z`, `2025-06-24T10:00:00.${b}Z`)).toBe(x < y ? -1 : x > y ? 1 : 0)
      }),
    )
  })
})

describe('a plain date', () => {
  it('stands for the end of its day: behind its last instant, before the next day’s first', () => {
    expect(compared('2025-06-24', '2025-06-24T23:59:59.99999999999999999999+07:00')).toBe(1)
    expect(compared('2025-06-24', '2025-06-24T17:00:00Z')).toBe(-1)
    expect(compared('2025-06-24', '2025-06-24')).toBe(0)
  })

  it('is of its own day, on every day', () => {
    const first = parseDay('1900-01-01')!
    const last = parseDay('2199-12-31')!
    const days = Array.from({ length: last - first + 1 }, (_, place) => addDays(first, place))
    expect(days.filter(day => dayOfMs(endOfDay(day).ms) !== day)).toEqual([])
  })

  it('is a moment, but no instant', () => {
    expect(parseMoment('2025-06-24')).toEqual(endOfDay(parseDay('2025-06-24')!))
    expect(parseInstant('2025-06-24')).toBeNull()
  })
})

describe('no instant', () => {
  it.each([
    '',
    'nay',
    '2025-06-24T17:00:00',
    '2025-06-24T17:00:00+07',
    '2025-06-24T17:00:00+0700',
    '2025-06-24T17:00:00+24:00',
    '2025-06-24T17:00:00+07:60',
    '2025-06-24T24:00:00Z',
    '2025-06-24T23:60:00Z',
    '2025-06-24T23:59:60Z',
    '2025-06-24T17:00Z',
    '2025-06-24T17:00:00.Z',
    '2025-06-24T17:00:00,5Z',
    '2025-06-24 17:00:00Z',
    '2025-06-24t17:00:00z',
    '2025-06-24T17:00:00Z ',
    ' 2025-06-24T17:00:00Z',
    '2025-06-24T17:00:00Z\n',
    '2025-02-30T17:00:00Z',
    '1899-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    '2025-6-24T17:00:00Z',
    '20250624T170000Z',
  ])('is %j', text => {
    expect(parseInstant(text)).toBeNull()
    expect(parseMoment(text)).toBeNull()
  })
})
