import { read } from '../data/read.ts'
import type { Facts, SetAside } from '../domain/facts.ts'
import { compareInstants } from '../domain/instant.ts'
import { answer } from './answer.ts'
import { type Dataset, datasetOf } from './board.ts'
import type { Loaded, Reply, Request } from '../question/messages.ts'

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

/**
 * Keeps the last good document and answers questions on it; a rejected document changes nothing, nor does an older one
 * unless that is asked for. Today it runs in a worker beside the page; it knows nothing of that.
 */
export function boardService(): (request: Request) => Reply {
  let version = 0
  let dataset: Dataset | null = null
  return request => {
    const { call } = request
    switch (request.type) {
      case 'load': {
        const document = read(new Uint8Array(request.bytes))
        if ('rejection' in document) return { call, type: 'rejected', rejection: document.rejection }
        const { generatedAt } = document.facts
        if (dataset && !request.takeOlder && compareInstants(generatedAt, dataset.facts.generatedAt) < 0)
          return { call, type: 'older', generatedAtMs: generatedAt.ms }
        dataset = datasetOf(document.facts)
        version = request.version
        return { call, type: 'loaded', loaded: loadedOf(dataset.facts, version) }
      }
      case 'ask':
        if (!dataset) throw new Error('asked before a document was loaded')
        return { call, type: 'answer', answer: answer(dataset, request.question, version) }
      case 'ping':
        return { call, type: 'pong' }
    }
  }
}
