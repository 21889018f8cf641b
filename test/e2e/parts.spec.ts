import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { PLAIN } from '../../src/words/plain.ts'
import { buildOnce, firstFile, lateFile, lateFiles } from '../server/build.ts'
import { type Misbehaviour, startServer, type TestServer } from '../server/server.ts'
import { choose, chart, en, listed, PATIENTLY, vi } from './desk.ts'
import { axe, test as base } from './page.ts'
import { some } from '../runs.ts'

/** Each test has its own server, so that no part is in the browser's cache. */
const test = base.extend<{ server: TestServer }>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await boardServer()
    await provide(server)
    await server.die()
  },
  baseURL: async ({ server }, provide) => provide(server.url),
})

// A fault that the server is told to make is one that the browser complains about.
test.use({ expectedErrors: /Failed to load resource|ERR_|MIME type|SyntaxError/ })

async function boardServer(): Promise<TestServer> {
  const server = await startServer(buildOnce())
  server.put('tasks.json', SCENARIOS.notice!.body())
  server.put('config.json', '{}')
  return server
}

const ONCE: Misbehaviour = { does: 'status', status: 503 }

/** The whole view is there, as it should look. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '?lang=en&task=tb-2025-04%2F10.k': async page => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en', PATIENTLY)
    await expect(page.locator('h1')).toHaveText(en.app.title, PATIENTLY)
    await expect(chart(page).locator('canvas')).toBeVisible(PATIENTLY)
    await expect(page.locator('.task-panel')).toBeVisible(PATIENTLY)
  },
  '?view=wall': async page => {
    await expect(page.locator('.wall-box').first()).toBeVisible(PATIENTLY)
    await expect(page.locator('.wall canvas')).toBeVisible(PATIENTLY)
    await expect(page.locator('.wall')).toHaveCSS('position', 'fixed')
  },
}

for (const [query, expectWhole] of Object.entries(VIEWS)) {
  test(`${query}: all parts that were answered once with 503 come by themselves`, async ({ page, server }) => {
    for (const file of lateFiles()) server.misbehave(file, ONCE, 1)
    await page.goto(`./${query}`)
    await expectWhole(page)
  })

  test(`${query}: so does its style sheet`, async ({ page, server }) => {
    server.misbehave(firstFile('css'), ONCE, 2)
    await page.goto(`./${query}`)
    await expectWhole(page)
    await expect(page.locator('body')).toHaveCSS('margin', '0px')
  })
}

// What stands on a file that failed fails in another way than the file itself.
const PARTS = [
  ['?lang=en&task=tb-2025-04%2F10.k', 'later'],
  ['?lang=en&task=tb-2025-04%2F10.k', 'registry'],
  ['?lang=en&task=tb-2025-04%2F10.k', 'worker'],
  ['?view=wall', 'Wall'],
  ['?view=wall', 'registry'],
  ['?view=wall', 'worker'],
] as const
for (const [query, part] of some(PARTS, 2, 3))
  test(`${query}: ${part} alone, answered once with 503, comes by itself`, async ({ page, server }) => {
    const file = lateFile(part)
    server.misbehave(file, ONCE, 1)
    await page.goto(`./${query}`)
    await VIEWS[query]!(page)
    expect(server.counts(file).asked).toBeGreaterThan(1)
  })

test('the files of a chart are made at the second click where they could not be had at the first', async ({
  page,
  server,
}) => {
  server.misbehave(lateFile('page'), ONCE, 1)
  await page.goto('./')
  await expect(chart(page).locator('canvas')).toBeVisible(PATIENTLY)
  await choose(page, 'Tải SVG')
  await expect(page.getByRole('alert')).toBeVisible()
  const download = page.waitForEvent('download')
  await choose(page, 'Tải SVG')
  expect((await download).suggestedFilename()).toMatch(/\.svg$/)
})

for (const [query, widths] of some(
  [
    ['', '.chart-mark'],
    ['?view=wall', '.wall-line'],
  ] as const,
  0,
))
  test(`fonts that could not be had come by themselves, and all is laid out in them: ${query || 'desk'}`, async ({
    page,
    server,
  }) => {
    const fonts = readdirSync(join(buildOnce(), 'assets')).filter(file => file.endsWith('.woff2'))
    const laidOut = () =>
      page.locator(widths).evaluateAll(all => all.map(each => Math.round(each.getBoundingClientRect().width)))
    const isLoaded = () =>
      page.evaluate(() =>
        ['400 12px "Inter Variable"', '650 12px "Inter Tabular"'].every(font => document.fonts.check(font, 'Aạ0')),
      )
    for (const font of fonts) server.misbehave(`assets/${font}`, ONCE, 2)
    await page.goto(`./${query}`)
    await expect(page.locator('canvas').first()).toBeVisible(PATIENTLY)
    expect(await isLoaded()).toBe(false)
    const without = await laidOut()
    await expect.poll(isLoaded, PATIENTLY).toBe(true)
    await expect.poll(laidOut, PATIENTLY).not.toEqual(without)
    const late = await laidOut()
    await page.reload()
    await expect(page.locator('canvas').first()).toBeVisible(PATIENTLY)
    await expect.poll(laidOut, 'as if they had been there from the beginning').toEqual(late)
  })

test('English that could not be had comes by itself', async ({ page, server }) => {
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21', PATIENTLY)
  server.misbehave(lateFile('en'), ONCE, 2)
  await page.getByRole('button', { name: vi.header.menu, exact: true }).click()
  await page.getByRole('menuitemradio', { name: vi.header.english }).click()
  await expect(page.locator('h1')).toHaveText(en.app.title, PATIENTLY)
})

test('config.json answered once with 503 holds as soon as it is there', async ({ page, server }) => {
  server.put('config.json', JSON.stringify({ title: 'Nhiệm vụ của tỉnh', dataUrl: 'other.json' }))
  server.put('tasks.json', null)
  server.put('other.json', SCENARIOS.notice!.body())
  server.misbehave('config.json', ONCE, 1)
  await page.goto('./')
  await expect(page.locator('h1')).toHaveText('Nhiệm vụ của tỉnh', PATIENTLY)
  await expect(listed(page)).toHaveAttribute('data-value', '21', PATIENTLY)
  await expect(page.locator('[data-state="config"]')).toHaveCount(0)
})

for (const [query, title] of [
  ['?view=wall', 'Hai'],
  ['./', 'Một'],
] as const)
  test(`a changed config.json: after five minutes and the turn of a minute ${query} shows ${title}`, async ({
    page,
    server,
  }) => {
    server.put('config.json', JSON.stringify({ title: 'Một', refreshSeconds: 3600 }))
    await page.clock.install({ time: new Date('2025-10-22T08:00:30Z') })
    await page.goto(query)
    await expect(page.getByText('Một', { exact: true })).toBeVisible(PATIENTLY)
    const asksAgain = async () => {
      const answer = page.waitForResponse(/config\.json/)
      await page.clock.fastForward(300_000)
      // Unread, it would be given up as silent.
      await (await answer).finished()
      await page.evaluate(() => new Promise(resolve => queueMicrotask(() => resolve(undefined))))
      await page.clock.fastForward(60_000)
    }
    server.put('config.json', JSON.stringify({ title: 'Hai', colour: 1 }))
    await asksAgain()
    await expect(page.getByText('“colour”')).toBeVisible()
    await expect(page.getByText('Một', { exact: true }), 'what is wrong is no new configuration').toBeVisible()
    server.put('config.json', JSON.stringify({ title: 'Hai' }))
    await asksAgain()
    await expect(page.getByText(title, { exact: true })).toBeVisible()
    await expect(page.getByText('“colour”')).toHaveCount(0)
    await page.reload()
    await expect(page.getByText('Hai', { exact: true })).toBeVisible(PATIENTLY)
  })

test('a PC that has slept asks the source at once', async ({ page, server }) => {
  server.put('config.json', JSON.stringify({ refreshSeconds: 3600 }))
  await page.clock.install()
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21', PATIENTLY)
  await page.clock.fastForward(60_000)
  expect(server.counts('tasks.json').asked).toBe(1)
  // As a lid that is closed: every timer that fell due meanwhile runs once.
  await page.clock.fastForward(600_000)
  await expect.poll(() => server.counts('tasks.json').asked).toBe(2)
})

const outdated = (page: Page) => page.locator('[data-state="renew"]')

const GONE: readonly [string, Misbehaviour][] = [
  ['404', { does: 'status', status: 404 }],
  ['a web page', { does: 'html' }],
]

for (const [name, gone] of some(GONE, 0))
  test(`a part that a deployment took away, answered with ${name}: the desk says so and leaves it to a button`, async ({
    page,
    server,
  }) => {
    await page.clock.install()
    await page.goto('./?org=skhcn')
    await expect(chart(page).locator('canvas')).toBeVisible(PATIENTLY)
    server.misbehave(lateFile('page'), gone)
    server.misbehave('index.html', { does: 'html' })
    const { asked } = server.counts('index.html')
    await choose(page, 'Tải SVG')
    await expect.poll(() => server.counts('index.html').asked).toBeGreaterThan(asked)
    await expect(outdated(page), 'a login page is none of ours').toHaveCount(0)
    server.misbehave('index.html', null)
    await page.clock.fastForward(15_000)
    await expect(outdated(page)).toHaveText(`${vi.app.outdated} ${vi.app.renew}`, PATIENTLY)
    await axe(page)
    server.misbehave(lateFile('page'), null)
    await page.getByRole('button', { name: vi.app.renew }).click()
    await page.waitForLoadState()
    await expect(chart(page).locator('canvas')).toBeVisible(PATIENTLY)
    await expect(outdated(page)).toHaveCount(0)
    expect(page.url()).toContain('org=skhcn')
  })

for (const [name, gone] of some(GONE, 1))
  test(`the wall's part answered with ${name}: it is loaded anew at the turn of a minute, once in ten minutes`, async ({
    page,
    server,
  }) => {
    const loads: number[] = []
    page.on('load', () => loads.push(server.counts('index.html').asked))
    server.misbehave(lateFile('Wall'), gone)
    await page.clock.install({ time: new Date('2025-10-22T08:00:30Z') })
    await page.goto('./?view=wall')
    await expect.poll(() => server.counts('index.html').asked).toBeGreaterThan(1)
    await expect(page.getByText(vi.data.loading)).toBeVisible()
    await page.clock.fastForward(20_000)
    expect(loads).toHaveLength(1)
    await page.clock.fastForward(10_000)
    await expect.poll(() => loads).toHaveLength(2)
    for (let minute = 1; minute < 9; minute++) await page.clock.fastForward(60_000)
    expect(loads).toHaveLength(2)
    server.misbehave(lateFile('Wall'), null)
    // The longest wait between two tries; a try may be on its way that has been answered already.
    await expect(async () => {
      await page.clock.fastForward(30_000)
      await expect(page.locator('.wall-box').first()).toBeVisible({ timeout: 3000 })
    }).toPass(PATIENTLY)
    await VIEWS['?view=wall']!(page)
  })

test.describe('in plain HTML', () => {
  const plain = (page: Page) => page.locator('.plain')
  const entry = () => firstFile('js')

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false })

    test('the page says what it needs, in both languages', async ({ page }) => {
      await page.goto('./')
      for (const { needs, noScript } of Object.values(PLAIN)) {
        await expect(page.getByText(needs)).toBeVisible()
        await expect(page.locator('noscript p', { hasText: noScript })).toBeVisible()
      }
    })
  })

  test('a script that is too new for the browser leaves it standing', async ({ page, server }) => {
    server.put(entry(), 'let tooNew = ;')
    await page.goto('./')
    await expect(plain(page)).toBeHidden()
    for (const { needs } of Object.values(PLAIN)) await expect(page.getByText(needs)).toBeVisible()
    await expect(page.locator('noscript p')).toHaveCount(0)
    await axe(page)
  })

  test('a start without trouble never shows it; no translation takes the page apart', async ({ page, server }) => {
    server.misbehave(entry(), { does: 'slow', ms: 1000 })
    await page.goto('./', { waitUntil: 'commit' })
    await expect(plain(page)).toBeAttached()
    await expect(plain(page)).toBeHidden()
    await expect(listed(page)).toHaveAttribute('data-value', '21', PATIENTLY)
    await expect(plain(page)).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('translate', 'no')
    await expect(page.locator('meta[name="google"]')).toHaveAttribute('content', 'notranslate')
  })

  test('a page without its script is loaded again as soon as that is there', async ({ page, server }) => {
    server.misbehave(entry(), ONCE)
    await page.clock.install()
    await page.goto('./?view=wall')
    await expect(plain(page)).toBeVisible(PATIENTLY)
    await page.clock.fastForward(60_000)
    await expect.poll(() => server.counts(entry()).asked).toBeGreaterThan(1)
    expect(server.counts('index.html').full).toBeLessThan(4)
    await expect(plain(page)).toBeVisible()
    server.misbehave(entry(), null)
    await page.clock.fastForward(60_000)
    await VIEWS['?view=wall']!(page)
  })
})
