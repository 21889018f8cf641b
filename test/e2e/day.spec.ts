import { expect } from '@playwright/test'
import {
  caption,
  chart,
  dayField,
  expectAddress,
  expectListed,
  openDesk,
  sentence,
  tile,
  tileValues,
  vi,
} from './desk.ts'
import { test } from './boards.ts'
import { some } from '../runs.ts'

test('the day field puts the whole board on a day, and into the address; Back undoes it', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  await expect(dayField(page)).toHaveValue('2025-06-24')
  await dayField(page).fill('2025-04-12')
  await expectAddress(page, 'day=2025-04-12')
  await expect(sentence(page)).toHaveText(
    'Đến ngày 12/4/2025: 21 nhiệm vụ được giao; 1 đã đến hạn, trong đó 0 đã hoàn thành (0%), 1 quá hạn; 15 không có thời hạn.',
  )
  await expect(tile(page, 'overdue')).toContainText('10.k, 3 ngày')
  await expect(page.locator('.age')).toContainText('Số liệu đến 17:00 ngày 24/6/2025')
  await page.goBack()
  await expect(dayField(page)).toHaveValue('2025-06-24')
  await expect(tile(page, 'overdue')).toContainText('10.k, 76 ngày')
})

test('the buttons beside it go a day back and a day on, what is filtered stays', async ({ page }) => {
  await openDesk(page, '?mock=notice&status=dueSoon')
  await page.getByRole('button', { name: vi.header.previousDay }).click()
  await expectAddress(page, 'day=2025-06-23', 'status=dueSoon')
  await expect(tile(page, 'dueSoon')).toContainText('đến hết 29/6')
  await expectListed(page, 2)
  await page.getByRole('button', { name: vi.header.previousDay }).click()
  await page.getByRole('button', { name: vi.header.previousDay }).click()
  await expectAddress(page, 'day=2025-06-21', 'status=dueSoon')
  await expectListed(page, 0)
  await page.getByRole('button', { name: vi.header.nextDay }).click()
  await expectListed(page, 2)
})

test('a day after the data: what fell due since is not called overdue', async ({ page }) => {
  await openDesk(page, '?mock=notice&day=2026-01-05')
  // 10.k was overdue when the data was made; 10.b, 10.d and 5 fell due since.
  expect(Object.fromEntries(await tileValues(page))).toMatchObject({ overdue: '1', awaitingUpdate: '3', dueSoon: '0' })
  await expect(sentence(page)).toContainText(
    '6 đã đến hạn, trong đó 2 đã hoàn thành (33,3%), 1 quá hạn, 3 chưa có số liệu',
  )
  await expect(page.locator('.age')).toContainText('Số liệu đến 17:00 ngày 24/6/2025')
  await tile(page, 'awaitingUpdate').click()
  await expectListed(page, 3)
})

test('a day before the first assignment has its designed state, and a way on', async ({ page }) => {
  await openDesk(page, '?mock=notice&day=2025-03-30')
  await expect(sentence(page)).toHaveText('Đến ngày 30/3/2025: không có nhiệm vụ nào.')
  await expect(page.locator('.empty p')).toHaveText('Đến ngày 30/3/2025 chưa có nhiệm vụ nào được giao.')
  await expect(caption(page)).toHaveText('Đến ngày 30/3/2025 chưa có nhiệm vụ nào được giao')
  await page.locator('.empty').getByRole('button', { name: vi.header.today }).click()
  await expectListed(page, 21)
  await page.goBack()
  await expectListed(page, 0)
  await expect(chart(page).getByRole('button')).toHaveCount(0)
  await expect(tile(page, 'overdue')).toHaveAttribute('data-value', '0')
  await expect(tile(page, 'completionRate')).toContainText('—')
  await page.getByRole('button', { name: vi.header.nextDay }).click()
  await expectListed(page, 21)
})

test('on the day before and on the day after a merger the old and the new agency lead', async ({ page }) => {
  await openDesk(page, '?mock=province&day=2025-06-30')
  await expect(
    chart(page)
      .getByRole('button', { name: /^UBND huyện/ })
      .first(),
  ).toBeAttached()
  await page.getByRole('button', { name: vi.header.nextDay }).click()
  await expect(dayField(page)).toHaveValue('2025-07-01')
  await expect(chart(page).getByRole('button', { name: /^UBND huyện/ })).toHaveCount(0)
})

const ENDS = [
  ['1900-01-01', vi.header.previousDay],
  ['2199-12-31', vi.header.nextDay],
] as const
for (const [day, name] of some(ENDS, 1))
  test(`there is no way out of the days that there are, at ${day}`, async ({ page }) => {
    await openDesk(page, `?mock=notice&day=${day}`)
    const beyond = page.getByRole('button', { name })
    if (await beyond.isEnabled()) await beyond.click()
    await expectAddress(page, `day=${day}`)
    await expect(dayField(page)).toHaveValue(day)
    await expect(page.locator('[data-state="ignored"]')).toHaveCount(0)
  })
