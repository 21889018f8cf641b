import { expect } from '@playwright/test'
import type { Misbehaviour } from '../server/server.ts'
import { axe } from './page.ts'
import { listed, notice, NOTICE, realNotice, test } from './served.ts'
import { everything, some } from '../runs.ts'

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

const tasksIn = (text: string, count: number) => {
  const document = JSON.parse(text) as { tasks: unknown[] }
  return JSON.stringify({ ...document, tasks: document.tasks.slice(0, count) })
}

// A fault that the server is told to make is one that the browser complains about.
test.use({ expectedErrors: /Failed to load resource|ERR_|Content Security Policy|violates|127\.0\.0\.1:9\/login/ })

test('an unchanged document is asked for by its tag and changes nothing', async ({ page, server }) => {
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await expect.poll(() => server.counts('tasks.json').notModified).toBeGreaterThanOrEqual(2)
  expect(server.counts('tasks.json').full).toBe(1)
  await expect(notice(page)).toHaveCount(0)
})

test('a newer document comes by itself; filter, scroll, focus and the open task stay', async ({ page, server }) => {
  await page.goto('./?org=skhcn&task=tb-2025-04%2F10.k')
  const panel = page.locator('.task-panel')
  await expect(panel).toBeVisible()
  // The list comes a frame after the first chart.
  await expect(page.locator('.tasks')).toBeVisible()
  await page.evaluate(() => {
    document.documentElement.scrollTop = 120
    for (const part of ['.tiles', '.task-panel', '.tasks'])
      (document.querySelector(part) as HTMLElement & { mark?: boolean }).mark = true
  })
  const before = await listed(page).getAttribute('data-value')
  server.put('tasks.json', tasksIn(NOTICE, 20))
  await expect(listed(page)).not.toHaveAttribute('data-value', before!)
  const kept = await page.evaluate(() =>
    ['.tiles', '.task-panel', '.tasks'].map(
      part => (document.querySelector(part) as HTMLElement & { mark?: boolean }).mark,
    ),
  )
  expect(kept).toEqual([true, true, true])
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(120)
  expect(page.url()).toContain('org=skhcn')
})

const faults: readonly [string, Misbehaviour, RegExp][] = [
  ['404', { does: 'status', status: 404 }, /Không có tệp số liệu .*HTTP 404/],
  ['500', { does: 'status', status: 500 }, /Máy chủ của nguồn số liệu gặp lỗi \(HTTP 500\)/],
  ['a login page', { does: 'login' }, /chuyển sang một trang khác \(có thể là trang đăng nhập\)/],
  ['a login page of another host', { does: 'login', at: 'http://127.0.0.1:9/login' }, /chuyển sang một trang khác/],
  ['a web page', { does: 'html' }, /trả về một trang web/],
  ['half a body', { does: 'half' }, /ngắt kết nối giữa chừng/],
  ['a cut body', { does: 'cut' }, /bị cắt ngang ở dòng 1/],
  ['no answer', { does: 'hangUp' }, /Mất kết nối nguồn|Không kết nối được nguồn số liệu/],
]

// What a browser makes otherwise than Node is tried each time; source.test tries all of them.
for (const [name, how, sentence] of some(faults, 3, 7))
  test(`${name}, at the first start and later: its sentence; the last good data stays, newer data is taken`, async ({
    page,
    server,
  }) => {
    server.misbehave('tasks.json', how)
    await page.goto('./')
    await expect(page.locator('[data-state="rejected"]')).toContainText(sentence)
    server.misbehave('tasks.json', null)
    await expect(listed(page)).toHaveAttribute('data-value', '21')
    server.misbehave('tasks.json', how)
    await expect(notice(page)).toContainText(sentence, { timeout: 15_000 })
    await expect(listed(page)).toHaveAttribute('data-value', '21')
    // The sentence is all that differs.
    if (name === 'no answer') await axe(page)
    server.put('tasks.json', tasksIn(NOTICE, 20))
    server.misbehave('tasks.json', null)
    await expect(listed(page)).toHaveAttribute('data-value', '20')
    await expect(notice(page)).toHaveCount(0)
  })

test('a dead server is said to be lost since when, and found again', async ({ page, server }) => {
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await server.die()
  const said =
    /^Mất kết nối nguồn từ \d+\sgiờ\s\d\d\sngày 24\/6\. Tự kết nối lại mỗi giây, lần gần nhất \d+\sgiờ\s\d\d\.$/
  await expect(notice(page)).toHaveText(said, { timeout: 15_000 })
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await server.revive()
  await expect(notice(page)).toHaveCount(0)
})

test('a part of the page that could not be fetched is fetched again', async ({ page }) => {
  let refused = 0
  await page.route(/\/later-[^/]+\.js$/, route => (++refused <= 2 ? route.abort() : route.continue()))
  await page.goto('./?task=tb-2025-04%2F10.k')
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 15_000 })
  await expect(page.locator('.task-panel')).toBeVisible()
  expect(refused).toBeGreaterThan(2)
})

test('a start without its source shows the kept data and says so', async ({ page, server }) => {
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await expect.poll(() => server.counts('tasks.json').notModified).toBeGreaterThan(0)
  for (const path of ['tasks.json', 'config.json']) server.misbehave(path, { does: 'hangUp' })
  await page.reload()
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await expect(notice(page)).toContainText(/Mất kết nối nguồn từ .* Đang hiển thị số liệu đã lưu trên máy này\./)
  await expect(page.locator('[data-state="config"]')).toHaveText(
    'Không tải được config.json. Đang dùng cấu hình đã lưu trên máy này.',
  )
  server.misbehave('tasks.json', null)
  await expect(notice(page)).toHaveCount(0)
})

test('with storage denied everything else works', async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto('./')
  await expect(listed(page)).toHaveAttribute('data-value', '21')
  await expect.poll(() => server.counts('tasks.json').notModified).toBeGreaterThan(0)
})

for (const [hours, level, said] of [
  [25, 'fresh', null],
  [27, 'warning', /^Số liệu chưa cập nhật 27\sgiờ\. Nguồn vẫn kết nối, chưa có số liệu mới\.$/],
  [75, 'alarm', /^Số liệu chưa cập nhật 3\sngày 3\sgiờ\./],
] as const) {
  test(`data ${hours} hours old is ${level}`, async ({ page, server }) => {
    server.put('tasks.json', realNotice(ago(hours)))
    await page.goto('./')
    await expect(page.locator('.age')).toHaveAttribute('data-level', level)
    if (said === null) await expect(notice(page)).toHaveCount(0)
    else await expect(notice(page)).toHaveText(said)
    // What is less looks as this in another colour.
    if (level === 'alarm' || (everything && level === 'warning')) await axe(page)
  })
}

test('real data opens on today and moves on at midnight at UTC+7, unless the address names a day', async ({
  page,
  server,
}) => {
  server.put('tasks.json', realNotice('2025-06-24T17:00:00+07:00'))
  const time = new Date('2025-06-24T23:59:30+07:00')
  const started = Date.now()
  server.tellTime(() => time.getTime() + Date.now() - started)
  await page.clock.install({ time })
  await page.goto('./')
  const day = page.locator('.day-field input')
  await expect(day).toHaveValue('2025-06-24')
  await page.clock.runFor(46_000)
  await expect(day).toHaveValue('2025-06-25')
  await page.goto('./?day=2025-06-20')
  await expect(day).toHaveValue('2025-06-20')
  await page.clock.fastForward(86_400_000)
  await expect(day).toHaveValue('2025-06-20')
})

test('config.json: address before memory before configuration; what is wrong is named', async ({ page, server }) => {
  const wrong = {
    language: 'en',
    theme: 'dark',
    title: 'Tasks of the province',
    from: 'year',
    colour: 1,
    wall: { x: 1 },
  }
  server.put('config.json', JSON.stringify(wrong))
  await page.goto('./')
  await expect(page.locator('h1')).toHaveText('Tasks of the province')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('[data-state="config"]')).toHaveText(
    'Wrong in config.json: “colour”: there is no such key; “wall.x”: there is no such key. The usual values are used instead.',
  )
  const period = page.getByRole('button', { name: /Remove the filter Period/ })
  await period.click()
  await expect(period).toHaveCount(0)
  expect(page.url()).toContain('from=1900-01-01')
  await page.goto('./?lang=vi&theme=light')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

for (const [name, text, said] of [
  ['missing', null, 'Không có tệp config.json. Đang dùng giá trị mặc định.'],
  ['broken', '{"title": }', 'Tệp config.json sai cú pháp JSON ở dòng 1, cột 11. Đang dùng giá trị mặc định.'],
  [
    'a web page',
    '<html></html>',
    'Địa chỉ của config.json trả về một trang web (có thể là trang đăng nhập). Đang dùng giá trị mặc định.',
  ],
] as const) {
  test(`config.json ${name}: its sentence, the usual values`, async ({ page, server }) => {
    server.put('config.json', text)
    await page.goto('./')
    await expect(page.locator('[data-state="config"]')).toHaveText(said)
    await expect(listed(page)).toHaveAttribute('data-value', '21')
  })
}
