interface Waiting {
  readonly start: () => void
  readonly drop: (why: unknown) => void
}

export interface Lane {
  /**
   * Throws an AbortError where a newer one took its place, and the signal's reason where nobody waits for it any more;
   * what is on its way already is brought to its end.
   */
  go<T>(send: () => Promise<T>, signal?: AbortSignal): Promise<T>
  /** Nothing waits any more. */
  clear(why: Error): void
}

/** One is on its way and one waits at most, the newest: whoever drags a day through a year is not fifty answers late. */
export function lane(): Lane {
  let isBusy = false
  let waiting: Waiting | null = null
  const clear = (why: unknown) => {
    waiting?.drop(why)
    waiting = null
  }
  const next = () => {
    const ready = waiting
    waiting = null
    isBusy = ready !== null
    ready?.start()
  }
  return {
    clear,
    go: (send, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const start = () => void send().then(resolve, reject).finally(next)
        if (!isBusy) {
          isBusy = true
          return start()
        }
        clear(new DOMException('superseded', 'AbortError'))
        const mine = { start, drop: reject }
        waiting = mine
        signal?.addEventListener('abort', () => waiting === mine && clear(signal.reason), { once: true })
      }),
  }
}
