import type { Trouble } from '../domain/trouble.ts'

/** The data could not be fetched. */
export class UnreachableSource extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.code)
    this.trouble = trouble
  }
}

/** What the network is to the floors below the app: tests bring their own. */
export interface Network {
  readonly fetch: typeof globalThis.fetch
  /** Calls back after so many milliseconds, unless it is called off by the function given back. */
  readonly after: (ms: number, call: () => void) => () => void
}

export interface Fetched {
  readonly bytes: ArrayBuffer
  readonly etag: string | null
}

interface Asked {
  readonly etag: string | null
  readonly silenceMs: number
  readonly signal: AbortSignal
  readonly heard?: (serverMs: number) => void
}

const joined = (chunks: readonly Uint8Array[], length: number): ArrayBuffer => {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes.buffer
}

async function bodyOf(response: Response, alive: () => void): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    alive()
    chunks.push(part.value)
    length += part.value.length
  }
  return joined(chunks, length)
}

/** What the server's clock said: its `Date`, and the `Age` that a cache on the way tells; NaN where it says nothing. */
const serverTime = (headers: Headers) =>
  Date.parse(headers.get('Date') ?? '') + 1000 * Number(/^\d{1,9}$/.exec(headers.get('Age') ?? '') ?? 0)

const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)

/**
 * The bytes at an address; null where they are those of the ETag that we have (HTTP 304). A redirect is followed as far
 * as it leads to data. Throws {@link UnreachableSource}, or what `signal` was aborted with.
 * @param silenceMs after so long without a byte it is given up
 * @param heard called when an answer that can be used begins, with the time by the server's clock in milliseconds
 */
export async function fetchDocument(
  { fetch, after }: Network,
  url: string,
  { etag, silenceMs, signal, heard }: Asked,
): Promise<Fetched | null> {
  const stop = new AbortController()
  signal.addEventListener('abort', () => stop.abort(), { once: true })
  let silent = false
  const watch = () =>
    after(silenceMs, () => {
      silent = true
      stop.abort()
    })
  let unwatch = watch()
  const ask = (redirect: RequestRedirect) =>
    fetch(url, {
      redirect,
      signal: stop.signal,
      // With a tag of our own the answer is ours to judge; else the browser's cache may know the bytes.
      cache: etag === null ? 'no-cache' : 'no-store',
      headers: { Accept: 'application/json', ...(etag !== null && { 'If-None-Match': etag }) },
    })
  let code: 'noConnection' | 'redirected' | 'brokenOff' = 'noConnection'
  try {
    let response = await ask('manual')
    if (isRedirect(response)) {
      code = 'redirected'
      response = await ask('follow')
      if (response.headers.get('Content-Type')?.includes('html')) throw new UnreachableSource({ code })
    }
    const { status, headers } = response
    const unchanged = status === 304 && etag !== null
    // A part of the bytes (206), none (204) or a promise of them (202) is no document.
    if (!unchanged && status !== 200 && status !== 203)
      throw new UnreachableSource(status === 0 ? { code } : { code: 'status', status })
    heard?.(serverTime(headers))
    if (unchanged) return null
    code = 'brokenOff'
    const bytes = await bodyOf(response, () => {
      unwatch()
      unwatch = watch()
    })
    return { bytes, etag: headers.get('ETag') }
  } catch (error) {
    if (error instanceof UnreachableSource || signal.aborted) throw error
    throw new UnreachableSource(silent ? { code: 'silent', seconds: silenceMs / 1000 } : { code })
  } finally {
    unwatch()
  }
}
