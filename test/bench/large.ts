import { chromium, type CDPSession, type Page } from '@playwright/test'
import { province } from '../../mocks/province/province.ts'
import { findBrowser } from '../e2e/browser.ts'
import { buildOnce } from '../server/build.ts'
import { startServer } from '../server/server.ts'

/**
 * The production build on a document of 100,000 tasks (design.md, "Budgets"): what a viewer waits for who clicks, asks for
 * more rows or drags the day, and what the page's worker holds and needs at most while it reads.
 */
const TASKS = 100_000
const DRAGGED_DAYS = 50
const DRAG_MS = 1200
const RUNS = 9

const text = JSON.stringify(province({ tasks: TASKS }))
const length = Buffer.byteLength(text)
const server = await startServer(buildOnce())
server.put('tasks.json', text)
server.put('config.json', JSON.stringify({ refreshSeconds: 3600 }))

const browser = await chromium.launch(findBrowser())
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** Runs in the page: does something, and waits until an element says something else. @returns ms */
async function untilOther({ click, tells }: { click: string; tells: string }): Promise<number> {
  const said = () => document.querySelector(tells)!.textContent
  const before = said()
  const start = performance.now()
  document.querySelector<HTMLElement>(click)!.click()
  while (said() === before) await new Promise(resolve => setTimeout(resolve))
  return performance.now() - start
}

/** Runs in the page: the day is moved so often in so long. @returns ms from the last move to its answer, and the days shown */
async function drag({ days, ms }: { days: number; ms: number }): Promise<{ last: number; shown: number }> {
  const [back] = document.querySelectorAll<HTMLElement>('.day-field button')
  const sentence = () => document.querySelector('.sentence')!.textContent.replaceAll('\u00a0', ' ')
  const shown = new Set([sentence()])
  const start = performance.now()
  for (let day = 0; day < days; day++) {
    do {
      await new Promise(resolve => setTimeout(resolve))
      shown.add(sentence())
    } while (performance.now() < start + (day * ms) / days)
    back!.click()
  }
  const end = performance.now()
  await new Promise(resolve => setTimeout(resolve))
  // The day that was chosen, as the sentence writes it: without a leading zero.
  const [year, month, date] = document.querySelector<HTMLInputElement>('.day-field input')!.value.split('-').map(Number)
  while (!sentence().includes(` ${date}/${month}/${year}`)) {
    await new Promise(resolve => setTimeout(resolve))
    shown.add(sentence())
  }
  return { last: performance.now() - end, shown: shown.size }
}

/** What the page's worker holds, and at most held while it read: heap and array buffers, in bytes. */
async function watchWorker(page: Page): Promise<() => { last: number; peak: number }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  let last = 0
  let peak = 0
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' })
    const ask = () => void session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined)
    session.on('Target.receivedMessageFromTarget', event => {
      if (event.sessionId !== sessionId) return
      const { result } = JSON.parse(event.message) as {
        result?: { usedSize: number; embedderHeapUsedSize: number; backingStorageSize: number }
      }
      if (result) {
        last = result.usedSize + result.embedderHeapUsedSize + result.backingStorageSize
        peak = Math.max(peak, last)
      }
      setTimeout(ask, 5)
    })
    ask()
  })
  return () => ({ last, peak })
}

try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  // What tsx puts around functions that are sent to the page.
  await page.addInitScript('globalThis.__name = value => value')
  const held = await watchWorker(page)
  const start = performance.now()
  await page.goto(server.url)
  await page.waitForSelector('.tasks [data-task]', { timeout: 120_000 })
  const mega = (value: number) => (value / 1e6).toFixed(1)
  console.log(`${mega(length)} MB of JSON, ${TASKS} tasks: list after ${(performance.now() - start).toFixed(0)} ms`)
  await page.waitForTimeout(3000)
  const { last, peak } = held()
  console.log(
    `the worker’s memory: ${mega(peak)} MB at most, ratio to the document ${(peak / length).toFixed(2)} (budget 3); then ${mega(last)} MB`,
  )

  const clicks: number[] = []
  for (let run = 0; run < RUNS; run++)
    clicks.push(await page.evaluate(untilOther, { click: '[data-kpi="overdue"]', tells: '[data-kpi="listed"]' }))
  console.log(`a click on a tile until the list is there: ${median(clicks).toFixed(0)} ms (median of ${RUNS})`)

  const windows: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const shown = await page.locator('[data-task]').count()
    const began = performance.now()
    await page.locator('.more').click()
    await page.waitForFunction(count => document.querySelectorAll('[data-task]').length > count, shown)
    windows.push(performance.now() - began)
  }
  console.log(`100 rows more of the list: ${median(windows).toFixed(0)} ms (median of ${RUNS})`)

  await page.goto(server.url)
  await page.waitForSelector('.tasks [data-task]', { timeout: 120_000 })
  const single: number[] = []
  for (let run = 0; run < RUNS; run++)
    single.push(await page.evaluate(untilOther, { click: '.day-field button', tells: '.sentence' }))
  const one = median(single)
  const dragged = await page.evaluate(drag, { days: DRAGGED_DAYS, ms: DRAG_MS })
  console.log(
    `${DRAGGED_DAYS} days within ${DRAG_MS / 1000} s: the last ${dragged.last.toFixed(0)} ms after the end, ${dragged.shown} shown; one day: ${one.toFixed(0)} ms; ratio ${(dragged.last / one).toFixed(2)} (budget 2)`,
  )
} finally {
  await browser.close()
  await server.die()
}
