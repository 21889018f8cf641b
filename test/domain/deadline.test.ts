import { describe, expect, it } from 'vitest'
import { type Deadline, lastOnTimeDay, NO_DEADLINE } from '../../src/domain/deadline.ts'
import { NO_DAY, statusOn } from '../../src/domain/judge.ts'
import { parsePeriod } from '../../src/domain/period.ts'
import { addDays, isoDay, parseDay } from '../../src/domain/plainDay.ts'
import { STATUSES } from '../../src/domain/status.ts'

const day = (text: string) => parseDay(text)!
const before = (date: string): Deadline => ({ kind: 'before', date: day(date), text: null })
const by = (date: string): Deadline => ({ kind: 'by', date: day(date), text: null })
const within = (period: string): Deadline => ({ kind: 'within', period, span: parsePeriod(period)!, text: null })

const last = (deadline: Deadline) => {
  const found = lastOnTimeDay(deadline)
  return found === null ? null : isoDay(found)
}

/** The status of an open task with this deadline, on a day of which the data knows. */
function statusOf(deadline: Deadline, on: string) {
  const rules = { day: day(on), dataDay: addDays(day(on), 1), dueSoonDays: 7, stagnantDays: 31 }
  return STATUSES[statusOn(0, lastOnTimeDay(deadline) ?? NO_DAY, NO_DAY, rules)]
}

describe('the last on-time day', () => {
  it('of "trước ngày 15/4/2025" is the day before', () => expect(last(before('2025-04-15'))).toBe('2025-04-14'))
  it('of "trước ngày 01/3/2024" is the leap day', () => expect(last(before('2024-03-01'))).toBe('2024-02-29'))
  it('of "trước ngày 01/01/2026" is in the year before', () => expect(last(before('2026-01-01'))).toBe('2025-12-31'))
  it('of "chậm nhất ngày 15/4/2025" is that day', () => expect(last(by('2025-04-15'))).toBe('2025-04-15'))

  it.each([
    ['trong năm 2025', '2025', '2025-12-31'],
    ['trong 6 tháng đầu năm 2025', '2025-H1', '2025-06-30'],
    ['trong 6 tháng cuối năm 2025', '2025-H2', '2025-12-31'],
    ['trong Quý I/2025', '2025-Q1', '2025-03-31'],
    ['trong Quý IV/2025', '2025-Q4', '2025-12-31'],
    ['trong tháng 6/2025', '2025-06', '2025-06-30'],
    ['trong tháng 2/2024', '2024-02', '2024-02-29'],
  ])('of "%s" is the period’s last', (_, period, expected) => expect(last(within(period))).toBe(expected))

  it('is none for "thường xuyên"', () => expect(last({ kind: 'ongoing', text: 'thường xuyên' })).toBeNull())
  it('is none where no deadline is stated', () => expect(last(NO_DEADLINE)).toBeNull())

  it('moves for no weekend and no holiday', () => {
    expect(last(by('2025-08-31'))).toBe('2025-08-31') // a Sunday
    expect(last(by('2025-09-02'))).toBe('2025-09-02') // National Day
  })
})

describe('a task', () => {
  it('due before the 15th is late on the 15th', () => {
    expect(statusOf(before('2025-04-15'), '2025-04-14')).toBe('dueSoon')
    expect(statusOf(before('2025-04-15'), '2025-04-15')).toBe('overdue')
  })

  it('due by the 15th is on time on the 15th and late on the 16th', () => {
    expect(statusOf(by('2025-04-15'), '2025-04-15')).toBe('dueSoon')
    expect(statusOf(by('2025-04-15'), '2025-04-16')).toBe('overdue')
  })

  it('due within a quarter is late on the first day of the next', () => {
    expect(statusOf(within('2025-Q4'), '2025-12-31')).toBe('dueSoon')
    expect(statusOf(within('2025-Q4'), '2026-01-01')).toBe('overdue')
  })

  it('without a day is never late', () => {
    expect(statusOf({ kind: 'none', text: 'khẩn trương' }, '2199-12-30')).toBe('noDeadline')
  })
})
