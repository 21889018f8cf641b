import { expect, type Page } from '@playwright/test'
import { chips, en, expectAddress, expectListed, openDesk, sentence, tile, vi } from './desk.ts'
import { test } from './boards.ts'
import { test as demo } from './page.ts'
import { some } from '../runs.ts'

const html = (page: Page) => page.locator('html')
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const LIGHT = 'rgb(255, 255, 255)'
const DARK = 'rgb(17, 20, 22)'

async function choose(page: Page, menu: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitemradio', { name: choice, exact: true }).click()
}

test('language and theme are Vietnamese and light, chosen in the menu, and remembered', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await expect(html(page)).toHaveAttribute('lang', 'vi')
  expect(await paper(page)).toBe(LIGHT)
  await choose(page, vi.header.menu, vi.header.english)
  await expect(sentence(page)).toHaveText(
    'As of 24/6/2025: 21 tasks assigned; 3 fell due, of which 2 completed (66.7%), 1 overdue; 15 have no deadline.',
  )
  await choose(page, en.header.menu, en.header.dark)
  expect(await paper(page)).toBe(DARK)
  await expectAddress(page)
  await page.reload()
  await expect(sentence(page)).toContainText('As of 24/6/2025')
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle(en.app.title)
  expect(await paper(page)).toBe(DARK)
  await page.getByRole('button', { name: en.header.menu, exact: true }).click()
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText([en.header.english, en.header.dark])
  await test.step('the address goes before what is remembered; a choice in the menu goes before the address', async () => {
    await openDesk(page, '?mock=notice&lang=vi&theme=light&status=overdue')
    await expect(sentence(page)).toContainText('Đến ngày 24/6/2025')
    expect(await paper(page)).toBe(LIGHT)
    await choose(page, vi.header.menu, vi.header.english)
    await choose(page, en.header.menu, en.header.dark)
    await expect(sentence(page)).toContainText('As of 24/6/2025')
    expect(await paper(page)).toBe(DARK)
    await expectAddress(page, 'status=overdue')
  })
})

test('nothing Vietnamese is left on the English screen but what comes from the data', async ({ page }) => {
  await openDesk(page, '?mock=notice&lang=en&flag=blocked&org=skhcn')
  for (const text of [
    ...(await page.locator('.tile-name, .tile-line, .key, .chip-name, .panel-head, thead').allInnerTexts()),
    await page.locator('.age').innerText(),
    await page.locator('.simulated-mark').innerText(),
  ])
    expect(text).not.toMatch(/[ăđơư\u1ea0-\u1ef9]/i)
})

test('what is wrong in an address is named and passed over, nothing else is lost', async ({ page }) => {
  const wrong = ['day=2025-02-30', 'lang=xx', 'theme=blue', 'status=late', 'foo=1', 'due=2025']
  await openDesk(page, `?mock=notice&${wrong.join('&')}&org=skhcn&status=overdue`)
  const said = page.locator('[data-state="ignored"]')
  for (const part of wrong) await expect(said).toContainText(`“${part}”`)
  await expect(said).not.toContainText('skhcn')
  await expect(said).toContainText('2025-06-30')
  await expect(sentence(page)).toContainText('Đến ngày 24/6/2025')
  await expect(chips(page)).toHaveCount(2)
  await expectListed(page, 1)
  await expect(tile(page, 'overdue')).toHaveAttribute('data-value', '1')
})

const WRONG = ['day=31/3/2025', 'lang=fr', 'status=Overdue', 'mock=', 'constructor=1', '__proto__=1']
for (const part of some(WRONG, 3, 5))
  demo(`a wrong ?${part} takes nothing along`, async ({ page }) => {
    await openDesk(page, `?${part}`)
    await expectListed(page, 21)
    const said = page.locator('[data-state="ignored"]')
    if (part === 'mock=') await expect(said).toHaveCount(0)
    else await expect(said).toContainText(`“${part}”`)
  })
