import type { Rejection } from '../domain/facts.ts'

/** Line and column, both from 1, of a place in a text. */
function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: position - lineStart + 1 }
}

/** Where JSON.parse stopped: engines say so in their message, by position or by line. */
function stoppedAt(text: string, message: string): { line: number; column: number; atEnd: boolean } {
  const position = /position (\d+)/.exec(message)
  const spoken = /line (\d+) column (\d+)/.exec(message)
  const end = text.trimEnd().length
  if (position) {
    const at = Number(position[1])
    return { ...lineAndColumn(text, at), atEnd: at >= end }
  }
  if (spoken) return { line: Number(spoken[1]), column: Number(spoken[2]), atEnd: false }
  return { ...lineAndColumn(text, end), atEnd: true }
}

/** Bytes → the JSON value they hold, or why they hold none. A UTF-8 byte order mark is skipped. */
export function decode(bytes: Uint8Array): { value: unknown } | { rejection: Rejection } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { rejection: { code: 'notUtf8' } }
  }
  if (text.trim() === '') return { rejection: { code: 'empty' } }
  if (/^\s*</.test(text)) return { rejection: { code: 'webPage' } }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const { line, column, atEnd } = stoppedAt(text, String(error))
    return { rejection: { code: atEnd ? 'truncated' : 'notJson', line, column } }
  }
}
