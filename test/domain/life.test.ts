import { describe, expect, it } from 'vitest'
import { type Deadline, NO_DEADLINE } from '../../src/domain/deadline.ts'
import type { EventType, Task, TaskEvent } from '../../src/domain/facts.ts'
import { judgedDeadline, judgedLastOnTimeDay, type Stage, walkLife } from '../../src/domain/life.ts'
import { isoDay, parseDay } from '../../src/domain/plainDay.ts'

type Told = readonly [at: string, type: EventType, more?: object]

const by = (date: string): Deadline => ({ kind: 'by', date: parseDay(date)!, text: null })

function task(told: readonly Told[], deadline: Deadline = by('2025-06-30')): Task {
  const events = told.map(([at, type, more]) => {
    const unsaid = { percent: null, waitingForId: null, proposal: null, escalated: false, supervisor: null }
    return { at, day: parseDay(at)!, type, note: null, reference: null, ...unsaid, ...more } as unknown as TaskEvent
  })
  return {
    leadId: 'skhcn',
    supervisor: 'Chủ tịch',
    assignedOn: parseDay('2025-03-31')!,
    deadline,
    events,
  } as unknown as Task
}

/** What is known of a task at the end of a day. */
function known({ on, of, deadline }: { on: string; of: readonly Told[]; deadline?: Deadline }) {
  let found: Stage | null = null
  walkLife(task(of, deadline), stage => {
    if (stage.from === null || stage.from <= parseDay(on)!) found = { ...stage }
  })
  return found as unknown as Stage
}

const iso = (day: Stage['from']) => (day === null ? null : isoDay(day))
const always = '2199-12-31'

describe('facts up to the end of the day count', () => {
  const of: Told[] = [
    ['2025-03-01', 'progress', { percent: 10 }],
    ['2025-05-12', 'progress', { percent: 40 }],
    ['2025-05-12', 'submitted'],
    ['2025-05-13', 'completed'],
  ]

  it('those of the day too, those of the next not', () => {
    expect(known({ on: '2025-02-28', of })).toMatchObject({ started: false, percent: null, happened: 0 })
    expect(known({ on: '2025-05-12', of })).toMatchObject({ percent: 40, completedOn: null, happened: 3 })
    expect(known({ on: '2025-05-13', of }).happened).toBe(4)
  })

  it('an event before assignedOn counts like any other', () => {
    expect(known({ on: '2025-03-01', of })).toMatchObject({ started: true, percent: 10 })
  })

  it('the events of one day make one stage', () => {
    const stages: (string | null)[] = []
    walkLife(task(of), stage => stages.push(iso(stage.from)))
    expect(stages).toEqual([null, '2025-03-01', '2025-05-12', '2025-05-13'])
  })
})

describe('a completion', () => {
  it('is the first one since the last reopened; a later one changes nothing', () => {
    const of: Told[] = [
      ['2025-04-01', 'completed'],
      ['2025-04-05', 'completed'],
    ]
    expect(iso(known({ on: always, of }).completedOn)).toBe('2025-04-01')
    const again = known({ on: always, of: [...of, ['2025-04-06', 'reopened'], ['2025-05-01', 'completed']] })
    expect(iso(again.completedOn)).toBe('2025-05-01')
  })

  it('is none once reopened', () => {
    const of: Told[] = [
      ['2025-04-01', 'submitted'],
      ['2025-04-02', 'completed'],
      ['2025-04-05', 'reopened'],
    ]
    expect(known({ on: always, of })).toMatchObject({ completedOn: null, judgedOn: null, handedInOn: null })
  })

  it('is judged by its own day where nothing was handed in', () => {
    expect(iso(known({ on: always, of: [['2025-04-01', 'completed']] }).judgedOn)).toBe('2025-04-01')
  })

  it('is judged by the hand-in that it confirms: who hands in on time and is confirmed late is on time', () => {
    const of: Told[] = [
      ['2025-06-29', 'submitted'],
      ['2025-07-15', 'completed'],
    ]
    const { judgedOn, completedOn } = known({ on: always, of })
    expect([iso(judgedOn), iso(completedOn)]).toEqual(['2025-06-29', '2025-07-15'])
  })

  it('is judged by the first hand-in of several', () => {
    const of: Told[] = [
      ['2025-06-01', 'submitted'],
      ['2025-06-10', 'submitted'],
      ['2025-06-20', 'completed'],
    ]
    expect(iso(known({ on: always, of }).judgedOn)).toBe('2025-06-01')
  })

  it('is judged by the first hand-in since the last one that was returned', () => {
    const of: Told[] = [
      ['2025-06-01', 'submitted'],
      ['2025-06-05', 'returned'],
      ['2025-06-10', 'submitted'],
      ['2025-06-20', 'completed'],
    ]
    expect(iso(known({ on: always, of }).judgedOn)).toBe('2025-06-10')
    expect(iso(known({ on: always, of: of.filter(([at]) => at !== '2025-06-10') }).judgedOn)).toBe('2025-06-20')
  })

  it('is not judged by what was handed in before it was reopened', () => {
    const of: Told[] = [
      ['2025-06-01', 'submitted'],
      ['2025-06-05', 'completed'],
      ['2025-06-10', 'reopened'],
      ['2025-06-20', 'completed'],
    ]
    expect(iso(known({ on: always, of }).judgedOn)).toBe('2025-06-20')
  })
})

describe('the deadline in force', () => {
  const extended = (at: string, to: Deadline): Told => [at, 'extended', { deadline: to }]
  const last = (stage: Stage) => iso(judgedLastOnTimeDay(stage))

  it('is the task’s own until the first extension, then that of the last', () => {
    const of = [extended('2025-06-20', by('2025-07-31')), extended('2025-07-20', by('2025-08-15'))]
    expect(last(known({ on: '2025-06-19', of }))).toBe('2025-06-30')
    expect(last(known({ on: '2025-06-20', of }))).toBe('2025-07-31')
    expect(last(known({ on: always, of }))).toBe('2025-08-15')
  })

  it('can be taken away', () => {
    expect(judgedDeadline(known({ on: always, of: [extended('2025-06-20', NO_DEADLINE)] }))).toEqual(NO_DEADLINE)
  })

  it('at the completion is the one judged by: an extension after it changes nothing', () => {
    const of = [['2025-07-05', 'completed'] as Told, extended('2025-07-10', by('2025-07-31'))]
    expect(last(known({ on: always, of }))).toBe('2025-06-30')
  })

  it('at the completion is that of the last extension before it, also one after the hand-in', () => {
    const of: Told[] = [
      ['2025-07-05', 'submitted'],
      extended('2025-07-06', by('2025-07-31')),
      ['2025-07-07', 'completed'],
    ]
    expect(last(known({ on: always, of }))).toBe('2025-07-31')
  })

  it('is the one on the day again where a completed task is reopened or cancelled', () => {
    const of = [['2025-07-05', 'completed'] as Told, extended('2025-07-10', by('2025-07-31'))]
    expect(last(known({ on: always, of: [...of, ['2025-07-11', 'reopened']] }))).toBe('2025-07-31')
    expect(last(known({ on: always, of: [...of, ['2025-07-11', 'cancelled']] }))).toBe('2025-07-31')
  })
})

describe('a cancellation', () => {
  it('is of the day of the first one since the last reopened', () => {
    const of: Told[] = [
      ['2025-04-01', 'cancelled'],
      ['2025-04-05', 'cancelled'],
    ]
    expect(iso(known({ on: always, of }).cancelledOn)).toBe('2025-04-01')
    expect(known({ on: always, of: [...of, ['2025-04-06', 'reopened']] }).cancelledOn).toBeNull()
  })

  it('is not undone by resuming', () => {
    const of: Told[] = [
      ['2025-04-01', 'cancelled'],
      ['2025-04-05', 'resumed'],
    ]
    expect(iso(known({ on: always, of }).cancelledOn)).toBe('2025-04-01')
  })
})

describe('a suspension', () => {
  it.each(['resumed', 'reopened'] as const)('holds until %s', end => {
    const of: Told[] = [
      ['2025-04-01', 'suspended'],
      ['2025-04-05', end],
    ]
    expect(known({ on: '2025-04-04', of }).suspended).toBe(true)
    expect(known({ on: '2025-04-05', of }).suspended).toBe(false)
  })
})

describe('an obstacle', () => {
  const of: Told[] = [
    ['2025-04-01', 'blocked', { escalated: true }],
    ['2025-04-10', 'blocked', { waitingForId: 'snv' }],
    ['2025-04-20', 'unblocked'],
  ]

  it('is what the last blocked says, since the first one not removed', () => {
    expect(known({ on: '2025-04-09', of }).blocked).toMatchObject({ escalated: true })
    expect(known({ on: '2025-04-19', of }).blocked).toMatchObject({ escalated: false, waitingForId: 'snv' })
    expect(iso(known({ on: '2025-04-19', of }).blockedSince)).toBe('2025-04-01')
  })

  it('is gone once unblocked', () => {
    expect(known({ on: '2025-04-20', of })).toMatchObject({ blocked: null, blockedSince: null })
  })
})

describe('the lead and the supervisor', () => {
  it('are those of the last transfer that names them, else the task’s own', () => {
    const of: Told[] = [
      ['2025-04-01', 'transferred', { leadId: 'snv', supervisor: 'Phó Chủ tịch' }],
      ['2025-05-01', 'transferred', { leadId: 'stc' }],
    ]
    expect(known({ on: '2025-03-31', of })).toMatchObject({ leadId: 'skhcn', supervisor: 'Chủ tịch' })
    expect(known({ on: '2025-04-01', of })).toMatchObject({ leadId: 'snv', supervisor: 'Phó Chủ tịch' })
    expect(known({ on: '2025-05-01', of })).toMatchObject({ leadId: 'stc', supervisor: 'Phó Chủ tịch' })
  })
})

describe('progress', () => {
  it('is that of the last progress that states a percent', () => {
    const of: Told[] = [
      ['2025-04-01', 'progress', { percent: 40 }],
      ['2025-04-10', 'progress'],
      ['2025-04-20', 'progress', { percent: 0 }],
    ]
    expect(known({ on: '2025-04-10', of }).percent).toBe(40)
    expect(known({ on: always, of }).percent).toBe(0)
  })

  it.each(['progress', 'submitted', 'blocked'] as const)('starts with %s', type => {
    expect(known({ on: always, of: [['2025-04-01', type]] }).started).toBe(true)
  })

  it('does not start with any other event', () => {
    const of: Told[] = [
      ['2025-04-01', 'reminded'],
      ['2025-04-02', 'extended', { deadline: by('2025-07-31') }],
      ['2025-04-03', 'transferred', { leadId: 'snv' }],
      ['2025-04-04', 'returned'],
      ['2025-04-05', 'unblocked'],
    ]
    expect(known({ on: always, of }).started).toBe(false)
  })
})

describe('the last news', () => {
  it('is the last event but reminded', () => {
    const of: Told[] = [
      ['2025-04-01', 'progress'],
      ['2025-05-01', 'reminded'],
    ]
    expect(iso(known({ on: always, of }).lastNewsOn)).toBe('2025-04-01')
    expect(known({ on: always, of: [['2025-05-01', 'reminded']] }).lastNewsOn).toBeNull()
  })
})
