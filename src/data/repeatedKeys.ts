import { shortened } from './fields.ts'

/** Deeper than any document: what is nested further is told by its beginning. */
const DEEPEST = 8

/** An object with the keys that it has said so far, and the last of them; a list with the row that it is at. */
type Open = { readonly said: Set<string> | null; at: string | number }

const step = ({ said, at }: Open) => (said ? `.${shortened(at as string)}` : `[${at}]`)

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** Keys that an object says more than once: JSON readers take the last without a word. */
export interface Repeated {
  /** One of the outermost object. */
  readonly outermost: string | null
  /** Where each is, below the value: `.organizations[2].name`. */
  readonly paths: ReadonlySet<string>
}

export const NONE_REPEATED: Repeated = { outermost: null, paths: new Set() }

/**
 * @param text that is JSON
 * @param first place of the first row, where the text is a run of a list
 */
export function repeatedKeys(text: string, first = 0): Repeated {
  const paths = new Set<string>()
  let outermost: string | null = null
  const open: Open[] = []
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const inner = open.at(-1)
    switch (text[at]) {
      case '"': {
        const end = endOfString(text, at)
        if (isKey) {
          const key = JSON.parse(text.slice(at, end + 1)) as string
          inner!.at = key
          if (inner!.said!.has(key)) {
            paths.add(open.slice(0, DEEPEST).map(step).join(''))
            if (open.length === 1) outermost ??= key
          }
          inner!.said!.add(key)
        }
        isKey = false
        at = end
        break
      }
      case '{':
      case '[':
        isKey = text[at] === '{'
        open.push({ said: isKey ? new Set() : null, at: isKey ? '' : open.length === 0 ? first : 0 })
        break
      case '}':
      case ']':
        open.pop()
        isKey = false
        break
      case ',':
        if (inner!.said) isKey = true
        else inner!.at = (inner!.at as number) + 1
        break
      default:
    }
  }
  return { outermost, paths }
}

/** How many keys a value from JSON has, in all its objects. It may be nested deeper than calls can be. */
export function countKeys(value: object): number {
  const waiting = [value]
  let keys = 0
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (Array.isArray(next)) {
      for (const entry of next) if (typeof entry === 'object' && entry !== null) waiting.push(entry)
    } else
      for (const key in next) {
        keys++
        const entry = (next as Record<string, unknown>)[key]
        if (typeof entry === 'object' && entry !== null) waiting.push(entry)
      }
  }
  return keys
}
