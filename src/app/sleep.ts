import type { Clock } from '../question/clock.ts'

const LOOK_MS = 2000
/** Browsers slow the timers of a page that nobody sees to one a minute: longer is sleep, or a clock that was set. */
const SLEPT_MS = 90_000

/**
 * Calls when the PC has slept, or is on a network again.
 * @returns how to stop watching
 */
export function watchSleep(clock: Clock, woke: () => void): () => void {
  let last = clock().pc
  const look = () => {
    const { pc } = clock()
    const slept = Math.abs(pc - last) > SLEPT_MS
    last = pc
    if (slept) woke()
  }
  const timer = setInterval(look, LOOK_MS)
  // A page that was frozen or hidden needn't wait for its timer.
  for (const event of ['resume', 'visibilitychange']) document.addEventListener(event, look)
  addEventListener('online', woke)
  return () => {
    clearInterval(timer)
    for (const event of ['resume', 'visibilitychange']) document.removeEventListener(event, look)
    removeEventListener('online', woke)
  }
}
