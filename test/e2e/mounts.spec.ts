import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, expect } from '@playwright/test'
import { build } from 'vite'
import { startServer, type TestServer } from '../server/server.ts'
import { test as base } from './page.ts'

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

async function heldBy(session: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value
  return {
    heapMB: value('JSHeapUsedSize') / 2 ** 20,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  }
}

// Without StrictMode nothing is mounted twice: the easier case.
for (const strict of process.env['IOC_ALL'] ? [false, true] : [true])
  test(`500 mounts${strict ? ' in StrictMode' : ''} leave heap, nodes and listeners where they were`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    await page.goto('./')
    await page.waitForFunction(() => 'mountCharts' in window)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const mount = (times: number) =>
      page.evaluate(([count, twice]) => window.mountCharts(count, twice), [times, strict] as const)
    // What is made once and kept: modules, fonts, the shapes of hidden classes.
    await mount(50)
    const before = await heldBy(session)
    await mount(500)
    const after = await heldBy(session)
    console.log(JSON.stringify({ strict, before, after }))
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(5)
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(5)
    expect(after.heapMB - before.heapMB).toBeLessThan(1)
  })
