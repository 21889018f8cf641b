import type { Network } from '../data/fetchDocument.ts'
import type { Reply, Request } from './messages.ts'

/** A port to the service: a Worker, or anything that talks like one. */
export interface Port {
  postMessage(message: Request, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/** What happens to a port that is kept alive. */
interface Events {
  reply(reply: Reply): void
  /** It had answered before, and has died at its work. */
  died(): void
  /** Another has come in its place, which knows nothing. */
  reborn(): void
  /** How many more pings may go unanswered than usual: much work takes long. */
  patience(): number
}

/** It is asked so often whether it is there; of so many pings unanswered it has died: 30 seconds. */
const BEAT_MS = 10_000
const UNANSWERED = 3
/** Its script takes longer to come over a slow line. */
const UNANSWERED_AT_FIRST = 12
/** Between two tries to bring its script, in ms: longer each time, at most 30 seconds. */
const waitAfter = (tries: number) => Math.min(1000 * 2 ** tries, 30_000)

/**
 * A port to a worker that is ended and started anew where it throws or no longer answers. Silence is counted in pings and
 * not by the clock: after a sleep, or in a window that is hidden, both stood still.
 * @param spawn starts a worker; `attempt` counts those before whose script didn't come
 */
export function livePort(
  spawn: (attempt: number) => Port,
  after: Network['after'],
  events: Events,
): Pick<Port, 'postMessage'> {
  let port: Port | null = null
  let missed = 0
  let failures = 0
  const start = () => {
    const mine = spawn(missed)
    let unanswered = 0
    let started = false
    const end = () => {
      if (port !== mine) return
      port = null
      mine.terminate()
      if (started) events.died()
      else missed++
      // What had come before comes again at once.
      after(started ? 0 : waitAfter(failures++), () => {
        start()
        events.reborn()
      })
    }
    const beat = () => {
      if (port !== mine) return
      if (unanswered >= (started ? UNANSWERED + events.patience() : UNANSWERED_AT_FIRST)) return end()
      unanswered++
      mine.postMessage({ call: -1, type: 'ping' }, [])
      after(BEAT_MS, beat)
    }
    port = mine
    mine.addEventListener('error', end)
    mine.addEventListener('message', ({ data }) => {
      if (port !== mine) return
      started = true
      unanswered = failures = 0
      if (data.type !== 'pong') events.reply(data)
    })
    beat()
  }
  start()
  return { postMessage: (message, transfer) => port?.postMessage(message, transfer) }
}
