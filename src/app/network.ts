import type { Network } from '../data/fetchDocument.ts'

/** The page's network. @param screen the wall's name, sent along so that the server's log tells which walls are alive */
export const networkOf = (screen: string | null): Network => ({
  fetch: (input, init) => {
    if (screen === null) return fetch(input, init)
    const url = new URL(input as string, document.baseURI)
    url.searchParams.set('screen', screen)
    return fetch(url, init)
  },
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
})
