import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { type Held, RejectedDocument } from '../../src/question/client.ts'
import { boardService } from '../../src/answerer/service.ts'
import { type Problem, type Source, sourceOf } from '../../src/question/source.ts'
import type { Network } from '../../src/data/fetchDocument.ts'
import type { Keep } from '../../src/data/keep.ts'
import { inProcessClient } from '../screens/inProcess.ts'
import { type Misbehaviour, startServer, type TestServer } from '../server/server.ts'

const NOTICE = SCENARIOS.notice!.body()
const NEWER = NOTICE.replace('2025-06-24T17:00:00+07:00', '2025-06-25T17:00:00+07:00')
const SILENCE_MS = 1000
/** Of a source that isn't silent: a busy machine takes its time. */
const PATIENCE_MS = 20_000

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
/** The PC's clock, and how far the server's is before it. */
let now = 1_000_000
let serverAheadMs = 0
const clock = () => ({ pc: now, ran: now })
beforeAll(async () => {
  server = await startServer()
  server.tellTime(() => now + serverAheadMs)
})
afterAll(() => server.die())
beforeEach(() => {
  server.put('tasks.json', NOTICE)
  server.misbehave('tasks.json', null)
  serverAheadMs = 0
})

function opened(keep: Keep = memory(), silenceMs = PATIENCE_MS): { source: Source; loads: () => number } {
  const { board, loads } = client()
  const effects = { client: board, network, keep, clock }
  return { source: sourceOf(`${server.url}tasks.json`, 'tasks', effects, silenceMs), loads }
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
    [
      'redirects in a circle',
      { does: 'login', at: '/tasks.json' },
      { kind: 'unreachable', trouble: { code: 'redirected' } },
    ],
    ['an empty body', { does: 'body', body: '' }, { kind: 'rejected', rejection: { code: 'empty' } }],
    [
      'what is no gzip',
      { does: 'body', body: '{}', headers: { 'Content-Encoding': 'gzip' } },
      { kind: 'unreachable', trouble: { code: 'brokenOff' } },
    ],
    [
      'a worksheet',
      { does: 'body', body: 'PK\u0003\u0004', headers: { 'Content-Type': 'application/vnd.ms-excel' } },
      { kind: 'rejected', rejection: { code: 'notJson', line: 1, column: 1 } },
    ],
    ...[300, 302, 305].map((status): [string, Misbehaviour, Problem] => [
      `a redirect ${status} that leads nowhere`,
      { does: 'status', status },
      { kind: 'unreachable', trouble: { code: 'redirected' } },
    ]),
    ...[201, 202, 204, 205, 206, 400, 401, 403, 410, 429, 451, 502, 503, 511, 599].map(
      (status): [string, Misbehaviour, Problem] => [
        `status ${status}`,
        { does: 'status', status },
        { kind: 'unreachable', trouble: { code: 'status', status } },
      ],
    ),
  ]

  it.each(faults)('by %s says so, keeps the last good document, and recovers', async (_, how, problem) => {
    const silent = how.does === 'silence' || how.does === 'stall'
    const { source } = opened(memory(), silent ? SILENCE_MS : PATIENCE_MS)
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

  it('by “not modified” though nothing was asked about says so, at a start and later', async () => {
    const { source } = opened()
    const problem = { kind: 'unreachable', trouble: { code: 'status', status: 304 } }
    server.misbehave('tasks.json', { does: 'status', status: 304 })
    expect(await problemNow(source)).toEqual(problem)
    expect(source.state()).toMatchObject({ loaded: null, answeredAt: null, readings: [] })
    server.misbehave('tasks.json', { does: 'untagged' })
    await check(source)
    server.misbehave('tasks.json', { does: 'status', status: 304 })
    expect(await problemNow(source)).toEqual(problem)
    expect(source.state().loaded).not.toBeNull()
  })

  it('never ends in an error of our own, whatever it answers', async () => {
    for (const status of Array.from({ length: 400 }, (_, place) => 200 + place)) {
      server.misbehave('tasks.json', { does: 'status', status })
      const { source } = opened()
      await check(source).catch(() => undefined)
      expect(source.state().problem?.kind, `${status}`).not.toBe('failed')
      expect(source.state().problem, `${status}`).not.toBeNull()
    }
  })

  it('by a type that says something else than the bytes is believed in the bytes', async () => {
    server.misbehave('tasks.json', { does: 'body', body: NOTICE, headers: { 'Content-Type': 'text/plain' } })
    const { source } = opened()
    await check(source)
    expect(source.state().problem).toBeNull()
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

  it.each([
    ['no number', '2025-06-24'],
    ['NaN', Number.NaN],
    ['before 1970', -1],
    ['endless', Number.POSITIVE_INFINITY],
    ['in the future', 9e14],
    ['missing', undefined],
  ])('does not tell since when where the kept hour is %s', async (_, value) => {
    const keep = memory()
    await check(opened(keep).source)
    for (const key of ['answered tasks', 'verified tasks']) keep.values.set(key, value)
    server.misbehave('tasks.json', { does: 'hangUp' })
    const { source } = opened(keep)
    await problemNow(source)
    expect(source.state()).toMatchObject({ kept: true, answeredAt: null, verifiedAt: null })
  })

  it.each([
    ['no text', 7],
    ['not to be sent', 'a\nb'],
    ['of other letters', '“thẻ”'],
    ['missing', undefined],
  ])('asks for the whole where the kept tag is %s', async (_, etag) => {
    const keep = memory()
    keep.values.set('document tasks', { bytes: new TextEncoder().encode(NOTICE).buffer, etag })
    server.misbehave('tasks.json', { does: 'hangUp' })
    const { source } = opened(keep)
    await problemNow(source)
    server.misbehave('tasks.json', null)
    await check(source)
    expect(source.state()).toMatchObject({ kept: false, problem: null })
  })

  it.each([null, 5, 'text', {}, { bytes: 'text' }, { bytes: new ArrayBuffer(0), etag: '"x"' }])(
    'passes over %j in the document’s place',
    async value => {
      const keep = memory()
      keep.values.set('document tasks', value)
      server.misbehave('tasks.json', { does: 'hangUp' })
      const { source } = opened(keep)
      await problemNow(source)
      expect(source.state()).toMatchObject({ loaded: null, problem: { kind: 'unreachable' } })
    },
  )

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
      clock,
    })
    const seen: boolean[] = []
    source.subscribe(() => {
      const { loaded, kept } = source.state()
      if (loaded !== null && seen.at(-1) !== kept) seen.push(kept)
    })
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
      clock,
    }
    const source = sourceOf(`${server.url}tasks.json`, 'tasks', effects, PATIENCE_MS)
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

/** Made on a day of June 2025, at 17:00. */
const madeOn = (day: number) => NOTICE.replace('2025-06-24T', `2025-06-${day}T`)
const dayShown = (source: Source) => new Date(source.state().loaded!.generatedAtMs).getUTCDate()

describe('an older document than the one on screen', () => {
  const give = (day: number) => server.put('tasks.json', madeOn(day))
  const older = Date.parse('2025-06-23T17:00:00+07:00')

  it('is not shown, and said; the third in a row is taken, and that is said until newer data comes', async () => {
    const keep = memory()
    const { source } = opened(keep)
    await check(source)
    const { loaded } = source.state()
    give(23)
    for (const _ of [1, 2]) {
      expect(await check(source)).toBe(loaded!.version)
      expect(source.state()).toMatchObject({ loaded, olderMs: older, problem: null, failures: 0, answeredAt: now })
    }
    await check(source)
    expect(source.state()).toMatchObject({ olderMs: null, newestMs: loaded!.generatedAtMs, problem: null })
    expect(source.state().loaded!.generatedAtMs).toBe(older)
    const { bytes } = keep.values.get('document tasks') as { bytes: ArrayBuffer }
    expect(new TextDecoder().decode(bytes)).toBe(madeOn(23))
    give(25)
    await check(source)
    expect(source.state().newestMs).toBe(source.state().loaded!.generatedAtMs)
  })

  it('that comes in turn with the newer one never shows, and is said all the while', async () => {
    const { source } = opened()
    await check(source)
    for (const day of [23, 24, 23, 23, 24, 23, 23, 24]) {
      give(day)
      await check(source)
      expect(dayShown(source)).toBe(24)
      expect(source.state().olderMs).toBe(older)
    }
    // No longer, once it has not come for a while.
    await check(source)
    await check(source)
    expect(source.state().olderMs).toBeNull()
  })

  it('is confirmed by “not modified”, which counts', async () => {
    const { source, loads } = opened()
    await check(source)
    give(23)
    await check(source)
    const before = server.counts('tasks.json').notModified
    await check(source)
    expect(dayShown(source)).toBe(24)
    await check(source)
    expect(server.counts('tasks.json').notModified).toBe(before + 2)
    expect(dayShown(source)).toBe(23)
    expect(loads()).toBe(3)
    await check(source)
    expect(source.state()).toMatchObject({ olderMs: null, problem: null })
    expect(dayShown(source)).toBe(23)
  })

  it('counts whichever older one it is; the last is taken', async () => {
    const { source } = opened()
    await check(source)
    for (const day of [22, 23, 21]) {
      expect(dayShown(source)).toBe(24)
      give(day)
      await check(source)
    }
    expect(dayShown(source)).toBe(21)
  })

  it('a failed check neither counts nor breaks the row', async () => {
    const { source } = opened()
    await check(source)
    give(23)
    await check(source)
    for (const how of [
      { does: 'hangUp' },
      { does: 'cut' },
      { does: 'html' },
      { does: 'status', status: 503 },
    ] as const) {
      server.misbehave('tasks.json', how)
      await problemNow(source)
      expect(dayShown(source)).toBe(24)
    }
    server.misbehave('tasks.json', null)
    await check(source)
    expect(dayShown(source)).toBe(24)
    await check(source)
    expect(dayShown(source)).toBe(23)
  })

  it('is told by the last digit of its fraction', async () => {
    const { source } = opened()
    server.put('tasks.json', NOTICE.replace('17:00:00+', '17:00:00.0000002+'))
    await check(source)
    const { version } = source.state().loaded!
    server.put('tasks.json', NOTICE.replace('17:00:00+', '17:00:00.0000001+'))
    expect(await check(source)).toBe(version)
    expect(source.state().olderMs).not.toBeNull()
  })

  it('of an hour as late is a new one', async () => {
    const { source } = opened()
    const version = await check(source)
    server.put('tasks.json', NOTICE.replace('"publisher":"', '"publisher":"P. '))
    expect(await check(source)).not.toBe(version)
    expect(source.state().olderMs).toBeNull()
  })

  it('counts anew when the page is loaded: the kept one on screen stays, an empty screen takes the first', async () => {
    const keep = memory()
    await check(opened(keep).source)
    give(23)
    server.misbehave('tasks.json', { does: 'hangUp' })
    const { source } = opened(keep)
    await problemNow(source)
    server.misbehave('tasks.json', null)
    await check(source)
    expect(source.state()).toMatchObject({ kept: false, olderMs: older })
    expect(dayShown(source)).toBe(24)
    const { source: empty } = opened(keep)
    await check(empty)
    expect(dayShown(empty)).toBe(23)
    expect(empty.state().olderMs).toBeNull()
  })
})

describe('the server’s clock', () => {
  it('is heard with each answer that can be used, of the last three', async () => {
    const { source } = opened()
    for (let checks = 0; checks < 5; checks++) {
      now += 60_000
      await check(source)
    }
    server.misbehave('tasks.json', { does: 'status', status: 503 })
    await problemNow(source)
    const { readings, verifiedAt } = source.state()
    expect(readings).toHaveLength(3)
    expect(readings.at(-1)!.pc).toBe(now)
    expect(Math.abs(readings.at(-1)!.server - now)).toBeLessThanOrEqual(1000)
    expect(verifiedAt).toBe(readings.at(-1)!.server)
  })

  it('counts the age that a cache tells', async () => {
    const { source } = opened()
    server.misbehave('tasks.json', { does: 'body', body: NOTICE, headers: { Age: '600' } })
    await check(source)
    expect(Math.abs(source.state().readings[0]!.server - now - 600_000)).toBeLessThanOrEqual(1000)
  })

  it.each(['gestern', '', '-5', 'Infinity'])('is not heard where it says %j', async value => {
    const { source } = opened()
    const headers = value === '' || Number.isNaN(Number(value)) ? { Date: value } : { Age: value }
    server.misbehave('tasks.json', { does: 'body', body: NOTICE, headers })
    await check(source)
    for (const { server: heard } of source.state().readings) expect(Math.abs(heard - now)).toBeLessThanOrEqual(1000)
  })

  it('that differs verifies nothing until a second answer says alike; the hour is kept', async () => {
    const keep = memory()
    const { source } = opened(keep)
    serverAheadMs = 2 * 86_400_000
    await check(source)
    expect(source.state().verifiedAt).toBeNull()
    now += 60_000
    await check(source)
    const { verifiedAt } = source.state()
    expect(Math.abs(verifiedAt! - now - serverAheadMs)).toBeLessThanOrEqual(1000)
    server.misbehave('tasks.json', { does: 'hangUp' })
    const { source: later } = opened(keep)
    await problemNow(later)
    expect(later.state().verifiedAt).toBe(verifiedAt)
  })
})
