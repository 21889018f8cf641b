import { useSyncExternalStore } from 'react'
import { fontsReady, forgetWidths } from '../../charts/measure.ts'
import { waitAfter } from '../useImported.ts'

/**
 * A font that failed stays failed for the life of its rule: its style sheet is put in once more, beside the first until
 * it is there.
 */
function askForFontsAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const again = link.cloneNode() as HTMLLinkElement
    again.addEventListener('load', () => link.remove())
    again.addEventListener('error', () => again.remove())
    link.after(again)
  }
}

interface Fonts {
  readonly subscribe: (listener: () => void) => () => void
  readonly ready: () => number
}

/** Asks for fonts until all are there. @param more families beside those of every screen */
function fontsOf(more: readonly string[] | undefined): Fonts {
  const listeners = new Set<() => void>()
  let ready = 0
  const attempt = async (tries: number) => {
    const all = await fontsReady(document.fonts, more)
    if (all || tries === 1) {
      forgetWidths()
      ready = tries
      for (const listener of listeners) listener()
    }
    if (all) return
    setTimeout(() => {
      askForFontsAgain()
      // The rules of the new sheet are there when it is.
      setTimeout(() => void attempt(tries + 1), waitAfter(1))
    }, waitAfter(tries))
  }
  void attempt(1)
  return {
    ready: () => ready,
    subscribe: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const known = new Map<readonly string[] | undefined, Fonts>()

/**
 * Whether Inter is there, so that widths are right: 0 until it is, or until it is known that it can't be had; then
 * another number when what was missing has come.
 * @param more families beside those of every screen; the same array at each call
 */
export function useFonts(more?: readonly string[]): number {
  const fonts = known.get(more) ?? fontsOf(more)
  known.set(more, fonts)
  return useSyncExternalStore(fonts.subscribe, fonts.ready)
}
