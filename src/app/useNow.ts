import { useEffect, useReducer } from 'react'
import type { Clock, Moment } from '../board/clock.ts'

/** The clock's time, renewed every so many milliseconds. */
export function useNow(clock: Clock, everyMs: number): Moment {
  const [, renew] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(renew, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return clock()
}
