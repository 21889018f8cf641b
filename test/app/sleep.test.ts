// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchSleep } from '../../src/app/sleep.ts'

let woke = 0
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  woke = 0
  stop = watchSleep(
    () => ({ pc: Date.now(), ran: 0 }),
    () => void woke++,
  )
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const sleep = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

describe('a PC', () => {
  it('that stays awake wakes never', () => {
    vi.advanceTimersByTime(3_600_000)
    expect(woke).toBe(0)
  })

  it('that slept wakes within two seconds, once', () => {
    sleep(600)
    vi.advanceTimersByTime(2000)
    expect(woke).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(woke).toBe(1)
  })

  it.each(['visibilitychange', 'resume'])('that slept wakes at once by %s', event => {
    document.dispatchEvent(new Event(event))
    expect(woke).toBe(0)
    sleep(600)
    document.dispatchEvent(new Event(event))
    expect(woke).toBe(1)
  })

  it('whose page is slowed down to a look a minute hasn’t slept', () => {
    for (let minute = 0; minute < 10; minute++) {
      sleep(60)
      document.dispatchEvent(new Event('visibilitychange'))
    }
    expect(woke).toBe(0)
  })

  it('that is on a network again wakes', () => {
    dispatchEvent(new Event('online'))
    expect(woke).toBe(1)
    stop()
    dispatchEvent(new Event('online'))
    expect(woke).toBe(1)
  })
})
