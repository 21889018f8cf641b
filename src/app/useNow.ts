import { useEffect, useState } from 'react'
import type { Clock, Moment } from '../question/clock.ts'

const TICK_MS = 1000

/**
 * The moment at which a step of time began: what shows it is drawn anew at each step, and not between.
 * @param stepOf counts steps, such as minutes; the same function at each call
 * @param since begins a step of its own where it is another, as when newer data comes
 */
export function useNow(clock: Clock, stepOf: (moment: Moment) => number, since: number): Moment {
  const [step, setStep] = useState(() => ({ since, began: clock() }))
  if (step.since !== since) setStep({ since, began: clock() })
  useEffect(() => {
    const timer = setInterval(() => {
      const now = clock()
      setStep(before => (stepOf(before.began) === stepOf(now) ? before : { ...before, began: now }))
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [clock, stepOf])
  return step.began
}
