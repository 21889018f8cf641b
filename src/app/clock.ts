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
 */
export function clockFor(loaded: Loaded, loadedAt: number, real: Clock): Clock {
  return loaded.simulated ? () => loaded.generatedAtMs + (real() - loadedAt) : real
}

/** The day that a screen opens on: today for real data, K for simulated data. */
export function openingDay(loaded: Loaded, clock: Clock): PlainDay {
  return loaded.simulated ? loaded.dataDay : dayOfMs(clock())
}
