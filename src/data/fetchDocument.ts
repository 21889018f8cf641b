/** The data could not be fetched; `status` is the HTTP status, null where nobody answered. */
export class UnreachableSource extends Error {
  readonly status: number | null

  constructor(status: number | null) {
    super(status === null ? 'no connection' : `HTTP ${status}`)
    this.status = status
  }
}

/**
 * The bytes at an address. The browser's cache asks with the ETag it has, so that unchanged data isn't sent again.
 * Throws {@link UnreachableSource}.
 */
export async function fetchDocument(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  let response: Response
  try {
    response = await fetch(url, { signal, cache: 'no-cache', headers: { Accept: 'application/json' } })
  } catch (error) {
    if (signal.aborted) throw error
    throw new UnreachableSource(null)
  }
  if (!response.ok) throw new UnreachableSource(response.status)
  return response.arrayBuffer()
}
