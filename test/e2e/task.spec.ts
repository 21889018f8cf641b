import { TASK_WORDS } from '../../src/words/task.ts'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { WORDS } from '../../src/words/words.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { dayField, expectAddress, expectListed, openDesk, panel, row, rows, tile } from './desk.ts'
import { test } from './boards.ts'

interface Notice {
  readonly tasks: readonly { readonly id: string; readonly detail: string }[]
}
const notice = JSON.parse(readFileSync(join(import.meta.dirname, '../../mocks/notice/notice.json'), 'utf8')) as Notice

const ID = 'tb-2025-04/10.k'
const fact = (page: Page, name: string) =>
  panel(page)
    .locator('.fact')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd')
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })

test('a row opens its task in a panel with an address of its own', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await row(page, ID).getByRole('cell').nth(2).click()
  await expectAddress(page, `task=${ID}`)
  const shown = panel(page)
  await expect(shown.getByRole('heading', { level: 2 })).toHaveText('Chuyển giao Trại Nghiên cứu thực nghiệm')
  await expect(shown).toContainText('…/TB-UBND, mục 10.k')
  expect(await shown.locator('blockquote').innerText()).toBe(notice.tasks.find(task => task.id === ID)!.detail)
  await expect(fact(page, TASK_WORDS.vi.lead)).toHaveText('Sở Khoa học và Công nghệ')
  await expect(fact(page, TASK_WORDS.vi.supervisor)).toHaveText('Phó Chủ tịch Thường trực UBND tỉnh')
  await expect(fact(page, TASK_WORDS.vi.obstacle)).toContainText('chờ Sở NN&MT, từ ngày 15/5/2025')
  await expect(fact(page, TASK_WORDS.vi.deadline)).toContainText('trước ngày 10/4/2025')
  await expect(fact(page, TASK_WORDS.vi.deadline)).toContainText(
    'Ngày cuối còn đúng hạn là thứ Tư 9/4/2025; “trước ngày 10/4” không gồm ngày 10/4.',
  )
  await expect(shown.locator('.history time')).toHaveText([
    '5/6/2025',
    '15/5/2025',
    '28/4/2025',
    '11/4/2025',
    '3/4/2025',
    '31/3/2025',
  ])
  await expect(row(page, ID)).toHaveAttribute('aria-current', 'true')
})

test('every task of the notice shows its text word for word', async ({ page }) => {
  await openDesk(page, '?mock=notice&sort=clause')
  await rows(page).first().getByRole('link').click()
  for (const [place, { id, detail }] of notice.tasks.entries()) {
    await expect(page.locator('[data-panel]')).toHaveAttribute('data-panel', id)
    await expect(panel(page)).toContainText(`${place + 1} trong 21 nhiệm vụ`)
    expect(await panel(page).locator('blockquote').innerText()).toBe(detail)
    await page.keyboard.press('j')
  }
})

test('an open task is closed by Esc, by its ×, by Back', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await test.step('Esc closes it, the focus returns to what opened it, the address loses it', async () => {
    const link = row(page, 'tb-2025-04/10.b').getByRole('link')
    await link.click()
    await expect(panel(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(link).toBeFocused()
    await expectAddress(page)
  })
  await test.step('the × closes it, Back opens it again and closes it before', async () => {
    await row(page, ID).getByRole('link').click()
    await button(page, TASK_WORDS.vi.close).click()
    await expect(panel(page)).toHaveCount(0)
    await page.goBack()
    await expect(panel(page)).toBeVisible()
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    await expectAddress(page)
  })
})

test('J and K, and the buttons, go through the list as it is filtered, and stop at its ends', async ({ page }) => {
  await openDesk(page, '?mock=notice&flag=stagnant')
  await expect(rows(page)).toHaveCount(6)
  const ids = await rows(page).evaluateAll(all => all.map(each => each.getAttribute('data-task')!))
  await rows(page).first().getByRole('link').click()
  const expectOpen = async (place: number) => {
    await expectAddress(page, 'flag=stagnant', `task=${ids[place]}`)
    await expect(panel(page)).toContainText(`${place + 1} trong 6 nhiệm vụ`)
  }
  await expectOpen(0)
  await expect(button(page, TASK_WORDS.vi.previous)).toBeDisabled()
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await expectOpen(1)
  await page.keyboard.press('k')
  await expectOpen(0)
  for (const place of [1, 2, 3, 4, 5]) {
    await button(page, TASK_WORDS.vi.next).click()
    await expectOpen(place)
  }
  await expect(button(page, TASK_WORDS.vi.next)).toBeDisabled()
  await page.keyboard.press('j')
  await expectOpen(5)
})

test('an address opens a task directly; what else it asks holds', async ({ page }) => {
  await openDesk(page, `?mock=notice&task=${ID}&status=dueSoon&day=2025-05-01`)
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Chuyển giao Trại Nghiên cứu thực nghiệm')
  await expect(panel(page)).toContainText('2 diễn biến sau ngày đang xem không tính đến')
  await expectListed(page, 0)
  // The filter leaves the task out: it has no place in the list.
  await expect(button(page, TASK_WORDS.vi.next)).toBeDisabled()
  await page.keyboard.press('Escape')
  await expectAddress(page, 'status=dueSoon', 'day=2025-05-01')
})

test('an unknown task is said to be unknown, and takes nothing else along', async ({ page }) => {
  await openDesk(page, '?mock=notice&task=tb-2025-04%2F99&status=overdue')
  await expect(panel(page)).toContainText('Không có nhiệm vụ “tb-2025-04/99” vào ngày này.')
  await expectListed(page, 1)
  await button(page, TASK_WORDS.vi.close).click()
  await expect(panel(page)).toHaveCount(0)
  await expectAddress(page, 'status=overdue')
})

test('a task opened on a day before it was assigned is said to be unknown on that day', async ({ page }) => {
  await openDesk(page, `?mock=notice&task=${ID}&day=2025-03-30`)
  await expect(panel(page)).toContainText(`Không có nhiệm vụ “${ID}” vào ngày này.`)
  // Letters typed into the day field don’t turn its pages.
  await dayField(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expectAddress(page, `task=${ID}`, 'day=2025-03-30')
})

test('Ctrl-click on a title opens it in a new tab, as any link', async ({ page, context }) => {
  await openDesk(page, '?mock=notice')
  await tile(page, 'dueSoon').click()
  await expectListed(page, 2)
  const opened = context.waitForEvent('page')
  await rows(page)
    .first()
    .getByRole('link')
    .click({ modifiers: ['Control'] })
  const tab = await opened
  await expect(panel(tab)).toBeVisible()
  await expectAddress(tab, 'status=dueSoon', 'task=tb-2025-04/10.b')
  await expectAddress(page, 'status=dueSoon')
})

test('without data, the notice’s deadlines say their rule: before a day, within a quarter, none', async ({ page }) => {
  await openDesk(page, '?mock=notice-real&day=2025-04-01&task=tb-2025-04%2F5')
  await expect(fact(page, TASK_WORDS.vi.deadline)).toContainText('trong Quý IV/2025')
  await expect(fact(page, TASK_WORDS.vi.deadline)).toContainText('thứ Tư 31/12/2025, ngày cuối của kỳ')
  await openDesk(page, '?mock=notice-real&day=2025-04-01&task=tb-2025-04%2F1')
  await expect(fact(page, TASK_WORDS.vi.deadline)).toContainText('Văn bản không nêu thời hạn.')
})

interface Province {
  readonly tasks: readonly { readonly id: string; readonly title: string; readonly restricted?: boolean }[]
}

test('a restricted task has its name and a mark on the screen, and no name in print', async ({ page }) => {
  const { tasks } = JSON.parse(SCENARIOS['province']!.body()) as Province
  const { id, title } = tasks.find(({ restricted }) => restricted === true)!
  await openDesk(page, `?mock=province&q=${encodeURIComponent(title)}&task=${encodeURIComponent(id)}`)
  const { restricted, unnamed } = WORDS.vi.list
  for (const place of [row(page, id), panel(page)]) {
    await expect(place).toContainText(title)
    await expect(place.getByText(restricted, { exact: true })).toBeVisible()
  }
  await test.step('nor in the address that browsers print below the page', async () => {
    const before = page.url()
    await page.evaluate(() => addEventListener('beforeprint', () => (document.title = location.search)))
    await page.pdf()
    expect(new URLSearchParams(await page.title()).get('task')).toBeNull()
    expect(new URLSearchParams(await page.title()).get('q')).toBe(title)
    expect(page.url()).toBe(before)
  })
  await page.emulateMedia({ media: 'print' })
  for (const place of [row(page, id), panel(page)]) {
    await expect(place).toBeVisible()
    const printed = await place.innerText()
    expect(printed).not.toContain(title)
    expect(printed).toContain(unnamed)
  }
  await expect(panel(page).locator('blockquote, .history, .task-clause').filter({ visible: true })).toHaveCount(0)
})
