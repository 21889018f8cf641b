import { fetchDocument, type Network, UnreachableSource } from '../data/fetchDocument.ts'
import type { Keep } from '../data/keep.ts'
import type { Rejection } from '../domain/facts.ts'
import type { Trouble } from '../domain/trouble.ts'
import { type BoardClient, OlderDocument, RejectedDocument } from './client.ts'
import { AGREED_MS, type Clock, type Reading, serverAhead } from './clock.ts'
import type { Loaded } from './messages.ts'

/** Why there is no newer data: it didn't come, or it can't be used, or we failed. */
export type Problem =
  | { readonly kind: 'unreachable'; readonly trouble: Trouble }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'failed' }

/** The last good document, and how we stand with its source. Times are the PC's clock's milliseconds. */
export interface SourceState {
  readonly loaded: Loaded | null
  /** When the document was loaded, by the clock that only runs. */
  readonly loadedAt: number
  /** It is the one kept from an earlier visit; the source has not answered since. */
  readonly kept: boolean
  /** When the source last gave or confirmed the document; null where it never has. */
  readonly answeredAt: number | null
  /** What the source sends instead of the document, made before it: when, in milliseconds. Else null. */
  readonly olderMs: number | null
  /** The latest `generatedAt` of those shown since the page was opened. */
  readonly newestMs: number
  /** What the server's clock said at its last three answers. */
  readonly readings: readonly Reading[]
  /** The last hour that the server's clock and the one used agreed on, in an earlier visit too. */
  readonly verifiedAt: number | null
  /** When it was last tried. */
  readonly triedAt: number | null
  /** How many times it has failed in a row, and why the last time. */
  readonly failures: number
  readonly problem: Problem | null
}

export interface SourceEffects {
  readonly client: BoardClient
  readonly network: Network
  readonly keep: Keep
  readonly clock: Clock
}

export interface Source {
  readonly state: () => SourceState
  /** @returns how to stop listening */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Asks once for newer data. Gives the version that then holds; throws where the source failed, with the last good
   * document in its place.
   */
  readonly check: (signal: AbortSignal) => Promise<number>
}

/** After so long without a byte a request is given up. */
export const SILENCE_MS = 20_000
/** The end of 2199: a kept hour is none where it is later. */
const LATEST_MS = 7_258_118_400_000
/** At a start the kept document shows after so long without an answer. */
const PATIENCE_MS = 3000

/** So many successful checks in a row must give older documents before one is taken. */
const OLDER_CHECKS = 3

interface Kept {
  readonly bytes: ArrayBuffer
  readonly etag: string | null
}

const problemOf = (error: unknown): Problem => {
  if (error instanceof RejectedDocument) return { kind: 'rejected', rejection: error.rejection }
  if (error instanceof UnreachableSource) return { kind: 'unreachable', trouble: error.trouble }
  return { kind: 'failed' }
}

/** Keeps a document as if it had been fetched at `answeredAt`: what a simulated earlier visit left behind. */
export async function keepSource(keep: Keep, name: string, bytes: ArrayBuffer, answeredAt: number): Promise<void> {
  await keep.put(`document ${name}`, { bytes, etag: null } satisfies Kept)
  await keep.put(`answered ${name}`, answeredAt)
}

const isKept = (value: unknown): value is Kept => (value as Kept | undefined)?.bytes instanceof ArrayBuffer

/** A tag that can be sent; a kept one may be anything. */
const tagIn = ({ etag }: Kept) => (typeof etag === 'string' && /^[ -~\x80-\xff]+$/.test(etag) ? etag : null)

/** A kept hour that may be one; null for anything else. */
const hourIn = (value: unknown, latest: number) =>
  typeof value === 'number' && value >= 0 && value <= latest ? value : null

/**
 * The source of the data at an address: the last good document stays while a newer one is fetched, fails or is
 * rejected; it is kept for a start without network.
 * @param name under which it is kept
 */
export function sourceOf(
  url: string,
  name: string,
  { client, network, keep, clock }: SourceEffects,
  silenceMs = SILENCE_MS,
): Source {
  const listeners = new Set<() => void>()
  let etag: string | null = null
  let state: SourceState = {
    loaded: null,
    loadedAt: 0,
    kept: false,
    answeredAt: null,
    olderMs: null,
    newestMs: 0,
    readings: [],
    verifiedAt: null,
    triedAt: null,
    failures: 0,
    problem: null,
  }
  const become = (change: Partial<SourceState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  /** One document at a time goes to the worker. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  /** The bytes of the last answer where they are older than the document: how often in a row, and how long ago. */
  let older: { readonly bytes: ArrayBuffer; readonly generatedAtMs: number } | null = null
  let olderInRow = 0
  let sinceOlder = 0
  const answered = (change: Partial<SourceState> = {}) => {
    const moment = clock()
    const now = moment.pc
    become({ ...change, kept: false, answeredAt: now, triedAt: now, failures: 0, problem: null })
    void keep.put(`answered ${name}`, now + serverAhead(state.readings, moment))
  }
  const take = async (bytes: ArrayBuffer, takeOlder?: boolean): Promise<Partial<SourceState>> => {
    client.onGivenUp(givenUp)
    const loaded = await client.load(bytes, takeOlder)
    if (loaded.version === state.loaded?.version) return {}
    const newestMs = Math.max(state.newestMs, loaded.generatedAtMs)
    return { loaded, loadedAt: clock().ran, newestMs, olderMs: null }
  }
  /** The document on screen was given or confirmed: that older ones come in turn with it is said on for a while. */
  const confirmed = (change: Partial<SourceState> = {}) => {
    older = null
    olderInRow = 0
    answered({ ...(++sinceOlder >= OLDER_CHECKS && { olderMs: null }), ...change })
  }
  const sentOlder = async (sent: NonNullable<typeof older>) => {
    older = sent
    sinceOlder = 0
    if (++olderInRow < OLDER_CHECKS) return answered({ olderMs: sent.generatedAtMs })
    const change = await take(sent.bytes, true)
    void keep.put(`document ${name}`, { bytes: sent.bytes, etag } satisfies Kept)
    confirmed(change)
  }
  const takeKept = () =>
    inTurn(async () => {
      if (state.loaded !== null) return
      const [document, answeredAt] = await Promise.all([keep.get(`document ${name}`), keep.get(`answered ${name}`)])
      if (!isKept(document)) return
      const change = await take(document.bytes)
      etag = tagIn(document)
      become({ ...change, kept: true, answeredAt: hourIn(answeredAt, clock().pc + AGREED_MS) })
    }).catch(() => undefined)
  const takeFetched = (fetched: { bytes: ArrayBuffer; etag: string | null }) =>
    inTurn(async () => {
      const { bytes } = fetched
      try {
        const change = await take(bytes)
        etag = fetched.etag
        confirmed(change)
        if (change.loaded) void keep.put(`document ${name}`, { bytes, etag } satisfies Kept)
      } catch (error) {
        if (!(error instanceof OlderDocument)) throw error
        etag = fetched.etag
        await sentOlder({ bytes, generatedAtMs: error.generatedAtMs })
      }
    })
  const givenUp: Parameters<BoardClient['onGivenUp']>[0] = (before, why) => {
    // It isn't to be confirmed, nor kept.
    etag = null
    older = null
    become({
      loaded: before?.loaded ?? null,
      loadedAt: clock().ran,
      kept: false,
      failures: state.failures + 1,
      problem: problemOf(why),
    })
    void keep.put(`document ${name}`, before && ({ bytes: before.bytes, etag } satisfies Kept))
  }
  const heard = (server: number) => {
    if (Number.isNaN(server)) return
    const moment = clock()
    const readings = [...state.readings.slice(-2), { ...moment, server }]
    const agreed = Math.abs(moment.pc + serverAhead(readings, moment) - server) < AGREED_MS
    become({ readings, ...(agreed && { verifiedAt: server }) })
    if (agreed) void keep.put(`verified ${name}`, server)
  }
  void keep.get(`verified ${name}`).then(value => {
    const verifiedAt = hourIn(value, LATEST_MS)
    if (state.verifiedAt === null && verifiedAt !== null) become({ verifiedAt })
  })
  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    check: async signal => {
      const calm = state.loaded === null ? network.after(PATIENCE_MS, () => void takeKept()) : undefined
      try {
        const fetched = await fetchDocument(network, url, { etag, silenceMs, signal, heard })
        calm?.()
        if (fetched !== null) await takeFetched(fetched)
        else if (older === null) confirmed()
        else await sentOlder(older)
        return state.loaded!.version
      } catch (error) {
        calm?.()
        if (signal.aborted) throw error
        if (state.loaded === null) await takeKept()
        become({ triedAt: clock().pc, failures: state.failures + 1, problem: problemOf(error) })
        throw error
      }
    },
  }
}
