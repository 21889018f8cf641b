import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { type Held, RejectedDocument } from '../../src/board/client.ts'
import { boardService } from '../../src/board/service.ts'
import { type Problem, type Source, sourceOf } from '../../src/board/source.ts'
import type { Network } from '../../src/data/fetchDocument.ts'
import type { Keep } from '../../src/data/keep.ts'
import { inProcessClient } from '../screens/inProcess.ts'
import { type Misbehaviour, startServer, type TestServer } from '../server/server.ts'

const NOTICE = SCENARIOS.notice!.body()
const NEWER = NOTICE.replace('2025-06-24T17:00:00+07:00', '2025-06-25T17:00:00+07:00')
const SILENCE_MS = 300

const network: Network = {
  fetch: (...asked) => fetch(...asked),
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

function memory(): Keep & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>()
  return {
    values,
    get: async key => structuredClone(values.get(key)),
    put: async (key, value) => void values.set(key, structuredClone(value)),
  }
}
const denied: Keep = { get: async () => undefined, put: async () => undefined }

/** The service in place of the worker; like it, it takes the bytes away. */
function client() {
  const serve = boardService()
  let loads = 0
  const board = inProcessClient(request => {
    if (request.type === 'load') loads++
    return serve(request)
  })
  return { board, loads: () => loads }
}

let server: TestServer
let now = 1_000_000
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.die())
beforeEach(() => {
  server.put('tasks.json', NOTICE)
  server.misbehave('tasks.json', null)
})

function opened(keep: Keep = memory()): { source: Source; loads: () => number } {
  const { board, loads } = client()
  const effects = { client: board, network, keep, clock: () => now }
  return { source: sourceOf(`${server.url}tasks.json`, 'tasks', effects, SILENCE_MS), loads }
}
const never = () => new AbortController().signal
const check = (source: Source) => source.check(never())

/** The problem that one more check meets. */
async function problemNow(source: Source): Promise<Problem> {
  await expect(check(source)).rejects.toBeInstanceOf(Error)
  return source.state().problem!
}

describe('an unchanged document', () => {
  it('is asked for with its tag, answered with 304 and not loaded again; the time of the answer is renewed', async () => {
    const before = server.counts('tasks.json')
    const { source, loads } = opened()
    const version = await check(source)
    now += 60_000
    expect(await check(source)).toBe(version)
    const after = server.counts('tasks.json')
    expect(after.full - before.full).toBe(1)
    expect(after.notModified - before.notModified).toBe(1)
    expect(loads()).toBe(1)
    expect(source.state()).toMatchObject({ answeredAt: now, triedAt: now, failures: 0, problem: null })
  })

  it('that is sent in full again, without a tag, keeps its version and the clock of its loading', async () => {
    server.misbehave('tasks.json', { does: 'untagged' })
    const { source } = opened()
    const version = await check(source)
    const { loaded, loadedAt } = source.state()
    now += 60_000
    expect(await check(source)).toBe(version)
    expect(source.state()).toMatchObject({ loadedAt, answeredAt: now })
    expect(source.state().loaded).toBe(loaded)
  })
})

describe('a source that fails', () => {
  const faults: readonly [string, Misbehaviour, Problem][] = [
    ['404', { does: 'status', status: 404 }, { kind: 'unreachable', trouble: { code: 'status', status: 404 } }],
    ['500', { does: 'status', status: 500 }, { kind: 'unreachable', trouble: { code: 'status', status: 500 } }],
    ['a login page it redirects to', { does: 'login' }, { kind: 'unreachable', trouble: { code: 'redirected' } }],
    [
      'a redirect to a host that is not there',
      { does: 'login', at: 'http://127.0.0.1:1/login' },
      { kind: 'unreachable', trouble: { code: 'redirected' } },
    ],
    ['a web page', { does: 'html' }, { kind: 'rejected', rejection: { code: 'webPage' } }],
    ['half a body', { does: 'half' }, { kind: 'unreachable', trouble: { code: 'brokenOff' } }],
    ['silence', { does: 'silence' }, { kind: 'unreachable', trouble: { code: 'silent', seconds: SILENCE_MS / 1000 } }],
    [
      'half a body and silence',
      { does: 'stall' },
      { kind: 'unreachable', trouble: { code: 'silent', seconds: SILENCE_MS / 1000 } },
    ],
    ['no answer', { does: 'hangUp' }, { kind: 'unreachable', trouble: { code: 'noConnection' } }],
  ]

  it.each(faults)('by %s says so, keeps the last good document, and recovers', async (_, how, problem) => {
    const { source } = opened()
    await check(source)
    const { loaded, answeredAt } = source.state()
    now += 60_000
    server.misbehave('tasks.json', how)
    expect(await problemNow(source)).toEqual(problem)
    expect(source.state()).toMatchObject({ loaded, answeredAt, triedAt: now, failures: 1, kept: false })
    await problemNow(source)
    expect(source.state().failures).toBe(2)
    server.misbehave('tasks.json', null)
    server.put('tasks.json', NEWER)
    await check(source)
    expect(source.state()).toMatchObject({ problem: null, failures: 0, answeredAt: now })
    expect(source.state().loaded!.dataDay).toBe(loaded!.dataDay + 1)
  })

  it('by a document cut short says where; the last good one stays', async () => {
    const { source } = opened()
    await check(source)
    const { loaded } = source.state()
    server.put('tasks.json', NEWER)
    server.misbehave('tasks.json', { does: 'cut' })
    expect(await problemNow(source)).toMatchObject({ kind: 'rejected', rejection: { code: 'truncated' } })
    expect(source.state().loaded).toBe(loaded)
  })

  it('at the first start leaves nothing to show, and says why', async () => {
    server.put('tasks.json', null)
    const { source } = opened()
    expect(await problemNow(source)).toEqual({ kind: 'unreachable', trouble: { code: 'status', status: 404 } })
    expect(source.state()).toMatchObject({ loaded: null, kept: false, answeredAt: null })
  })

  it('by a redirect that leads to data is followed', async () => {
    server.put('other.json', NOTICE)
    server.misbehave('tasks.json', { does: 'login', at: '/other.json' })
    const { source } = opened()
    await check(source)
    expect(source.state().problem).toBeNull()
  })
})

describe('a start without network', () => {
  it('shows the kept document, since when it is lost, and is told apart', async () => {
    const keep = memory()
    const answeredAt = (now += 60_000)
    await check(opened(keep).source)
    now += 3_600_000
    server.misbehave('tasks.json', { does: 'hangUp' })
    const { source, loads } = opened(keep)
    await problemNow(source)
    expect(source.state()).toMatchObject({ kept: true, answeredAt, triedAt: now, failures: 1 })
    expect(source.state().loaded).toMatchObject({ simulated: true })
    const { notModified } = server.counts('tasks.json')
    server.misbehave('tasks.json', null)
    await check(source)
    expect(server.counts('tasks.json').notModified).toBe(notModified + 1)
    expect(source.state()).toMatchObject({ kept: false, answeredAt: now, problem: null })
    expect(loads()).toBe(1)
  })

  it('without anything kept, or with storage denied, only says what happened', async () => {
    await check(opened(denied).source)
    server.misbehave('tasks.json', { does: 'hangUp' })
    for (const keep of [denied, memory()]) {
      const { source } = opened(keep)
      await problemNow(source)
      expect(source.state().loaded).toBeNull()
    }
  })

  it('passes over what can no longer be read', async () => {
    const keep = memory()
    keep.values.set('document tasks', { bytes: new TextEncoder().encode('{').buffer, etag: '"x"' })
    server.misbehave('tasks.json', { does: 'hangUp' })
    const { source } = opened(keep)
    await problemNow(source)
    expect(source.state().loaded).toBeNull()
  })

  it('shows the kept document while a slow source is waited for, then the newer one', async () => {
    const keep = memory()
    await check(opened(keep).source)
    server.put('tasks.json', NEWER)
    server.misbehave('tasks.json', { does: 'slow', ms: 200 })
    const { board } = client()
    const hasty: Network = { ...network, after: (ms, call) => network.after(ms === 3000 ? 20 : 5000, call) }
    const source = sourceOf(`${server.url}tasks.json`, 'tasks', {
      client: board,
      network: hasty,
      keep,
      clock: () => now,
    })
    const seen: (boolean | null)[] = []
    source.subscribe(() => seen.push(source.state().kept))
    await check(source)
    expect(seen).toEqual([true, false])
  })
})

describe('a document that is given up after all', () => {
  /** A source whose client gives its document up when told to. */
  function giving(keep: Keep) {
    const { board } = client()
    let giveUp: Parameters<typeof board.onGivenUp>[0] = () => undefined
    const effects = {
      client: { ...board, onGivenUp: (listener: typeof giveUp) => void (giveUp = listener) },
      network,
      keep,
      clock: () => now,
    }
    const source = sourceOf(`${server.url}tasks.json`, 'tasks', effects, SILENCE_MS)
    return { source, giveUp: (before: Held | null) => giveUp(before, new RejectedDocument({ code: 'failedTwice' })) }
  }

  it('leaves the one before, here and for the next start, and is not confirmed by its tag', async () => {
    const keep = memory()
    const { source, giveUp } = giving(keep)
    await check(source)
    const first = source.state().loaded!
    server.put('tasks.json', NEWER)
    await check(source)
    giveUp({ loaded: first, bytes: new TextEncoder().encode(NOTICE).buffer })
    const problem: Problem = { kind: 'rejected', rejection: { code: 'failedTwice' } }
    expect(source.state()).toMatchObject({ loaded: first, problem })
    const { bytes } = keep.values.get('document tasks') as { bytes: ArrayBuffer }
    expect(new TextDecoder().decode(bytes)).toBe(NOTICE)
    const { full } = server.counts('tasks.json')
    await check(source)
    expect(server.counts('tasks.json').full).toBe(full + 1)
  })

  it('leaves nothing where there was none before, and nothing for the next start', async () => {
    const keep = memory()
    const { source, giveUp } = giving(keep)
    await check(source)
    giveUp(null)
    expect(source.state()).toMatchObject({ loaded: null, problem: { kind: 'rejected' } })
    server.misbehave('tasks.json', { does: 'hangUp' })
    const next = opened(keep).source
    await problemNow(next)
    expect(next.state().loaded).toBeNull()
  })
})
