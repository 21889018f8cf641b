import { chromium } from '@playwright/test'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { findBrowser } from '../e2e/browser.ts'
import { buildOnce } from '../server/build.ts'
import { startServer } from '../server/server.ts'

/**
 * Time to the first sentence and the first chart of the production build on the pilot data, from the navigation's start,
 * with the processor as it is (the baseline) and at a quarter of its speed (design.md, "Budgets"). Medians, in ms.
 */
const RUNS = 9
const CHART_BUDGET_MS = 1500

declare global {
  interface Window {
    seen: { sentence?: number; chart?: number }
  }
}

const server = await startServer(buildOnce())
server.put('tasks.json', SCENARIOS['notice']!.body())
server.put('config.json', JSON.stringify({ refreshSeconds: 3600 }))
const browser = await chromium.launch(findBrowser())

async function visit(slowdown: number): Promise<{ sentence: number; chart: number }> {
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
  await page.goto(server.url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.seen.chart !== undefined, null, { timeout: 60_000 })
  const { sentence, chart } = await page.evaluate(() => window.seen)
  await context.close()
  return { sentence: sentence!, chart: chart! }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

for (const slowdown of [1, 4]) {
  const visits: Awaited<ReturnType<typeof visit>>[] = []
  for (let run = 0; run < RUNS; run++) visits.push(await visit(slowdown))
  const of = (what: 'sentence' | 'chart') => median(visits.map(visited => visited[what])).toFixed(0)
  const budget = slowdown === 4 ? ` (budget ${CHART_BUDGET_MS})` : ''
  console.log(`${slowdown}× slower: sentence after ${of('sentence')} ms, first chart after ${of('chart')} ms${budget}`)
}
await browser.close()
await server.die()
process.exit()
