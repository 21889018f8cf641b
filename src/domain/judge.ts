import { FlagBit, isOpen, StatusCode } from './status.ts'

/**
 * The rules of contract section 2 on plain numbers, so that columns of a hundred thousand tasks and a single task are
 * judged by the same lines. A missing day is {@link NO_DAY}.
 */
export const NO_DAY = -0x8000_0000

/** What a stage says by yes or no. */
export const Mark = {
  cancelled: 1,
  completed: 2,
  suspended: 4,
  handedIn: 8,
  blocked: 16,
  escalated: 32,
  extended: 64,
  started: 128,
  ongoing: 256,
} as const

export interface Rules {
  /** D. */
  readonly day: number
  /** K. */
  readonly dataDay: number
  readonly dueSoonDays: number
  readonly stagnantDays: number
}

/** Lines 7 to 9 of section 2: the day decides. */
export const BY_DAY = -1

/**
 * Lines 2 to 6 of section 2: the status that holds as long as nothing happens, else {@link BY_DAY}.
 * @param marks bits of {@link Mark}
 * @param lastOnTimeDay L of the deadline judged by
 * @param judgedOn the day of the hand-in, else of the completion
 */
export function standingStatus(marks: number, lastOnTimeDay: number, judgedOn: number): number {
  if (marks & Mark.cancelled) return StatusCode.cancelled
  if (marks & Mark.completed) {
    if (lastOnTimeDay === NO_DAY) return StatusCode.completedNoDeadline
    return judgedOn <= lastOnTimeDay ? StatusCode.completedOnTime : StatusCode.completedLate
  }
  if (marks & Mark.suspended) return StatusCode.suspended
  if (marks & Mark.handedIn && (lastOnTimeDay === NO_DAY || judgedOn <= lastOnTimeDay))
    return StatusCode.awaitingConfirmation
  if (lastOnTimeDay === NO_DAY) return marks & Mark.ongoing ? StatusCode.ongoing : StatusCode.noDeadline
  return BY_DAY
}

/** What lines 7 to 9 of section 2 say, by {@link dayStep}. */
const STATUS_OF_STEP = [StatusCode.overdue, StatusCode.awaitingUpdate, StatusCode.dueSoon, StatusCode.onTrack] as const
export const DAY_STEPS = STATUS_OF_STEP.length

/** How far off L lies on D: 0 and 1 where D > L, by whether L < K; 2 where L − D ≤ `dueSoonDays`; else 3. */
export function dayStep(lastOnTimeDay: number, { day, dataDay, dueSoonDays }: Rules): number {
  return (
    Number(lastOnTimeDay >= Math.min(day, dataDay)) +
    Number(lastOnTimeDay >= day) +
    Number(lastOnTimeDay > day + dueSoonDays)
  )
}

/** Whether D > L. */
export const isPast = (step: number) => step < 2

/** The status on a day: what stands, else what lines 7 to 9 of section 2 say. */
export function statusAt(standing: number, step: number): number {
  return standing === BY_DAY ? STATUS_OF_STEP[step]! : standing
}

/** A task's status on D: the first line of section 2 that applies (its line 1, existence, is the caller's). */
export function statusOn(marks: number, lastOnTimeDay: number, judgedOn: number, rules: Rules): number {
  return statusAt(standingStatus(marks, lastOnTimeDay, judgedOn), dayStep(lastOnTimeDay, rules))
}

/** The flags that hold as long as nothing happens: all but `stagnant`. */
export function standingFlags(standing: number, marks: number): number {
  const extended = marks & Mark.extended && standing !== StatusCode.cancelled ? FlagBit.extended : 0
  if (standing !== BY_DAY && !isOpen(standing)) return extended
  let flags = extended
  if (marks & Mark.handedIn) flags |= FlagBit.submitted
  if (!(marks & Mark.started)) flags |= FlagBit.notStarted
  if (marks & Mark.blocked) flags |= marks & Mark.escalated ? FlagBit.blocked | FlagBit.escalated : FlagBit.blocked
  return flags
}

/** Whether a task is one that grows stagnant without news: open, neither `ongoing` nor handed in. */
export function canStagnate(standing: number, marks: number): boolean {
  if (marks & Mark.handedIn || standing === StatusCode.ongoing) return false
  return standing === BY_DAY || isOpen(standing)
}

/** Days without news up to D: D or K, whichever is earlier, less the later of the assignment and the last news. */
export function quietDays(assignedOn: number, lastNewsOn: number, rules: Rules): number {
  return Math.min(rules.day, rules.dataDay) - Math.max(assignedOn, lastNewsOn)
}

/** A task's flags on D, as bits of `FlagBit`. */
export function flagsOn(status: number, marks: number, assignedOn: number, lastNewsOn: number, rules: Rules): number {
  const stagnant = canStagnate(status, marks) && quietDays(assignedOn, lastNewsOn, rules) > rules.stagnantDays
  return standingFlags(status, marks) | (stagnant ? FlagBit.stagnant : 0)
}

/** D − L where overdue, judged day − L where completed late, else {@link NO_DAY}. */
export function daysLateOn(status: number, lastOnTimeDay: number, judgedOn: number, rules: Rules): number {
  if (status === StatusCode.overdue) return rules.day - lastOnTimeDay
  return status === StatusCode.completedLate ? judgedOn - lastOnTimeDay : NO_DAY
}
