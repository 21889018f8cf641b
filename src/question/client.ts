import type { Network } from '../data/fetchDocument.ts'
import type { Rejection } from '../domain/facts.ts'
import { type Answer, answers } from './answer.ts'
import type { PartName } from './parts.ts'
import type { Question } from './question.ts'
import type { Loaded, Reply, Request } from './messages.ts'
import { lane } from './lane.ts'
import { livePort, type Port } from './port.ts'

/** A document that was rejected whole, as an error that Query understands. */
export class RejectedDocument extends Error {
  readonly rejection: Rejection

  constructor(rejection: Rejection) {
    super(rejection.code)
    this.rejection = rejection
  }
}

/** A document that was read, with its bytes, which nobody changes. */
export interface Held {
  readonly loaded: Loaded
  readonly bytes: ArrayBuffer
}

/** A document that was made before the one that is held. */
export class OlderDocument extends Error {
  readonly generatedAtMs: number

  constructor(generatedAtMs: number) {
    super('older')
    this.generatedAtMs = generatedAtMs
  }
}

/** What a screen may ask of the board service, wherever it runs. */
export interface BoardClient {
  /**
   * The same document again keeps its version. Throws {@link RejectedDocument}, or {@link OlderDocument} unless
   * `takeOlder`; the last good document then stays.
   * @param bytes kept for a service that is started anew
   */
  load(bytes: ArrayBuffer, takeOlder?: boolean): Promise<Loaded>
  /**
   * One question is on its way and one waits, the newest. Throws an AbortError where a newer one took its place, the
   * signal's reason where it waited and nobody wants it any more.
   */
  ask<P extends PartName = never>(question: Question<P>, signal?: AbortSignal): Promise<Answer<P>>
  /** Calls where the document that was loaded last is given up after all, with the one before; null where there is none. */
  onGivenUp(listener: (before: Held | null, why: RejectedDocument) => void): void
}

type Unsent = Request extends infer R ? (R extends { call: number } ? Omit<R, 'call'> : never) : never

/** A document on its way to the service, or there. */
interface Document {
  readonly bytes: ArrayBuffer
  readonly version: number
  readonly takeOlder: boolean
  /** Null until it was read. */
  loaded: Loaded | null
  /** How often the service has died at it in a row. */
  deaths: number
}

/** What the service was asked and has not answered. */
interface Call {
  readonly request: Exclude<Unsent, { type: 'load' }> | Document
  readonly answered: (reply: Reply) => void
  readonly failed: (error: Error) => void
}

const MOST_DEATHS = 2
/** The service may take longer by one ping for so many bytes. */
const BYTES_A_PING = 5_000_000

/** Bytes by fours, and those left over: big documents are gone through in the page. */
const parts = (bytes: ArrayBuffer) =>
  [new Int32Array(bytes, 0, bytes.byteLength >> 2), new Uint8Array(bytes, bytes.byteLength & ~3)] as const

function isSame(a: ArrayBuffer, b: ArrayBuffer): boolean {
  if (a.byteLength !== b.byteLength) return false
  const others = parts(b)
  return parts(a).every((part, which) => {
    const other = others[which]!
    for (let i = 0; i < part.length; i++) if (part[i] !== other[i]) return false
    return true
  })
}

/** Tells documents apart that were given up, without keeping them (FNV-1a, by fours). */
function fingerprint(bytes: ArrayBuffer): string {
  let hash = 0x811c9dc5
  for (const part of parts(bytes)) for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part[i]!, 0x01000193)
  return `${bytes.byteLength} ${hash}`
}

/**
 * The board service behind a port, which may die: it is started anew with the last good document, and asked again what it
 * has not answered. A document at which it dies twice is rejected; the one before holds again.
 * @param spawn starts a service; `attempt` counts those before that never came to be
 */
export function boardClient(spawn: (attempt: number) => Port, after: Network['after']): BoardClient {
  const calls = new Map<number, Call>()
  const givenUp = new Set<string>()
  let tell: Parameters<BoardClient['onGivenUp']>[0] = () => undefined
  let sent = 0
  let versions = 0
  const board = lane()
  let held: Document | null = null
  let before: Document | null = null

  const send = (waiting: Call) => {
    const call = sent++
    calls.set(call, waiting)
    const { request } = waiting
    if ('type' in request) return port.postMessage({ ...request, call }, [])
    // The port takes its bytes away.
    const bytes = request.bytes.slice(0)
    const { version, takeOlder } = request
    port.postMessage({ type: 'load', version, takeOlder, bytes, call }, [bytes])
  }
  /** What the service is at, and of which document that is. */
  const current = () => {
    const [call] = calls.values()
    return call && ('type' in call.request ? held : call.request)
  }
  const giveUp = (document: Document) => {
    const why = new RejectedDocument({ code: 'failedTwice' })
    givenUp.add(fingerprint(document.bytes))
    const wasHeld = document === held
    if (wasHeld) [held, before] = [before, null]
    for (const [number, { request, failed }] of calls)
      if (request === document || (wasHeld && 'type' in request)) {
        calls.delete(number)
        failed(why)
      }
    if (!wasHeld) return
    board.clear(why)
    tell(held && { loaded: held.loaded!, bytes: held.bytes }, why)
  }
  const port = livePort(spawn, after, {
    reply: reply => {
      const call = calls.get(reply.call)
      calls.delete(reply.call)
      call?.answered(reply)
    },
    died: () => {
      const document = current()
      if (document && ++document.deaths >= MOST_DEATHS) giveUp(document)
    },
    reborn: () => {
      const again = [...calls.values()].filter(({ request }) => request !== held)
      calls.clear()
      if (held) send({ request: held, answered: () => undefined, failed: () => undefined })
      again.forEach(send)
    },
    patience: () => Math.floor((current()?.bytes.byteLength ?? 0) / BYTES_A_PING),
  })
  const hold = (document: Document, loaded: Loaded) => {
    document.loaded = loaded
    ;[held, before] = [document, held]
  }
  const answerTo = <P extends PartName>(question: Question<P>) =>
    new Promise<Answer<P>>((resolve, reject) => {
      const answered = (reply: Reply) => {
        if (reply.type !== 'answer') return
        held!.deaths = 0
        if (answers(reply.answer, question)) resolve(reply.answer)
        else reject(new Error('a part is missing'))
      }
      send({ request: { type: 'ask', question }, answered, failed: reject })
    })
  return {
    load: (bytes, takeOlder = false) =>
      new Promise((resolve, reject) => {
        if (held && isSame(bytes, held.bytes)) return resolve(held.loaded!)
        if (givenUp.size > 0 && givenUp.has(fingerprint(bytes)))
          return reject(new RejectedDocument({ code: 'failedTwice' }))
        const document: Document = { bytes, version: ++versions, takeOlder, loaded: null, deaths: 0 }
        send({
          request: document,
          answered: reply => {
            if (reply.type === 'rejected') return reject(new RejectedDocument(reply.rejection))
            if (reply.type === 'older') return reject(new OlderDocument(reply.generatedAtMs))
            if (reply.type !== 'loaded') return
            hold(document, reply.loaded)
            resolve(reply.loaded)
          },
          failed: reject,
        })
      }),
    ask: (question, signal) => board.go(() => answerTo(question), signal),
    onGivenUp: listener => {
      tell = listener
    },
  }
}
