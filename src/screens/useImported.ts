import { useEffect, useState } from 'react'

/** Between two tries to load something, in ms; the last one goes on. */
const WAITS = [1000, 2000, 4000, 8000, 16_000, 30_000] as const

/** How long to wait before it is tried again, in ms. @param tries how many times it was tried */
export const waitAfter = (tries: number): number => WAITS[Math.min(tries, WAITS.length) - 1]!

/**
 * A module that is loaded when the component first shows; null until it is there. A server that is away is asked again
 * until it answers. React's own lazy components wait up to 300 ms before they show what has arrived.
 * @param load the same function at each call; null where nothing is to be loaded
 */
export function useImported<T extends object>(load: (() => Promise<T>) | null): T | null {
  const [module, setModule] = useState<T | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let current = true
    const attempt = (tries: number) => {
      load?.().then(
        loaded => current && setModule(loaded),
        () => {
          if (current) timer = setTimeout(attempt, waitAfter(tries), tries + 1)
        },
      )
    }
    attempt(1)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [load])
  return module
}
