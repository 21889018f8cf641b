import script from '../answerer/worker.ts?worker&url'
import { renewal } from './parts.ts'

/**
 * The board's worker. A script that could not be fetched once stays so under its address for the page's life, in some
 * engines, so each further attempt asks for it under another one. That it could not be fetched, the worker's `error`
 * event says: a plain Event, where what the script itself throws is an ErrorEvent.
 * @param attempt how many workers there were before this one
 */
export function spawnWorker(attempt: number): Worker {
  const again = attempt === 0 ? '' : `${script.includes('?') ? '&' : '?'}again=${attempt}`
  const worker = new Worker(script + again, { type: 'module' })
  worker.addEventListener('error', event => {
    if (!(event instanceof ErrorEvent)) renewal.fetchFile(script).catch(() => undefined)
  })
  return worker
}
