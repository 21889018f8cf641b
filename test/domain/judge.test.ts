import { describe, expect, it } from 'vitest'
import { daysLateOn, flagsOn, Mark, NO_DAY, statusOn } from '../../src/domain/judge.ts'
import { parseDay } from '../../src/domain/plainDay.ts'
import {
  COMPLETED_STATUSES,
  type Flag,
  flagsOf,
  isCompleted,
  isOpen,
  OPEN_STATUSES,
  type Status,
  StatusCode,
  STATUSES,
} from '../../src/domain/status.ts'

/** What is known of a task: its marks, L of the deadline judged by, the judged day; and the days of D and K. */
interface Known {
  marks?: readonly (keyof typeof Mark)[]
  last?: string
  judged?: string
  on?: string
  dataDay?: string
  assigned?: string
  news?: string
}

const L = '2025-06-30'
const dayOr = (text: string | undefined, other: number) => (text === undefined ? other : parseDay(text)!)

function judged({ marks = [], last, judged, on = '2025-06-01', dataDay = '2025-12-31', assigned, news }: Known) {
  const rules = { day: parseDay(on)!, dataDay: parseDay(dataDay)!, dueSoonDays: 7, stagnantDays: 31 }
  const bits = marks.reduce((sum, mark) => sum | Mark[mark], 0)
  const lastOnTimeDay = dayOr(last, NO_DAY)
  const judgedOn = dayOr(judged, NO_DAY)
  const code = statusOn(bits, lastOnTimeDay, judgedOn, rules)
  const late = daysLateOn(code, lastOnTimeDay, judgedOn, rules)
  return {
    status: STATUSES[code]!,
    daysLate: late === NO_DAY ? null : late,
    flags: flagsOf(flagsOn(code, bits, dayOr(assigned, rules.day), dayOr(news, NO_DAY), rules)),
  }
}
const status = (known: Known): Status => judged(known).status
const daysLate = (known: Known) => judged(known).daysLate
const flags = (known: Known): Flag[] => judged(known).flags

describe('the first line that applies', () => {
  it('2. cancelled, whatever else happened', () => {
    expect(status({ marks: ['cancelled', 'completed', 'suspended', 'handedIn'], last: L })).toBe('cancelled')
  })

  it('3. completed: before suspended and handed in', () => {
    expect(status({ marks: ['completed', 'suspended', 'handedIn'], last: L, judged: L })).toBe('completedOnTime')
  })

  it('4. suspended: before awaitingConfirmation and overdue', () => {
    expect(status({ marks: ['suspended', 'handedIn'], last: L, judged: L, on: '2025-07-31' })).toBe('suspended')
  })

  it('5. awaitingConfirmation: also when its deadline has passed since', () => {
    expect(status({ marks: ['handedIn'], last: L, judged: L, on: '2025-07-31' })).toBe('awaitingConfirmation')
  })

  it('6. without L: ongoing or noDeadline', () => {
    expect(status({ marks: ['ongoing'] })).toBe('ongoing')
    expect(status({})).toBe('noDeadline')
  })

  it('7. D > L: overdue', () => expect(status({ last: L, on: '2025-07-01' })).toBe('overdue'))
  it('8. L − D ≤ dueSoonDays: dueSoon', () => expect(status({ last: L, on: '2025-06-23' })).toBe('dueSoon'))
  it('9. onTrack', () => expect(status({ last: L, on: '2025-06-22' })).toBe('onTrack'))
})

describe('a completed task', () => {
  it('is on time where the judged day ≤ L', () => {
    expect(status({ marks: ['completed'], last: L, judged: '2025-06-30' })).toBe('completedOnTime')
  })

  it('is late from the day after, by the days between', () => {
    const known: Known = { marks: ['completed'], last: L, judged: '2025-07-03', on: '2025-12-31' }
    expect(status(known)).toBe('completedLate')
    expect(daysLate(known)).toBe(3)
  })

  it('has no deadline where the one at its completion has no L', () => {
    expect(status({ marks: ['completed'], judged: '2025-07-03' })).toBe('completedNoDeadline')
    expect(status({ marks: ['completed', 'ongoing'], judged: '2025-07-03' })).toBe('completedNoDeadline')
  })
})

describe('a task that was handed in', () => {
  it('awaits confirmation where it has no L, or was handed in by it', () => {
    expect(status({ marks: ['handedIn'], judged: '2025-05-01' })).toBe('awaitingConfirmation')
    expect(status({ marks: ['handedIn', 'ongoing'], judged: '2025-05-01' })).toBe('awaitingConfirmation')
    expect(status({ marks: ['handedIn'], last: L, judged: '2025-06-30' })).toBe('awaitingConfirmation')
  })

  it('stays overdue where it was handed in late', () => {
    const known: Known = { marks: ['handedIn'], last: L, judged: '2025-07-01', on: '2025-07-02' }
    expect(status(known)).toBe('overdue')
    expect(flags(known)).toContain('submitted')
  })
})

describe('overdue', () => {
  it('is D > L, where L < K', () => {
    expect(status({ last: L, on: '2025-06-30' })).toBe('dueSoon')
    expect(status({ last: L, on: '2025-07-01', dataDay: '2025-07-01' })).toBe('overdue')
  })

  it('would be a guess where the deadline passed after the data was made: awaitingUpdate', () => {
    expect(status({ last: L, on: '2025-07-01', dataDay: '2025-06-30' })).toBe('awaitingUpdate')
    expect(status({ last: L, on: '2025-07-01', dataDay: '2025-03-31' })).toBe('awaitingUpdate')
  })

  it('runs on after K', () => {
    expect(daysLate({ last: L, on: '2025-07-31', dataDay: '2025-07-01' })).toBe(31)
  })

  it('alone has days late, with completedLate', () => {
    expect(daysLate({ last: L, on: '2025-07-31', dataDay: '2025-03-31' })).toBeNull()
    expect(daysLate({ last: L })).toBeNull()
    expect(daysLate({ marks: ['completed'], last: L, judged: L, on: '2025-07-31' })).toBeNull()
    expect(daysLate({ marks: ['suspended'], last: L, on: '2025-07-31' })).toBeNull()
    expect(daysLate({ marks: ['cancelled'], last: L, on: '2025-07-31' })).toBeNull()
  })
})

describe('the statuses', () => {
  it('stand in the order of every legend, bar and list', () => {
    expect(STATUSES).toEqual([
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
    ])
  })

  it('are open by lines 5 to 9, completed by line 3', () => {
    expect(STATUSES.filter(name => isOpen(StatusCode[name]))).toEqual(OPEN_STATUSES)
    expect(STATUSES.filter(name => isCompleted(StatusCode[name]))).toEqual(COMPLETED_STATUSES)
  })
})

describe('stagnant', () => {
  const quiet: Known = { marks: ['started'], assigned: '2025-03-31', on: '2025-06-01', last: L }

  it('is no news for more than stagnantDays', () => {
    expect(flags({ ...quiet, news: '2025-05-01' })).toEqual([])
    expect(flags({ ...quiet, news: '2025-04-30' })).toEqual(['stagnant'])
  })

  it('counts from the assignment where that is later than the last news, or there is none', () => {
    expect(flags({ ...quiet, assigned: '2025-05-01', news: '2025-01-01' })).toEqual([])
    expect(flags({ ...quiet, assigned: '2025-04-30' })).toEqual(['stagnant'])
  })

  it('counts to D or K, whichever is earlier', () => {
    expect(
      flags({ ...quiet, news: '2025-05-01', on: '2025-12-31', last: '2026-06-30', dataDay: '2025-06-01' }),
    ).toEqual([])
    expect(flags({ ...quiet, news: '2025-04-30', dataDay: '2025-06-01' })).toEqual(['stagnant'])
  })

  it('is neither ongoing nor submitted', () => {
    const { last: _, ...undated } = quiet
    expect(flags({ ...undated, marks: ['started', 'ongoing'] })).toEqual([])
    expect(flags({ ...quiet, marks: ['started', 'handedIn'], judged: '2025-04-01' })).toEqual(['submitted'])
  })
})

describe('the other flags', () => {
  it('notStarted: no progress, submitted or blocked', () => {
    expect(flags({ last: L })).toEqual(['notStarted'])
    expect(flags({ last: L, marks: ['started'] })).toEqual([])
  })

  it('blocked, and escalated where the last obstacle says so', () => {
    expect(flags({ last: L, marks: ['started', 'blocked'] })).toEqual(['blocked'])
    expect(flags({ last: L, marks: ['started', 'blocked', 'escalated'] })).toEqual(['blocked', 'escalated'])
    expect(flags({ last: L, marks: ['started', 'escalated'] })).toEqual([])
  })

  const everything: Known = {
    marks: ['handedIn', 'blocked', 'escalated', 'extended'],
    last: L,
    judged: '2025-07-01',
    on: '2025-07-02',
    assigned: '2025-01-01',
  }

  it('stand in the order of the contract', () => {
    expect(flags(everything)).toEqual(['notStarted', 'submitted', 'blocked', 'escalated', 'extended'])
  })

  it.each(['completed', 'suspended'] as const)('are of open tasks: of one %s only extended stays', mark => {
    expect(flags({ ...everything, marks: [...everything.marks!, mark] })).toEqual(['extended'])
  })

  it('are none where it is cancelled', () => {
    expect(flags({ ...everything, marks: [...everything.marks!, 'cancelled'] })).toEqual([])
  })
})
