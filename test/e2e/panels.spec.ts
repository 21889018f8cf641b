import { expect, type Page } from '@playwright/test'
import { CHART_WORDS } from '../../src/words/charts.ts'
import { vi } from '../../src/words/vi.ts'
import { plain } from '../words/plain.ts'
import { caption, chart, chips, expectAddress, expectListed, listed, openDesk, panel, sentence, tile } from './desk.ts'
import { test } from './boards.ts'
import { axe } from './page.ts'
import { some } from '../runs.ts'

const say = CHART_WORDS.vi

/** What can be clicked in a chart, by its place or name. */
const marks = (page: Page, id: string) => page.locator(`[data-chart="${id}"] .chart-mark`)
const named = (page: Page, id: string, name: string | RegExp) =>
  page.locator(`[data-chart="${id}"]`).getByRole('button', { name })
const captionOf = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true }).locator('.caption')
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the last seven days: each count opens its tasks', async ({ page }) => {
  await openDesk(page, '?mock=province')
  for (const kind of some(['assigned', 'completed', 'overdue', 'submitted', 'extended', 'blocked'], 0, 2)) {
    const count = page.locator(`[data-kpi="news.${kind}"]`)
    const value = Number(await count.getAttribute('data-value'))
    expect(value).toBeGreaterThan(0)
    await count.click()
    await expectListed(page, value)
    await expectAddress(page, `news=${kind}`)
    await expect(count).toHaveAttribute('aria-pressed', 'true')
    await count.click()
    await expectListed(page, 1194)
  }
})

test('a period: carried over and newly assigned add up to the total', async ({ page }) => {
  await openDesk(page, '?mock=province')
  for (const [name, key, first] of [
    ['tháng này', 'month', '1/10/2025'],
    ['quý này', 'quarter', '1/10/2025'],
    ['6\u00a0tháng cuối năm', 'half', '1/7/2025'],
    ['năm nay', 'year', '1/1/2025'],
  ] as const) {
    await page.getByRole('button', { name: /^Kỳ thống kê: / }).click()
    await page.getByRole('menuitemradio', { name, exact: true }).click()
    await expectAddress(page, `from=${key}`)
    // The sentence before stays until the next is there.
    await expect(sentence(page)).toContainText(`Từ ngày ${first} đến ngày`)
    const [total, carried, fresh] = /([\d.]+)\u00a0nhiệm vụ \(kỳ trước chuyển sang ([\d.]+), giao mới trong kỳ ([\d.]+)/
      .exec((await sentence(page).textContent())!)!
      .slice(1)
      .map(part => Number(part.replaceAll('.', ''))) as [number, number, number]
    expect(carried + fresh).toBe(total)
    await expect(listed(page)).toHaveAttribute('data-value', String(total))
  }
  await page.getByRole('button', { name: /^Kỳ thống kê: / }).click()
  await page.getByRole('menuitemradio', { name: say.period.all, exact: true }).click()
  await expectAddress(page)
  await expectListed(page, 1194)
})

test('a period of a past day bears its own name', async ({ page }) => {
  await openDesk(page, '?mock=province&day=2025-05-20&from=quarter')
  await expect(chips(page)).toHaveText(['Kỳ thống kê Quý II/2025, từ ngày 1/4/2025'])
  await page.getByRole('button', { name: /^Kỳ thống kê: / }).click()
  const names = await page.getByRole('menuitemradio').allInnerTexts()
  expect(plain(names)).toEqual([say.period.all, 'tháng 5/2025', 'Quý II/2025', '6 tháng đầu năm 2025', 'năm nay'])
})

test('few deadlines: each by name opens its task; the undated by clause', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await expect(captionOf(page, say.timeline.title)).toHaveText(
    '6 nhiệm vụ có thời hạn; thời hạn gần nhất là Chủ nhật 29/6, còn 5 ngày',
  )
  await named(page, 'timeline', /^10\.k /).click()
  await expectAddress(page, 'task=tb-2025-04/10.k')
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await named(page, 'timeline', /^4\.2 /).click()
  await expectAddress(page, 'task=tb-2025-04/4.2')
  await page.keyboard.press('Escape')
  await named(page, 'timeline', '15 không có thời hạn').click()
  await expectListed(page, 15)
})

test('many deadlines: a week narrows the board and stays a column; a second click undoes it, Ctrl too', async ({
  page,
}) => {
  await openDesk(page, '?mock=province')
  await expect(captionOf(page, say.timeline.title)).toContainText('18 nhiệm vụ sắp đến hạn')
  const week = named(page, 'timeline', /^Thời hạn 22\/10–28\/10\/2025/)
  for (const modifiers of [[], ['ControlOrMeta' as const]]) {
    await week.click({ modifiers })
    await expectAddress(page, 'due=2025-10-22..2025-10-28')
    expect(Number(await listed(page).getAttribute('data-value'))).toBeGreaterThan(3)
    await expect(week).toHaveAttribute('aria-pressed', 'true')
    await week.click({ modifiers })
    await expectAddress(page)
    await expectListed(page, 1194)
  }
})

test('what falls due next stands by day and name; the rest of it is a click away', async ({ page }) => {
  await openDesk(page, '?mock=province')
  await named(page, 'timeline', /^và \d+\s+nhiệm vụ khác sắp đến hạn$/).click()
  await expectAddress(page, 'status=dueSoon')
  await expectListed(page, 18)
  await chips(page).first().click()
  const soon = named(page, 'timeline', /^Kết nối Trung tâm dữ liệu y tế quốc gia: /).first()
  await soon.click()
  await expect(panel(page)).toContainText('Kết nối Trung tâm dữ liệu y tế quốc gia')
})

test('a programme narrows the board; its own chart keeps the others', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await expect(marks(page, 'programmes').first()).toBeVisible()
  const before = await marks(page, 'programmes').count()
  await named(page, 'programmes', 'Nhân lực CNTT và tập huấn: 2 trong 21 nhiệm vụ').click({ position: { x: 8, y: 8 } })
  await expectListed(page, 2)
  await expect(page).toHaveURL(/programme=/)
  await expect(chips(page)).toHaveText([/^Chương trình /])
  expect(await marks(page, 'programmes').count()).toBeGreaterThanOrEqual(before - 2)
  await expect(captionOf(page, say.programmes.title)).toContainText('Nhân lực CNTT')
})

test('an indicator without values says so and keeps its target', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await expect(captionOf(page, say.indicators.title)).toHaveText('1 chỉ tiêu, chưa có số liệu')
  await expect(region(page, say.indicators.title).locator('canvas')).toBeVisible()
  await openDesk(page, '?mock=province')
  await expect(captionOf(page, say.indicators.title)).toHaveText('6 chỉ tiêu, 5 chưa đạt, 1 chưa có số liệu')
})

test('the analysis: another view of the same question, with a way back', async ({ page }) => {
  await openDesk(page, '?mock=province&org=sxd')
  await page.getByRole('link', { name: say.analysis.open }).click()
  await expectAddress(page, 'org=sxd', 'view=analysis')
  await expect(chart(page)).toHaveCount(0)
  await expect(page.locator('[data-chart="trend"] canvas')).toBeVisible()
  await expect(page.locator('[data-chart="supervisors"] canvas')).toBeVisible()
  await axe(page)
  // A leader narrows it; a month shows that day's board.
  await marks(page, 'supervisors')
    .first()
    .click({ position: { x: 8, y: 8 } })
  await expect(page).toHaveURL(/supervisor=/)
  await marks(page, 'trend').first().click()
  await expect(page).toHaveURL(/day=20\d\d-\d\d-\d\d/)
  await page.getByRole('link', { name: say.analysis.back }).click()
  await expect(page).not.toHaveURL(/view=/)
  await expect(chart(page).locator('canvas')).toBeVisible()
  await expect(caption(page)).toBeVisible()
})

test('a source without a task: every panel says so', async ({ page }) => {
  await openDesk(page, '?mock=empty')
  const none = 'Đến ngày 24/6/2025 chưa có nhiệm vụ nào được giao'
  await expect(caption(page)).toHaveText(none)
  await expect(captionOf(page, say.timeline.title)).toHaveText(none)
  // Nothing leads out of no data, and what no task uses has no panel.
  await expect(page.getByRole('button', { name: vi.filters.clear })).toHaveCount(0)
  await expect(region(page, say.programmes.title)).toHaveCount(0)
  await expect(tile(page, 'overdue')).toHaveAttribute('data-value', '0')
  await expect(page.locator('[data-kpi="news.completed"]')).toHaveAttribute('data-value', '0')
  await page.getByRole('link', { name: say.analysis.open }).click()
  await expect(page.locator('[data-chart="trend"]')).toBeVisible()
  await axe(page)
})
