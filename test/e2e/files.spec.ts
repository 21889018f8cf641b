import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { chartOf, outlines } from '../export/charts.ts'
import { sheetOf } from '../../src/export/sheet.ts'
import { svgOf } from '../../src/export/svg.ts'
import { CHART_WORDS } from '../../src/words/charts.ts'
import { chartPanel, choose, chooseIn } from './desk.ts'
import { test } from './boards.ts'

const QUERY = '?mock=province&org=snv&status=overdue&status=open&from=quarter'
const NAME = 'theo-co-quan-chu-tri-organizations-2025-10-22'

async function downloaded(page: Page, choice: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, choice)])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Files of a page that was opened by QUERY say so. */
const addressIn = (svg: string) => /Xem trực tiếp: ([^<]*)/.exec(svg)![1]!.replaceAll('&amp;', '&')

test('the page makes the same SVG as the command line, without the task that is open', async ({ page }) => {
  await page.goto(`${QUERY}&task=unknown`)
  const { name, bytes } = await downloaded(page, 'Tải SVG')
  expect(name).toBe(`${NAME}.svg`)
  const svg = bytes.toString()
  const url = addressIn(svg)
  expect(new URL(url).searchParams.get('day')).toBe('2025-10-22')
  expect(url).not.toContain('task=')
  const { figure, provenance } = chartOf({ scenario: 'province', query: QUERY.replace('mock=province&', ''), url })
  expect(svg).toBe(svgOf(sheetOf(figure, provenance, 'light', outlines.measure), outlines))
})

test('its timeline, read on another day, says nothing of today, as the command line’s', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto('?mock=province')
  const timeline = page.getByRole('region', { name: CHART_WORDS.vi.timeline.title, exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), chooseIn(timeline, 'Tải SVG')])
  const svg = await readFile(await download.path(), 'utf8')
  const { figure, provenance } = chartOf({ scenario: 'province', url: addressIn(svg), chart: 'timeline' })
  expect(svg).toBe(svgOf(sheetOf(figure, provenance, 'light', outlines.measure), outlines))
  expect(svg).not.toContain('hôm nay')
})

test('the page makes a PNG of twice the pixels, in its own theme', async ({ page }, info) => {
  await page.goto(`${QUERY}&theme=dark`)
  const { name, bytes } = await downloaded(page, 'Tải PNG')
  expect(name).toBe(`${NAME}.png`)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(1920)
  await info.attach('chart', { body: bytes, contentType: 'image/png' })
})

test('the picture is copied where there is a clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('?mock=notice')
  await choose(page, 'Sao chép ảnh')
  const types = () =>
    page.evaluate(async () => (await navigator.clipboard.read()).flatMap(item => item.types)).catch(() => [])
  await expect.poll(types, { timeout: 20_000 }).toEqual(['image/png'])
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('nothing of it is loaded before it is asked for', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await page.goto('?mock=notice')
  await chartPanel(page)
    .getByRole('button', { name: /^Tùy chọn của biểu đồ/ })
    .click()
  expect(loaded.filter(url => /\.ttf|opentype|page-/.test(url))).toEqual([])
})

test('a font that can’t be fetched is said, and the next attempt may succeed', async ({ page }) => {
  await page.goto('?mock=notice')
  // The mocked network's worker hides fonts from Playwright's routes.
  await page.evaluate(() => {
    const usual = window.fetch.bind(window)
    window.fetch = (input, init) =>
      typeof input === 'string' && input.includes('.ttf') ? Promise.reject(new TypeError()) : usual(input, init)
    window.addEventListener('online', () => Object.assign(window, { fetch: usual }))
  })
  await choose(page, 'Tải SVG')
  await expect(page.getByRole('alert')).toHaveText('Không tạo được tệp. Tải lại trang rồi thử lại.')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await downloaded(page, 'Tải SVG')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
