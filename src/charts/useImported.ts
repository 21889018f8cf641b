import { useEffect, useState } from 'react'

/**
 * A module that is loaded when the component first shows; null until it is there. React's own lazy components wait up
 * to 300 ms before they show what has arrived.
 * @param load the same function at each call
 */
export function useImported<T extends object>(load: () => Promise<T>): T | null {
  const [module, setModule] = useState<T | null>(null)
  useEffect(() => {
    let current = true
    void load().then(loaded => current && setModule(loaded))
    return () => {
      current = false
    }
  }, [load])
  return module
}
