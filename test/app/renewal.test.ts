import { beforeEach, describe, expect, it } from 'vitest'
import { renewalOf } from '../../src/app/renewal.ts'

const PAGE = 'http://ioc.example/board/'
const MINE = '<!doctype html><meta name="application-name" content="ioc-tasks" />'
const LOGIN = '<!doctype html><title>Đăng nhập</title>'
const html = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })

/** A page, its server, and a clock that only runs when told to. */
function world({ wall = true, canKeep = true } = {}) {
  let offset = Date.parse('2025-10-22T08:00:40Z')
  /** Of the timers, which no clock moves. */
  let elapsed = 0
  const clock = () => ({ pc: offset + elapsed, ran: elapsed })
  let due: { at: number; call: () => void }[] = []
  let kept: number | null = null
  const answers = new Map<string, () => Response>([[PAGE, () => html(MINE)]])
  const asked: string[] = []
  const reloads: number[] = []
  const renewal = renewalOf({
    network: {
      fetch: async address => {
        asked.push(address as string)
        const answer = answers.get(address as string)
        if (!answer) throw new TypeError('no connection')
        return answer()
      },
      after: (ms, call) => {
        due.push({ at: elapsed + ms, call })
        return () => undefined
      },
    },
    clock,
    page: PAGE,
    last: { get: () => kept, put: at => void (canKeep && (kept = at)) },
    isWall: () => wall,
    reload: () => void reloads.push(clock().pc),
  })
  const settle = async () => {
    await new Promise(resolve => setImmediate(resolve))
  }
  const run = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      elapsed += 1000
      const ready = due.filter(({ at }) => at <= elapsed)
      due = due.filter(({ at }) => at > elapsed)
      for (const { call } of ready) call()
      await settle()
    }
  }
  return { renewal, answers, asked, reloads, run, settle, set: (at: number) => void (offset = at - elapsed) }
}

const isTurnOfMinute = (ms: number) => ms % 60_000 === 0

describe('a page of which a part is gone', () => {
  let wall: ReturnType<typeof world>
  beforeEach(() => {
    wall = world()
  })

  it('is loaded anew on the wall, at the turn of a minute', async () => {
    wall.renewal.need('part.js')
    await wall.run(19)
    expect(wall.reloads).toEqual([])
    await wall.run(1)
    expect(wall.reloads).toHaveLength(1)
    expect(wall.reloads.every(isTurnOfMinute)).toBe(true)
  })

  it('at most once in ten minutes', async () => {
    wall.renewal.need('part.js')
    await wall.run(31 * 60)
    const [first, ...others] = wall.reloads
    expect(others.map(at => (at - first!) / 60_000)).toEqual([10, 20, 30])
    expect(wall.reloads.every(isTurnOfMinute)).toBe(true)
  })

  it('also where the clock was set back', async () => {
    wall.renewal.need('part.js')
    await wall.run(20)
    wall.set(Date.parse('2025-10-22T05:00:30Z'))
    await wall.run(120)
    expect(wall.reloads.length).toBeGreaterThan(1)
  })

  it('never within ten minutes of its own start where nothing can be kept', async () => {
    const forgetful = world({ canKeep: false })
    forgetful.renewal.need('part.js')
    await forgetful.run(9 * 60 + 59)
    expect(forgetful.reloads).toEqual([])
    await forgetful.run(61)
    expect(forgetful.reloads.length).toBeGreaterThan(0)
  })

  for (const [name, answer] of [
    ['a login page is', () => html(LOGIN)],
    ['an error with our mark is', () => html(MINE, 503)],
    ['there is no connection', null],
  ] as const)
    it(`not while ${name} in its place, and as soon as it is there again`, async () => {
      wall.answers.delete(PAGE)
      if (answer) wall.answers.set(PAGE, answer)
      wall.renewal.need('part.js')
      await wall.run(200)
      expect(wall.reloads).toEqual([])
      expect(wall.renewal.isDue()).toBe(false)
      wall.answers.set(PAGE, () => html(MINE))
      await wall.run(80)
      expect(wall.reloads).toHaveLength(1)
    })

  it('not where the page was there when it was looked for, and no longer is at the turn of the minute', async () => {
    wall.renewal.need('part.js')
    await wall.run(10)
    wall.answers.set(PAGE, () => html(LOGIN))
    await wall.run(120)
    expect(wall.reloads).toEqual([])
  })

  it('not where the part came after all', async () => {
    wall.renewal.need('part.js')
    await wall.run(10)
    wall.renewal.met('part.js')
    await wall.run(600)
    expect(wall.reloads).toEqual([])
    const { length } = wall.asked
    await wall.run(600)
    expect(wall.asked).toHaveLength(length)
  })

  it('never by itself on the desk: there it is said', async () => {
    const desk = world({ wall: false })
    const heard: boolean[] = []
    desk.renewal.subscribe(() => heard.push(desk.renewal.isDue()))
    desk.renewal.need('part.js')
    await desk.run(3600)
    expect(desk.reloads).toEqual([])
    expect(heard).toEqual([true])
    desk.renewal.met('part.js')
    expect(heard).toEqual([true, false])
    desk.renewal.now()
    expect(desk.reloads).toHaveLength(1)
  })
})

describe('a file of the page', () => {
  const FILE = `${PAGE}assets/part.js`
  const script = (status: number) =>
    new Response('export {}', { status, headers: { 'Content-Type': 'text/javascript' } })
  for (const [name, answer, gone] of [
    ['not found', () => html('', 404), true],
    ['gone', () => html('', 410), true],
    ['answered with a web page', () => html(LOGIN), true],
    ['answered with an error', () => html('', 503), false],
    ['there', () => script(200), false],
    ['without connection', null, false],
  ] as const)
    it(`${name} is ${gone ? '' : 'not '}taken for gone`, async () => {
      const desk = world({ wall: false })
      if (answer) desk.answers.set(FILE, answer)
      await desk.renewal.fetchFile(FILE).catch(() => undefined)
      await desk.settle()
      expect(desk.renewal.isDue()).toBe(gone)
    })
})
