import { dayOfMs } from '../domain/instant.ts'
import { FIRST_DAY, LAST_DAY, type PlainDay } from '../domain/plainDay.ts'

/** Two clocks read at once, in milliseconds. */
export interface Moment {
  /** The PC's, since 1970-01-01T00:00Z: anybody may set it. */
  readonly pc: number
  /** One that nobody sets: it only runs. */
  readonly ran: number
}
export type Clock = () => Moment

/** What the source's server said the time was, and what it was here when that was heard. */
export interface Reading extends Moment {
  readonly server: number
}

/** The clock that data goes by. */
export interface DataClock {
  /** Milliseconds since 1970-01-01T00:00Z; never before what is known to be past. */
  readonly now: number
  /** How far it is before the PC's, in milliseconds. */
  readonly ahead: number
  /** As much of that as is owed to the PC's clock being wrong: the server's is used instead. */
  readonly difference: number
  /** It is before what is known to be past: nobody knows the time. */
  readonly wrong: boolean
}

/** Clocks that differ by less agree. */
export const AGREED_MS = 5 * 60_000
/** `Date` counts whole seconds, and answers are on their way for some. */
const ALIKE_MS = 5000

const difference = ({ server, pc }: Reading) => server - pc

/**
 * How far the server's clock is before the PC's, where it is the one to believe: two of the last three answers differ
 * from the PC's alike, by more than five minutes (contract section 3); else 0. An hour that stands still is a cache's,
 * and what was heard before the PC's clock was set says nothing of it now.
 */
export function serverAhead(readings: readonly Reading[], { pc, ran }: Moment): number {
  const telling = readings.filter(
    reading => Math.abs(difference(reading)) > AGREED_MS && Math.abs(pc - ran - reading.pc + reading.ran) < AGREED_MS,
  )
  const last = telling.findLast((one, place) =>
    telling.some(
      (other, at) =>
        at < place && other.server !== one.server && Math.abs(difference(one) - difference(other)) < ALIKE_MS,
    ),
  )
  return last === undefined ? 0 : difference(last)
}

/** One answer differs: the next one decides, so that it is asked for soon. */
export const isDoubtful = (readings: readonly Reading[]): boolean =>
  readings.length === 1 && Math.abs(difference(readings[0]!)) > AGREED_MS

interface Known {
  readonly loaded: { readonly simulated: boolean; readonly generatedAtMs: number } | null
  /** By the clock that only runs. */
  readonly loadedAt: number
  readonly readings: readonly Reading[]
}

/**
 * Real data goes by the PC's clock or the server's; simulated data brings its own, which starts at `generatedAt` when
 * the document is loaded and runs on (contract section 3).
 * @param verifiedAt an hour that is known to be past, in milliseconds
 * @param startsAfterMs a mocked scenario's clock may start later than its data
 */
export function dataClock(
  { loaded, loadedAt, readings }: Known,
  moment: Moment,
  verifiedAt: number | null,
  startsAfterMs = 0,
): DataClock {
  if (loaded?.simulated) {
    const now = loaded.generatedAtMs + startsAfterMs + moment.ran - loadedAt
    return { now, ahead: now - moment.pc, difference: 0, wrong: false }
  }
  const ahead = serverAhead(readings, moment)
  const now = moment.pc + ahead
  const past = Math.max(loaded?.generatedAtMs ?? now, verifiedAt ?? now)
  return { now: Math.max(now, past), ahead, difference: ahead, wrong: now < past - AGREED_MS }
}

/** A clock's day, in the years that a day may have. */
export const clockDay = (now: number): PlainDay => Math.min(Math.max(dayOfMs(now), FIRST_DAY), LAST_DAY) as PlainDay
