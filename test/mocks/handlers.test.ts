import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { handlersFor } from '../../mocks/handlers.ts'
import { SCENARIOS } from '../../mocks/scenarios.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const ask = (tag?: string, signal?: AbortSignal) =>
  fetch('http://ioc.example/tasks.json', {
    ...(tag && { headers: { 'If-None-Match': tag } }),
    ...(signal && { signal }),
  })

describe('a source that answers once', () => {
  it('answers anew where the first request was aborted, as React’s double start does', async () => {
    server.use(...handlersFor(SCENARIOS['offline']!))
    const stop = new AbortController()
    const first = ask(undefined, stop.signal)
    await new Promise(resolve => setImmediate(resolve))
    stop.abort()
    await expect(first).rejects.toThrow(/abort/i)
    const second = await ask()
    expect(second.status).toBe(200)
    const tag = second.headers.get('ETag')!
    await expect(ask(tag)).rejects.toThrow('Failed to fetch')
    await expect(ask(tag)).rejects.toThrow('Failed to fetch')
    await expect(ask()).rejects.toThrow('Failed to fetch')
  })

  it('is lost from the start where it never answers', async () => {
    server.use(...handlersFor(SCENARIOS['stale']!))
    await expect(ask()).rejects.toThrow('Failed to fetch')
  })

  it('goes on answering where nothing is said', async () => {
    server.use(...handlersFor(SCENARIOS['notice']!))
    const tag = (await ask()).headers.get('ETag')!
    for (let i = 0; i < 3; i++) expect((await ask(tag)).status).toBe(304)
  })
})
