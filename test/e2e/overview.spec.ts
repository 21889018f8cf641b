import { CHART_WORDS } from '../../src/words/charts.ts'
import { expect, type Page } from '@playwright/test'
import {
  caption,
  chart,
  choose,
  en,
  expectListed,
  mark,
  openDesk,
  rows,
  sentence,
  tile,
  tiles,
  tileValues,
  vi,
} from './desk.ts'
import { test as boards } from './boards.ts'
import { test } from './page.ts'
import { some } from '../runs.ts'

const simulatedMark = (page: Page) => page.getByText('DỮ LIỆU MÔ PHỎNG', { exact: true })
const age = (page: Page) => page.locator('.age')

test.describe('the pilot notice with its simulated history', () => {
  test('opens where no scenario is named', async ({ page }) => {
    await openDesk(page, './')
    await test.step('opens where no scenario is named, with its sentence, tiles, departments and 21 tasks', async () => {
      await expect(sentence(page)).toHaveText(
        'Đến ngày 24/6/2025: 21 nhiệm vụ được giao; 3 đã đến hạn, trong đó 2 đã hoàn thành (66,7%), 1 quá hạn; 15 không có thời hạn.',
      )
      // The example of contract section 5.
      expect(await tileValues(page)).toEqual([
        ['overdue', '1'],
        ['dueSoon', '2'],
        ['blocked', '2'],
        ['stagnant', '6'],
        ['completionRate', '0.25'],
        ['onTimeRate', '0.5'],
        ['noDeadline', '11'],
      ])
      await expectListed(page, 21)
      await expect(caption(page)).toHaveText(
        'Sở KH&CN chủ trì 19 trong 21 nhiệm vụ: 5 hoàn thành, 1 quá hạn, 2 sắp đến hạn',
      )
    })
    await test.step('says that it is simulated, and which scenario this is', async () => {
      await expect(simulatedMark(page)).toBeVisible()
      await expect(page.locator('[data-state="mock"]')).toContainText('mô phỏng')
    })
    await test.step('shows the overdue first and largest, each tile with the line that makes it mean something', async () => {
      const sizes = await tiles(page).evaluateAll(all =>
        all.map(each =>
          Math.max(...[...each.querySelectorAll('*')].map(part => parseFloat(getComputedStyle(part).fontSize))),
        ),
      )
      const [overdue, ...others] = sizes as [number, ...number[]]
      expect(overdue).toBeGreaterThan(2 * Math.max(...others))
      await expect(tile(page, 'overdue')).toContainText('10.k, 76 ngày')
      await expect(tile(page, 'dueSoon')).toContainText('10.b và 10.d, đến hết 29/6')
      await expect(tile(page, 'blocked')).toContainText('1 đã trình UBND tỉnh: 10.a')
      await expect(tile(page, 'stagnant')).toContainText('trên 31 ngày')
      await expect(tile(page, 'completionRate')).toContainText('5/20; tuần trước 4/20')
      await expect(tile(page, 'onTimeRate')).toContainText('1/2')
      await expect(tile(page, 'noDeadline')).toContainText('chưa hoàn thành; 15 nhiệm vụ không có thời hạn')
    })
    await test.step('lists what needs action first: escalated, overdue, due soon, then stagnant', async () => {
      const ids = await rows(page).evaluateAll(all => all.map(each => each.getAttribute('data-task')))
      expect(ids.slice(0, 6).map(id => id!.replace('tb-2025-04/', ''))).toEqual([
        '10.a',
        '10.k',
        '10.b',
        '10.d',
        '4.2',
        '10.c',
      ])
      await expect(rows(page).nth(1)).toContainText('quá hạn 76 ngày')
      await expect(rows(page).nth(1)).toContainText('trước ngày 10/4/2025')
    })
    await test.step('draws one square a task, and each agency’s counts', async () => {
      await expect(mark(page, 'Sở Khoa học và Công nghệ chủ trì 19 trong 21 nhiệm vụ')).toBeVisible()
      for (const title of await rows(page).locator('a').allInnerTexts())
        await expect(chart(page).getByRole('button', { name: title })).toHaveCount(1)
      for (const count of ['5 đã hoàn thành', '1 quá hạn', '14 chưa hoàn thành (gồm quá hạn)'])
        await expect(mark(page, `Sở KH&CN: ${count}`)).toHaveCount(1)
      await expect(chart(page).locator('canvas')).toBeVisible()
    })
    await test.step('shows the department chart as a table on request, and back', async () => {
      await choose(page, CHART_WORDS.vi.organizations.asTable)
      const first = page.locator('.figure-table tbody tr').first()
      await expect(first.locator('th')).toHaveText('Sở Khoa học và Công nghệ')
      await expect(first.locator('td').first()).toHaveText('19')
      await choose(page, CHART_WORDS.vi.organizations.asChart)
      await expect(chart(page)).toBeVisible()
    })
  })

  test('brings its own clock: the header says the hour of the data and an age that runs on', async ({ page }) => {
    await page.clock.install()
    await openDesk(page, '?mock=notice')
    await expect(age(page)).toHaveText('Số liệu đến 17:00, vừa xong')
    await page.clock.fastForward('12:20')
    await expect(age(page)).toHaveText('Số liệu đến 17:00, 12 phút trước')
  })
})

test('the notice as it is: six tasks await an update, none is called overdue, the header says how old it is', async ({
  page,
}) => {
  // Still 31/7 in the viewer's New York, already the 1st in Vietnam.
  await page.clock.setFixedTime('2026-08-01T00:30:00+07:00')
  await openDesk(page, '?mock=notice-real')
  await expect(sentence(page)).toHaveText(
    'Đến ngày 1/8/2026: 21 nhiệm vụ được giao; 6 đã đến hạn, trong đó 0 đã hoàn thành (0%), không có nhiệm vụ quá hạn, 6 chưa có số liệu; 15 không có thời hạn.',
  )
  await expect(tile(page, 'overdue')).toHaveAttribute('data-value', '0')
  await expect(tile(page, 'awaitingUpdate')).toHaveAttribute('data-value', '6')
  await expect(age(page)).toHaveText('Số liệu đến 23:59 ngày 31/3/2025, 487 ngày trước')
  await expect(simulatedMark(page)).toHaveCount(0)
  await tile(page, 'awaitingUpdate').click()
  await expectListed(page, 6)
})

boards(
  'the province: agencies, some rows set aside, the first thirty tasks and the rest on request',
  async ({ page }) => {
    await openDesk(page, '?mock=province')
    await expect(simulatedMark(page)).toBeVisible()
    await expect(age(page)).toHaveText('Số liệu đến 14:30, vừa xong')
    await expect(page.locator('[data-kpi="setAside"]')).toBeVisible()
    await expect(rows(page)).toHaveCount(30)
    await page.getByRole('button', { name: /Xem thêm/ }).click()
    await expect(rows(page)).toHaveCount(130)
    await expect(mark(page, /^Sở Xây dựng chủ trì/)).toBeVisible()
  },
)

boards('a source without a task: nothing is 0% or NaN, and every part says that there is none', async ({ page }) => {
  await openDesk(page, '?mock=empty')
  await expect(sentence(page)).toHaveText('Đến ngày 24/6/2025: không có nhiệm vụ nào.')
  await expectListed(page, 0)
  await expect(page.locator('.empty')).toHaveText('Đến ngày 24/6/2025 chưa có nhiệm vụ nào được giao.')
  await expect(caption(page)).toHaveText('Đến ngày 24/6/2025 chưa có nhiệm vụ nào được giao')
  for (const rate of ['completionRate', 'onTimeRate']) {
    await expect(tile(page, rate)).toHaveAttribute('data-value', '')
    await expect(tile(page, rate)).toContainText('—')
  }
  await expect(page.locator('body')).not.toContainText(/NaN|undefined|null|Infinity/)
  await expect(simulatedMark(page)).toBeVisible()
})

test('a document that breaks off is rejected in one sentence that says where, with a way to try again', async ({
  page,
}) => {
  await page.goto('?mock=rejected')
  await expect(page.getByRole('alert')).toHaveText(/^Tệp số liệu bị cắt ngang ở dòng 1, cột \d+\. /)
  await expect(tiles(page)).toHaveCount(0)
  await page.getByRole('button', { name: vi.data.retry }).click()
  await expect(page.getByRole('alert')).toHaveText(/^Tệp số liệu bị cắt ngang/)
})

boards(
  'a document with bad rows: the good ones are there, the count opens path, id and reason of the others',
  async ({ page }) => {
    await openDesk(page, '?mock=partly-bad')
    await expectListed(page, 18)
    const count = page.locator('[data-kpi="setAside"]')
    await expect(count).toHaveText('5 nhiệm vụ chưa đưa vào thống kê do lỗi dữ liệu')
    await expect(count).toHaveAttribute('data-value', '5')
    await count.click()
    const dialog = page.getByRole('dialog')
    const aside = dialog.locator('[data-set-aside]')
    await expect(aside).toHaveCount(5)
    const cells = await aside.evaluateAll(all =>
      all.map(each => [...each.querySelectorAll('td')].map(cell => cell.innerText)),
    )
    expect(cells.map(([path, id]) => [path, id])).toEqual([
      ['tasks[2].leadId', 'tb-2025-04/3'],
      ['tasks[5].deadline.date', 'tb-2025-04/5'],
      ['tasks[8].title', 'tb-2025-04/8'],
      ['tasks[21].id', 'tb-2025-04/1'],
      ['tasks[22]', '—'],
    ])
    expect(cells[0]![2]).toContain('so-khong-ton-tai')
    for (const [, , reason] of cells) expect(reason!.length).toBeGreaterThan(10)
    for (const path of ['dueSoonDays', 'tasks[11].coordinatorIds[1]', 'tasks[11].priority'])
      await expect(dialog.getByText(path, { exact: true })).toBeVisible()
    const id = dialog.getByText('tb-2025-04/3', { exact: true })
    await expect(id).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(id, 'nobody knows whether it is restricted').toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(count).toBeFocused()
  },
)

test('an unknown scenario is named, with those that there are, and the usual one runs', async ({ page }) => {
  await openDesk(page, '?mock=Notice')
  const said = page.locator('[data-state="mock"]')
  await expect(said).toContainText('“Notice”')
  for (const name of ['notice-real', 'province', 'empty', 'rejected', 'partly-bad'])
    await expect(said).toContainText(name)
  await expectListed(page, 21)
})

for (const name of some(['notice', 'rejected', 'notice-real', 'province', 'empty', 'partly-bad'], 0, 1))
  test(`the scenario ${name} says in words what it is, in both languages`, async ({ page }) => {
    await page.goto(`?mock=${name}`)
    const said = page.locator('[data-state="mock"]')
    await expect(said).toHaveText(/^[\p{Lu}\d].{15,}\.$/u)
    const vietnamese = await said.innerText()
    await page.getByRole('button', { name: vi.header.menu, exact: true }).click()
    await page.getByRole('menuitemradio', { name: en.header.english }).click()
    await expect(said).toHaveText(/^[\p{Lu}\d].{15,}\.$/u)
    await expect(said).not.toHaveText(vietnamese)
  })
