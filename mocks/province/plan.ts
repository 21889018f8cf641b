import { LAST_HEARD, TODAY } from './clock.ts'
import { type Completion, completions } from './completions.ts'
import { type Day, dayOf, likelyDeadline, workingDay, write } from './days.ts'
import { ln } from './ln.ts'
import { named, type Named } from './named.ts'
import { earliestTask } from './organizations.ts'
import {
  AFFINITY,
  BY_LEAD,
  BY_PROGRAMME,
  type Code,
  CODES,
  CONSTRUCTION_BY_PROGRAMME,
  type Status,
  STATUSES,
} from './quotas.ts'
import { draw, pick, type Random, shuffled } from './random.ts'

/** How a task ends up today; its history is told backwards from here. */
export interface Plan {
  status: Status
  lead: string
  code: Code
  second: Code | null
  /** A task of the pictures; in later blocks only its days. */
  named: Named | null
  /** The last on-time day in force today. */
  last: Day | null
  handIn: Day | null
  /** The day it was completed, suspended or cancelled. */
  end: Day | null
  /** Between these days it may have been assigned. */
  earliest: Day
  latest: Day
  assigned: Day
  /** Of a stagnant task: the day it was last heard of. */
  quietSince: Day | null
  blocked: { on: Day; waitsFor?: string; escalated: boolean } | null
  /** Sở Xây dựng coordinates. */
  withConstruction: boolean
  /** Had no deadline until this day. */
  datedOn: Day | null
}

const OCTOBER = dayOf('2025-10-01')
const LAST_WEEK = TODAY - 7

const isCompleted = (plan: Plan): boolean => plan.status.startsWith('completed')

function blank(status: Status, lead: string): Plan {
  return {
    status,
    lead,
    code: 'no',
    second: null,
    named: null,
    last: null,
    handIn: null,
    end: null,
    earliest: earliestTask(lead),
    latest: OCTOBER - 1,
    assigned: 0,
    quietSince: null,
    blocked: null,
    withConstruction: false,
    datedOn: null,
  }
}

function attachNamed(plans: Plan[]): void {
  for (const task of named) {
    const plan = plans.find(each => each.status === task.status && each.lead === task.lead && !each.named)!
    plan.named = task
    plan.code = task.code
    plan.last = dayOf(task.last)
    plan.earliest = plan.latest = dayOf(task.assigned!)
  }
}

/** Engines may round `**` each in its own way. */
const squared = (x: number): number => x * x

const weight = (lead: string, code: Code): number => AFFINITY[lead]![code] ?? 0.02

const LIKES: Record<string, Record<Code, number>> = Object.fromEntries(
  Object.keys(BY_LEAD).map(lead => [
    lead,
    Object.fromEntries(CODES.map(code => [code, ln(weight(lead, code))])) as Record<Code, number>,
  ]),
)

/** Programmes by their quotas, so that each agency's are mostly its own. */
function attachProgrammes(random: Random, plans: Plan[]): void {
  STATUSES.forEach((status, column) => {
    const left = CODES.map(code => BY_PROGRAMME[code][column]!)
    const own = CODES.map(code => CONSTRUCTION_BY_PROGRAMME[code][column]!)
    const open: Plan[] = []
    for (const plan of plans) {
      if (plan.status !== status) continue
      const at = CODES.indexOf(plan.code)
      if (plan.named) left[at]!--
      if (plan.named && plan.lead === 'sxd') own[at]!--
      if (!plan.named) open.push(plan)
    }
    for (const plan of open) {
      if (plan.lead !== 'sxd') continue
      const at = own.findIndex(count => count > 0)
      plan.code = CODES[at]!
      own[at]!--
      left[at]!--
    }
    const rest = shuffled(
      random,
      open.filter(plan => plan.lead !== 'sxd'),
    )
    for (const plan of rest) {
      const at = draw(
        random,
        CODES.map((code, i) => left[i]! * squared(weight(plan.lead, code))),
      )
      plan.code = CODES[at]!
      left[at]!--
    }
    const likes = (plan: Plan, code: Code) => LIKES[plan.lead]![code]
    for (let i = 0; i < rest.length * 12; i++) {
      const a = pick(random, rest)
      const b = pick(random, rest)
      if (likes(a, b.code) + likes(b, a.code) > likes(a, a.code) + likes(b, b.code)) [a.code, b.code] = [b.code, a.code]
    }
  })
  const both = shuffled(
    random,
    plans.filter(plan => plan.code === 'cds' && !plan.named),
  )
  for (const plan of both.filter(isCompleted).slice(0, 9)) plan.second = 'cc'
  for (const plan of both.filter(each => each.status === 'onTrack' || each.status === 'noDeadline').slice(0, 5))
    plan.second = 'cc'
}

/** Sở Xây dựng's completions by month, as on its page: on time, late. */
const CONSTRUCTION_MONTHS: [month: string, onTime: number, late: number][] = [
  ['2025-01', 1, 0],
  ['2025-03', 2, 1],
  ['2025-04', 3, 1],
  ['2025-05', 7, 0],
  ['2025-06', 5, 3],
  ['2025-07', 4, 6],
  ['2025-08', 3, 5],
  ['2025-09', 4, 3],
  ['2025-10', 2, 0],
]

/** The first of these completions that will do, taken out of the list. */
function take(from: Completion[], fits: (completion: Completion) => boolean): Completion {
  const at = from.findIndex(fits)
  return from.splice(at < 0 ? 0 : at, 1)[0]!
}

function attachCompletions(random: Random, plans: Plan[]): void {
  const days = completions(random)
  const set = (plan: Plan, completion: Completion) => {
    Object.assign(plan, completion)
    const judged = completion.handIn ?? completion.end
    plan.latest = Math.min(plan.latest, judged - 6, (completion.last ?? judged) - 10)
    plan.earliest = Math.min(Math.max(plan.earliest, plan.latest - 200), plan.latest)
  }
  const lists = [
    ['completedOnTime', days.onTime, 1],
    ['completedLate', days.late, 2],
    ['completedNoDeadline', days.undated, 0],
  ] as const
  for (const [status, list, column] of lists) {
    const open = plans.filter(plan => plan.status === status)
    const construction = open.filter(plan => plan.lead === 'sxd')
    if (column) {
      for (const [month, ...counts] of CONSTRUCTION_MONTHS) {
        for (let i = 0; i < counts[column - 1]!; i++) {
          const fits = ({ end }: Completion) => write(end).iso.startsWith(month) && end <= LAST_WEEK
          set(construction.pop()!, take(list, fits))
        }
      }
    }
    for (const plan of construction)
      set(
        plan,
        take(list, ({ end }) => end <= LAST_WEEK),
      )
    const others = open.filter(plan => plan.lead !== 'sxd').sort((a, b) => b.earliest - a.earliest)
    for (const plan of others) {
      const young = plan.earliest > dayOf('2025-01-01')
      const first = plan.earliest + 20
      set(plan, young ? take(list, ({ end, last }) => end >= first && (last ?? end) >= first) : list.pop()!)
    }
  }
}

/** Open deadlines by their week, as the timeline shows them: first day, last day, tasks. */
const AHEAD: [from: string, to: string, tasks: number][] = [
  ['2025-10-30', '2025-11-04', 23],
  ['2025-11-05', '2025-11-11', 9],
  ['2025-11-12', '2025-11-18', 6],
  ['2025-11-19', '2025-11-25', 12],
  ['2025-11-26', '2025-12-02', 26],
  ['2025-12-03', '2025-12-09', 6],
  ['2025-12-10', '2025-12-16', 20],
  ['2025-12-17', '2025-12-23', 5],
  ['2025-12-24', '2025-12-30', 7],
  ['2025-12-31', '2025-12-31', 54],
]
const NEXT_YEAR = [
  '2026-01-14',
  '2026-01-31',
  '2026-02-28',
  '2026-03-31',
  '2026-03-31',
  '2026-03-31',
  '2026-04-29',
  '2026-06-30',
  '2026-06-30',
  '2026-09-30',
  '2026-12-31',
]
const WAITING = [
  '2025-10-15',
  '2025-10-17',
  '2025-10-19',
  '2025-10-20',
  '2025-10-23',
  '2025-10-24',
  '2025-10-28',
  '2025-10-31',
]

function attachDeadlines(random: Random, plans: Plan[]): void {
  const of = (status: Status) => plans.filter(plan => plan.status === status)
  const days = AHEAD.flatMap(([from, to, tasks]) =>
    Array.from({ length: tasks }, () => likelyDeadline(random, dayOf(from), dayOf(to))),
  )
  const onTrack = shuffled(random, of('onTrack'))
  const construction = onTrack.filter(plan => plan.lead === 'sxd')
  const others = onTrack.filter(plan => plan.lead !== 'sxd')
  const later = NEXT_YEAR.map(dayOf)
  const near = shuffled(random, days)
  for (const plan of construction.slice(0, 2)) plan.last = later.splice(3, 1)[0]!
  for (const plan of construction.slice(2)) plan.last = near.pop()!
  const rest = shuffled(random, [...near, ...later])
  for (const plan of others) plan.last = rest.pop()!
  for (const plan of onTrack) plan.latest = Math.min(plan.latest, plan.last! - 25)

  of('awaitingConfirmation').forEach((plan, i) => {
    plan.last = dayOf(WAITING[i]!)
    plan.handIn = workingDay(random, Math.min(plan.last, TODAY - 1) - 3, Math.min(plan.last, TODAY - 1))
    plan.latest = Math.min(plan.latest, plan.handIn - 20)
  })
  shuffled(random, of('suspended')).forEach((plan, i) => {
    plan.end = workingDay(random, Math.max(dayOf('2025-06-10'), plan.earliest + 25), LAST_WEEK - 1)
    if (i < 14) plan.last = likelyDeadline(random, plan.end + 5, plan.end + 110)
    plan.latest = plan.end - 20
  })
  shuffled(random, of('cancelled')).forEach((plan, i) => {
    plan.end = workingDay(random, dayOf('2024-11-01'), LAST_WEEK - 1)
    if (i < 9) plan.last = likelyDeadline(random, plan.end + 3, plan.end + 80)
    plan.latest = plan.end - 20
  })
}

/** The 40 assigned in October, 4 of them in the last week (by hand: 2, 1 of them). */
function attachFresh(random: Random, plans: Plan[]): void {
  const free = shuffled(
    random,
    plans.filter(plan => !plan.named && plan.lead !== 'sxd'),
  )
  const fresh = (status: Status, count: number, from: string, to: string) => {
    const fits = (plan: Plan) =>
      plan.status === status && plan.earliest < OCTOBER && (plan.last ?? TODAY + 20) > TODAY + 15
    for (const plan of free.filter(fits).slice(0, count)) {
      plan.earliest = plan.latest = workingDay(random, dayOf(from), dayOf(to))
    }
  }
  fresh('onTrack', 3, '2025-10-16', '2025-10-21')
  fresh('onTrack', 22, '2025-10-01', '2025-10-15')
  fresh('noDeadline', 6, '2025-10-01', '2025-10-15')
  const quick = (plan: Plan) =>
    plan.status === 'completedOnTime' && (plan.handIn ?? plan.end!) >= OCTOBER + 9 && plan.last! > OCTOBER + 12
  for (const plan of free.filter(quick).slice(0, 7))
    plan.earliest = plan.latest = workingDay(random, OCTOBER, OCTOBER + 3)
}

const isFresh = (plan: Plan): boolean => plan.earliest >= OCTOBER

/** Those not heard of for over 31 days: with those told by hand 87. */
function attachSilence(random: Random, plans: Plan[]): void {
  const quiet = (status: Status, lead: 'sxd' | null, count: number, recent: number) => {
    const fits = (plan: Plan) =>
      plan.status === status &&
      !plan.named &&
      !isFresh(plan) &&
      !plan.blocked &&
      (plan.lead === 'sxd') === (lead === 'sxd')
    shuffled(random, plans.filter(fits))
      .slice(0, count)
      .forEach((plan, i) => {
        const low = Math.max(dayOf('2025-04-20'), plan.earliest + 10)
        plan.quietSince =
          i < recent
            ? workingDay(random, LAST_HEARD - 7, LAST_HEARD - 1)
            : workingDay(random, Math.max(low, LAST_HEARD - 8 - Math.floor(squared(random()) * 110)), LAST_HEARD - 8)
        plan.latest = Math.min(plan.latest, plan.quietSince)
      })
  }
  quiet('onTrack', 'sxd', 1, 1)
  quiet('noDeadline', 'sxd', 2, 0)
  quiet('onTrack', null, 37, 7)
  quiet('noDeadline', null, 41, 6)
}

const OBSTACLES: [status: Status, lead: string, on: string, waitsFor: string | null][] = [
  ['onTrack', 'bql-giao-thong', '2025-09-30', 'snnmt'],
  ['onTrack', 'syt', '2025-10-17', 'stc'],
  ['onTrack', 'sct', '2025-10-08', null],
  ['onTrack', 'svhttdl', '2025-10-20', 'stc'],
  ['noDeadline', 'snv', '2025-10-09', 'stc'],
  ['noDeadline', 'ly-son', '2025-09-25', 'snnmt'],
]

function attachObstacles(plans: Plan[]): void {
  for (const [status, lead, on, waitsFor] of OBSTACLES) {
    const plan = plans.find(each => each.status === status && each.lead === lead && !isFresh(each) && !each.blocked)
    if (plan) plan.blocked = { on: dayOf(on), escalated: !waitsFor, ...(waitsFor ? { waitsFor } : {}) }
  }
  for (const plan of plans) {
    if (!plan.named?.blocked) continue
    const { on, waitsFor, escalated = false } = plan.named.blocked
    plan.blocked = { on: dayOf(on), escalated, ...(waitsFor ? { waitsFor } : {}) }
  }
}

/** What Sở Xây dựng coordinates, by lead: open ones that are not overdue (those told by hand say so themselves). */
const COORDINATED: [lead: string, statuses: Status[]][] = [
  ['snnmt', ['onTrack', 'onTrack', 'noDeadline', 'noDeadline']],
  ['stc', ['awaitingConfirmation']],
  ['bql-giao-thong', ['onTrack']],
  ['bql-dung-quat', ['onTrack']],
  ['binh-son', ['noDeadline']],
  ['sngv', ['onTrack', 'noDeadline', 'noDeadline']],
  ['bql-dan-dung', ['noDeadline', 'noDeadline', 'noDeadline']],
  ['ly-son', ['noDeadline', 'noDeadline', 'suspended']],
  ['sct', ['onTrack']],
  ['skhcn', ['onTrack', 'ongoing']],
  ['sdttg', ['onTrack', 'onTrack']],
  ...['syt', 'snv', 'sgddt', 'kon-tum', 'svhttdl', 'stp', 'cong-an', 'vp', 'thue', 'cam-thanh'].map(
    (lead): [string, Status[]] => [lead, ['onTrack']],
  ),
]

function attachCoordination(random: Random, plans: Plan[]): void {
  for (const [lead, statuses] of COORDINATED) {
    for (const status of statuses) {
      const plan = plans.find(each => each.lead === lead && each.status === status && !each.withConstruction)
      if (plan) plan.withConstruction = true
    }
  }
  const near = new Set<Code>(['dt', 'dd', 'as', 'dn'])
  const closed = plans.filter(plan => plan.lead !== 'sxd' && isCompleted(plan) && near.has(plan.code))
  for (const plan of shuffled(random, closed).slice(0, 90)) plan.withConstruction = true
}

/** Tasks assigned by the end of each month but those of October 2025. */
const ASSIGNED: [month: string, tasks: number][] = [
  ['2024-04-30', 0],
  ['2024-05-31', 8],
  ['2024-06-30', 18],
  ['2024-07-31', 28],
  ['2024-08-31', 38],
  ['2024-09-30', 50],
  ['2024-10-31', 62],
  ['2024-11-30', 76],
  ['2024-12-31', 90],
  ['2025-01-31', 155],
  ['2025-02-28', 232],
  ['2025-03-31', 325],
  ['2025-04-30', 425],
  ['2025-05-31', 548],
  ['2025-06-30', 690],
  ['2025-07-31', 885],
  ['2025-08-31', 1020],
  ['2025-09-30', 1154],
]

function dayOfRank(share: number): Day {
  const rank = share * 1154
  const at = ASSIGNED.findIndex(([, tasks]) => tasks >= rank)
  const [to, most] = ASSIGNED[Math.max(1, at)]!
  const [from, least] = ASSIGNED[Math.max(1, at) - 1]!
  return Math.round(dayOf(from) + 1 + ((rank - least) / (most - least)) * (dayOf(to) - dayOf(from) - 1))
}

function attachAssignments(random: Random, plans: Plan[]): void {
  const open = plans.filter(plan => plan.earliest < plan.latest)
  for (const plan of plans) plan.assigned = plan.latest
  const wish = new Map(
    open.map(plan => [
      plan,
      Math.max(
        plan.earliest,
        plan.latest - 8 - Math.floor(-ln(1 - random()) * (plan.last === null || plan.status === 'onTrack' ? 75 : 38)),
      ),
    ]),
  )
  open.sort((a, b) => wish.get(a)! - wish.get(b)!)
  open.forEach((plan, i) => {
    const day = Math.min(plan.latest, Math.max(plan.earliest, dayOfRank((i + 0.5) / open.length)))
    plan.assigned = workingDay(random, Math.max(plan.earliest, day - 2), day)
  })
}

/** The 1,194 tasks of one province. */
export function plansOf(random: Random): Plan[] {
  const plans = Object.entries(BY_LEAD).flatMap(([lead, counts]) =>
    STATUSES.flatMap((status, i) => Array.from({ length: counts[i]! }, () => blank(status, lead))),
  )
  attachNamed(plans)
  attachProgrammes(random, plans)
  attachCompletions(random, plans)
  attachDeadlines(random, plans)
  attachFresh(random, plans)
  attachObstacles(plans)
  attachSilence(random, plans)
  attachCoordination(random, plans)
  attachAssignments(random, plans)
  const dated = plans.find(
    plan => plan.status === 'onTrack' && plan.lead === 'stc' && !isFresh(plan) && !plan.quietSince,
  )
  if (dated) dated.datedOn = dayOf('2025-10-17')
  return plans
}
