import { expect, type Page } from '@playwright/test'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { buildOnce } from '../server/build.ts'
import { startServer, type TestServer } from '../server/server.ts'
import { PATIENTLY } from './desk.ts'
import { axe, test as base } from './page.ts'
import { everything } from '../runs.ts'

/** The production build on a simulated province; each test has a server of its own. */
const test = base.extend<{ server: TestServer }>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await startServer(buildOnce())
    server.put('tasks.json', PROVINCE)
    server.put('config.json', JSON.stringify({ refreshSeconds: 10 }))
    await provide(server)
    await server.die()
  },
  baseURL: async ({ server }, provide) => provide(server.url),
})

const PROVINCE = SCENARIOS.province!.body()
/** The same province with as many of its tasks, of another publisher. */
const newer = (tasks: number, publisher: string, more: object = {}) => {
  const document = JSON.parse(PROVINCE) as { tasks: object[] }
  return JSON.stringify({ ...document, tasks: document.tasks.slice(0, tasks), publisher, ...more })
}

const VIEWS = [
  { name: 'the desk', query: '', size: { width: 1366, height: 768 } },
  { name: 'the wall', query: '?view=wall', size: { width: 1920, height: 1080 } },
] as const
const overdue = (page: Page) => page.locator('[data-kpi="overdue"]')
const drawn = async (page: Page) => {
  await expect(page.locator('canvas').first()).toBeVisible()
  await expect(overdue(page)).toBeVisible()
}

/** Lets ten seconds pass, so many times at least; after each the source has been asked, and has its time to answer. */
async function pass(page: Page, server: TestServer, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const { asked } = server.counts('tasks.json')
    await expect(async () => {
      await page.clock.runFor(10_000)
      expect(server.counts('tasks.json').asked).toBeGreaterThan(asked)
    }).toPass()
  }
}

declare global {
  interface Window {
    /** Calls that paint on a canvas, and changes of the page apart from its header, since they were last reset. */
    painted: number
    changed: string[]
    /** Whether a text can't be measured. */
    fails: (text: string) => boolean
  }
}

/** Runs in the page before its scripts. */
function countPainting(): void {
  window.painted = 0
  window.changed = []
  const { prototype } = CanvasRenderingContext2D
  for (const name of ['fill', 'stroke', 'fillRect', 'clearRect', 'fillText', 'strokeText', 'drawImage'] as const) {
    const paint = prototype[name] as (...values: unknown[]) => void
    Object.assign(prototype, {
      [name](this: CanvasRenderingContext2D, ...values: unknown[]) {
        window.painted++
        paint.apply(this, values)
      },
    })
  }
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
  new MutationObserver(records => {
    for (const { type, target } of records)
      if (!elementOf(target)?.closest('header'))
        window.changed.push(`${type} ${elementOf(target)?.tagName}.${elementOf(target)?.className}`)
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}

for (const { name, query, size } of VIEWS)
  test.describe(name, () => {
    test.use({ viewport: size })

    test('paints nothing while nothing changes but the clock', async ({ page, server }) => {
      await page.addInitScript(countPainting)
      await page.clock.install({ time: new Date('2025-10-22T14:30:00+07:00') })
      await page.goto(`./${query}`)
      await drawn(page)
      await expect.poll(() => page.evaluate(() => window.painted)).toBeGreaterThan(100)
      await pass(page, server, 1)
      await page.evaluate(() => {
        window.painted = 0
        window.changed = []
      })
      await pass(page, server, 18)
      await expect(page.locator('header')).toContainText(/[3-9]\sphút\strước/)
      expect(await page.evaluate(() => window.painted)).toBe(0)
      expect(await page.evaluate(() => window.changed)).toEqual([])
    })

    test('paints nothing where newer data looks the same', async ({ page, server }) => {
      await page.addInitScript(countPainting)
      await page.clock.install({ time: new Date('2025-10-22T14:30:00+07:00') })
      await page.goto(`./${query}`)
      await drawn(page)
      await expect.poll(() => page.evaluate(() => window.painted)).toBeGreaterThan(100)
      await pass(page, server, 1)
      await page.evaluate(() => (window.painted = 0))
      server.put('tasks.json', PROVINCE.replace('"publisher":"', '"publisher":"Tân '))
      await pass(page, server, 1)
      await expect(page.locator('header')).toContainText('Tân ')
      await pass(page, server, 1)
      expect(await page.evaluate(() => window.painted)).toBe(0)
    })

    const tag = name === 'the desk' ? '@long' : []
    test('is sharp again on a screen of other pixels', { tag }, async ({ page }) => {
      await page.goto(`./${query}`)
      await drawn(page)
      const session = await page.context().newCDPSession(page)
      const canvas = page.locator('canvas').first()
      for (const deviceScaleFactor of [2, 1.5, 1]) {
        await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor, mobile: false })
        await expect
          .poll(() => canvas.evaluate((it: HTMLCanvasElement) => it.width / it.getBoundingClientRect().width))
          .toBeCloseTo(deviceScaleFactor, 1)
      }
    })
  })

/** Runs in the worker before its own script: what becomes of it at a document, or at questions on it. */
function meetFate(fate: string, at: string): void {
  let marked = false
  self.addEventListener('message', event => {
    const { type, bytes } = (event as MessageEvent<{ type: string; bytes?: ArrayBuffer }>).data
    if (bytes) marked = new TextDecoder().decode(bytes).includes('DOOMED')
    if (!marked || type !== at) return
    event.stopImmediatePropagation()
    if (fate === 'throws') throw new TypeError("Cannot read properties of null (reading 'internal')")
    for (;;) Math.random()
  })
}

const doom = (page: Page, fate: string, at: string) =>
  page.route(/\/worker-[^/]+\.js/, async route => {
    const response = await route.fetch()
    const before = `(${meetFate.toString()})(${JSON.stringify(fate)}, ${JSON.stringify(at)});`
    await route.fulfill({ response, body: before + (await response.text()) })
  })

test.describe('a worker', () => {
  test.use({ expectedErrors: /TypeError/ })
  const TWICE = 'Phần mềm đã hai lần không xử lý được tệp số liệu này'

  const [desk, wall] = VIEWS
  const CASES = [
    [desk, 'throws', 'ask', 'counting a document'],
    [wall, 'throws', 'load', 'reading a document'],
    [wall, 'loops', 'ask', 'counting a document'],
    ...(everything ? [[desk, 'loops', 'load', 'reading a document'] as const] : []),
  ] as const
  for (const [{ name, query, size }, fate, at, when] of CASES)
    test.describe(`on ${name}`, () => {
      test.use({ viewport: size })

      // A loop takes a processor from the others; the wall's worker is the desk's.
      const tag = fate === 'loops' || name === wall.name ? '@long' : []
      test(`that ${fate} twice ${when}: the one before is shown, until there is another`, { tag }, async ({
        page,
        server,
      }) => {
        await doom(page, fate, at)
        await page.clock.install({ time: new Date('2025-10-22T14:30:00+07:00') })
        await page.goto(`./${query}`)
        await drawn(page)
        const before = await overdue(page).getAttribute('data-value')
        server.put('tasks.json', newer(400, 'DOOMED', { generatedAt: '2025-10-22T14:31:00+07:00' }))
        await expect(async () => {
          await page.clock.runFor(10_000)
          await expect(page.locator('body')).toContainText(TWICE, { timeout: 500 })
        }).toPass()
        await expect(overdue(page)).toHaveAttribute('data-value', before!)
        await expect(page.locator('body')).not.toContainText(/DOOMED|internal|Cannot read/)
        server.put('tasks.json', newer(800, 'Mới', { generatedAt: '2025-10-22T14:32:00+07:00' }))
        await pass(page, server, 1)
        await expect(page.locator('header')).toContainText('Mới')
        await expect(page.locator('body')).not.toContainText(TWICE)
        await expect(overdue(page)).not.toHaveAttribute('data-value', before!)
      })
    })

  test('that throws at the only document: a sentence, and the next document is shown', async ({ page, server }) => {
    await doom(page, 'throws', 'ask')
    server.put('config.json', JSON.stringify({ refreshSeconds: 1 }))
    server.put('tasks.json', newer(400, 'DOOMED'))
    await page.goto('./')
    await expect(page.locator('[data-state="rejected"]')).toContainText(TWICE)
    await expect(page.locator('body')).not.toContainText(/internal|Cannot read/)
    server.put('tasks.json', newer(800, 'Mới'))
    await expect(overdue(page)).toBeVisible()
  })
})

/** Runs in the page before its scripts: texts that a test names can't be measured, events not listened to, keys not put. */
function failAtWill(): void {
  window.fails = () => false
  const fail = (name: string) => {
    if (window.fails(name)) throw new TypeError('Cannot read properties of null (reading "internal")')
  }
  const { prototype } = CanvasRenderingContext2D
  const measure = prototype['measureText']
  prototype.measureText = function (text) {
    fail(text)
    return measure.call(this, text)
  }
  const listen = window.addEventListener.bind(window)
  window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    fail(type)
    listen(type, listener, options)
  }
  const append = URLSearchParams.prototype['append']
  URLSearchParams.prototype.append = function (key, value) {
    fail(key)
    append.call(this, key, value)
  }
  const Address = window.URL
  window.URL = class extends Address {
    constructor(...of: ConstructorParameters<typeof URL>) {
      fail('URL')
      super(...of)
    }
  }
}

test.describe('what fails', () => {
  test.use({ expectedErrors: /internal/ })
  const DISCLOSED = /internal|Cannot read|TypeError/
  const failAt = (page: Page, text: string) => page.addInitScript(`window.fails = text => text.includes('${text}')`)
  const failNoMore = (page: Page) => page.evaluate(() => void (window.fails = () => false))
  const failed = (page: Page) => page.locator('[data-state="part-failed"]')

  test('of the desk’s charts says so in its place; the rest goes on, and it comes back', async ({ page }) => {
    await page.addInitScript(failAtWill)
    await failAt(page, 'Bao phủ bảo hiểm y tế')
    await page.goto('./')
    await expect(failed(page)).toHaveText(/^Chưa hiển thị được phần này do lỗi phần mềm\. Sẽ tự thử lại/)
    await expect(failed(page)).toHaveCount(1)
    await expect(page.locator('canvas')).not.toHaveCount(0)
    await expect(page.locator('[data-kpi="listed"]')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(DISCLOSED)
    await axe(page)
    await failNoMore(page)
    await overdue(page).click()
    await expect(failed(page)).toHaveCount(0)
    await expect(page.locator('[data-chart="indicators"]')).toBeVisible()
  })

  test('of the desk’s list says so in its place; the rest goes on', async ({ page }) => {
    await page.addInitScript(failAtWill)
    await failAt(page, 'task')
    await page.goto('./')
    await expect(failed(page)).toHaveCount(1)
    await drawn(page)
    await failNoMore(page)
    await overdue(page).click()
    await expect(page.locator('[data-task]').first()).toBeVisible()
    await expect(failed(page)).toHaveCount(0)
  })

  test.describe('on the wall', () => {
    test.use({ viewport: { width: 1920, height: 1080 } })

    for (const [part, text, left] of [
      ['the chart', 'Sở Ngoại vụ', '[data-task]'],
      ['the scene', 'sắp đến hạn', 'header .wall-line'],
    ] as const)
      test(`${part}, says so in its place; the rest goes on, and it comes back`, async ({ page, server }) => {
        await page.addInitScript(failAtWill)
        await failAt(page, text)
        server.put('config.json', JSON.stringify({ refreshSeconds: 1 }))
        await page.goto('./?view=wall')
        await expect(page.locator('[data-state="part-failed"], [data-state="failed"]')).toContainText(
          'Chưa hiển thị được phần này',
        )
        await expect(page.locator(left).first()).toBeVisible()
        await expect(page.locator('header')).toContainText('Văn phòng UBND tỉnh')
        await expect(page.locator('body')).not.toContainText(DISCLOSED)
        await failNoMore(page)
        server.put('tasks.json', newer(800, 'Mới', { generatedAt: '2025-10-22T14:31:00+07:00' }))
        await expect(page.locator('canvas')).toBeVisible()
        await expect(page.locator('[data-state]')).toHaveCount(0)
      })
  })

  const stopped = (page: Page) => page.locator('[data-state="stopped"]')
  const expectStopped = async (page: Page) => {
    await expect(stopped(page)).toHaveText(/^Bảng theo dõi gặp lỗi phần mềm và đang tự thử lại\./)
    for (const said of ['Văn phòng UBND tỉnh', 'DỮ LIỆU MÔ PHỎNG', 'Số liệu đến 14:30', 'vừa xong'])
      await expect(page.locator('main')).toContainText(said)
    await expect(page.locator('body')).not.toContainText(DISCLOSED)
    if (everything || !page.url().includes('wall')) await axe(page)
    await failNoMore(page)
    // With the next answer.
    await expect(stopped(page)).toHaveCount(0, PATIENTLY)
    await drawn(page)
  }

  test('as a whole on the desk leaves whose data it has, how old, what happened; and comes back', async ({
    page,
    server,
  }) => {
    await page.addInitScript(failAtWill)
    server.put('config.json', JSON.stringify({ refreshSeconds: 6 }))
    await page.goto('./')
    await drawn(page)
    await page.evaluate(() => void (window.fails = text => text === 'URL'))
    await overdue(page).click()
    await expectStopped(page)
  })

  test('as a whole on the wall leaves whose data it has, how old, what happened; and comes back', async ({
    page,
    server,
  }) => {
    await page.addInitScript(failAtWill)
    await failAt(page, 'resize')
    server.put('config.json', JSON.stringify({ refreshSeconds: 1 }))
    await page.goto('./?view=wall')
    await expectStopped(page)
  })

  test('as a whole on the wall has the page loaded anew at the turn of a minute', async ({ page }) => {
    await page.addInitScript(failAtWill)
    await failAt(page, 'resize')
    await page.clock.install({ time: new Date('2025-10-22T14:30:20+07:00') })
    await page.goto('./?view=wall')
    await expect(stopped(page)).toBeVisible()
    let loads = 0
    page.on('load', () => loads++)
    await expect(async () => {
      await page.clock.runFor(10_000)
      expect(loads).toBe(1)
    }).toPass()
    await expect(stopped(page)).toBeVisible()
  })
})
