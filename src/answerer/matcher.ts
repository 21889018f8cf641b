import { ORGANIZATION_KINDS, PRIORITIES } from '../domain/facts.ts'
import { Mark, NO_DAY } from '../domain/judge.ts'
import {
  COMPLETED_STATUSES,
  FlagBit,
  isCompleted,
  NewsBit,
  OPEN_STATUSES,
  type Status,
  StatusCode,
} from '../domain/status.ts'
import { type DayRange, type Filter, type StatusFilter, WITHOUT } from '../question/filter.ts'
import type { Columns } from './columns.ts'
import type { Coordinators } from './coordinators.ts'
import type { Search } from './search.ts'

/**
 * Dimensions of a filter. A chart shows the board without the filter of its own dimension, so a task that a filter
 * leaves out carries the dimensions that left it out (contract section 6).
 */
export const Dimension = {
  /** `status`, `flag` and `news` are one dimension. */
  state: 1,
  organization: 2,
  programme: 4,
  supervisor: 8,
  document: 16,
  due: 32,
  other: 64,
} as const

/** The task that a pass has come to, on its day: one object, moved on. */
export class TaskCursor {
  t = 0
  stage = 0
  status = 0
  flags = 0
  news = 0
  /** Code of who leads on the day. */
  lead = 0
  readonly coordinators: Coordinators

  constructor(coordinators: Coordinators) {
    this.coordinators = coordinators
  }
}

type Test = (task: Readonly<TaskCursor>) => boolean

/** Codes that values name, for a look-up by code + 1. */
function named(values: readonly string[], names: readonly string[]): Uint8Array {
  const wanted = new Set(values)
  const table = new Uint8Array(names.length + 1)
  for (let code = 0; code < names.length; code++) if (wanted.has(names[code]!)) table[code + 1] = 1
  return table
}

/** The same where `none` is the tasks without any (0), never those of a thing that happens to be called so. */
function allowed(values: readonly string[], names: readonly string[]): Uint8Array {
  const stated = values.filter(value => value !== WITHOUT)
  const table = named(stated, names)
  table[0] = Number(stated.length < values.length)
  return table
}

const within = (ranges: readonly DayRange[], day: number) =>
  day !== NO_DAY && ranges.some(({ first, last }) => (first === null || day >= first) && (last === null || day <= last))

function statusMask(filters: readonly StatusFilter[]): number {
  const statuses = (filter: StatusFilter): readonly Status[] => {
    if (filter === 'open') return OPEN_STATUSES
    return filter === 'completed' ? COMPLETED_STATUSES : [filter]
  }
  return filters.flatMap(statuses).reduce((mask, status) => mask | (1 << StatusCode[status]), 0)
}

const bits = <K extends string>(keys: readonly K[], bit: Record<K, number>) =>
  keys.reduce((mask, key) => mask | bit[key], 0)

function deadlineFilterOf({ stages }: Columns, stage: number): Filter['deadline'][number] {
  if (stages.lastOnTimeDay[stage] !== NO_DAY) return 'dated'
  return stages.marks[stage]! & Mark.ongoing ? 'ongoing' : 'none'
}

function organizationTest(filter: Filter, organizationIds: readonly string[]): Test {
  const table = named(filter.org, organizationIds)
  const leads: Test = task => table[task.lead + 1] === 1
  const coordinates: Test = ({ coordinators: { codes, count } }) => {
    for (let i = 0; i < count; i++) if (table[codes[i]! + 1] === 1) return true
    return false
  }
  switch (filter.role) {
    case 'lead':
      return leads
    case 'coordinate':
      return coordinates
    case 'either':
      return task => leads(task) || coordinates(task)
  }
}

/** A filter made ready for one document: each part that narrows, with its dimension. */
export interface Matcher {
  /** The dimensions that the filter narrows. */
  readonly narrows: number
  /** Whether the filter looks at coordinators. */
  readonly readsCoordinators: boolean
  /** The dimensions that leave the task out; 0 where it is in. */
  leavesOut(task: Readonly<TaskCursor>): number
}

export function matcherOf(filter: Filter, columns: Columns, search: Search): Matcher {
  const { facts, stages } = columns
  const tests: { dimension: number; test: Test }[] = []
  const when = (values: readonly unknown[], dimension: number, test: () => Test) => {
    if (values.length > 0) tests.push({ dimension, test: test() })
  }
  const coded = (
    values: readonly string[],
    names: readonly string[],
    code: (task: Readonly<TaskCursor>) => number,
  ): Test => {
    const table = allowed(values, names)
    return task => table[code(task) + 1] === 1
  }
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

  const statuses = statusMask(filter.status)
  when(filter.status, Dimension.state, () => task => (statuses & (1 << task.status)) !== 0)
  const flags = bits(filter.flag, FlagBit)
  when(filter.flag, Dimension.state, () => task => (flags & task.flags) !== 0)
  const news = bits(filter.news, NewsBit)
  when(filter.news, Dimension.state, () => task => (news & task.news) !== 0)
  when(filter.org, Dimension.organization, () => organizationTest(filter, ids(facts.organizations)))
  when(filter.programme, Dimension.programme, () => {
    const table = allowed(filter.programme, ids(facts.programmes))
    return ({ t }) => {
      const start = columns.programmeStart[t]!
      const end = columns.programmeStart[t + 1]!
      for (let i = start; i < end; i++) if (table[columns.programme[i]! + 1] === 1) return true
      return false
    }
  })
  when(filter.supervisor, Dimension.supervisor, () =>
    coded(filter.supervisor, columns.supervisors, ({ stage }) => stages.supervisor[stage]!),
  )
  when(filter.document, Dimension.document, () =>
    coded(filter.document, ids(facts.documents), ({ t }) => columns.document[t]!),
  )
  when(
    filter.due,
    Dimension.due,
    () =>
      ({ stage }) =>
        within(filter.due, stages.lastOnTimeDay[stage]!),
  )
  when(
    filter.assigned,
    Dimension.other,
    () =>
      ({ t }) =>
        within(filter.assigned, columns.assignedOn[t]!),
  )
  when(
    filter.completed,
    Dimension.other,
    () =>
      ({ status, stage }) =>
        isCompleted(status) && within(filter.completed, stages.closedOn[stage]!),
  )
  when(
    filter.deadline,
    Dimension.other,
    () =>
      ({ stage }) =>
        filter.deadline.includes(deadlineFilterOf(columns, stage)),
  )
  when(filter.issuer, Dimension.other, () => coded(filter.issuer, columns.issuers, ({ t }) => columns.issuer[t]!))
  when(filter.followedBy, Dimension.other, () =>
    coded(filter.followedBy, columns.followers, ({ t }) => columns.followedBy[t]!),
  )
  when(filter.field, Dimension.other, () => coded(filter.field, columns.fields, ({ t }) => columns.field[t]!))
  when(filter.priority, Dimension.other, () => coded(filter.priority, PRIORITIES, ({ t }) => columns.priority[t]!))
  when(filter.kind, Dimension.other, () =>
    coded(filter.kind, ORGANIZATION_KINDS, ({ lead }) => columns.organizationKind[lead]!),
  )
  when(filter.q, Dimension.other, () => {
    const finders = filter.q.map(query => search.finder(query))
    return ({ t, lead, coordinators }) => finders.some(finds => finds(t, lead, coordinators))
  })

  return {
    narrows: tests.reduce((mask, { dimension }) => mask | dimension, 0),
    readsCoordinators: filter.q.length > 0 || (filter.org.length > 0 && filter.role !== 'lead'),
    leavesOut(task) {
      let out = 0
      for (let i = 0; i < tests.length; i++) {
        const { dimension, test } = tests[i]!
        if (!(out & dimension) && !test(task)) out |= dimension
      }
      return out
    },
  }
}
