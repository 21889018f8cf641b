import { waitAfter } from '../screens/useImported.ts'
import { realClock } from './clock.ts'
import { networkOf } from './network.ts'
import { renewalOf } from './renewal.ts'

const network = networkOf(null)

/** Whether nobody is there to press a button. */
export const isWall = () => document.documentElement.dataset['view'] === 'wall'

const RENEWED = 'ioc-tasks/renewed'

/** How this page is loaded anew, where a part of it has gone. */
export const renewal = renewalOf({
  network,
  clock: realClock,
  page: new URL('.', document.baseURI).href,
  last: {
    get: () => {
      try {
        return Number(sessionStorage.getItem(RENEWED)) || null
      } catch {
        return null
      }
    },
    put: now => {
      try {
        sessionStorage.setItem(RENEWED, String(now))
      } catch {
        // Storage may be denied; the renewal sees that nothing is kept.
      }
    },
  },
  isWall,
  reload: () => location.reload(),
})

/** The files that are here or on their way, by their addresses. */
const files = new Map<string, Promise<void>>()

/**
 * Brings a file of a part here: a style sheet into the page, a script into the browser's cache. A script is imported
 * only then: an import that failed stays failed under its address for the page's life, in Chromium up to 141, Firefox
 * and Safari, and with it each part that stands on the same file.
 */
function bring(file: string): Promise<void> {
  const known = files.get(file)
  if (known) return known
  const coming = file.endsWith('.css') ? addStyle(file) : renewal.fetchFile(file)
  files.set(file, coming)
  coming.catch(() => files.delete(file))
  return coming
}

async function addStyle(file: string): Promise<void> {
  await renewal.fetchFile(file)
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  link.href = file
  await new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(file))
    })
    document.head.append(link)
  })
}

/** Fetches again what of the page's own style sheets didn't come. */
export function mendStyles(): void {
  // Chromium takes what didn't come for an empty sheet.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!link.sheet?.cssRules.length) fetchStyleAgain(link, 1)
}

function fetchStyleAgain(link: HTMLLinkElement, tries: number): void {
  const again = link.cloneNode() as HTMLLinkElement
  again.addEventListener('error', () => {
    void renewal.fetchFile(again.href).catch(() => undefined)
    network.after(waitAfter(tries), () => fetchStyleAgain(again, tries + 1))
  })
  link.replaceWith(again)
}

/** What came with the page. */
function rememberFirst(): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[href]')) files.set(href, Promise.resolve())
  for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[src]')) files.set(src, Promise.resolve())
}

/** How many times in a row the import of a part failed, its files being here. */
const failures = new Map<string, number>()
/** So many times are no accident: the engine holds against us what failed before. */
const MANY_FAILURES = 3

/**
 * Loads a part of the page, or throws; who calls again tries again. The build puts it around each `import()`, in the
 * place of Vite's helper, which takes its own failed links for loaded.
 * @param load the import itself
 * @param names the part's own script, then those that it stands on and its style sheets, relative to `importer`
 */
export async function loadPart<T>(load: () => Promise<T>, names: readonly string[] = [], importer = ''): Promise<T> {
  const [own, ...others] = names.map(name => new URL(name, importer).href)
  if (own === undefined) return load()
  if (files.size === 0) rememberFirst()
  await Promise.all([own, ...others].map(bring))
  const failed = failures.get(own) ?? 0
  try {
    const part = await (failed === 0 ? load() : (import(/* @vite-ignore */ `${own}?again=${failed}`) as Promise<T>))
    renewal.met(`import ${own}`)
    return part
  } catch (error) {
    failures.set(own, failed + 1)
    if (failed + 1 >= MANY_FAILURES) renewal.need(`import ${own}`)
    throw error
  }
}
