import { fetchDocument, type Network, UnreachableSource } from '../data/fetchDocument.ts'
import type { Keep } from '../data/keep.ts'
import type { Rejection } from '../domain/facts.ts'
import type { Trouble } from '../domain/trouble.ts'
import { type BoardClient, RejectedDocument } from './client.ts'
import type { Loaded } from './messages.ts'

/** Why there is no newer data: it didn't come, or it can't be used, or we failed. */
export type Problem =
  | { readonly kind: 'unreachable'; readonly trouble: Trouble }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'failed' }

/** The last good document, and how we stand with its source. Times are the real clock's milliseconds. */
export interface SourceState {
  readonly loaded: Loaded | null
  /** When the document was loaded. */
  readonly loadedAt: number
  /** It is the one kept from an earlier visit; the source has not answered since. */
  readonly kept: boolean
  /** When the source last gave or confirmed the document; null where it never has. */
  readonly answeredAt: number | null
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
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number
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
/** At a start the kept document shows after so long without an answer. */
const PATIENCE_MS = 3000

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
  const answered = (change: Partial<SourceState> = {}) => {
    const now = clock()
    become({ ...change, kept: false, answeredAt: now, triedAt: now, failures: 0, problem: null })
    void keep.put(`answered ${name}`, now)
  }
  const take = async (bytes: ArrayBuffer) => {
    const loaded = await client.load(bytes)
    const isSame = loaded.version === state.loaded?.version
    return { isSame, change: isSame ? {} : { loaded, loadedAt: clock() } }
  }
  const takeKept = () =>
    inTurn(async () => {
      if (state.loaded !== null) return
      const [document, answeredAt] = await Promise.all([keep.get(`document ${name}`), keep.get(`answered ${name}`)])
      if (!isKept(document)) return
      const { change } = await take(document.bytes)
      etag = document.etag
      become({ ...change, kept: true, answeredAt: typeof answeredAt === 'number' ? answeredAt : null })
    }).catch(() => undefined)
  const takeFetched = (fetched: { bytes: ArrayBuffer; etag: string | null }) =>
    inTurn(async () => {
      const { isSame, change } = await take(fetched.bytes)
      etag = fetched.etag
      answered(change)
      if (!isSame) void keep.put(`document ${name}`, { bytes: fetched.bytes, etag } satisfies Kept)
    })
  client.onGivenUp((before, why) => {
    // It isn't to be confirmed, nor kept.
    etag = null
    become({
      loaded: before?.loaded ?? null,
      loadedAt: clock(),
      kept: false,
      failures: state.failures + 1,
      problem: problemOf(why),
    })
    void keep.put(`document ${name}`, before && ({ bytes: before.bytes, etag } satisfies Kept))
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
        const fetched = await fetchDocument(network, url, { etag, silenceMs, signal })
        calm?.()
        if (fetched === null) answered()
        else await takeFetched(fetched)
        return state.loaded!.version
      } catch (error) {
        calm?.()
        if (signal.aborted) throw error
        if (state.loaded === null) await takeKept()
        become({ triedAt: clock(), failures: state.failures + 1, problem: problemOf(error) })
        throw error
      }
    },
  }
}
