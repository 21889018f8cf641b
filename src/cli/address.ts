import { fileURLToPath } from 'node:url'
import { Unread } from './unread.ts'

/** Where data is: an address of the web, a file, or what comes in by the pipe (`-`). */
export type Place =
  | { readonly at: 'web'; readonly url: URL }
  | { readonly at: 'file'; readonly path: string }
  | { readonly at: 'pipe' }

const WEB = /^https?:/i
const FILE = /^file:/i
/** Of two letters or more: `C://` is a drive. */
const SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i

/** The path of a file, also where it is given as `file://…`. Throws {@link Unread}. */
export function pathOf(text: string): string {
  if (FILE.test(text)) {
    try {
      return fileURLToPath(text)
    } catch {
      throw new Unread({ code: 'notAnAddress' })
    }
  }
  if (WEB.test(text) || SCHEME.test(text)) throw new Unread({ code: 'otherScheme' })
  return text
}

/** Where a text says that the data is; upper and lower case of a scheme are one. Throws {@link Unread}. */
export function placeOf(text: string): Place {
  if (text === '-') return { at: 'pipe' }
  if (!WEB.test(text)) return { at: 'file', path: pathOf(text) }
  if (!URL.canParse(text)) throw new Unread({ code: 'notAnAddress' })
  return { at: 'web', url: new URL(text) }
}

/** An address without what only its owner may know: name and password, and the values of its query. */
export function withoutSecrets(text: string): string {
  if (WEB.test(text) && URL.canParse(text)) {
    const { protocol, host, pathname, search } = new URL(text)
    return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`
  }
  return text.replaceAll(/(:\/\/)[^\s“”]*@/g, '$1…@')
}
