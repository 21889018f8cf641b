import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type Address, type AddressFault, formatAddress, parseAddress } from '../question/address.ts'

const CHANGED = 'ioc-address'

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

/**
 * The page's address and how to go to another: each step is undone by Back. `mock` is a key in development and in the
 * demo only.
 */
export function useAddress(mocks: boolean): {
  address: Address
  faults: readonly AddressFault[]
  go: (change: Partial<Address>, replace?: boolean) => void
} {
  const query = useSyncExternalStore(subscribe, () => location.search)
  const { address, faults } = useMemo(() => {
    const { address, faults } = parseAddress(query)
    const { mock } = address
    // The numbers don't heed it yet: who asks for it must not take them for an answer.
    const known = new URLSearchParams(query).get('known')
    if (address.known !== null) faults.push({ key: 'known', value: known!, code: 'notYet' })
    if (mocks || mock === null) return { address, faults }
    faults.push({ key: 'mock', value: mock, code: 'unknownKey' })
    return { address: { ...address, mock: null }, faults }
  }, [query, mocks])
  const go = useCallback((change: Partial<Address>, replace = false) => {
    const next = formatAddress({ ...parseAddress(location.search).address, ...change })
    if (`?${next}` === location.search || (next === '' && location.search === '')) return
    const url = next === '' ? location.pathname : `?${next}`
    if (replace) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
    window.dispatchEvent(new Event(CHANGED))
  }, [])
  return { address, faults, go }
}
