/** Keeps values from one visit to the next. Nothing here ever fails: what can't be kept is forgotten. */
export interface Keep {
  get(key: string): Promise<unknown>
  put(key: string, value: unknown): Promise<void>
}

const STORE = 'kept'
/** Some browsers never answer where storage is denied. */
const PATIENCE_MS = 2000

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('storage')))
  })

/**
 * A keep in IndexedDB, which works on plain `http` too.
 * @param factory gives the browser's; it may throw where storage is denied
 */
export function keepIn(factory: () => IDBFactory, after: (ms: number, call: () => void) => () => void): Keep {
  let opened: Promise<IDBDatabase> | undefined
  const open = () => {
    opened ??= (async () => {
      const request = factory().open('ioc-tasks', 1)
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
      const database = await done(request)
      // Another tab's newer version, or the browser itself, may close it: it is opened again.
      database.addEventListener('versionchange', () => database.close())
      database.addEventListener('close', () => {
        opened = undefined
      })
      return database
    })()
    return opened
  }
  const asking = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) => {
    let unwatch: (() => void) | undefined
    const late = new Promise<undefined>(resolve => (unwatch = after(PATIENCE_MS, () => resolve(undefined))))
    try {
      const asked = open().then(database => done(ask(database.transaction(STORE, mode).objectStore(STORE))))
      return await Promise.race([asked, late])
    } catch {
      opened = undefined
      return undefined
    } finally {
      unwatch?.()
    }
  }
  return {
    get: key => asking('readonly', store => store.get(key)),
    put: async (key, value) => {
      await asking('readwrite', store => store.put(value, key))
    },
  }
}
