import { useEffect, useState } from 'react'
import type { Clock } from '../question/clock.ts'
import { waitAfter } from '../screens/useImported.ts'
import type { FoundConfig } from '../data/fetchConfig.ts'

const MINUTE_MS = 60_000
const AGAIN_MS = 5 * MINUTE_MS

/**
 * What holds after the configuration was asked for again: one that could not be had at the start holds as soon as it
 * is there; later a changed one holds on the wall, on the desk from its next start, where only what is wrong is named.
 */
export function configAfter(held: FoundConfig, found: FoundConfig, isWall: boolean): FoundConfig {
  if (found.problem !== null) return held
  if (held.problem !== null || isWall) return found
  const { faults, kept } = found
  return { ...held, faults, kept }
}

const isOut = ({ problem }: FoundConfig) => problem?.code === 'unreachable' || problem?.code === 'webPage'

/**
 * The configuration that holds, asked for every five minutes, and at once where it could not be had; what has changed
 * holds on the wall from the turn of a minute.
 * @param ask the same function at each call
 */
export function useConfig(first: FoundConfig, ask: () => Promise<FoundConfig>, isWall: () => boolean, clock: Clock) {
  const [held, setHeld] = useState(first)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let last = first
    let current = first
    const look = async (tries: number) => {
      const found = await ask()
      // A server without tags sends the same again.
      if (JSON.stringify(found) !== JSON.stringify(last)) {
        last = found
        const next = configAfter(current, found, isWall())
        const wait = current.problem === null && isWall() ? MINUTE_MS - (clock().pc % MINUTE_MS) : 0
        if (next !== current) setTimeout(setHeld, wait, next)
        current = next
      }
      plan(tries)
    }
    const plan = (tries: number) => {
      timer = setTimeout(look, isOut(current) ? waitAfter(tries) : AGAIN_MS, tries + 1)
    }
    plan(1)
    return () => clearTimeout(timer)
  }, [first, ask, isWall, clock])
  return held
}
