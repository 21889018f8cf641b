import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, expect, type Page } from '@playwright/test'
import { build } from 'vite'
import { startServer, type TestServer } from '../server/server.ts'
import { test as base } from './page.ts'
import { everything } from '../runs.ts'

const ROOT = join(import.meta.dirname, '../mounts')
const outDir = join(import.meta.dirname, '../../node_modules/.cache/ioc-mounts')

const test = base.extend<{ server: TestServer }>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await startServer(outDir)
    await provide(server)
    await server.die()
  },
  baseURL: async ({ server }, provide) => provide(server.url),
})

// Its page has no icon.
test.use({ expectedErrors: /favicon/ })

/** React's development build: only there does StrictMode mount everything twice. */
test.beforeAll(async () => {
  test.setTimeout(120_000)
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'development'
  await build({
    root: ROOT,
    configFile: false,
    mode: 'development',
    logLevel: 'error',
    build: { outDir, target: 'es2022' },
  })
  process.env['NODE_ENV'] = before
})
test.afterAll(() => rmSync(outDir, { recursive: true, force: true }))

interface Held {
  readonly heapMB: number
  readonly nodes: number
  readonly listeners: number
}

/** What is held when nothing is on its way any more: the least of a few looks. */
async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  const looks: Held[] = []
  for (let look = 0; look < 5; look++) {
    await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value
    looks.push({
      heapMB: value('JSHeapUsedSize') / 2 ** 20,
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
    })
  }
  const least = (of: (held: Held) => number) => Math.min(...looks.map(of))
  return {
    heapMB: least(held => held.heapMB),
    nodes: least(held => held.nodes),
    listeners: least(held => held.listeners),
  }
}

// What each mount leaves behind is more than the limits below after sixty, too.
const MOUNTS = everything ? 500 : 60

// Without StrictMode nothing is mounted twice: the easier case.
for (const strict of everything ? [false, true] : [true])
  test(`${MOUNTS} mounts${strict ? ' in StrictMode' : ''} leave heap, nodes and listeners where they were`, {
    tag: '@long',
  }, async ({ page }) => {
    test.setTimeout(240_000)
    await page.goto('./')
    await page.waitForFunction(() => 'mountCharts' in window)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const mount = (times: number) =>
      page.evaluate(([count, twice]) => window.mountCharts(count, twice), [times, strict] as const)
    // What is made once and kept: modules, fonts, the shapes of hidden classes.
    await mount(50)
    const before = await heldBy(page, session)
    await mount(MOUNTS)
    const after = await heldBy(page, session)
    console.log(JSON.stringify({ strict, before, after }))
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(5)
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(5)
    expect(after.heapMB - before.heapMB).toBeLessThan(everything ? 1 : 0.5)
  })
