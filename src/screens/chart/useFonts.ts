import { useEffect, useState } from 'react'
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

/**
 * Whether Inter is there, so that widths are right: 0 until it is, or until it is known that it can't be had; then
 * another number whenever what was missing has come.
 * @param more families beside those of every screen; the same array at each call
 */
export function useFonts(more?: readonly string[]): number {
  const [ready, setReady] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let current = true
    const attempt = async (tries: number) => {
      const all = await fontsReady(document.fonts, more)
      if (!current) return
      if (all && tries > 1) forgetWidths()
      if (all || tries === 1) setReady(tries)
      if (all) return
      timer = setTimeout(() => {
        askForFontsAgain()
        // The rules of the new sheet are there when it is.
        timer = setTimeout(() => void attempt(tries + 1), waitAfter(1))
      }, waitAfter(tries))
    }
    void attempt(1)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [more])
  return ready
}
