import type { Warning } from '../domain/facts.ts'
import { type Config, readConfig } from './config.ts'
import { fetchDocument, type Network, UnreachableSource } from './fetchDocument.ts'
import { isRow } from './fields.ts'
import type { Keep } from './keep.ts'

/** Why `config.json` says nothing. */
export type ConfigProblem =
  | { readonly code: 'missing' | 'webPage' | 'notText' | 'unreachable' }
  | { readonly code: 'notJson'; readonly line: number; readonly column: number }

export interface FoundConfig {
  readonly config: Config
  readonly faults: readonly Warning[]
  readonly problem: ConfigProblem | null
  /** It is the last good one, kept from an earlier visit. */
  readonly kept: boolean
}

/** The page waits for it: after so long without a byte it starts without. */
const SILENCE_MS = 4000

async function problemIn(bytes: ArrayBuffer): Promise<ConfigProblem> {
  // Where in the text is seldom needed.
  const { decode } = await import('./decode.ts')
  const decoded = decode(new Uint8Array(bytes))
  if (!('rejection' in decoded)) return { code: 'notText' }
  const { rejection } = decoded
  if (rejection.code === 'webPage') return { code: 'webPage' }
  if (rejection.code !== 'notJson' && rejection.code !== 'truncated') return { code: 'notText' }
  return { code: 'notJson', line: rejection.line, column: rejection.column }
}

function valueIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

type Answer =
  | { readonly value: unknown; readonly etag: string | null }
  | { readonly problem: ConfigProblem }
  | 'unchanged'

async function ask(network: Network, url: string, etag: string | null): Promise<Answer> {
  try {
    const { signal } = new AbortController()
    const fetched = await fetchDocument(network, url, { etag, silenceMs: SILENCE_MS, signal })
    if (fetched === null) return 'unchanged'
    const value = valueIn(fetched.bytes)
    return value === undefined ? { problem: await problemIn(fetched.bytes) } : { value, etag: fetched.etag }
  } catch (error) {
    const trouble = error instanceof UnreachableSource ? error.trouble : null
    if (trouble?.code === 'redirected') return { problem: { code: 'webPage' } }
    return { problem: { code: trouble?.code === 'status' && trouble.status === 404 ? 'missing' : 'unreachable' } }
  }
}

/**
 * The configuration at each time it is asked for, by its tag: `config.json` beside the page, checked. Where that can't be
 * read, or something in it is wrong, the last one without fault that was found here; where there is none, as where the
 * file was taken away, the usual values in place of what is wrong or missing.
 * @param base the page's address
 */
export function configAt(network: Network, keep: Keep, base: string): () => Promise<FoundConfig> {
  const url = new URL('config.json', base).href
  const name = `config ${url}`
  let etag: string | null = null
  let read: FoundConfig | null = null
  const lastGood = async () => {
    const last = await keep.get(name)
    return last === undefined ? null : readConfig(last, base)
  }
  return async () => {
    const answer = await ask(network, url, etag)
    if (answer === 'unchanged') return read!
    if ('problem' in answer) {
      const { problem } = answer
      const last = problem.code === 'missing' ? null : await lastGood()
      return { config: (last ?? readConfig({}, base)).config, faults: [], problem, kept: last !== null }
    }
    const { config, faults } = readConfig(answer.value, base)
    const last = faults.length > 0 ? await lastGood() : null
    const kept = last?.faults.length === 0
    if (!kept && isRow(answer.value)) void keep.put(name, answer.value)
    etag = answer.etag
    read = { config: kept ? last.config : config, faults, problem: null, kept }
    return read
  }
}
