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

async function ask(network: Network, url: string): Promise<{ value: unknown } | { problem: ConfigProblem }> {
  try {
    const { signal } = new AbortController()
    const fetched = await fetchDocument(network, url, { etag: null, silenceMs: SILENCE_MS, signal })
    const bytes = fetched?.bytes ?? new ArrayBuffer()
    const value = valueIn(bytes)
    return value === undefined ? { problem: await problemIn(bytes) } : { value }
  } catch (error) {
    const trouble = error instanceof UnreachableSource ? error.trouble : null
    if (trouble?.code === 'redirected') return { problem: { code: 'webPage' } }
    return { problem: { code: trouble?.code === 'status' && trouble.status === 404 ? 'missing' : 'unreachable' } }
  }
}

/**
 * The configuration that a start goes by: `config.json` beside the page, checked; where it can't be read the last good
 * one; where there is none, as where the file was taken away, the usual values.
 * @param base the page's address
 */
export async function fetchConfig(network: Network, keep: Keep, base: string): Promise<FoundConfig> {
  const url = new URL('config.json', base).href
  const name = `config ${url}`
  const answer = await ask(network, url)
  if ('value' in answer) {
    if (isRow(answer.value)) void keep.put(name, answer.value)
    return { ...readConfig(answer.value, base), problem: null, kept: false }
  }
  const { problem } = answer
  const last = problem.code === 'missing' ? undefined : await keep.get(name)
  if (last === undefined) return { ...readConfig({}, base), problem, kept: false }
  return { config: readConfig(last, base).config, faults: [], problem, kept: true }
}
