import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { buildOnce } from '../server/build.ts'
import { startServer, type TestServer } from '../server/server.ts'
import { chart, expectListed, mark, openDesk, panel, rows, sentence, vi } from './desk.ts'
import { expectLegible } from './legible.ts'
import { axe, test as base } from './page.ts'

const NOTICE = SCENARIOS.notice!.body()

/** The production build behind a server of the test's own, which is asked once an hour. */
const test = base.extend<{ server: TestServer }>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await startServer(buildOnce())
    server.put('tasks.json', NOTICE)
    server.put('config.json', JSON.stringify({ refreshSeconds: 3600 }))
    await provide(server)
    await server.die()
  },
  baseURL: async ({ server }, provide) => provide(server.url),
})

const alert = (page: Page) => page.getByRole('alert')
const retry = (page: Page) => page.getByRole('button', { name: vi.data.retry })

test('a production build holds no mock and no mock worker', () => {
  const folder = buildOnce()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(files.filter(file => /mock/i.test(file))).toEqual([])
  const scripts = files.filter(file => /\.(js|html)$/.test(file))
  expect(scripts.length).toBeGreaterThan(3)
  for (const file of scripts)
    expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/mockServiceWorker|setupWorker|partly-bad/)
})

/** What a page or script of the build asks for before it runs, its worker included. */
function scriptsOf(folder: string): Set<string> {
  const found = new Set<string>()
  const follow = (text: string, pattern: RegExp) => {
    for (const [, file] of text.matchAll(pattern)) {
      if (found.has(file!)) continue
      found.add(file!)
      follow(readFileSync(join(folder, 'assets', file!), 'utf8'), /(?:from|import)\s*["'`]\.\/([\w-]+\.js)/g)
    }
  }
  follow(readFileSync(join(folder, 'index.html'), 'utf8'), /assets\/([\w-]+\.js)/g)
  follow(readdirSync(join(folder, 'assets')).join('\n'), /^(worker-[\w-]+\.js)$/gm)
  return found
}

/** In bytes, packed as a web server would. */
const weight = (folder: string, files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, 'assets', file))).length, 0)

test('JavaScript stays within its budget: 120 kB until the sentence, 320 kB until the first chart', async ({
  page,
}) => {
  const folder = buildOnce()
  const first = scriptsOf(folder)
  expect(first.size).toBeGreaterThan(4)
  expect(weight(folder, first)).toBeLessThanOrEqual(120_000)
  const asked = new Set(first)
  page.on('request', request => {
    const script = /assets\/([\w-]+\.js)$/.exec(new URL(request.url()).pathname)
    if (script) asked.add(script[1]!)
  })
  await openDesk(page, './')
  await expect(chart(page).locator('canvas')).toBeVisible()
  expect(asked.size).toBeGreaterThan(first.size)
  expect(weight(folder, asked)).toBeLessThanOrEqual(320_000)
})

test('`mock` is no key of the address there: it is named and passed over', async ({ page }) => {
  await openDesk(page, '?mock=province')
  await expect(page.locator('[data-state="ignored"]')).toContainText('“mock=province”')
  await expect(page.locator('[data-state="mock"]')).toHaveCount(0)
  await expectListed(page, 21)
})

test('while the first data is on its way the page says so', async ({ page, server }) => {
  server.misbehave('tasks.json', { does: 'slow', ms: 1500 })
  await page.goto('./')
  await expect(page.getByRole('status').filter({ hasText: vi.data.loading })).toBeVisible()
  await expectListed(page, 21)
})

const REJECTED: readonly [string, string, RegExp][] = [
  ['no JSON', '{"schema": }', /sai cú pháp JSON ở dòng 1, cột 12/],
  ['half a document', NOTICE.slice(0, NOTICE.length >> 1), /bị cắt ngang ở dòng \d+, cột \d+/],
  ['an array', '[]', /phải là một đối tượng JSON/],
  ['UTF-16', [...NOTICE].join('\0'), /không dùng bảng mã UTF-8/],
  ['a login page with status 200', '<!doctype html><title>Đăng nhập</title>', /trang đăng nhập/],
  ['nothing', '', /tệp rỗng/],
  ['another schema', NOTICE.replace('ioc-tasks/1', 'ioc-tasks/2'), /“schema” là "ioc-tasks\/2"/],
  ['no moment', NOTICE.replace('"generatedAt"', '"generated"'), /thiếu “generatedAt”/],
  [
    'a moment without an offset',
    NOTICE.replace('17:00:00+07:00', '17:00:00'),
    /“generatedAt” là "2025-06-24T17:00:00"/,
  ],
  ['no tasks', '{"schema":"ioc-tasks/1","generatedAt":"2025-06-24T17:00:00Z","organizations":[]}', /“tasks”/],
]

test('a source that sends what is no document: a sentence each, and trying again takes the right one', async ({
  page,
  server,
}) => {
  server.put('tasks.json', '')
  await page.goto('./')
  for (const [name, body, said] of REJECTED) {
    server.put('tasks.json', body)
    await retry(page).click()
    await expect(alert(page), name).toHaveText(said)
  }
  server.put('tasks.json', `\uFEFF${NOTICE}`)
  await retry(page).click()
  await expectListed(page, 21)
  await expect(alert(page)).toHaveCount(0)
})

test.describe('a source that fails', () => {
  test.use({ expectedErrors: /Failed to load resource/ })

  test('is tried again when the viewer asks for it, long before its usual time', async ({ page, server }) => {
    server.misbehave('tasks.json', { does: 'status', status: 500 })
    await page.goto('./')
    await expect(alert(page)).toHaveText(/HTTP 500/)
    // It has been tried again after 1 and 4 seconds, in vain.
    await expect.poll(() => server.counts('tasks.json').asked, { timeout: 15_000 }).toBe(3)
    server.misbehave('tasks.json', null)
    await retry(page).click()
    await expectListed(page, 21)
  })
})

/** Ids and titles that a publisher should not send, and may. */
const STRANGE: readonly [string, string][] = [
  ['__proto__', '<script>window.hacked = true</script>'],
  ['constructor', '<img src=x onerror="window.hacked = true">'],
  ['a b/c?d=e&f#g+h%20', '{{constructor}} ${1 + 1} </td></table> &amp; &lt;'],
  ['🏛️👩‍👩‍👧', 'מילים نص \u202eđảo ngược\u202c rồi lại xuôi'],
  ['\u202eabc', 'Nhi\u200bệm\u200d v\u2060ụ \ufeffẩn'],
  ['x'.repeat(10_000), `Một từ dài ${'W'.repeat(400)}`],
  ['nfd', 'Đề án đổi mới sáng tạo ở sở'.normalize('NFD')],
]

function strangeDocument(): string {
  const department = '<b>Sở</b> "Khoa học" & \u202eCông nghệ'
  return JSON.stringify({
    schema: 'ioc-tasks/1',
    generatedAt: '2025-06-24T17:00:00+07:00',
    simulated: true,
    publisher: '<i>Văn phòng</i>',
    organizations: [
      { id: '__proto__', name: department },
      { id: 'constructor', name: 'Sở Tài chính'.normalize('NFD'), shortName: `Sở ${'dài '.repeat(60)}` },
    ],
    tasks: STRANGE.map(([id, title], place) => ({
      id,
      title,
      detail: title,
      leadId: place % 2 === 0 ? '__proto__' : 'constructor',
      assignedOn: '2025-06-01',
      events: [
        { at: '2025-06-02', type: 'blocked', waitingForId: 'constructor', note: title, proposal: title },
        { at: '2025-06-03', type: 'progress', percent: 140 },
      ],
    })),
  })
}

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test.describe(`strange texts and ids at ${width} px`, () => {
    test.use({ viewport: { width, height } })

    const tag = width > 1000 ? '@long' : []
    test('are shown as they stand, run nothing and break nothing', { tag }, async ({ page, server }) => {
      server.put('tasks.json', strangeDocument())
      await openDesk(page, './')
      await expectListed(page, STRANGE.length)
      const titles = await rows(page).getByRole('link').allTextContents()
      expect(titles.sort()).toEqual(STRANGE.map(([, title]) => title.normalize('NFC')).sort())
      await expect(chart(page)).toBeVisible()
      await expect(mark(page, /^<b>Sở<\/b> "Khoa học" & /).first()).toBeAttached()
      await expectLegible(page)
      for (const [id, title] of STRANGE) {
        await rows(page)
          .getByRole('link')
          .filter({ hasText: title.normalize('NFC') })
          .click()
        await expect(page.locator('[data-panel]')).toHaveAttribute('data-panel', id)
        await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(title.normalize('NFC'))
        await expectLegible(page)
        await page.keyboard.press('Escape')
        await expect(panel(page)).toHaveCount(0)
      }
      await axe(page)
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
      await expect(page.locator('img, table table, .panel b, .panel i')).toHaveCount(0)
    })
  })

test('a strange id survives the address; a text is found in NFC whatever it is written in', { tag: '@long' }, async ({
  page,
  server,
}) => {
  server.put('tasks.json', strangeDocument())
  for (const [id, title] of STRANGE.filter(([id]) => id.length < 100)) {
    await openDesk(page, `?${new URLSearchParams({ task: id })}`)
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(title.normalize('NFC'))
  }
  for (const form of ['NFC', 'NFD'] as const) {
    await openDesk(page, `?${new URLSearchParams({ q: 'đổi mới'.normalize(form) })}`)
    await expectListed(page, 1)
  }
  await openDesk(page, '?org=__proto__')
  await expectListed(page, 4)
  await expect(sentence(page)).toContainText('4 nhiệm vụ được giao')
})

test('a percent of 140 is left out with a warning, a deadline in the year 9999 sets its task aside', async ({
  page,
  server,
}) => {
  const document = JSON.parse(strangeDocument()) as { tasks: object[] }
  document.tasks.push({
    id: 'far',
    title: 'Xa',
    leadId: 'constructor',
    assignedOn: '2025-06-01',
    deadline: { kind: 'by', date: '9999-12-31' },
  })
  server.put('tasks.json', JSON.stringify(document))
  await openDesk(page, './')
  await expectListed(page, STRANGE.length)
  await page.locator('[data-kpi="setAside"]').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(`[data-set-aside="tasks[${STRANGE.length}].deadline.date"]`)).toContainText('far')
  await expect(dialog.getByText('tasks[0].events[1].percent', { exact: true })).toBeVisible()
  await expectLegible(page)
})
