import { dayOfMs } from '../domain/instant.ts'
import type { PlainDay } from '../domain/plainDay.ts'
import type { Loaded } from '../board/messages.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Clock = () => number

export const realClock: Clock = () => Date.now()

/**
 * Simulated data brings its own clock: it starts at `generatedAt` when the document is loaded and runs on (contract
 * section 3). Real data uses the real one.
 * @param loadedAt the real clock when the document was loaded
 * @param startsAfterMs a mocked scenario's clock may start later than its data
 * @returns how many milliseconds the data's clock is ahead of the real one
 */
export function clockAhead(loaded: Loaded | null, loadedAt: number, startsAfterMs = 0): number {
  return loaded?.simulated ? loaded.generatedAtMs + startsAfterMs - loadedAt : 0
}

/** The day that a screen opens on: today for real data, K for simulated data. */
export function openingDay(loaded: Loaded, now: number): PlainDay {
  return loaded.simulated ? loaded.dataDay : dayOfMs(now)
}
