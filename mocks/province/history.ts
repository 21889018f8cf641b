import { CUT_OFF, EVENING, LAST_HEARD, MORNING, TODAY } from './clock.ts'
import {
  type Day,
  dayOf,
  type Deadline,
  deadlineOn,
  iso,
  likelyDeadline,
  noDeadline,
  ongoingDeadline,
  workingDay,
  write,
} from './days.ts'
import * as notes from './notes.ts'
import { isCommune, organizations, symbolOf } from './organizations.ts'
import type { Plan } from './plan.ts'
import { AFFINITY } from './quotas.ts'
import { between, pick, type Random } from './random.ts'

export interface Event {
  at: string
  type: string
  percent?: number
  note?: string
  reference?: string
  deadline?: Deadline
  leadId?: string
  supervisor?: string
  waitingForId?: string
  escalated?: boolean
  proposal?: string
}

export interface History {
  deadline: Deadline | null | undefined
  /** Who led when it was assigned; differs from the plan's lead where it was handed over by a decision. */
  lead: string
  events: Event[]
}

interface Fact {
  day: Day
  event: Event
}

/** Facts of one day stand in this order. */
const ORDER: Record<string, number> = {
  reopened: 0,
  resumed: 1,
  progress: 2,
  transferred: 3,
  extended: 4,
  unblocked: 5,
  blocked: 6,
  submitted: 7,
  returned: 8,
  completed: 9,
  suspended: 10,
  cancelled: 11,
  reminded: 12,
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** Facts in order, each with its hour (or, now and then, without one). */
function dated(random: Random, facts: Fact[]): Event[] {
  facts.sort((a, b) => a.day - b.day || ORDER[a.event.type]! - ORDER[b.event.type]!)
  let minute = 0
  for (let i = 0; i < facts.length; i++) {
    const { day, event } = facts[i]!
    const follows = facts[i - 1]?.day === day
    if (!follows && facts[i + 1]?.day !== day && day !== TODAY && random() < 0.2) {
      event.at = iso(day)
      continue
    }
    const first = follows ? minute + 1 : MORNING
    const last = day === TODAY ? CUT_OFF : EVENING
    minute = Math.min(last, between(random, first, Math.min(last, first + 240)))
    event.at = `${iso(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`
  }
  return facts.map(({ event }) => event)
}

const rounded = (percent: number): number => Math.min(95, Math.max(5, Math.round(percent / 5) * 5))

/** One task's facts, gathered in any order. */
class Telling {
  readonly facts: Fact[] = []
  readonly random: Random
  readonly plan: Plan

  constructor(random: Random, plan: Plan) {
    this.random = random
    this.plan = plan
  }

  add(day: Day, type: string, more: Omit<Event, 'at' | 'type'> = {}): void {
    this.facts.push({ day, event: { at: '', type, ...more } })
  }

  note(list: string[], chance = 0.5): { note?: string } {
    return this.random() < chance ? { note: pick(this.random, list) } : {}
  }

  /** A paper of the lead (or of the office): its number and day. */
  paper(day: Day, mark: string, from = this.plan.lead): { reference: string } {
    return { reference: `${mark} ${between(this.random, 12, 990)}/${symbolOf(from)} ngày ${write(day).vietnamese}` }
  }

  order(day: Day): { reference: string } {
    const sequence = 10 + Math.round((day - dayOf(`${write(day).year}-01-01`)) * 15.5)
    return {
      reference: `${sequence}/UBND-${pick(this.random, ['KTN', 'TH', 'KGVX', 'KTTH'])} ngày ${write(day).vietnamese}`,
    }
  }

  /** Monthly news back from `to` to `from`, rising to `percent`. */
  progress(from: Day, to: Day, percent: number | null): void {
    const { random } = this
    if (to <= from) return
    const last = workingDay(random, Math.max(from + 1, to - 2), to)
    const days = [last]
    const step = () => (random() < 0.12 ? between(random, 33, 55) : between(random, 17, 28))
    for (let day = last - step(); day > from + 4; day -= step()) days.push(workingDay(random, day - 2, day))
    days.forEach((day, i) => {
      const share = (days.length - i) / days.length
      const stated = percent === null || random() < 0.06 ? {} : { percent: rounded(percent * share) }
      this.add(day, 'progress', { ...stated, ...this.note(notes.progressNotes, 'percent' in stated ? 0.3 : 1) })
    })
  }

  remind(from: Day, to: Day, times: number): void {
    for (let i = 0; i < times && to > from; i++) {
      const day = workingDay(this.random, from, Math.min(to, from + 18))
      this.add(day, 'reminded', {
        ...this.note(notes.remindedNotes, 0.4),
        ...(this.random() < 0.4 ? this.order(day) : {}),
      })
      from = day + 10
    }
  }

  block(day: Day, obstacle: { waitsFor?: string; escalated?: boolean; note?: string; proposal?: string }): void {
    const { random } = this
    const { waitsFor, escalated, note } = obstacle
    const proposal =
      obstacle.proposal ?? (!note && (escalated || random() < 0.3) ? pick(random, notes.proposals) : null)
    this.add(day, 'blocked', {
      ...(waitsFor ? { waitingForId: waitsFor } : {}),
      ...(escalated ? { escalated: true, ...this.paper(day, 'TTr') } : random() < 0.6 ? this.paper(day, 'CV') : {}),
      note: note ?? pick(random, notes.obstacleNotes),
      ...(proposal ? { proposal } : {}),
    })
  }
}

/** A task of the pictures; in later blocks (`told` false) only its days. */
function named(telling: Telling, told: boolean): void {
  const { plan, random } = telling
  const task = plan.named!
  const updates = task.updates.map(([on, percent, note]) => ({
    day: dayOf(on),
    percent,
    note: told ? note : undefined,
  }))
  const [first] = updates
  if (first && !task.whole)
    telling.progress(
      plan.assigned,
      first.day - between(random, 17, 26),
      Math.max(10, first.percent - between(random, 10, 25)),
    )
  for (const { day, percent, note } of updates) telling.add(day, 'progress', { percent, ...(note ? { note } : {}) })
  if (task.blocked) telling.block(dayOf(task.blocked.on), told ? task.blocked : plan.blocked!)
  if (task.submitted)
    telling.add(dayOf(task.submitted), 'submitted', {
      ...telling.paper(dayOf(task.submitted), 'BC'),
      note: 'Đã báo cáo kết quả',
    })
  for (const on of task.reminded ?? [])
    telling.add(dayOf(on), 'reminded', { ...telling.note(notes.remindedNotes), ...telling.order(dayOf(on)) })
  if (!told) return
  if (task.former) telling.add(dayOf(task.former.until), 'transferred', { leadId: plan.lead, note: task.former.note })
  if (task.extended) {
    const { on, note, reference } = task.extended
    telling.add(dayOf(on), 'extended', { deadline: task.deadline!, note, reference })
  }
}

/** Up to its hand-in (sent back now and then) and its confirmation. */
function completed(telling: Telling): void {
  const { plan, random } = telling
  const { handIn, assigned, last, status } = plan
  const end = plan.end!
  const judged = handIn ?? end
  if (judged - assigned > 14 || random() < 0.5)
    telling.progress(
      assigned,
      judged - between(random, 2, Math.min(12, judged - assigned - 2)),
      between(random, 60, 95),
    )
  if (handIn !== null) {
    const early = handIn - between(random, 5, 8)
    if (random() < 0.09 && early > assigned + 4 && (status !== 'completedLate' || early > last!)) {
      telling.add(early, 'submitted', { ...telling.paper(early, 'BC'), ...telling.note(notes.submittedNotes) })
      telling.add(early + 2, 'returned', { note: pick(random, notes.returnedNotes) })
    }
    telling.add(handIn, 'submitted', { ...telling.paper(handIn, 'BC'), ...telling.note(notes.submittedNotes, 0.3) })
  }
  if (status !== 'completedLate' && judged - assigned > 60 && judged < LAST_HEARD && random() < 0.05) {
    telling.add(judged - 30, 'completed', telling.note(notes.completedNotes))
    telling.add(judged - 22, 'reopened', { note: pick(random, notes.reopenedNotes) })
  }
  telling.add(end, 'completed', {
    ...telling.note(notes.completedNotes, 0.4),
    ...(handIn === null && random() < 0.6 ? telling.paper(end, 'BC') : {}),
  })
  if (status === 'completedLate' && random() < 0.5) telling.remind(last! + 3, judged - 1, random() < 0.25 ? 2 : 1)
}

/** An open task's latest news, and how far it has come. */
function open(telling: Telling): void {
  const { plan, random } = telling
  const { assigned, last, quietSince } = plan
  if (quietSince !== null) {
    if (quietSince - assigned > 20) telling.progress(assigned, quietSince, between(random, 10, 50))
    if (random() < 0.4) telling.remind(quietSince + 32, TODAY - 1, 1)
    return
  }
  if (assigned >= LAST_HEARD && random() < 0.45) return
  const news = workingDay(random, Math.max(assigned + 2, LAST_HEARD + 1, TODAY - between(random, 3, 30)), TODAY)
  const share = last === null ? random() * 0.8 : ((news - assigned) / (last - assigned + 1)) * (0.6 + random() * 0.5)
  telling.progress(
    assigned,
    Math.min(news, (plan.handIn ?? news + 2) - 2),
    plan.status === 'noDeadline' && random() < 0.25 ? null : share * 100,
  )
}

function statusFacts(telling: Telling): void {
  const { plan, random } = telling
  const { assigned, end, handIn } = plan
  switch (plan.status) {
    case 'completedOnTime':
    case 'completedLate':
    case 'completedNoDeadline':
      completed(telling)
      break
    case 'suspended':
      telling.progress(assigned, end! - 6, between(random, 15, 60))
      telling.add(end!, 'suspended', { note: pick(random, notes.suspendedNotes), ...telling.order(end!) })
      break
    case 'cancelled':
      telling.progress(assigned, end! - 10, between(random, 10, 40))
      telling.add(end!, 'cancelled', { note: pick(random, notes.cancelledNotes), ...telling.order(end!) })
      break
    case 'ongoing':
      for (let day = TODAY - between(random, 1, 25); day > assigned + 10; day -= between(random, 27, 34)) {
        telling.add(workingDay(random, day - 2, day), 'progress', telling.note(notes.ongoingNotes))
      }
      break
    case 'awaitingConfirmation':
      open(telling)
      telling.add(handIn!, 'submitted', {
        ...telling.paper(handIn!, 'BC'),
        percent: 100,
        ...telling.note(notes.submittedNotes),
      })
      break
    case 'overdue':
    case 'dueSoon':
    case 'onTrack':
    case 'noDeadline':
      open(telling)
      if (plan.blocked) telling.block(plan.blocked.on, plan.blocked)
      break
  }
}

/** The day up to which something may still have happened without changing how the task stands. */
const settled = ({ quietSince, handIn, end }: Plan): Day => Math.min(quietSince ?? TODAY, handIn ?? TODAY, end ?? TODAY)

/** Deadlines put off before they had passed: the first one, or null. */
function extension(telling: Telling): Deadline | null {
  const { plan, random } = telling
  const { assigned, last, named } = plan
  if (last === null || named || random() > 0.13) return null
  const first = likelyDeadline(random, Math.max(assigned + 12, last - 62), last - 10)
  if (first >= last || first < assigned + 12) return null
  const on = workingDay(random, first - 8, first)
  if (on <= assigned + 3 || on > first || on >= settled(plan)) return null
  telling.add(on, 'extended', {
    deadline: deadlineOn(random, last),
    ...telling.note(notes.extendedNotes),
    ...telling.order(on),
  })
  return deadlineOn(random, first)
}

const districts = organizations.filter(({ kind }) => kind === 'district').map(({ id }) => id)
const departments = Object.entries(AFFINITY)
const REFORM = dayOf('2025-07-01')

/** Handed over by a decision, from an agency of the same kind of work or from a district that ended. */
function transfer(telling: Telling): string | null {
  const { plan, random } = telling
  const { assigned, named, code } = plan
  const until = settled(plan)
  if (named || until - assigned < 50 || random() > 0.05) return null
  if (assigned < REFORM - 10 && until > REFORM + 10) {
    telling.add(REFORM, 'transferred', { leadId: plan.lead, note: 'Huyện kết thúc hoạt động' })
    return pick(random, districts)
  }
  const peers = departments.filter(
    ([id, weights]) => id !== plan.lead && id !== 'sxd' && plan.lead !== 'sxd' && (weights[code] ?? 0) >= 3,
  )
  const day = workingDay(random, assigned + 15, until - 15)
  if (!peers.length || isCommune(plan.lead)) return null
  const moved = random() < 0.4 ? { supervisor: 'Phó Chủ tịch Thường trực UBND tỉnh' } : {}
  telling.add(day, 'transferred', {
    leadId: plan.lead,
    ...moved,
    note: pick(random, notes.transferredNotes),
    ...telling.order(day),
  })
  return pick(random, peers)[0]
}

/** An obstacle that was cleared, a suspension that ended. */
function asides(telling: Telling): void {
  const { plan, random } = telling
  const until = settled(plan)
  if (plan.named || plan.blocked || until - plan.assigned < 55) return
  const day = workingDay(random, plan.assigned + 12, until - 35)
  if (random() < 0.04) {
    telling.block(
      day,
      random() < 0.7 ? { waitsFor: pick(random, ['stc', 'snnmt', 'snv', 'skhcn', 'stp']) } : { escalated: true },
    )
    telling.add(day + between(random, 8, 25), 'unblocked', {
      note: 'Đã tháo gỡ',
      ...(random() < 0.5 ? telling.order(day + 8) : {}),
    })
  } else if (random() < 0.035 && plan.status !== 'suspended' && plan.status !== 'completedLate') {
    telling.add(day, 'suspended', { note: pick(random, notes.suspendedNotes) })
    telling.add(day + between(random, 12, 25), 'resumed', { note: pick(random, notes.resumedNotes) })
  }
}

function firstDeadline(telling: Telling): Deadline | null | undefined {
  const { plan, random } = telling
  if (plan.status === 'ongoing') return ongoingDeadline(random)
  if (plan.datedOn !== null) {
    telling.add(plan.datedOn, 'extended', {
      deadline: deadlineOn(random, plan.last!),
      note: 'Bổ sung thời hạn hoàn thành',
      ...telling.order(plan.datedOn),
    })
    return null
  }
  if (plan.last === null) {
    if (plan.named || random() > 0.04 || settled(plan) - plan.assigned < 40) return noDeadline(random)
    const first = plan.assigned + 30
    telling.add(first - 4, 'extended', {
      deadline: { kind: 'none' },
      note: 'Không quy định thời hạn, thực hiện theo tiến độ chung',
    })
    return deadlineOn(random, first)
  }
  return extension(telling) ?? deadlineOn(random, plan.last)
}

/** A task's life, told backwards from how it stands today. */
export function historyOf(random: Random, plan: Plan, told: boolean): History {
  const telling = new Telling(random, plan)
  const task = plan.named
  if (task) {
    named(telling, told)
    const own = told ? (task.extended?.from ?? task.deadline) : undefined
    const deadline = own ?? deadlineOn(random, plan.last!)
    return { deadline, lead: (told && task.former?.lead) || plan.lead, events: dated(random, telling.facts) }
  }
  statusFacts(telling)
  const deadline = firstDeadline(telling)
  const former = transfer(telling)
  asides(telling)
  return { deadline, lead: former ?? plan.lead, events: dated(random, telling.facts) }
}
