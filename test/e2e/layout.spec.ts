import { CHART_WORDS } from '../../src/words/charts.ts'
import { expect, type Page } from '@playwright/test'
import { WORDS, type Words } from '../../src/words/words.ts'
import { addDays, isoDay, parseDay } from '../../src/domain/plainDay.ts'
import { chart, choose, openDesk, PATIENTLY } from './desk.ts'
import { expectLegible } from './legible.ts'
import { test } from './boards.ts'
import { axe, test as demo } from './page.ts'
import { everything, some } from '../runs.ts'

interface State {
  readonly query: string
  /** What is there when it has been reached. */
  readonly ready?: string
  readonly reach?: (page: Page, words: Words) => Promise<void>
}

/** Each state of the desk: its address, and how to come to it from there. */
const STATES: Readonly<Record<string, State>> = {
  notice: { query: 'mock=notice' },
  'an open menu': {
    query: 'mock=notice',
    reach: (page, { header }) => page.getByRole('button', { name: header.menu, exact: true }).click(),
  },
  'an open task': { query: 'mock=notice&task=tb-2025-04%2F10.k', ready: 'blockquote' },
  'the chart as a table': {
    query: 'mock=notice',
    reach: (page, words) => choose(page, CHART_WORDS[words.code].organizations.asTable, words),
  },
  'filters, and faults in the address': {
    query: 'mock=notice&status=noDeadline&org=skhcn&role=either&from=year&foo=1&day=2026-01-05',
  },
  'a day without tasks': { query: 'mock=notice&day=2025-03-30', ready: '.empty' },
  'data that is old': { query: 'mock=notice-real&day=2026-08-01' },
  'a rejected document': { query: 'mock=rejected', ready: '[role="alert"]' },
  province: { query: 'mock=province', reach: shorten },
  'what was set aside': {
    query: 'mock=partly-bad',
    reach: async page => {
      await page.locator('[data-kpi="setAside"]').click()
      await expect(page.locator('[data-set-aside]')).toHaveCount(5)
    },
  },
  'a plan of long titles, all of it due and nothing reported': { query: 'mock=plan&day=2026-01-12', reach: shorten },
  'a plan without deadlines': { query: 'mock=plan-undated', reach: shorten },
  'one agency of the province': { query: 'mock=province&org=sxd&status=overdue', reach: shorten },
}

/** Rows are alike, and axe looks at each. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('[data-task]:nth-child(n + 16)'))
      row.style.display = 'none'
  })
}

/** The sizes that a window takes in turn: it is laid out anew for each. */
const SIZES = [
  { width: 1366, height: 768, isTouched: false },
  { width: 1920, height: 1080, isTouched: false },
  { width: 3840, height: 2160, isTouched: false },
  { width: 768, height: 1024, isTouched: true },
  { width: 390, height: 844, isTouched: true },
]
const USUAL = some(SIZES, 0, 2, 4)

const LOOKS = (['light', 'dark'] as const).flatMap(theme => (['vi', 'en'] as const).map(lang => ({ theme, lang })))

for (const [look, { theme, lang }] of LOOKS.entries()) {
  // Every state at every size, in one look.
  const states = Object.keys(STATES).filter((_, place) => everything || place % LOOKS.length === look)
  test(`legible and accessible at every size in ${theme}, ${lang}: ${states.join('; ')}`, async ({ page }) => {
    test.setTimeout(240_000)
    const session = await page.context().newCDPSession(page)
    for (const [place, state] of states.entries())
      await test.step(state, async () => {
        const { query, ready = '.chart-mark >> nth=0', reach } = STATES[state]!
        await page.goto(`?${query}&theme=${theme}&lang=${lang}`)
        await expect(page.locator(ready)).toBeVisible(PATIENTLY)
        await reach?.(page, WORDS[lang])
        for (const [step, { width, height, isTouched }] of USUAL.entries())
          await test.step(`${width}×${height}`, async () => {
            await session.send('Emulation.setTouchEmulationEnabled', { enabled: isTouched, maxTouchPoints: 1 })
            await page.setViewportSize({ width, height })
            await settled(page)
            await expectLegible(page)
            // It takes its time, and depends least on size: each state once, at the smallest or at the usual one.
            if (step === (place % 2 === 0 ? USUAL.length - 1 : 0)) await axe(page)
          })
        await session.send('Emulation.setTouchEmulationEnabled', { enabled: false })
        await page.setViewportSize({ width: 1366, height: 768 })
      })
  })
}

/** When a window of a new size has been laid out: its observers heard of it, and what they asked for is drawn. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    await new Promise(resolve => requestIdleCallback(resolve, { timeout: 1000 }))
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  const TARGETS = {
    tiles: '.tiles button',
    'bars of the chart': '.chart-mark',
    'buttons of the day': '.day-field button',
    'the day itself': '.day-field input',
    'menu buttons': '.menu > button',
    chips: '.chip',
    'links among the text': 'button.link',
    'the rest of the list': '.more',
    'rows of the list': '[data-task]',
    'buttons of the panel': '.task-head button',
    'entries of the menu': '.menu-item',
    'the way to try again': '.button',
  }

  test('whatever is touched is 44 px at least', async ({ page }) => {
    const small: string[] = []
    const measured = new Set<string>()
    const measure = async () => {
      for (const [name, selector] of Object.entries(TARGETS)) {
        const sizes = await page.locator(`:is(${selector}):visible`).evaluateAll(all =>
          all.map(each => {
            const { width, height } = each.getBoundingClientRect()
            return [width, height] as const
          }),
        )
        if (sizes.length > 0) measured.add(name)
        for (const [width, height] of sizes)
          if (Math.min(width, height) < 43.5) small.push(`${name}: ${width.toFixed(0)} × ${height.toFixed(0)}`)
      }
    }
    await openDesk(page, '?mock=province&kind=department')
    await expect(page.locator('.chart-mark').first()).toBeVisible()
    await page.getByRole('button', { name: WORDS.vi.header.menu, exact: true }).click()
    await shorten(page)
    await measure()
    await openDesk(page, '?mock=notice&task=tb-2025-04%2F10.k')
    await expect(page.locator('.task-head button')).toHaveCount(3)
    await measure()
    await page.goto('?mock=rejected')
    await expect(page.getByRole('alert')).toBeVisible()
    await measure()
    expect([...measured].sort()).toEqual(Object.keys(TARGETS).sort())
    expect([...new Set(small)]).toEqual([])
  })

  test('a bar filters by touch', async ({ page }) => {
    await openDesk(page, '?mock=notice')
    await chart(page)
      .getByRole('button', { name: /^Sở Tài chính/ })
      .tap()
    await expect(page.locator('[data-kpi="listed"]')).toHaveAttribute('data-value', '1')
  })

  demo('nothing stays covered by the day field at the page’s end', async ({ page }) => {
    for (const scenario of ['notice', 'empty']) {
      await openDesk(page, `?mock=${scenario}`)
      const covered = () =>
        page.evaluate(() => {
          window.scrollTo(0, document.body.scrollHeight)
          const said = document.createRange()
          said.selectNodeContents(document.querySelector('[data-state="mock"]')!)
          const field = document.querySelector('.day-field')!.getBoundingClientRect()
          return Math.max(0, said.getBoundingClientRect().bottom - field.top)
        })
      await expect.poll(covered).toBe(0)
    }
  })
})

test('a window made smaller and larger again draws the chart anew', async ({ page }) => {
  await openDesk(page, '?mock=notice')
  const canvas = chart(page).locator('canvas')
  await expect(canvas).toBeVisible()
  const widths: number[] = []
  for (const width of [1366, 820, 390, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    // While it is drawn anew there may be no canvas for a moment.
    const widthOf = async (one: typeof canvas) => (await one.boundingBox())?.width ?? Number.NaN
    const room = async () => (await widthOf(chart(page))) - (await widthOf(canvas))
    await expect.poll(room).toBeLessThan(1)
    await expect.poll(room).toBeGreaterThan(-1)
    widths.push((await canvas.boundingBox())!.width)
    await expectLegible(page)
  }
  expect(new Set(widths).size).toBe(4)
})

test.describe('the header', () => {
  /** Each width, and how many days one goes back there. */
  const STEPS = [
    [1280, 12],
    [1366, 4],
    [1920, 2],
    [768, 2],
  ] as const

  const PAGES = [
    'mock=notice-real&day=2026-12-23',
    'mock=notice&lang=en',
    'mock=province&day=2024-09-20',
    'mock=plan&lang=en',
  ]

  for (const query of some(PAGES, 0, 3))
    test(`is one line, ‹ stays under the pointer: ${query}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 768 })
      await openDesk(page, `?${query}`)
      const day = page.locator('.day-field input')
      let shown = parseDay(await day.inputValue())!
      for (const [width, steps] of STEPS)
        await test.step(`${width} px`, async () => {
          await page.setViewportSize({ width, height: 768 })
          const back = page.locator('.day-field button').first()
          const place = (await back.boundingBox())!
          for (let step = 0; step < steps; step++) await page.mouse.click(place.x + 5, place.y + 5)
          // A click that misses is a day that is missing.
          shown = addDays(shown, -steps)
          await expect(day).toHaveValue(isoDay(shown))
          expect(await back.boundingBox()).toEqual(place)
          const { height } = (await page.locator('.header').boundingBox())!
          expect(height).toBe(width < 1280 ? 95 : 53)
        })
    })

  test('stays in view with mark, age and day, and the panel hangs under it', async ({ page }) => {
    for (const [width, query] of [
      [1366, 'mock=province&task=tb-22-2025%2F2'],
      [900, 'mock=plan&day=2026-01-12&task=kh-57%2F4'],
    ] as const) {
      await page.setViewportSize({ width, height: 768 })
      await openDesk(page, `?${query}`)
      await page.evaluate(() => window.scrollTo(0, 1200))
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
      for (const part of ['.simulated-mark', '.age', '.day-field'])
        await expect(page.locator(part)).toBeInViewport({ ratio: 1 })
      const header = (await page.locator('.header').boundingBox())!
      const panel = (await page.locator('.task-panel').boundingBox())!
      expect(header.y).toBe(0)
      expect(panel.y).toBe(header.height)
      const close = page.locator('.task-head button').last()
      expect(await close.evaluate(isOnTop)).toBe(true)
    }
  })

  test('keeps mark and age in view on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openDesk(page, '?mock=plan&day=2026-01-12')
    await page.evaluate(() => window.scrollTo(0, 1200))
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
    for (const part of ['.simulated-mark', '.age', '.day-field'])
      expect(await page.locator(part).evaluate(isOnTop)).toBe(true)
  })
})

test('a task’s title has two lines at most in the list, and is whole in its tooltip and its panel', async ({
  page,
}) => {
  await openDesk(page, '?mock=plan&day=2026-01-12&task=kh-57%2F4')
  for (const width of [1280, 1366, 1920, 390]) {
    await page.setViewportSize({ width, height: 768 })
    await settled(page)
    const texts = await page.locator('.tasks .two-lines').evaluateAll(all =>
      all.map(each => ({
        lines: each.clientHeight / Number.parseFloat(getComputedStyle(each).lineHeight),
        cut: each.scrollHeight > each.clientHeight + 2,
        // An ellipsis takes a box whole; of a text that is none it takes letters.
        atWord: [...each.querySelectorAll('.word')].every(word => getComputedStyle(word).display === 'inline-block'),
        words: each.querySelectorAll('.word').length,
      })),
    )
    expect(texts.filter(({ lines }) => lines > 2.1)).toEqual([])
    const cut = texts.filter(text => text.cut)
    expect(cut.length).toBeGreaterThan(10)
    expect(cut.filter(({ atWord, words }) => !atWord || words === 0)).toEqual([])
    const link = page.locator('[data-task="kh-57/4"] a')
    const whole = await page.locator('.task-panel h2').innerText()
    expect(whole.length).toBeGreaterThan(500)
    await expect(link).toHaveAttribute('title', whole)
    await expect(link).toHaveText(whole)
  }
})

test('no date is broken at any width', async ({ page }) => {
  const pages = ['mock=province&day=2026-06-01&status=open', 'mock=plan&day=2026-01-12&task=kh-57%2F4&lang=en']
  for (const query of pages) {
    await openDesk(page, `?${query}`)
    for (const width of some([320, 390, 768, 1081, 1280, 1366, 1600, 2000, 3000, 7680], 0, 2, 3, 5, 7)) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(findBrokenDates), `${query} at ${width} px`).toEqual([])
    }
  }
})

/** Runs in the page: dates that stand on two lines, or leave their table's column. */
function findBrokenDates(): string[] {
  const faults: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { 0: date, index } of node.textContent!.matchAll(/\d{1,2}\/\d{1,2}(\/\d{4})?/g)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + date.length)
      const rects = [...range.getClientRects()]
      if (new Set(rects.map(({ top }) => Math.round(top))).size > 1) faults.push(`${date} is broken`)
      const room = node.parentElement!.closest('td, time')?.getBoundingClientRect()
      if (room && rects.some(({ right }) => right > room.right + 1)) faults.push(`${date} leaves its column`)
    }
  return faults
}

test.describe('in Windows’ high contrast', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

  test('swatches differ, the date stands once, and what is chosen can be told', async ({ page }) => {
    await openDesk(page, '?mock=province&status=overdue')
    await expect(chart(page).locator('canvas')).toBeVisible()
    const swatches = page.locator('[data-panel] .swatch, .panel .key .swatch')
    const looks = new Map<string, Set<string>>()
    for (const swatch of await swatches.all()) {
      const kind = (await swatch.getAttribute('class'))!
      const look = (await swatch.screenshot()).toString('base64')
      looks.set(look, (looks.get(look) ?? new Set()).add(kind))
    }
    expect(looks.size).toBeGreaterThan(8)
    expect([...looks.values()].filter(kinds => kinds.size > 1)).toEqual([])

    const field = page.locator('.day-field')
    const shown = await field.screenshot()
    await page.locator('.day-field input').evaluate(input => (input.style.visibility = 'hidden'))
    expect(shown.equals(await field.screenshot())).toBe(true)

    const outlines = await page
      .locator('.tile')
      .evaluateAll(tiles =>
        tiles.map(tile => [tile.getAttribute('aria-pressed'), getComputedStyle(tile).outlineStyle] as const),
      )
    for (const [pressed, outline] of outlines) expect(outline).toBe(pressed === 'true' ? 'solid' : 'none')
  })
})

test('the selected tile is outlined on all its sides', async ({ page }) => {
  await openDesk(page, '?mock=province&status=dueSoon')
  const tile = page.locator('.tile[aria-pressed="true"]')
  await expect(tile).toHaveAttribute('data-kpi', 'dueSoon')
  expect(await tile.evaluate(each => getComputedStyle(each, '::before').display)).toBe('none')
})

test('no ring around what has the focus is cut off', async ({ page }) => {
  for (const query of ['mock=notice&task=tb-2025-04%2F10.k', 'mock=province', 'mock=partly-bad&view=analysis']) {
    await openDesk(page, `?${query}`)
    await expect(page.locator('.chart-mark').first()).toBeVisible(PATIENTLY)
    await shorten(page)
    expect(await page.evaluate(findCutRings), query).toEqual([])
  }
})

/** Runs in the page: what has a ring that an ancestor cuts. */
function findCutRings(): string[] {
  const SLACK_PX = 0.5
  const faults = new Set<string>()
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), [tabindex="0"]')) {
    element.focus({ preventScroll: true, focusVisible: true })
    if (document.activeElement !== element || element.matches('.skip')) continue
    const { outlineOffset, outlineWidth } = getComputedStyle(element)
    const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth)
    const { left, right, top, bottom } = element.getBoundingClientRect()
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      if (style.overflowX === 'visible') continue
      // What scrolls is scrolled to.
      const scrolls = style.overflowX === 'auto'
      const margin = style.overflowX === 'clip' ? Number.parseFloat(style.overflowClipMargin) || 0 : 0
      const room = box.getBoundingClientRect()
      const over = [room.left - left, right - room.right, ...(scrolls ? [] : [room.top - top, bottom - room.bottom])]
      if (Math.max(...over) + ring - margin > SLACK_PX)
        faults.add(`${element.className} in ${box.className}: ${(Math.max(...over) + ring - margin).toFixed(1)} px`)
    }
  }
  return [...faults]
}

/** Runs in the page: whether an element's middle is in view, and nothing lies over it. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  return there !== null && (element.contains(there) || there.contains(element))
}
