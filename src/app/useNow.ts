import { useEffect, useState } from 'react'
import type { Clock } from './clock.ts'

/** The clock's time, renewed every so many milliseconds. */
export function useNow(clock: Clock, everyMs: number): number {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    setNow(clock())
    const timer = setInterval(() => setNow(clock()), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs])
  return now
}
