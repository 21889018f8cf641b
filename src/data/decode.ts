import type { Rejection } from '../domain/facts.ts'
import { jsonStopsAt } from './jsonFault.ts'

/** Line and column, both from 1, of a place in a text. */
function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: position - lineStart + 1 }
}

/** UTF-16 without a byte order mark: its Latin letters are valid UTF-8 too, each beside a NUL. */
const UTF_16 = /^.?\0/s

/** Bytes → the JSON value they hold, or why they hold none. A UTF-8 byte order mark is skipped. */
export function decode(bytes: Uint8Array): { value: unknown; text: string } | { rejection: Rejection } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { rejection: { code: 'notUtf8' } }
  }
  if (text.trim() === '') return { rejection: { code: 'empty' } }
  if (UTF_16.test(text)) return { rejection: { code: 'notUtf8' } }
  if (/^\s*</.test(text)) return { rejection: { code: 'webPage' } }
  try {
    return { value: JSON.parse(text) as unknown, text }
  } catch {
    const stop = jsonStopsAt(text) ?? text.length
    const brokenOff = stop === text.length
    const place = lineAndColumn(text, brokenOff ? text.trimEnd().length : stop)
    return { rejection: { code: brokenOff ? 'truncated' : 'notJson', ...place } }
  }
}
