import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { findBrowser } from '../e2e/browser.ts'
import { buildOnce } from '../server/build.ts'
import { startServer, type TestServer } from '../server/server.ts'

/**
 * Time to the first sentence and the first chart of the production build on the pilot data, from the navigation's start,
 * with the processor as it is and at a quarter of its speed (design.md, "Budgets"). The baseline, visited in turn, is a
 * page that only fetches the data and draws one plain chart with the same libraries. Medians, in ms.
 */
const RUNS = 9
const CHART_BUDGET = 1.25

declare global {
  interface Window {
    seen: { sentence?: number; chart?: number }
  }
}

/** The baseline's build. @returns its folder */
async function buildFloor(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'floor-'))
  const root = join(import.meta.dirname, 'floor')
  await build({ root, base: './', configFile: false, logLevel: 'error', build: { outDir, target: 'es2022' } })
  return outDir
}

async function serve(folder: string): Promise<TestServer> {
  const server = await startServer(folder)
  server.put('tasks.json', SCENARIOS['notice']!.body())
  server.put('config.json', JSON.stringify({ refreshSeconds: 3600 }))
  return server
}

const floor = await buildFloor()
const servers = { board: await serve(buildOnce()), floor: await serve(floor) }
type Subject = keyof typeof servers
const browser = await chromium.launch(findBrowser())

async function visit(url: string, slowdown: number): Promise<Window['seen']> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(() => {
    window.seen = {}
    new MutationObserver(() => {
      if (document.querySelector('.sentence')) window.seen.sentence ??= performance.now()
      if (document.querySelector('canvas')) window.seen.chart ??= performance.now()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.seen.chart !== undefined, null, { timeout: 60_000 })
  const seen = await page.evaluate(() => window.seen)
  await context.close()
  return seen
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

try {
  for (const slowdown of [1, 4]) {
    const visits: Record<Subject, Awaited<ReturnType<typeof visit>>[]> = { board: [], floor: [] }
    for (let run = 0; run < RUNS; run++)
      for (const subject of ['board', 'floor'] as const)
        visits[subject].push(await visit(servers[subject].url, slowdown))
    const of = (subject: Subject, what: 'sentence' | 'chart') => median(visits[subject].map(visited => visited[what]!))
    const ratio = of('board', 'chart') / of('floor', 'chart')
    const budget = slowdown === 4 ? ` (budget ${CHART_BUDGET})` : ''
    console.log(
      `${slowdown}× slower: sentence after ${of('board', 'sentence').toFixed(0)} ms, first chart after ${of('board', 'chart').toFixed(0)} ms; the libraries alone: ${of('floor', 'chart').toFixed(0)} ms; ratio ${ratio.toFixed(2)}${budget}`,
    )
  }
} finally {
  await browser.close()
  await Promise.all([servers.board.die(), servers.floor.die()])
  rmSync(floor, { recursive: true })
}
process.exit()
