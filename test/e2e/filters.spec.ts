import { expect } from '@playwright/test'
import { CHART_WORDS } from '../../src/words/charts.ts'
import {
  caption,
  chart,
  chips,
  expectAddress,
  expectListed,
  listed,
  mark,
  openDesk,
  row,
  rows,
  sentence,
  shareOf,
  tile,
  tiles,
  tileValues,
  vi,
} from './desk.ts'
import { test } from './boards.ts'
import { some } from '../runs.ts'

test('a click on a tile filters, and is undone in three ways', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await test.step('a tile filters the list and the address; it is marked, and shows as a chip that takes it away', async () => {
    await tile(page, 'stagnant').click()
    await expectListed(page, 6)
    await expectAddress(page, 'flag=stagnant')
    await expect(tile(page, 'stagnant')).toHaveAttribute('aria-pressed', 'true')
    await expect(tile(page, 'overdue')).toHaveAttribute('aria-pressed', 'false')
    await expect(chips(page)).toHaveText(['Lưu ý Chưa cập nhật tiến độ'])
    await chips(page).click()
    await expectListed(page, 21)
    await expectAddress(page)
    await expect(chips(page)).toHaveCount(0)
  })
  await test.step('a second click undoes the first', async () => {
    await tile(page, 'dueSoon').click()
    await expectListed(page, 2)
    await tile(page, 'dueSoon').click()
    await expectListed(page, 21)
    await expectAddress(page)
  })
  await test.step('Back undoes one step after another, Forward does them again', async () => {
    await tile(page, 'overdue').click()
    await expectListed(page, 1)
    await tile(page, 'blocked').click()
    await expectListed(page, 2)
    await expectAddress(page, 'flag=blocked')
    await page.goBack()
    await expectListed(page, 1)
    await expectAddress(page, 'status=overdue')
    await page.goBack()
    await expectListed(page, 21)
    await page.goForward()
    await expectListed(page, 1)
  })
})

test('a plain click replaces status, flag and news alike; Ctrl adds', async ({ page }) => {
  await openDesk(page, '?mock=notice&news=completed')
  await expectListed(page, 1)
  await tile(page, 'overdue').click()
  await expectAddress(page, 'status=overdue')
  await tile(page, 'dueSoon').click({ modifiers: ['Control'] })
  await expectAddress(page, 'status=overdue', 'status=dueSoon')
  await expectListed(page, 3)
  await expect(chips(page)).toHaveCount(2)
  // Different keys are "and".
  await tile(page, 'blocked').click({ modifiers: ['Meta'] })
  await expectAddress(page, 'status=overdue', 'status=dueSoon', 'flag=blocked')
  await expectListed(page, 1)
  await tile(page, 'noDeadline').click()
  await expectAddress(page, 'status=noDeadline')
  await expectListed(page, 11)
})

test('tiles ignore the filter of status, flag and news, and follow every other one', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  const before = await tileValues(page)
  await tile(page, 'noDeadline').click()
  await expectListed(page, 11)
  expect(await tileValues(page)).toEqual(before)
  await openDesk(page, '?mock=notice&org=stc&status=overdue')
  await expectListed(page, 0)
  await expect(tile(page, 'noDeadline')).toHaveAttribute('data-value', '1')
  await expect(tile(page, 'overdue')).toHaveAttribute('data-value', '0')
})

test('the chart ignores the filter of agencies: what is selected is marked, the rest stays', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  const department = mark(page, 'Sở Tài chính chủ trì 1 trong 21 nhiệm vụ')
  await department.click({ position: { x: 12, y: 10 } })
  await expectListed(page, 1)
  await expectAddress(page, 'org=stc')
  await expect(chips(page)).toHaveText(['Cơ quan Sở Tài chính'])
  await expect(department).toHaveAttribute('aria-pressed', 'true')
  await expect(mark(page, 'Sở Khoa học và Công nghệ chủ trì 19 trong 21 nhiệm vụ')).not.toHaveAttribute('aria-pressed')
  await expect(mark(page, 'Sở KH&CN: 14 chưa hoàn thành (gồm quá hạn)')).toHaveCount(1)
  await expect(caption(page)).toHaveText('Sở Tài chính chủ trì 1 trong 21 nhiệm vụ')
  await mark(page, /^Ban Quản lý Khu Kinh tế Dung Quất/).click({ modifiers: ['Control'], position: { x: 12, y: 10 } })
  await expectAddress(page, 'org=stc', 'org=bqlkkt')
  await expectListed(page, 2)
  await mark(page, 'Sở KH&CN: 1 quá hạn').click()
  await expectAddress(page, 'org=skhcn', 'status=overdue')
  await mark(page, 'Sở Tài chính có 0 trong 1 nhiệm vụ quá hạn').click({ position: { x: 12, y: 10 } })
  await expectAddress(page, 'org=stc', 'status=overdue')
  await expectListed(page, 0)
  await expect(page.locator('.empty')).toContainText(CHART_WORDS.vi.nothing.found)
})

test('where a filter finds nothing, every part says so and leads out', async ({ page }) => {
  await openDesk(page, '?mock=province&q=zyx')
  await expect(sentence(page)).toHaveText('Tìm “zyx”. Đến ngày 22/10/2025: không có nhiệm vụ nào.')
  const { organizations, programmes, timeline, nothing } = CHART_WORDS.vi
  for (const { title } of [organizations, programmes, timeline]) {
    const part = page.getByRole('region', { name: title, exact: true })
    await expect(part.locator('.caption')).toHaveText(nothing.found)
    await expect(part.getByRole('button', { name: vi.filters.clear })).toBeVisible()
  }
  await page.locator('.empty').getByRole('button', { name: vi.filters.clear }).click()
  await expectAddress(page)
  await expectListed(page, 1194)
})

test('the way out of a filter in a period leads out of both', async ({ page }) => {
  await openDesk(page, '?mock=notice&from=2025-06-24&q=zyx')
  await expectListed(page, 0)
  await page.locator('.empty').getByRole('button', { name: vi.filters.clear }).click()
  await expectAddress(page)
  await expectListed(page, 21)
})

test('the sentence says whose board it is, the list’s head in which state', async ({ page }) => {
  await openDesk(page, '?mock=province&org=sxd&flag=blocked')
  await expect(sentence(page)).toContainText('Sở Xây dựng. Đến ngày 22/10/2025: 91 nhiệm vụ được giao;')
  await expect(page.locator('#list-title')).toHaveText('Nhiệm vụ có vướng mắc')
  await expect(caption(page)).toHaveText('Sở Xây dựng có 3 trong 20 nhiệm vụ có vướng mắc')
  await chips(page).first().click()
  await expect(sentence(page)).toContainText(/^Đến ngày/)
  await expect(caption(page)).toHaveText('05 cơ quan có từ 02 nhiệm vụ có vướng mắc trở lên: 13/20')
})

test('what no task of the document uses has no panel and no column', async ({ page }) => {
  await openDesk(page, '?mock=plan')
  await expect(page.getByRole('columnheader', { name: vi.list.clause, exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: CHART_WORDS.vi.timeline.title, exact: true })).toBeVisible()
  for (const { title } of [CHART_WORDS.vi.programmes, CHART_WORDS.vi.indicators])
    await expect(page.getByRole('region', { name: title, exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: CHART_WORDS.vi.analysis.open }).click()
  await expect(page.locator('[data-chart="trend"]')).toBeVisible()
  await expect(page.getByRole('region', { name: CHART_WORDS.vi.supervisors.title, exact: true })).toHaveCount(0)
  // What is used stays, with nothing in it.
  await openDesk(page, '?mock=notice&q=zyx')
  await expect(page.getByRole('region', { name: CHART_WORDS.vi.programmes.title, exact: true })).toBeVisible()
})

test('the chart follows the filter of status, its totals stay as context', async ({ page }) => {
  await openDesk(page, '?mock=notice&status=overdue')
  await expect(mark(page, 'Sở Khoa học và Công nghệ có 1 trong 1 nhiệm vụ quá hạn')).toHaveCount(1)
  await expect(mark(page, 'Sở Tài chính có 0 trong 1 nhiệm vụ quá hạn')).toHaveCount(1)
  await expect(mark(page, 'Sở KH&CN: 1 chưa hoàn thành (gồm quá hạn)')).toHaveCount(1)
  await expect(mark(page, /đã hoàn thành/)).toHaveCount(0)
})

test('a unit square opens its task', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await mark(page, /^10\.k Chuyển giao Trại/).click()
  await expectAddress(page, 'task=tb-2025-04/10.k')
  await expect(page.locator('[data-panel="tb-2025-04/10.k"]')).toBeVisible()
})

test('numbers and key of the chart of squares', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await test.step('each number beside a bar is the length of the list that it opens', async () => {
    const counts = mark(page, /: \d+ (đã hoàn thành|quá hạn|chưa hoàn thành \(gồm quá hạn\))$/)
    await expect(counts).toHaveCount(5)
    for (const count of await counts.all()) {
      const number = Number(/: (\d+)/.exec((await count.getAttribute('aria-label'))!)![1])
      await count.click()
      await expectListed(page, number)
      await page.goBack()
      await expectListed(page, 21)
    }
  })
  await test.step('an entry of the key filters by its status', async () => {
    await page.getByRole('button', { name: 'tạm dừng', exact: true }).click()
    await expectAddress(page, 'status=suspended')
    await expectListed(page, 1)
    await page.getByRole('button', { name: 'trong hạn', exact: true }).click({ modifiers: ['Control'] })
    await expectAddress(page, 'status=suspended', 'status=onTrack')
    await expectListed(page, 2)
  })
})

test('each segment of a bar, and each count, is the length of the list that it opens: the province', async ({
  page,
}) => {
  await openDesk(page, '?mock=province')
  const name = /^Sở Xây dựng: \d+ /
  await expect(mark(page, name).first()).toBeAttached()
  const labels = await mark(page, name).evaluateAll(all => all.map(each => each.getAttribute('aria-label')!))
  expect(labels.length).toBeGreaterThan(9)
  for (const label of some(labels, 0, 2, 4, 6, 8)) {
    // A sliver is reached by keyboard.
    await mark(page, label).first().focus()
    await page.keyboard.press('Enter')
    await expect(listed(page)).toHaveAttribute('data-value', /: (\d+)\s/.exec(label)![1]!)
    await page.goBack()
    await expect(listed(page)).toHaveAttribute('data-value', '1194')
  }
})

const BOARDS = [
  ['the notice', '?mock=notice'],
  ['the notice on a day after its data', '?mock=notice&day=2026-02-01'],
  ['the notice in April', '?mock=notice&day=2025-04-16'],
  ['the province', '?mock=province'],
  ['one agency of the province in the third quarter', '?mock=province&org=sxd&from=quarter&day=2025-09-20'],
] as const

for (const [what, query] of some(BOARDS, 2))
  test(`every tile’s number is the length of the list that it opens: ${what}`, async ({ page }) => {
    await openDesk(page, query)
    const total = (await listed(page).getAttribute('data-value'))!
    const keys = (await tileValues(page)).map(([key]) => key)
    expect(keys.length).toBeGreaterThanOrEqual(7)
    for (const key of keys) {
      const value = (await tile(page, key).getAttribute('data-value'))!
      if (value === '') continue
      const isRate = key.endsWith('Rate')
      const share = isRate ? shareOf(await tile(page, key).innerText()) : null
      if (share) expect(share.numerator / share.denominator).toBe(Number(value))
      const expected = share ? String(share.numerator) : value
      await tile(page, key).click()
      await expect(tile(page, key)).toHaveAttribute('aria-pressed', 'true')
      await expect(listed(page), key).toHaveAttribute('data-value', expected)
      await tile(page, key).click()
      await expect(listed(page)).toHaveAttribute('data-value', total)
    }
  })

test('quick clicks end with the list of the last one', async ({ page }) => {
  await openDesk(page, '?mock=province')
  await page.evaluate(() => {
    for (const key of ['overdue', 'dueSoon', 'noDeadline', 'blocked', 'stagnant'])
      document.querySelector<HTMLElement>(`.tiles [data-kpi="${key}"]`)!.click()
  })
  await expectAddress(page, 'flag=stagnant')
  const expected = (await tile(page, 'stagnant').getAttribute('data-value'))!
  await expect(listed(page)).toHaveAttribute('data-value', expected)
})

test('an address is what a colleague sees: a copy of it opens the same', async ({ page, context }) => {
  await openDesk(page, '?mock=notice')
  await tile(page, 'noDeadline').click()
  await mark(page, /^Sở Khoa học và Công nghệ có/).click({ position: { x: 12, y: 10 } })
  await expectListed(page, 9)
  const colleague = await context.newPage()
  await openDesk(colleague, page.url())
  await expectListed(colleague, 9)
  expect(await chips(colleague).allInnerTexts()).toEqual(await chips(page).allInnerTexts())
  expect(await tileValues(colleague)).toEqual(await tileValues(page))
})

test('every key of a filter works in the address, shows as a chip and can be cleared with the others', async ({
  page,
}) => {
  const parts = ['org=snv', 'role=either', 'status=open', 'due=..2025-Q2', 'assigned=2025-03', 'deadline=dated']
  const query = [...parts, 'from=year', 'q=chinh+sach'].join('&')
  await openDesk(page, `?mock=notice&${query}`)
  await expectListed(page, 1)
  await expect(row(page, 'tb-2025-04/10.b')).toBeVisible()
  await expect(page.locator('[data-state="ignored"]')).toHaveCount(0)
  await expect(chips(page)).toHaveText([
    'Kỳ thống kê năm nay, từ ngày 1/1/2025',
    'Cơ quan Sở Nội vụ, chủ trì hoặc phối hợp',
    'Tình trạng Chưa hoàn thành',
    'Thời hạn đến hết ngày 30/6/2025',
    'Ngày giao 1/3/2025 – 31/3/2025',
    'Thời hạn có thời hạn',
    'Tìm chinh sach',
  ])
  await page.getByRole('button', { name: vi.filters.clear }).click()
  await expectListed(page, 21)
  await expectAddress(page)
})

test('an unknown id matches nothing, and is shown as it stands', async ({ page }) => {
  await openDesk(page, '?mock=notice&org=__proto__')
  await expectListed(page, 0)
  await expect(rows(page)).toHaveCount(0)
  await expect(chips(page)).toHaveText(['Cơ quan __proto__'])
  await expect(chart(page)).toBeVisible()
  await expect(tiles(page)).toHaveCount(7)
})
