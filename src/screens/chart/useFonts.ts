import { useEffect, useState } from 'react'
import { fontsReady } from '../../charts/measure.ts'

/**
 * Whether Inter is there, so that widths are right.
 * @param more families beside those of every screen; the same array at each call
 */
export function useFonts(more?: readonly string[]): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let current = true
    void fontsReady(document.fonts, more).then(() => current && setReady(true))
    return () => {
      current = false
    }
  }, [more])
  return ready
}
