import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { findBrowser } from './browser.ts'

interface Expectation {
  /** What a test of a fault expects the browser to complain about. */
  expectedErrors: RegExp | undefined
}

/** Playwright's test, on a page that fails it by any error, policy violation or request to another host. */
export const test = base.extend<Expectation>({
  launchOptions: [
    async ({ launchOptions }, provide) => {
      await provide({ ...launchOptions, ...findBrowser() })
    },
    { scope: 'worker' },
  ],
  expectedErrors: [undefined, { option: true }],
  // The smallest laptop of the desk.
  viewport: { width: 1366, height: 768 },
  context: async ({ context, baseURL, expectedErrors }, provide) => {
    const complaints = listen(context, new URL(baseURL!).host)
    await provide(context)
    await Promise.all(context.pages().map(settle))
    expect(complaints.filter(complaint => !expectedErrors?.test(complaint))).toEqual([])
  },
})

/** Chromium says each violation of the policy as a console error, so that those are among the complaints. */
function listen(context: BrowserContext, host: string): string[] {
  const complaints: string[] = []
  context.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', problem => {
    const { name, message, stack } = problem.error()
    complaints.push(`error: ${stack || `${name}: ${message}`}`)
  })
  context.on('request', request => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`request to ${url.href}`)
  })
  context.on('page', page => listenToWorkers(page, complaints).catch(() => undefined))
  return complaints
}

/** Playwright's console passes over what Chromium itself says about a worker, its violations of the policy too. */
async function listenToWorkers(page: Page, complaints: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.source === 'worker' && entry.level === 'error') complaints.push(`worker: ${entry.text} (${entry.url})`)
  })
  await session.send('Log.enable')
}

/** One round trip, so that what the page has already said is heard. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => undefined).catch(() => undefined)
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects no violation of WCAG 2.2 A and AA on the page as it stands. (Non-text contrast is beyond axe.) */
export async function axe(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(tags => window.axe.run({ runOnly: tags, resultTypes: ['violations'] }), wcag22AA)
  const found = results.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(node => node.html) }))
  expect(found).toEqual([])
}

declare global {
  interface Window {
    axe: { run(options: { runOnly: string[]; resultTypes: string[] }): Promise<AxeResults> }
  }
}
