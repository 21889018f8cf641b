import { expect, test } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { en, PATIENTLY, vi } from '../e2e/desk.ts'
import { buildOnce, firstFile, lateFile } from '../server/build.ts'
import { startServer, type TestServer } from '../server/server.ts'

/** Debian's Firefox ESR, which Playwright can't drive: what differs between engines is how parts are loaded and drawn. */
let browser: Browser
let server: TestServer
let page: Page
const complaints: string[] = []

test.beforeAll(async () => {
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true })
})
test.afterAll(() => browser.close())

test.beforeEach(async () => {
  server = await startServer(buildOnce())
  server.put('tasks.json', SCENARIOS.notice!.body())
  server.put('config.json', JSON.stringify({ refreshSeconds: 3600 }))
  page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  complaints.length = 0
  page.on('pageerror', error => complaints.push(error instanceof Error ? error.message : String(error)))
})
test.afterEach(async () => {
  await page.close()
  await server.die()
  // A page that answers for a lost script is one that the browser complains about.
  expect(complaints.filter(complaint => !complaint.includes('disallowed MIME type'))).toEqual([])
})

const valueOf = (selector: string, name: string) =>
  page.$eval(selector, (element, attribute) => element.getAttribute(attribute), name).catch(() => null)
const listed = () => valueOf('[data-kpi="listed"]', 'data-value')
const expectListed = (count: number) => expect.poll(listed, { timeout: 20_000 }).toBe(String(count))

/** Whether a chart's canvas holds more than its paper. */
const isDrawn = (selector: string) =>
  page.evaluate(wanted => {
    const canvas = document.querySelector<HTMLCanvasElement>(`${wanted} canvas`)
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    return new Set(pixels).size > 8
  }, selector)
const expectChart = () => expect.poll(() => isDrawn('[data-chart="organizations"]'), { timeout: 20_000 }).toBe(true)

test('starts: sentence, tiles, charts, list', async () => {
  await page.goto(server.url)
  await expectListed(21)
  await expectChart()
  expect(await page.$eval('.sentence', ({ textContent }) => textContent)).toContain('21\u00a0nhiệm vụ được giao')
  expect(await page.$$('.tiles [data-kpi]')).not.toHaveLength(0)
})

test('a click filters, and Back undoes it', async () => {
  await page.goto(server.url)
  await expectListed(21)
  await (await page.waitForSelector('.tiles [data-kpi="overdue"] button, button[data-kpi="overdue"]'))!.click()
  await expectListed(1)
  expect(page.url()).toContain('status=overdue')
  await page.goBack()
  await expectListed(21)
})

test('another day: its sentence, its board', async () => {
  await page.goto(server.url)
  await expectListed(21)
  await page.locator(`button[aria-label="${vi.header.previousDay}"]`).click()
  await expect.poll(() => valueOf('.day-field input', 'value'), { timeout: 20_000 }).toBe('2025-06-23')
  await page.goto(`${server.url}?day=2025-04-20`)
  await expectListed(21)
  expect(await page.$eval('.sentence', ({ textContent }) => textContent)).toContain('20/4/2025')
})

test('the keyboard walks a chart, filters by it and walks the list', async () => {
  await page.goto(server.url)
  await expectListed(21)
  await expectChart()
  await page.focus('[data-chart="organizations"] .chart-mark')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const first = await focused()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect.poll(listed, { timeout: 20_000 }).not.toBe('21')
  await page.focus('[data-task] a')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.$('.task-panel').then(Boolean), { timeout: 20_000 }).toBe(true)
})

// Firefox holds a failed import against a page for as long as it lives.
for (const [name, file, query] of [
  ['the panels’ part', () => lateFile('later'), ''],
  ['what the panels’ part stands on', () => lateFile('registry'), ''],
  ['the worker', () => lateFile('worker'), ''],
  ['English', () => lateFile('en'), '?lang=en'],
  ['the style sheet', () => firstFile('css'), ''],
  ['the wall', () => lateFile('Wall'), '?view=wall'],
] as const)
  test(`${name}, answered once with 503, comes by itself`, async () => {
    server.misbehave(file(), { does: 'status', status: 503 }, 1)
    await page.goto(server.url + query)
    const drawn = query === '?view=wall' ? '.wall' : '[data-chart="organizations"]'
    await expect.poll(() => isDrawn(drawn), { timeout: 20_000 }).toBe(true)
    if (query === '?lang=en')
      await expect.poll(() => page.$eval('h1', ({ textContent }) => textContent), PATIENTLY).toBe(en.app.title)
    expect(await page.$eval('body', body => getComputedStyle(body).margin)).toBe('0px')
  })
