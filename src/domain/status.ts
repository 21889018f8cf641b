/** A task's statuses, in the order of every legend, bar and list (contract section 2). */
export const STATUSES = [
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
] as const
export type Status = (typeof STATUSES)[number]

/** A status as its place in {@link STATUSES}: what columns hold. */
export const StatusCode = Object.fromEntries(STATUSES.map((status, code) => [status, code])) as Record<Status, number>

export const COMPLETED_STATUSES = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
] as const satisfies Status[]

/** "The open statuses are those of lines 5 to 9." */
export const OPEN_STATUSES = [
  'overdue',
  'awaitingUpdate',
  'dueSoon',
  'awaitingConfirmation',
  'onTrack',
  'noDeadline',
  'ongoing',
] as const satisfies Status[]

/** Flags in the order of contract section 2; a task's flags are a set of bits, bit n for the nth name. */
export const FLAGS = ['stagnant', 'notStarted', 'submitted', 'blocked', 'escalated', 'extended'] as const
export type Flag = (typeof FLAGS)[number]
export const FlagBit = Object.fromEntries(FLAGS.map((flag, place) => [flag, 1 << place])) as Record<Flag, number>

/** What became so in the last seven days (contract section 3, `news`). */
export const NEWS = ['assigned', 'completed', 'overdue', 'submitted', 'extended', 'blocked'] as const
export type News = (typeof NEWS)[number]
export const NewsBit = Object.fromEntries(NEWS.map((kind, place) => [kind, 1 << place])) as Record<News, number>

export const isCompleted = (code: number) => code <= StatusCode.completedNoDeadline
export const isOpen = (code: number) => code >= StatusCode.overdue && code <= StatusCode.ongoing

/** The flags of a set of bits, in order. */
export function flagsOf(bits: number): Flag[] {
  return FLAGS.filter(flag => (bits & FlagBit[flag]) !== 0)
}
