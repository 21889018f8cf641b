import { expect, type Page } from '@playwright/test'
import { test } from './boards.ts'
import { axe, test as demo } from './page.ts'
import { everything, some } from '../runs.ts'

/** The smallest text on a usual wall (2,25 m, 6 m), in px. */
const SCREENS = [
  { width: 1920, height: 1080, m: 24 },
  { width: 3840, height: 2160, m: 48 },
  { width: 7680, height: 2160, m: 48 },
  { width: 1080, height: 1920, m: 42 },
]

async function openWall(page: Page, query: string): Promise<void> {
  await page.goto(`/?view=wall&${query}`)
  await expect(page.locator('[data-scene="overview"] [data-kpi="overdue"]')).toBeVisible({ timeout: 20_000 })
}

/** Runs in the page: what is wrong with its texts. */
function findIllegible(m: number): string[] {
  const SLACK_PX = 1
  const faults: string[] = []
  const { scrollWidth, scrollHeight } = document.documentElement
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) faults.push('the page scrolls')
  const texts: { text: string; line: Element; rect: DOMRect }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent!
    const element = node.parentElement!
    if (text.trim() === '' || element.closest('script, style, .skip')) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (size < m - 0.01) faults.push(`“${text}” is ${size} px high`)
    const line = element.closest('.wall-line')
    if (!line) {
      faults.push(`“${text}” has no place`)
      continue
    }
    const range = document.createRange()
    range.selectNodeContents(node)
    const rect = range.getBoundingClientRect()
    const box = line.getBoundingClientRect()
    if (
      rect.left < -SLACK_PX ||
      rect.top < -SLACK_PX ||
      rect.right > innerWidth + SLACK_PX ||
      rect.bottom > innerHeight + SLACK_PX
    )
      faults.push(`“${text}” leaves the screen`)
    if (rect.left < box.left - SLACK_PX || rect.right > box.right + SLACK_PX) faults.push(`“${text}” leaves its box`)
    texts.push({ text, line, rect })
  }
  // Boxes hold more than their letters: neighbours may touch.
  const spare = m * 0.15
  texts.forEach((a, place) => {
    for (const b of texts.slice(place + 1)) {
      if (a.line === b.line) continue
      const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left)
      const high = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top)
      if (wide > SLACK_PX && high > spare) faults.push(`“${a.text}” and “${b.text}” lie over each other`)
    }
  })
  return faults
}

/** On each screen in turn: a wall is laid out anew for another one. */
async function onEachScreen(
  page: Page,
  screens: typeof SCREENS,
  look: (screen: (typeof SCREENS)[number]) => Promise<void>,
): Promise<void> {
  for (const screen of screens) {
    const { width, height } = screen
    await test.step(`on ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height })
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      await look(screen)
    })
  }
}

// The longest wait first.
const STATES = [
  {
    mock: 'stale',
    state: 'unreachable',
    says: ['Số liệu chưa cập nhật 26 giờ 15 phút', 'Mất kết nối nguồn từ 16 giờ 05'],
  },
  {
    mock: 'offline',
    state: 'unreachable',
    says: ['Mất kết nối nguồn từ 17 giờ 00 ngày 24/6', 'Tự kết nối lại mỗi 10 giây'],
  },
  { mock: 'rejected', state: 'failed', says: ['Không dùng được số liệu', 'Tệp số liệu bị cắt ngang'] },
  { mock: 'slow', state: 'loading', says: ['Đang tải số liệu…'] },
]
for (const { mock, state, says } of STATES)
  demo.describe(`while the data is ${mock}`, () => {
    demo.use({ expectedErrors: /Failed to load resource|ERR_/ })

    demo('says so legibly on each screen', async ({ page }) => {
      await page.goto(`/?view=wall&mock=${mock}`)
      const lines = page.locator(`[data-state="${state}"] .wall-line`)
      await expect(lines.first()).toBeVisible({ timeout: 25_000 })
      await onEachScreen(page, SCREENS, async ({ width, m }) => {
        await expect
          .poll(async () => (await lines.allTextContents()).join(' ').replaceAll(/\s+/g, ' '))
          .toContain(says[0])
        const texts = (await lines.allTextContents()).join(' ').replaceAll(/\s+/g, ' ')
        for (const words of says) expect(texts).toContain(words)
        expect(await page.evaluate(findIllegible, m)).toEqual([])
        // Waiting and failed look alike, whatever they say.
        if (width === 1920 && (everything || mock === 'offline' || mock === 'rejected')) await axe(page)
      })
    })
  })

/** The demo has the plan's clock a year after its data. */
const testOf = (mock: string) => (mock === 'plan' ? demo : test)

for (const mock of ['province', 'notice', 'plan', 'plan-undated'])
  testOf(mock)(`every text of the ${mock} can be read from the back row`, async ({ page }) => {
    await openWall(page, `mock=${mock}`)
    await onEachScreen(page, SCREENS, async ({ width, height, m }) => {
      expect(await page.evaluate(findIllegible, m)).toEqual([])
      // There is room for names only, or for tasks only: what they say is a test of its own.
      if (width < height && (mock === 'province' || mock === 'plan')) return
      const chart = page.locator('[data-chart="organizations"]')
      await expect(chart.locator('canvas')).toBeVisible()
      await expect.poll(async () => Number(await chart.getAttribute('data-smallest-text'))).toBeGreaterThanOrEqual(m)
      const [picture, room] = await Promise.all([
        chart.locator('canvas').boundingBox(),
        page.locator('.wall-chart').boundingBox(),
      ])
      expect(picture!.width).toBeLessThanOrEqual(room!.width + 1)
      expect(picture!.height).toBeLessThanOrEqual(room!.height + 1)
    })
  })

test.describe('an upright wall', () => {
  test.use({ viewport: { width: 1080, height: 1920 } })

  test('names every agency with an overdue task, where there is no room for their bars', async ({ page }) => {
    await openWall(page, 'mock=province')
    const said = await page.locator('[data-chart="organizations"] .wall-line').allInnerTexts()
    const numbers = said.filter(line => /^\d+$/.test(line))
    expect(numbers).toHaveLength(14)
    expect(numbers.reduce((sum, number) => sum + Number(number), 0)).toBe(38)
    expect(said).toContain('UBND xã Bình Sơn')
    expect(said.join(' ')).toMatch(/16\scơ quan khác: 6/)
    await expect(page.getByText('3 nhiệm vụ chưa đưa vào thống kê do lỗi dữ liệu')).toBeVisible()
  })
})

test.describe('the wall', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  test('says the province’s numbers', async ({ page }) => {
    await openWall(page, 'mock=province')
    const value = (kpi: string) => page.locator(`[data-kpi="${kpi}"]`).getAttribute('data-value')
    expect(await value('overdue')).toBe('38')
    expect(await value('dueSoon')).toBe('18')
    expect(await value('blocked')).toBe('20')
    expect(Number(await value('completionRate'))).toBeCloseTo(810 / 1143)
    await expect(page.getByText('DỮ LIỆU MÔ PHỎNG')).toBeVisible()
    await expect(page.getByText('3 nhiệm vụ chưa đưa vào thống kê do lỗi dữ liệu')).toBeVisible()
    expect(await page.locator('[data-task]').count()).toBeGreaterThanOrEqual(5)
  })

  test('sets larger text for viewers farther away', async ({ page }) => {
    await openWall(page, 'mock=notice&viewingDistanceMetres=8')
    expect(await page.evaluate(findIllegible, 32)).toEqual([])
    await openWall(page, 'mock=notice&screenHeightMetres=4.5')
    expect(await page.evaluate(findIllegible, 12)).toEqual([])
  })

  test('is dark unless the address says otherwise', async ({ page }) => {
    await openWall(page, 'mock=notice')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await openWall(page, 'mock=notice&theme=light')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })

  test('names what it passed over in the address', async ({ page }) => {
    await openWall(page, 'mock=notice&colour=red')
    await expect(page.locator('footer')).toContainText('colour=red')
  })

  test('says that a scene is not there yet, and shows no other one in its place', async ({ page }) => {
    await page.goto('/?view=wall&mock=notice&scene=trend')
    await expect(page.locator('[data-state="failed"]')).toContainText('Cảnh “trend” chưa có ở phiên bản này.')
    await expect(page.locator('[data-state="failed"]')).toContainText('Hiện có: overview.')
    await expect(page.locator('[data-kpi]')).toHaveCount(0)
    expect(await page.evaluate(findIllegible, 24)).toEqual([])
    await openWall(page, 'mock=notice&scenes=trend&scenes=overview')
    await expect(page.locator('footer')).toContainText('“scene=trend” (chưa có ở phiên bản này)')
  })

  test('says why there is nothing to show', async ({ page }) => {
    await page.goto('/?view=wall&mock=rejected')
    await expect(page.locator('[data-state="failed"] .wall-line').first()).toBeVisible()
    await page.goto('/?view=wall&mock=empty')
    await expect(page.locator('[data-kpi="overdue"]')).toHaveAttribute('data-value', '0')
    expect(await page.evaluate(findIllegible, 24)).toEqual([])
  })

  const LOOKS = ['dark', 'light'].flatMap(theme => ['vi', 'en'].map(lang => ({ theme, lang })))
  for (const { theme, lang } of some(LOOKS, 0, 3))
    test(`has no violations in ${theme}, ${lang}`, async ({ page }) => {
      await openWall(page, `mock=province&theme=${theme}&lang=${lang}`)
      expect(await page.evaluate(findIllegible, 24)).toEqual([])
      await axe(page)
    })
})

demo.describe('data past its limit', () => {
  demo.use({ expectedErrors: /Failed to load resource|ERR_/ })

  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const)
    demo(`frames the screen, and each number carries its hour, on ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openWall(page, 'mock=stale')
      await expect(page.locator('.wall-edge')).toBeVisible()
      for (const tile of await page.locator('[data-kpi]').all()) await expect(tile).toContainText('16:05 hôm qua')
      await expect(page.locator('header')).toContainText('Số liệu đến 16:05 hôm qua')
    })
})

/** Upright walls, and the smallest text on them. */
const UPRIGHT = [
  { width: 1080, height: 1920, m: 42 },
  { width: 1440, height: 2560, m: 56 },
  { width: 2160, height: 3840, m: 82 },
]

test.describe('upright walls', () => {
  for (const each of [test, demo]) each.use({ viewport: { width: 1080, height: 1920 } })

  // The plan's are due, and nobody told what became of them.
  for (const [mock, least] of [
    ['province', 1],
    ['notice', 2],
    ['plan', 2],
  ] as const)
    testOf(mock)(`list what must be acted on in the ${mock}`, async ({ page }) => {
      await openWall(page, `mock=${mock}`)
      await onEachScreen(page, UPRIGHT, async ({ m }) => {
        await expect.poll(() => page.locator('[data-task]').count()).toBeGreaterThanOrEqual(least)
        expect(await page.evaluate(findIllegible, m)).toEqual([])
        if (mock !== 'plan') return
        for (const tile of await page.locator('[data-kpi]').all())
          await expect(tile, 'a number of old data has its hour').toContainText('17:00 ngày 9/1/2025')
      })
    })

  // Without a deadline nothing is ever due: there is nothing to list, which is said.
  test('say that nothing is overdue in the plan without deadlines', async ({ page }) => {
    await openWall(page, 'mock=plan-undated')
    await onEachScreen(page, UPRIGHT, async () => {
      await expect(page.getByText('không có nhiệm vụ quá hạn').first()).toBeVisible()
      await expect(page.locator('[data-task]')).toHaveCount(0)
      await expect(page.locator('[data-chart="organizations"] canvas')).toBeVisible()
    })
  })
})
