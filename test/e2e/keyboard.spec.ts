import { CHART_WORDS } from '../../src/words/charts.ts'
import { expect, type Page } from '@playwright/test'
import { chart, chips, expectAddress, expectListed, mark, openDesk, panel, rows, tile, vi } from './desk.ts'
import { test } from './boards.ts'
import { plain } from '../words/plain.ts'

/** Presses Tab until the element is reached; every stop on the way must show that it has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(wanted => {
      const focused = document.activeElement!
      const { outlineStyle } = getComputedStyle(focused)
      const name = focused.getAttribute('aria-label') ?? focused.textContent
      return { reached: focused.matches(wanted), visible: outlineStyle !== 'none' || focused.matches('input'), name }
    }, selector)
    expect(at.visible, `the focus can't be seen on “${at.name}”`).toBe(true)
    if (at.reached) return
  }
  throw new Error(`Tab never reaches ${selector}`)
}

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement!
    return focused.getAttribute('aria-label') ?? focused.textContent
  })

test('a walk without a mouse: skip link, tile, chart, task and back', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await expect(mark(page, /^10\.k/)).toBeVisible()
  await page.keyboard.press('Tab')
  expect(await focusedName(page)).toBe(vi.app.skipToContent)
  await expect(page.getByText(vi.app.skipToContent)).toBeInViewport()
  await page.keyboard.press('Enter')
  await tabTo(page, '[data-kpi="noDeadline"]')
  await page.keyboard.press('Enter')
  await expectListed(page, 11)
  await expect(tile(page, 'noDeadline')).toBeFocused()
  await page.keyboard.press('Space')
  await expectListed(page, 21)

  await tabTo(page, '.chart-mark')
  expect(plain(await focusedName(page))).toBe('Sở Khoa học và Công nghệ chủ trì 19 trong 21 nhiệm vụ')
  await page.keyboard.press('ArrowDown')
  expect(plain(await focusedName(page))).toBe('Sở Tài chính chủ trì 1 trong 21 nhiệm vụ')
  await page.keyboard.press('Enter')
  await expectAddress(page, 'org=stc')
  await expectListed(page, 1)
  await expect(mark(page, 'Sở Tài chính chủ trì 1 trong 21 nhiệm vụ')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectListed(page, 21)
  await page.keyboard.press('ArrowRight')
  expect(await focusedName(page)).toContain('10.h.1')

  // One Tab leaves the chart.
  await page.keyboard.press('Tab')
  expect(await focusedName(page)).toBe(CHART_WORDS.vi.organizations.more('Theo chương trình'))
  await tabTo(page, '[data-task]:first-child a')
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(1).getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeFocused()
  await expectAddress(page, 'task=tb-2025-04/10.k')
  await page.keyboard.press('j')
  await expectAddress(page, 'task=tb-2025-04/10.b')
  await page.keyboard.press('Escape')
  await expect(rows(page).nth(1).getByRole('link')).toBeFocused()
})

test('marks and menus are reached by keyboard', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await test.step('what changes is said to a screen reader: the count of the list is a status', async () => {
    const count = page.getByRole('status').filter({ hasText: '21 nhiệm vụ' })
    await expect(count).toHaveCount(1)
    await tile(page, 'stagnant').click()
    await expect(page.getByRole('status').filter({ hasText: /^6\snhiệm vụ$/ })).toHaveCount(1)
    await tile(page, 'stagnant').click()
    await expectListed(page, 21)
  })
  await test.step('the arrow keys reach every mark of the chart, Home and End its ends', async () => {
    const marks = chart(page).locator('.chart-mark')
    await expect(marks.first()).toBeVisible()
    const all = await marks.evaluateAll(each => each.map(one => one.getAttribute('aria-label')))
    expect(all.length).toBeGreaterThan(21)
    await marks.first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    const seen = new Set<string | null>()
    for (let presses = 0; presses < all.length; presses++) {
      seen.add(await focusedName(page))
      await page.keyboard.press('ArrowRight')
    }
    expect(new Set(seen)).toEqual(new Set(all))
    const focusable = await marks.evaluateAll(each => each.filter(one => (one as HTMLElement).tabIndex === 0).length)
    expect(focusable).toBe(1)
  })
  await test.step('the menu opens, walks, chooses and closes by keyboard, and gives the focus back', async () => {
    const button = page.getByRole('button', { name: vi.header.menu, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitemradio', { name: vi.header.vietnamese })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('menuitemradio', { name: vi.header.system })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.getByRole('menu')).toHaveCount(0)
  })
})

test('Esc in a menu over an open task closes the menu only', async ({ page }) => {
  await openDesk(page, '?mock=notice&task=tb-2025-04%2F5')
  await page.getByRole('button', { name: vi.header.menu, exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(panel(page)).toBeVisible()
})

test('Esc in the list of what was set aside leaves an open task open', async ({ page }) => {
  await openDesk(page, '?mock=partly-bad&task=tb-2025-04%2F5')
  await page.locator('[data-kpi="setAside"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(panel(page)).toBeVisible()
})

test('a chip is removed by keyboard', async ({ page }) => {
  await openDesk(page, '?mock=notice&status=overdue&org=skhcn')
  await tabTo(page, '.chip')
  await page.keyboard.press('Enter')
  await expect(chips(page)).toHaveCount(1)
})
