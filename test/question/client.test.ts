import { beforeEach, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { NO_ADDRESS } from '../../src/question/address.ts'
import type { Board } from '../../src/question/answer.ts'
import type { Question } from '../../src/question/question.ts'
import { type BoardClient, boardClient, type Held, type RejectedDocument } from '../../src/question/client.ts'
import { NO_FILTER } from '../../src/question/filter.ts'
import type { Reply, Request } from '../../src/question/messages.ts'
import type { Port } from '../../src/question/port.ts'
import { boardService } from '../../src/answerer/service.ts'

const NOTICE = JSON.parse(SCENARIOS.notice!.body()) as { tasks: object[] }
/** The notice with as many of its tasks. */
const document = (tasks: number) =>
  new TextEncoder().encode(JSON.stringify({ ...NOTICE, tasks: NOTICE.tasks.slice(0, tasks) })).buffer
const QUESTION: Question = {
  ...NO_ADDRESS,
  filter: NO_FILTER,
  day: 20_263 as Question['day'],
  today: null,
  rows: 0,
  parts: {},
}

/** Time that passes when told to. */
function time() {
  let now = 0
  let timers: { at: number; call: () => void }[] = []
  const after = (ms: number, call: () => void) => {
    const timer = { at: now + ms, call }
    timers.push(timer)
    return () => void (timers = timers.filter(other => other !== timer))
  }
  const pass = async (ms: number) => {
    const end = now + ms
    for (;;) {
      await settled()
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers = timers.filter(timer => timer !== next)
      now = next.at
      next.call()
    }
    now = end
  }
  /** All that waits falls due at once, as after a sleep. */
  const wake = () => {
    const due = timers
    timers = []
    for (const { call } of due) call()
  }
  return { after, pass, wake }
}
const settled = () => new Promise(resolve => setTimeout(resolve))

type Fate = 'answers' | 'throws' | 'loops'

/** Workers in this process; what becomes of each message, a test says. */
function workers() {
  const born: { readonly attempt: number; ended: boolean; readonly heard: Request['type'][] }[] = []
  const world = {
    born,
    /** What becomes of a worker at a message. */
    fate: ((): Fate => 'answers') as (request: Request) => Fate,
    /** Whether a worker's script comes. */
    comes: true,
    pings: true,
  }
  const spawn = (attempt: number): Port => {
    const worker = { attempt, ended: false, heard: [] as Request['type'][] }
    born.push(worker)
    const serve = boardService()
    const listeners: { message: (event: MessageEvent<Reply>) => void; error: () => void } = {
      message: () => undefined,
      error: () => undefined,
    }
    let loops = false
    const { comes } = world
    if (!comes) queueMicrotask(() => listeners.error())
    return {
      addEventListener: (type: 'message' | 'error', listener: (event: MessageEvent<Reply>) => void) => {
        listeners[type] = listener as () => void
      },
      postMessage: (message, transfer) => {
        const request = structuredClone(message, { transfer })
        queueMicrotask(() => {
          if (worker.ended || !comes || loops) return
          worker.heard.push(request.type)
          const fate = world.fate(request)
          if (fate === 'loops') loops = true
          else if (fate === 'throws') listeners.error()
          else if (request.type !== 'ping' || world.pings)
            listeners.message(new MessageEvent('message', { data: serve(request) }))
        })
      },
      terminate: () => {
        worker.ended = true
      },
    }
  }
  return { world, spawn }
}

const tasksIn = (request: Request) =>
  request.type === 'load'
    ? (JSON.parse(new TextDecoder().decode(request.bytes)) as { tasks: object[] }).tasks.length
    : null

let world: ReturnType<typeof workers>['world']
let clock: ReturnType<typeof time>
let client: BoardClient
let givenUp: { before: Held | null; why: RejectedDocument }[]
beforeEach(() => {
  clock = time()
  const made = workers()
  world = made.world
  client = boardClient(made.spawn, clock.after)
  givenUp = []
  client.onGivenUp((before, why) => givenUp.push({ before, why }))
})

/** What becomes of a promise while so much time passes. */
async function within<T>(ms: number, promise: Promise<T>): Promise<PromiseSettledResult<T> | 'waits'> {
  let result: PromiseSettledResult<T> | 'waits' = 'waits'
  const watched = Promise.allSettled([promise]).then(([settledAs]) => (result = settledAs!))
  await clock.pass(ms)
  await Promise.race([watched, settled()])
  return result
}
const listed = async (ms: number) => {
  const result = await within(ms, client.ask(QUESTION))
  return result !== 'waits' && result.status === 'fulfilled' ? result.value.listed : result
}
const heard = () => world.born.flatMap(worker => worker.heard)
const REJECTED_TWICE = { status: 'rejected', reason: { rejection: { code: 'failedTwice' } } }

/** The nth message of a kind meets a fate, and those after it, as many as are told. */
function fateAt(type: Request['type'], fate: Fate, times: number): void {
  let left = times
  world.fate = request => (request.type === type && left-- > 0 ? fate : 'answers')
}

describe.each([
  ['throws', 'throws', 0],
  ['loops', 'loops', 40_000],
] as const)('a worker that %s', (_, fate, ms) => {
  it('at a question is ended; another one answers it, on the same version of the document', async () => {
    const { version } = await client.load(document(21))
    fateAt('ask', fate, 1)
    expect(await listed(ms)).toBe(21)
    expect(world.born.map(({ ended }) => ended)).toEqual([true, false])
    expect((await client.ask(QUESTION)).version).toBe(version)
    expect(givenUp).toEqual([])
  })

  it('once at a new document reads it at the second try', async () => {
    await client.load(document(20))
    fateAt('load', fate, 1)
    expect(await within(ms, client.load(document(21)))).toMatchObject({ status: 'fulfilled' })
    expect(await listed(0)).toBe(21)
  })

  it('twice at a new document has it rejected; the one before is shown, under its version', async () => {
    const { version } = await client.load(document(20))
    world.fate = request => (tasksIn(request) === 21 ? fate : 'answers')
    expect(await within(2 * ms, client.load(document(21)))).toMatchObject(REJECTED_TWICE)
    expect(await listed(0)).toBe(20)
    expect((await client.ask(QUESTION)).version).toBe(version)
    expect(world.born).toHaveLength(3)
    // It isn't tried again while it is sent.
    expect(await within(ms, client.load(document(21)))).toMatchObject(REJECTED_TWICE)
    expect(world.born).toHaveLength(3)
    world.fate = () => 'answers'
    expect(await within(ms, client.load(document(19)))).toMatchObject({ status: 'fulfilled' })
    expect(await listed(0)).toBe(19)
  })

  it('twice at questions on a document has it given up for the one before', async () => {
    let holds: number | null = null
    world.fate = request => {
      holds = tasksIn(request) ?? holds
      return request.type === 'ask' && holds === 21 ? fate : 'answers'
    }
    const { version } = await client.load(document(20))
    await client.load(document(21))
    expect(await within(2 * ms, client.ask(QUESTION))).toMatchObject(REJECTED_TWICE)
    expect(givenUp).toMatchObject([{ before: { loaded: { version } }, why: { rejection: { code: 'failedTwice' } } }])
    expect(new Uint8Array(givenUp[0]!.before!.bytes)).toEqual(new Uint8Array(document(20)))
    expect(await listed(0)).toBe(20)
  })

  it('twice at the only document leaves none', async () => {
    await client.load(document(21))
    world.fate = request => (request.type === 'ask' ? fate : 'answers')
    expect(await within(2 * ms, client.ask(QUESTION))).toMatchObject(REJECTED_TWICE)
    expect(givenUp).toMatchObject([{ before: null }])
  })

  it('now and then, with answers between, costs no document', async () => {
    await client.load(document(21))
    for (let death = 0; death < 3; death++) {
      fateAt('ask', fate, 1)
      expect(await listed(ms)).toBe(21)
    }
    expect(givenUp).toEqual([])
  })

  it('is replaced for all that waited for it, in order', async () => {
    await client.load(document(21))
    fateAt('ask', fate, 1)
    const asked = [0, 1].map(rows => client.ask({ ...QUESTION, rows }))
    await clock.pass(ms)
    expect((await Promise.all(asked)).map(({ listed, question }) => [question.rows, listed])).toEqual([
      [0, 21],
      [1, 21],
    ])
    expect(world.born).toHaveLength(2)
  })

  it('for good leaves no question waiting', async () => {
    await client.load(document(21))
    fateAt('ask', fate, 2)
    const asked = [0, 1].map(() => within(2 * ms, client.ask(QUESTION)))
    for (const result of await Promise.all(asked)) expect(result).toMatchObject(REJECTED_TWICE)
    expect(heard().filter(type => type === 'ask')).toHaveLength(2)
  })
})

describe('of questions that come faster than their answers', () => {
  const ask = (rows: number, signal?: AbortSignal) => client.ask({ ...QUESTION, rows }, signal)
  const rowsOf = ({ question }: Board) => question.rows

  it('the first and the last are answered, those between never asked', async () => {
    await client.load(document(21))
    const asked = Array.from({ length: 50 }, (_, rows) => ask(rows))
    const results = await Promise.allSettled(asked)
    expect(results.flatMap(result => (result.status === 'fulfilled' ? [rowsOf(result.value)] : []))).toEqual([0, 49])
    for (const result of results.slice(1, -1))
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
    expect(heard().filter(type => type === 'ask')).toHaveLength(2)
    expect(rowsOf(await ask(7)), 'and the way is free again').toBe(7)
  })

  it('one that waits and that nobody wants any more is never asked', async () => {
    await client.load(document(21))
    const unwanted = new AbortController()
    const asked = [ask(0, unwanted.signal), ask(1, unwanted.signal)]
    unwanted.abort()
    const [underWay, waiting] = await Promise.allSettled(asked)
    expect(underWay).toMatchObject({ status: 'fulfilled' })
    expect(waiting).toMatchObject({ status: 'rejected', reason: unwanted.signal.reason })
    await expect(ask(2, unwanted.signal)).rejects.toBe(unwanted.signal.reason)
    expect(heard().filter(type => type === 'ask')).toHaveLength(1)
  })
})

describe('a worker that is busy', () => {
  it('for less than 30 seconds after a ping is waited for, and no longer', async () => {
    await client.load(document(21))
    fateAt('ask', 'loops', 1)
    // The first ping that it doesn't answer is sent after ten.
    expect(await within(10_000 + 29_000, client.ask(QUESTION))).toBe('waits')
    expect(world.born).toHaveLength(1)
    await clock.pass(1000)
    expect(world.born).toHaveLength(2)
  })

  it('with a large document gets longer', async () => {
    world.fate = request => (request.type === 'load' ? 'loops' : 'answers')
    const large = new TextEncoder().encode(' '.repeat(50_000_000)).buffer
    expect(await within(100_000, client.load(large))).toBe('waits')
    expect(world.born).toHaveLength(1)
    await clock.pass(60_000)
    expect(world.born).toHaveLength(2)
  })

  it('when the machine wakes from sleep, and all timers fall due at once, lives', async () => {
    await client.load(document(21))
    world.pings = false
    for (let minute = 0; minute < 3; minute++) {
      clock.wake()
      world.pings = true
      await clock.pass(60_000)
      world.pings = false
    }
    expect(world.born).toHaveLength(1)
  })
})

it('an idle worker that has died is found out by its silence, and costs no document', async () => {
  await client.load(document(21))
  world.fate = () => (world.born.length === 1 ? 'loops' : 'answers')
  await clock.pass(60_000)
  expect(world.born).toHaveLength(2)
  expect(givenUp).toEqual([])
  expect(await listed(0)).toBe(21)
})

it('a script that doesn’t come is asked for again, under another address, until it does', async () => {
  const other = workers()
  other.world.comes = false
  client = boardClient(other.spawn, clock.after)
  const load = client.load(document(21))
  await clock.pass(90_000)
  const tries = other.world.born.length
  expect(tries).toBeGreaterThan(5)
  expect(other.world.born.map(({ attempt }) => attempt)).toEqual(other.world.born.map((_, place) => place))
  other.world.comes = true
  expect(await within(30_000, load)).toMatchObject({ status: 'fulfilled' })
  expect(other.world.born).toHaveLength(tries + 1)
})

it('the same document again keeps its version and isn’t read again; another one gets another', async () => {
  const { version } = await client.load(document(21))
  const loads = () => world.born[0]!.heard.filter(type => type === 'load').length
  expect((await client.load(document(21))).version).toBe(version)
  expect(loads()).toBe(1)
  expect((await client.load(document(20))).version).not.toBe(version)
})
