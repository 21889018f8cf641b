import { expect, type Page } from '@playwright/test'
import { axe } from './page.ts'
import { listed, notice, NOTICE, realNotice, test } from './served.ts'
import { some } from '../runs.ts'

const MADE = '2025-06-24T17:00:00+07:00'
/** The server's clock: half a day after the data was made. */
const SERVER_TIME = Date.parse('2025-06-25T05:00:00+07:00')

const WALL = { width: 1920, height: 1080 }

const dayField = (page: Page) => page.locator('.day-field input')
const age = (page: Page) => page.locator('.age')
const wallText = (page: Page) => page.locator('main.wall')
const header = (page: Page) => page.locator('main.wall > header')
const overdue = (page: Page) => page.locator('[data-kpi="overdue"]')
const said = async (page: Page) => (await page.locator('body').innerText()).replace(/\s+/g, ' ')

/** Server and page go by their own clocks, which run on from these. */
async function startClocks(page: Page, server: { tellTime(clock: () => number): void }, pc: string, at = SERVER_TIME) {
  const started = Date.now()
  server.tellTime(() => at + Date.now() - started)
  await page.clock.install({ time: new Date(pc) })
}

test.use({ expectedErrors: /Failed to load resource|ERR_/ })

const WRONG = ['1970-01-01T08:00:00+07:00', '2010-05-05T08:00:00+07:00', '2080-01-01T08:00:00+07:00']
for (const pc of some(WRONG, 0, 2)) {
  test(`with the PC at ${pc} desk and wall go by the server, and say so`, async ({ page, server }) => {
    server.put('tasks.json', realNotice(MADE))
    await startClocks(page, server, pc)
    for (const view of ['', '?view=wall']) {
      await page.goto(`./${view}`)
      await expect(notice(page).or(page.locator('[data-state="clock"]')).first()).toContainText(
        'Đang dùng giờ của máy chủ.',
        { timeout: 20_000 },
      )
      await expect.poll(() => said(page)).toContain('Đến ngày 25/6/2025: 21 nhiệm vụ')
      expect(await said(page)).toMatch(/Số liệu đến 17:00\sngày 24\/6\/2025,? 1[12]\sgiờ trước/)
    }
    await expect(header(page)).toContainText(/(Thứ Tư|T4) 25\/6\/2025/)
    await expect(header(page)).toContainText(/05:0\d/)
  })
}

const BEFORE_THE_DATA = ['1970-01-01T08:00:00+07:00', '2010-05-05T08:00:00+07:00', '2025-06-22T08:00:00+07:00']
for (const pc of some(BEFORE_THE_DATA, 2)) {
  test(`with the PC at ${pc} and a server without a clock the day is the data’s, its age unknown`, async ({
    page,
    server,
  }) => {
    server.put('tasks.json', realNotice(MADE))
    server.tellTime(() => Number.NaN)
    await page.clock.install({ time: new Date(pc) })
    await page.goto('./')
    await expect(dayField(page)).toHaveValue('2025-06-24')
    await expect(listed(page)).toHaveAttribute('data-value', '21')
    await expect(age(page)).toHaveText('Số liệu đến 17:00, không rõ đã lập bao lâu')
    await expect(age(page)).toHaveAttribute('data-level', 'unknown')
    await expect(notice(page)).toContainText(/^Đồng hồ của máy này sai: đang chỉ \d+\sgiờ\s0\d\sngày /)
    await expect(page.locator('.day-mark')).toHaveCount(0)
    await axe(page)
    await page.goto('./?view=wall')
    await expect(header(page)).toContainText('Thứ Ba 24/6/2025')
    await expect(header(page)).not.toContainText(/08:0\d/)
    await expect(page.locator('[data-state="clock"]')).toContainText('Không rõ số liệu đã lập bao lâu.')
    expect(await said(page)).not.toMatch(/hôm nay|hôm qua/i)
  })
}

test('a wall that starts again with its clock days behind shows no day before the last that it has verified', async ({
  page,
  server,
}) => {
  await page.setViewportSize(WALL)
  server.put('tasks.json', realNotice(MADE))
  await startClocks(page, server, '2025-06-28T09:00:00+07:00', Date.parse('2025-06-28T09:00:00+07:00'))
  await page.goto('./?view=wall')
  await expect(header(page)).toContainText('Thứ Bảy 28/6/2025')
  server.misbehave('tasks.json', { does: 'hangUp' })
  await page.clock.setSystemTime('2025-06-26T09:00:00+07:00')
  await page.reload()
  await expect(header(page)).toContainText('Thứ Bảy 28/6/2025')
  await expect.poll(() => said(page)).toContain('Đồng hồ của máy này sai')
  // On 24/6 it was 76 days overdue.
  expect(await said(page)).toContain('lâu nhất 80 ngày')
})

test('the wall’s day turns at midnight of its clock, simulated data’s too: board, header and lists', async ({
  page,
}) => {
  await page.setViewportSize(WALL)
  await page.clock.install()
  await page.goto('./?view=wall')
  await expect(header(page)).toContainText('Thứ Ba 24/6/2025')
  await expect(wallText(page)).toContainText('Đến ngày 24/6/2025')
  await page.clock.fastForward('06:59:50')
  await expect(header(page)).toContainText('Thứ Ba 24/6/2025')
  await page.clock.fastForward(20_000)
  await expect(header(page)).toContainText(/(Thứ Tư|T4) 25\/6\/2025/)
  await expect(wallText(page)).toContainText('Đến ngày 25/6/2025')
})

test('a source that sends an older document in turn never turns the numbers back', { tag: '@long' }, async ({
  page,
  server,
}) => {
  const older = JSON.parse(NOTICE) as { tasks: unknown[]; generatedAt: string }
  const before = JSON.stringify({ ...older, generatedAt: '2025-06-24T16:00:00+07:00', tasks: older.tasks.slice(0, 20) })
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  const counts = await page.evaluate(() => {
    const seen = new Set<string>()
    new MutationObserver(() => {
      const count = document.querySelector<HTMLElement>('[data-kpi="listed"]')?.dataset['value']
      if (count) seen.add(count)
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(window, { seen })
    return [...seen]
  })
  expect(counts).toEqual([])
  for (let turn = 0; turn < 2; turn++) {
    const { asked } = server.counts('tasks.json')
    server.put('tasks.json', before)
    await expect.poll(() => server.counts('tasks.json').asked, { intervals: [20] }).toBeGreaterThan(asked)
    await expect(notice(page)).toHaveText(
      'Nguồn đang gửi số liệu cũ hơn, lập lúc 16 giờ 00 ngày 24/6. Vẫn hiển thị số liệu lập lúc 17 giờ 00 ngày 24/6.',
    )
    server.put('tasks.json', NOTICE)
    await expect.poll(() => server.counts('tasks.json').asked).toBeGreaterThan(asked + 2)
  }
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).not.toContain('20')
  server.put('tasks.json', before)
  await expect(listed(page)).toHaveAttribute('data-value', '20')
  await expect(notice(page)).toHaveText('Đang dùng số liệu cũ hơn, lập lúc 16 giờ 00 ngày 24/6.')
  server.put('tasks.json', NOTICE)
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await expect(notice(page)).toHaveCount(0)
})

const NO_ANSWERS = [
  [304, 'Nguồn số liệu chỉ báo không có thay đổi (HTTP 304), không gửi số liệu.'],
  [204, 'Nguồn số liệu không gửi đủ tệp số liệu (HTTP 204).'],
  [206, 'Nguồn số liệu không gửi đủ tệp số liệu (HTTP 206).'],
  [300, 'Nguồn số liệu chuyển sang một trang khác'],
  [418, 'Nguồn số liệu trả lời không đúng (HTTP 418).'],
] as const
for (const [status, sentence] of some(NO_ANSWERS, 0)) {
  test(`${status} at a first start, of data and configuration, is a sentence on desk and wall`, async ({
    page,
    server,
  }) => {
    for (const path of ['tasks.json', 'config.json']) server.misbehave(path, { does: 'status', status })
    await page.goto('./')
    await expect(page.locator('[data-state="rejected"]')).toContainText(sentence)
    await expect(page.locator('[data-state="config"]')).toContainText('config.json')
    await page.goto('./?view=wall')
    await expect(page.locator('[data-state="failed"]')).toContainText(sentence)
    expect(await said(page)).not.toMatch(/undefined|null|NaN|Cannot/)
    server.misbehave('tasks.json', null)
    await expect(overdue(page)).toBeVisible({ timeout: 90_000 })
  })
}

for (const [name, headers, body] of [
  ['what is no gzip', { 'Content-Encoding': 'gzip' }, NOTICE],
  ['fewer bytes than it says', { 'Content-Length': '900000' }, NOTICE],
  ['more bytes than it says', { 'Content-Length': '2000' }, NOTICE],
  ['nothing', {}, ''],
] as const) {
  test(`${name}: a sentence, never an error of our own`, async ({ page, server }) => {
    server.misbehave('tasks.json', { does: 'body', body, headers })
    await page.goto('./')
    await expect(page.locator('[data-state="rejected"]')).toContainText(/^(Nguồn|Tệp) số liệu /, { timeout: 40_000 })
  })
}

test('kept records that say nothing of an hour are passed over', async ({ page, server }) => {
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await expect.poll(() => server.counts('tasks.json').notModified).toBeGreaterThan(0)
  const BROKEN = [Number.NaN, Number.POSITIVE_INFINITY, -1e20, 9e15, 'hôm qua', null]
  for (const [place, value] of BROKEN.entries()) {
    server.misbehave('tasks.json', { does: 'hangUp' })
    await page.evaluate(async broken => {
      const opened = indexedDB.open('ioc-tasks')
      await new Promise(resolve => opened.addEventListener('success', resolve))
      const store = opened.result.transaction('kept', 'readwrite').objectStore('kept')
      const keys = store.getAllKeys()
      await new Promise(resolve => keys.addEventListener('success', resolve))
      for (const key of keys.result)
        if (typeof key === 'string' && /^(answered|verified)/.test(key)) store.put(broken, key)
      await new Promise(resolve => store.transaction.addEventListener('complete', resolve))
      opened.result.close()
    }, value)
    for (const view of some(['', '?view=wall'], place % 2)) {
      await page.goto(`./${view}`)
      await expect.poll(() => said(page), { timeout: 15_000 }).toContain('Đang hiển thị số liệu đã lưu trên máy này.')
      const text = await said(page)
      expect(text).toContain('Mất kết nối nguồn.')
      expect(text).not.toMatch(/NaN|undefined|Infinity|Invalid/)
    }
  }
})

test('a day that isn’t today is marked, and one click leads back to today, whichever that becomes', async ({
  page,
  server,
}) => {
  server.put('tasks.json', realNotice(MADE))
  await startClocks(page, server, '2025-06-25T05:00:00+07:00')
  await page.goto('./?org=skhcn')
  await expect(page.locator('.day-mark')).toHaveCount(0)
  const previous = page.getByRole('button', { name: 'Ngày trước' })
  const place = (await previous.boundingBox())!
  await previous.click()
  await expect(page.locator('.day-mark')).toHaveText('đã qua')
  expect(page.url()).toContain('day=2025-06-24')
  expect((await previous.boundingBox())!.x).toBe(place.x)
  expect((await previous.boundingBox())!.y).toBe(place.y)
  await axe(page)
  await page.getByRole('button', { name: 'Về hôm nay' }).click()
  await expect(page.locator('.day-mark')).toHaveCount(0)
  expect(new URL(page.url()).search).toBe('?org=skhcn')
  await page.getByRole('button', { name: 'Ngày sau' }).click()
  await expect(page.locator('.day-mark')).toHaveText('chưa đến')
  await page.goto('./?day=2025-06-20&lang=en')
  await page.getByRole('button', { name: 'Back to today' }).click()
  expect(new URL(page.url()).search).toBe('?lang=en')
})
