import { CHART_WORDS } from '../../src/words/charts.ts'
import { writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import type { Report } from '../../src/answerer/report.ts'
import type { Table } from '../../src/charts/figure.ts'
import { STATUSES } from '../../src/domain/status.ts'
import { runReport } from '../cli/run.ts'
import { chooseIn, listed, openDesk, rows, sentence, tileValues, vi } from './desk.ts'
import { test } from './page.ts'
import { everything } from '../runs.ts'

/** What a tile's `data-kpi` is in the report. */
function reported(report: Report, kpi: string): number | null {
  const numbers = { ...report.status, ...report.flags, ...report } as unknown as Record<string, number | null>
  return numbers[kpi]!
}

/** Rows of a list that are asked for, 100 at a time; with everything, all of them. */
const MOST_ROWS = everything ? Infinity : 300

/** The first rows of the list, the later ones asked for. */
async function rowsOf(page: Page, count: number): Promise<{ id: string | null; status: string | null }[]> {
  for (let shown = 30; shown < Math.min(count, MOST_ROWS); shown += 100) {
    await page.getByRole('button', { name: /^Xem thêm/ }).click()
    await expect(rows(page)).toHaveCount(Math.min(count, shown + 100))
  }
  return rows(page).evaluateAll(all =>
    all.map(each => ({ id: each.getAttribute('data-task'), status: each.getAttribute('data-status') })),
  )
}

/** A chart's table as the screen shows it: its numbers by `data-value`, its texts as they stand. */
async function tableOf(page: Page, title: string): Promise<(string | number | null)[][]> {
  const panel = page.getByRole('region', { name: title, exact: true })
  await chooseIn(panel, CHART_WORDS.vi.organizations.asTable)
  await expect(panel.locator('.figure-table')).toBeVisible()
  return panel.locator('.figure-table tbody tr').evaluateAll((all, missing) => {
    const cell = (each: Element) => {
      const value = each.getAttribute('data-value')
      const text = each.textContent
      return value === null ? (text === missing ? null : text) : Number(value)
    }
    return all.map(each => [...each.children].map(cell))
  }, vi.NO_VALUE)
}

/** What `--chart` prints. */
type Printed = Table & { readonly title: string; readonly caption: string }

/** K, where a scenario's clock starts. */
const SCENARIO_DAYS = { notice: '2025-06-24', province: '2025-10-22' }

const QUESTIONS = [
  ['notice', '2025-06-24', '', ''],
  ['notice', '2025-05-20', 'status=open', 'org=skhcn'],
  ['province', '2025-10-22', '', ''],
  ['province', '2025-09-30', 'status=overdue&status=dueSoon', 'kind=department&from=half'],
] as const

for (const [scenario, day, state, others] of QUESTIONS)
  test(
    `report, tiles, table and list agree: ${scenario} on ${day}, ${state || 'all'}, ${others || 'all'}`,
    { tag: '@long' },
    async ({ page }, testInfo) => {
      test.setTimeout(150_000)
      const file = testInfo.outputPath('tasks.json')
      const text = SCENARIOS[scenario]!.body()
      writeFileSync(file, text)
      const query = (...parts: string[]) => [`day=${day}`, ...parts].filter(part => part !== '').join('&')
      const ask = async <T>(filter: string, ...more: string[]) => {
        const { code, stdout, stderr } = await runReport(
          '--data',
          file,
          '--filter',
          filter,
          '--format',
          'json',
          ...more,
        )
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        return JSON.parse(stdout) as T
      }
      await openDesk(page, `?mock=${scenario}&${query(state, others)}`)
      // Made in the browser, the data is byte for byte what was made here. (A difference would be too long to print.)
      const own = await page.evaluate(() => fetch('tasks.json').then(response => response.text()))
      expect(own === text, 'the page has the same data').toBe(true)
      const [whole, withoutState, withoutOrganization, table] = await Promise.all([
        ask<Report>(query(state, others)),
        ask<Report>(query(others)),
        ask<Report>(query(state, others.replace(/org=\w+/, ''))),
        ask<Printed>(query(state, others), '--chart', 'organizations'),
      ])

      // Sentence and tiles: the board without its filter of status, flag and news.
      await expect(sentence(page)).toHaveText(withoutState.sentence)
      for (const [kpi, value] of await tileValues(page))
        expect(value === '' ? null : Number(value), kpi).toBe(reported(withoutState, kpi))
      // The list: the whole filter.
      await expect(listed(page)).toHaveAttribute('data-value', String(whole.total))
      const inList = await rowsOf(page, whole.total)
      const statuses = new Map<string | null, string>(whole.tasks.map(({ id, status }) => [id, status]))
      expect(inList).toEqual(inList.map(({ id }) => ({ id, status: statuses.get(id) })))
      expect(new Set(inList.map(({ id }) => id)).size).toBe(inList.length)
      if (whole.total < MOST_ROWS) expect(inList).toHaveLength(whole.total)
      // The chart's table: the board without its filter of agencies.
      const shown = await tableOf(page, table.title)
      expect(shown).toEqual(table.rows)
      const counts = (rows: readonly (readonly unknown[])[]) => rows.map(row => row.slice(0, 14).join(' ')).sort()
      const leading = withoutOrganization.byOrganization.filter(({ total }) => total > 0)
      expect(counts(shown.filter(([, total]) => total !== 0))).toEqual(
        counts(leading.map(({ name, total, status }) => [name, total, ...STATUSES.map(key => status[key])])),
      )
      // The tables of all the others.
      const expectTable = async (id: string) => {
        const { title, caption, rows: expected } = await ask<Printed>(query(state, others), '--chart', id)
        // Only a screen has a clock: what falls due that day is due "today" on it.
        const isToday = SCENARIO_DAYS[scenario] === day
        const onScreen = isToday ? caption.replace('ngay trong ngày', 'ngay hôm nay') : caption
        await expect(page.getByRole('region', { name: title, exact: true }).locator('.caption')).toHaveText(onScreen)
        expect(await tableOf(page, title), id).toEqual(expected)
      }
      for (const id of ['programmes', 'indicators', 'timeline']) await expectTable(id)
      await page.locator('.view-link').click()
      // One leader has all tasks of the notice: no dimension to draw.
      for (const id of scenario === 'notice' ? ['trend'] : ['trend', 'supervisors']) await expectTable(id)
      const leaders = page.getByRole('region', { name: CHART_WORDS.vi.supervisors.title, exact: true })
      await expect(leaders).toHaveCount(scenario === 'notice' ? 0 : 1)
    },
  )
