import { useEffect, useState } from 'react'

/** True from the frame after `ready` on: what can wait comes after what is seen first. */
export function useNextFrame(ready: boolean): boolean {
  const [come, setCome] = useState(false)
  useEffect(() => {
    if (!ready) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setCome(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [ready])
  return come
}
