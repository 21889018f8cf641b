import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { collected } from './collect.ts'
import { Unread } from './unread.ts'

/** How long and how much is waited for. */
export interface Patience {
  /** After so long without a byte it is given up, milliseconds. */
  readonly silenceMs: number
  readonly mostBytes: number
}

/** As many as browsers follow. */
const MOST_REDIRECTS = 20
const REDIRECTS = [301, 302, 303, 307, 308]
/** Answers that hold no document. */
const WITHOUT = [204, 205, 206]

function credentialsOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null
  const plain = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  return `${plain(username)}:${plain(password)}`
}

function ask(url: URL, auth: string | null, signal: AbortSignal): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain
  const headers = { Accept: 'application/json', 'Accept-Encoding': 'gzip, deflate, br' }
  const { href } = Object.assign(new URL(url), { username: '', password: '' })
  return new Promise((answered, failed) => {
    get(href, { auth, signal, headers, agent: false }, answered).on('error', failed)
  })
}

/** Where an answer sends on to; null where it doesn't. */
function nextOf({ statusCode, headers }: IncomingMessage, from: URL): URL | null {
  const { location } = headers
  if (!REDIRECTS.includes(statusCode!) || location === undefined) return null
  const isWeb = URL.canParse(location, from.href) && /^https?:$/.test(new URL(location, from).protocol)
  if (!isWeb) throw new Unread({ code: 'redirected' })
  return new URL(location, from)
}

/** Programs write "deflate" with and without zlib's head. */
const inflated = (bytes: Uint8Array, limit: { maxOutputLength: number }) =>
  (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)

/** A packed body as it was: one that was cut short isn't taken for a shorter one. */
function unpacked(bytes: Uint8Array, encodings: readonly string[], mostBytes: number): Uint8Array {
  const limit = { maxOutputLength: mostBytes }
  try {
    return encodings.reduceRight((packed: Uint8Array, encoding) => {
      switch (encoding) {
        case 'gzip':
        case 'x-gzip':
          return gunzipSync(packed, limit)
        case 'deflate':
          return inflated(packed, limit)
        case 'br':
          return brotliDecompressSync(packed, limit)
        case 'identity':
          return packed
        default:
          throw new Unread({ code: 'unpackable' })
      }
    }, bytes)
  } catch (error) {
    if (error instanceof Unread) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Unread({ code: 'tooLarge', bytes: mostBytes })
    // Zlib's "unexpected end of file".
    throw new Unread({ code: code === 'Z_BUF_ERROR' ? 'brokenOff' : 'unpackable' })
  }
}

async function bodyOf(response: IncomingMessage, mostBytes: number, alive: () => void): Promise<Uint8Array> {
  const encodings = (response.headers['content-encoding'] ?? '').toLowerCase().split(',')
  const bytes = await collected(response, mostBytes, alive).catch((error: unknown) => {
    throw error instanceof Unread ? error : new Unread({ code: 'brokenOff' })
  })
  return unpacked(
    bytes,
    encodings.map(name => name.trim()).filter(name => name !== ''),
    mostBytes,
  )
}

/** The answer in the end, however often it is sent on. Name and password go to the server that they are for, only. */
async function answerAt(url: URL, signal: AbortSignal, alive: () => void) {
  const auth = credentialsOf(url)
  let at = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await ask(at, at.origin === url.origin ? auth : null, signal)
    alive()
    const next = nextOf(response, at)
    if (next === null) return { response, sentOn: redirects > 0 }
    response.destroy()
    at = next
  }
  throw new Unread({ code: 'redirectedInCircles' })
}

/**
 * The bytes at an address of the web, as they are before they are packed for the way. Throws {@link Unread}, or the
 * system's error where no connection comes about.
 */
export async function bytesAt(url: URL, { silenceMs, mostBytes }: Patience): Promise<Uint8Array> {
  const stop = new AbortController()
  const giveUp = () => stop.abort()
  let watch = setTimeout(giveUp, silenceMs)
  const alive = () => {
    clearTimeout(watch)
    watch = setTimeout(giveUp, silenceMs)
  }
  try {
    const { response, sentOn } = await answerAt(url, stop.signal, alive)
    const status = response.statusCode!
    if (status < 200 || status > 299 || WITHOUT.includes(status)) throw new Unread({ code: 'status', status })
    if (sentOn && response.headers['content-type']?.includes('html')) throw new Unread({ code: 'redirected' })
    return await bodyOf(response, mostBytes, alive)
  } catch (error) {
    throw stop.signal.aborted ? new Unread({ code: 'silent', seconds: silenceMs / 1000 }) : error
  } finally {
    clearTimeout(watch)
    stop.abort()
  }
}
