// The published figures of contract section 3, as documents: too large for files, so built.

export interface Published {
  name: string
  document: object
  at: string
  /** part of the report */
  expected: Record<string, unknown>
}

interface Row {
  id: string
  title: string
  leadId: string
  assignedOn: string
  deadline?: object
  events?: object[]
}

function rows(count: number, prefix: string, more: Pick<Row, 'deadline' | 'events'>): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}-${index + 1}`,
    title: `Nhiệm vụ ${prefix} ${index + 1}`,
    leadId: index % 2 === 0 ? 'a' : 'b',
    assignedOn: '2016-01-04',
    ...more,
  }))
}

function document(generatedAt: string, publisher: string, tasks: Row[], settings: object = {}): object {
  return {
    schema: 'ioc-tasks/1',
    generatedAt,
    publisher,
    ...settings,
    organizations: [
      { id: 'a', name: 'Cơ quan A' },
      { id: 'b', name: 'Cơ quan B' },
    ],
    tasks,
  }
}

/** Đà Nẵng 2022, base `counted`: 5,361 of 8,282 = 64.7%. The rest is split freely; the cancelled are not counted. */
export function daNang2022(): Published {
  const deadline = { kind: 'by', date: '2022-06-30' }
  return {
    name: 'Đà Nẵng 2022',
    at: '2022-12-31',
    document: document(
      '2022-12-31T17:00:00+07:00',
      'Đà Nẵng',
      [
        ...rows(5361, 'on-time', { deadline, events: [{ at: '2022-06-30T16:00:00+07:00', type: 'completed' }] }),
        ...rows(1900, 'late', { deadline, events: [{ at: '2022-07-01', type: 'completed' }] }),
        ...rows(500, 'undated', { events: [{ at: '2022-07-01', type: 'completed' }] }),
        ...rows(521, 'open', { deadline }),
        ...rows(18, 'cancelled', { deadline, events: [{ at: '2022-02-01', type: 'cancelled' }] }),
      ],
      { onTimeBase: 'counted' },
    ),
    expected: {
      total: 8300,
      counted: 8282,
      completed: 7761,
      due: 7782,
      dueCompleted: 7261,
      withoutDeadline: 500,
      status: { completedOnTime: 5361, completedLate: 1900, completedNoDeadline: 500, overdue: 521, cancelled: 18 },
      onTimeRate: 5361 / 8282,
      completionRate: 7761 / 8282,
      overdueRate: 521 / 7782,
    },
  }
}

/** Bình Định 5/2022, base `completed`: 1,014 of 1,160 = 87.4%, the undated ones counted as on time. */
export function binhDinh2022(): Published {
  const deadline = { kind: 'within', period: '2022-04' }
  return {
    name: 'Bình Định 5/2022',
    at: '2022-05-31',
    document: document(
      '2022-05-31T17:00:00+07:00',
      'Bình Định',
      [
        ...rows(483, 'on-time', { deadline, events: [{ at: '2022-04-30', type: 'completed' }] }),
        ...rows(146, 'late', { deadline, events: [{ at: '2022-05-02', type: 'completed' }] }),
        ...rows(531, 'undated', { events: [{ at: '2022-05-02', type: 'completed' }] }),
        ...rows(127, 'open', { deadline: { kind: 'within', period: '2022-Q2' } }),
        ...rows(100, 'open-undated', {}),
      ],
      { onTimeBase: 'completed' },
    ),
    expected: {
      total: 1387,
      counted: 1387,
      completed: 1160,
      withoutDeadline: 631,
      due: 629,
      dueCompleted: 629,
      status: { completedOnTime: 483, completedLate: 146, completedNoDeadline: 531, onTrack: 127, noDeadline: 100 },
      onTimeRate: 1014 / 1160,
      dueCompletionRate: 1,
    },
  }
}

/** The Government in 2016: 6,272 assigned; of 2,723 due 2,501 completed = 91.8%, 222 overdue. */
export function government2016(): Published {
  const deadline = { kind: 'before', date: '2016-07-01' }
  return {
    name: 'Chính phủ 2016',
    at: '2016-07-31',
    document: document('2016-07-31T08:00:00+07:00', 'Văn phòng Chính phủ', [
      ...rows(2501, 'done', { deadline, events: [{ at: '2016-06-30', type: 'completed' }] }),
      ...rows(222, 'overdue', { deadline }),
      ...rows(3549, 'not-yet-due', { deadline: { kind: 'within', period: '2016' } }),
    ]),
    expected: {
      total: 6272,
      counted: 6272,
      completed: 2501,
      due: 2723,
      dueCompleted: 2501,
      withoutDeadline: 0,
      status: { completedOnTime: 2501, overdue: 222, onTrack: 3549 },
      ageing: [0, 0, 222, 0, 0],
      dueCompletionRate: 2501 / 2723,
      onTimeRate: 1,
      overdueRate: 222 / 6272,
    },
  }
}

export const PUBLISHED: (() => Published)[] = [daNang2022, binhDinh2022, government2016]
