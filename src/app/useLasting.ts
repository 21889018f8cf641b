import { useEffect, useState } from 'react'

/** True once something has lasted for so long: what is over sooner isn't worth a flicker. */
export function useLasting(lasts: boolean, ms: number): boolean {
  const [lasted, setLasted] = useState(false)
  if (!lasts && lasted) setLasted(false)
  useEffect(() => {
    if (!lasts) return undefined
    const timer = setTimeout(() => setLasted(true), ms)
    return () => clearTimeout(timer)
  }, [lasts, ms])
  return lasts && lasted
}
