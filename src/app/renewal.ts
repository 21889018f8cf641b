import type { Network } from '../data/fetchDocument.ts'
import type { Clock } from '../question/clock.ts'

/** The mark by which our page is known from a login page and from another board: a meta element of index.html. */
const MARK = /<meta name="application-name" content="ioc-tasks"/
const MINUTE_MS = 60_000
/** A page is loaded anew at most once in this time. */
const REST_MS = 10 * MINUTE_MS
/** Between two looks for a page to load. */
const WAIT_MS = 15_000

export interface RenewalEffects {
  readonly network: Network
  /** It runs from the page's start. */
  readonly clock: Clock
  /** The page's own address, without what it asks for. */
  readonly page: string
  /** When the page was last loaded anew, kept over the reload; null where it never was, or nothing can be kept. */
  readonly last: { get(): number | null; put(now: number): void }
  /** Whether nobody is there to press a button. */
  readonly isWall: () => boolean
  readonly reload: () => void
}

/** Loads the page anew where it can't go on as it is: a part of it has a new name since a deployment. */
export interface Renewal {
  /** From now on it can't do without what `reason` names: on the wall it is loaded anew at the turn of a minute. */
  readonly need: (reason: string) => void
  /** What `reason` names came after all. */
  readonly met: (reason: string) => void
  /** Needed, and a page to load is there. */
  readonly isDue: () => boolean
  /** Loads it anew, at a viewer's wish. */
  readonly now: () => void
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Fetches a file of the page, so that who needs it finds it in the browser's cache, or throws. One that is gone (not
   * there, or a web page in its place) is from now on a reason.
   */
  readonly fetchFile: (file: string) => Promise<void>
}

const isPage = (answer: Response) => answer.headers.get('Content-Type')?.includes('html') ?? false

export function renewalOf({ network, clock, page, last, isWall, reload }: RenewalEffects): Renewal {
  const reasons = new Set<string>()
  const listeners = new Set<() => void>()
  let isDue = false
  let isLooking = false
  const become = (due: boolean) => {
    if (isDue === due) return
    isDue = due
    for (const listener of listeners) listener()
  }
  const isRested = (now: number) => {
    const before = last.get()
    return before === null || now < before || now - before >= REST_MS
  }
  const isThere = async () => {
    try {
      const answer = await network.fetch(page, { cache: 'no-store' })
      return answer.status === 200 && MARK.test(await answer.text())
    } catch {
      return false
    }
  }
  /** At the turn of a minute on the wall. */
  const renew = async () => {
    const { pc: now, ran } = clock()
    if (reasons.size > 0 && isRested(now) && (await isThere())) {
      last.put(now)
      // Where it can't be remembered, a page that has just come would come again and again.
      if (last.get() === now || ran >= REST_MS) reload()
    }
    await look()
  }
  /** Looks for a page to load until none is needed. */
  const look = async () => {
    const there = await isThere()
    isLooking = reasons.size > 0
    if (!isLooking) return
    become(there)
    if (there && isWall()) network.after(MINUTE_MS - (clock().pc % MINUTE_MS), () => void renew())
    else network.after(WAIT_MS, () => void look())
  }
  const need = (reason: string) => {
    reasons.add(reason)
    if (isLooking) return
    isLooking = true
    void look()
  }
  const met = (reason: string) => {
    if (reasons.delete(reason) && reasons.size === 0) become(false)
  }
  return {
    need,
    met,
    isDue: () => isDue,
    now: reload,
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    fetchFile: async file => {
      const answer = await network.fetch(file)
      const isGone = answer.status === 404 || answer.status === 410 || (answer.ok && isPage(answer))
      if (isGone) need(file)
      else if (answer.ok) met(file)
      await answer.arrayBuffer()
      if (isGone || !answer.ok) throw new Error(`HTTP ${answer.status}: ${file}`)
    },
  }
}
