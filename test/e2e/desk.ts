import { TASK_WORDS } from '../../src/words/task.ts'
import { expect, type Locator, type Page } from '@playwright/test'
import { CHART_WORDS } from '../../src/words/charts.ts'
import { WORDS, type Words } from '../../src/words/words.ts'

/** The desk as people's own checks read it: by the attributes of contract section 5. */
export const { vi, en } = WORDS

/** The first board of a page needs its time on a machine that has much else to do. */
export const PATIENTLY = { timeout: 20_000 }

/** Opens an address and waits for its board. */
export async function openDesk(page: Page, query: string): Promise<void> {
  await page.goto(query)
  await expect(sentence(page)).toBeVisible(PATIENTLY)
  // The list, or an analysis's charts, come after.
  await expect(listed(page).or(page.locator('.analysis canvas')).first()).toBeVisible(PATIENTLY)
}

export const sentence = (page: Page): Locator => page.locator('.sentence')
export const tiles = (page: Page): Locator => page.locator('.tiles [data-kpi]')
export const tile = (page: Page, kpi: string): Locator => page.locator(`.tiles [data-kpi="${kpi}"]`)
export const listed = (page: Page): Locator => page.locator('[data-kpi="listed"]')
export const rows = (page: Page): Locator => page.locator('[data-task]')
export const row = (page: Page, id: string): Locator => page.locator(`[data-task="${id}"]`)
export const chart = (page: Page): Locator => page.locator('[data-chart="organizations"]')
/** The panel of that chart: its sentence, key, menu. */
export const chartPanel = (page: Page, { code }: Words = vi): Locator =>
  page.getByRole('region', { name: CHART_WORDS[code].organizations.title, exact: true })
export const caption = (page: Page): Locator => chartPanel(page).locator('.caption')
/** Chooses from a chart's ⋯. */
export async function chooseIn(panel: Locator, entry: string): Promise<void> {
  await panel.locator('.menu > button').click()
  await panel.getByRole('menuitem', { name: entry }).click()
}
/** The same in the agencies' chart. */
export const choose = (page: Page, entry: string, words: Words = vi): Promise<void> =>
  chooseIn(chartPanel(page, words), entry)
/** What can be clicked in the chart: a bar's row, a segment or square, a count. */
export const mark = (page: Page, name: string | RegExp): Locator =>
  chart(page).getByRole('button', { name, exact: typeof name === 'string' })
export const chips = (page: Page): Locator => page.getByRole('button', { name: vi.filters.remove('') })
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: TASK_WORDS.vi.panel })
export const dayField = (page: Page): Locator => page.getByLabel(vi.header.day, { exact: true })

/** The address, key by key: `status=overdue&mock=notice`. */
export const addressOf = (page: Page): string[] =>
  [...new URL(page.url()).searchParams].map(([key, value]) => `${key}=${value}`)

/** Expects the address to hold just these beside `mock`. */
export async function expectAddress(page: Page, ...parts: string[]): Promise<void> {
  await expect
    .poll(() =>
      addressOf(page)
        .filter(part => !part.startsWith('mock='))
        .sort(),
    )
    .toEqual(parts.sort())
}

/** Expects the list to show so many tasks, and its count to say so. */
export async function expectListed(page: Page, count: number): Promise<void> {
  await expect(listed(page)).toHaveAttribute('data-value', String(count))
  await expect(rows(page)).toHaveCount(Math.min(count, 30))
}

/** Each tile's `data-kpi` and `data-value`, in the order in which they stand. */
export const tileValues = (page: Page): Promise<[string, string][]> =>
  tiles(page).evaluateAll(all =>
    all.map((each): [string, string] => [each.getAttribute('data-kpi')!, each.getAttribute('data-value')!]),
  )

/** The numerator and denominator that a rate tile shows. */
export function shareOf(text: string): { numerator: number; denominator: number } {
  const found = /([\d.]+)\s*\/\s*([\d.]+)/.exec(text)!
  const [numerator, denominator] = found.slice(1).map(part => Number(part.replaceAll('.', ''))) as [number, number]
  return { numerator, denominator }
}
