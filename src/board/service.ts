import { read } from '../data/read.ts'
import type { Facts, SetAside } from '../domain/facts.ts'
import { answer } from './answer.ts'
import { type Dataset, datasetOf } from './board.ts'
import type { Loaded, Reply, Request } from './messages.ts'

function setAsideCounts(rows: readonly SetAside[]): Loaded['setAside'] {
  const tasks = rows.filter(({ path }) => path.startsWith('tasks[')).length
  return { tasks, organizations: rows.length - tasks }
}

/** What a screen or a file says of the document it shows. */
export function loadedOf(facts: Facts, version: number): Loaded {
  const { publisher, simulated, generatedAt, dataDay, setAside, warnings } = facts
  return {
    version,
    publisher,
    simulated,
    generatedAtMs: generatedAt.ms,
    dataDay,
    setAside: setAsideCounts(setAside),
    warnings: warnings.length,
  }
}

/** How many listed faults a screen is sent: more than a person reads, fewer than freeze a page. */
const SHOWN_FAULTS = 500

function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * Keeps the last good document and answers questions on it. A rejected document changes nothing, nor does the same one
 * again: its version stays. Today it runs in a worker beside the page; it knows nothing of that.
 */
export function boardService(): (request: Request) => Reply {
  let version = 0
  let dataset: Dataset | null = null
  let held = new Uint8Array()
  const current = () => {
    if (!dataset) throw new Error('asked before a document was loaded')
    return dataset
  }
  return request => {
    const { call } = request
    switch (request.type) {
      case 'load': {
        const bytes = new Uint8Array(request.bytes)
        if (dataset === null || !same(bytes, held)) {
          const document = read(bytes)
          if ('rejection' in document) return { call, type: 'rejected', rejection: document.rejection }
          dataset = datasetOf(document.facts)
          held = bytes
          version++
        }
        return { call, type: 'loaded', loaded: loadedOf(dataset.facts, version) }
      }
      case 'ask':
        return { call, type: 'answer', answer: answer(current(), request.question, version) }
      case 'quality': {
        const { setAside, warnings } = current().facts
        return {
          call,
          type: 'quality',
          quality: { setAside: setAside.slice(0, SHOWN_FAULTS), warnings: warnings.slice(0, SHOWN_FAULTS) },
        }
      }
    }
  }
}
