import { useEffect, useState } from 'react'
import { fontsReady } from './measure.ts'

/** Whether Inter is there, so that widths are right. */
export function useFonts(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let current = true
    void fontsReady(document.fonts).then(() => current && setReady(true))
    return () => {
      current = false
    }
  }, [])
  return ready
}
