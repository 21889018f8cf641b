import type { Page } from '@playwright/test'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { buildOnce } from '../server/build.ts'
import { startServer, type TestServer } from '../server/server.ts'
import { test as base } from './page.ts'

export const NOTICE = SCENARIOS.notice!.body()

/** As the office would publish it: real, made at some moment. */
export const realNotice = (generatedAt: string, more: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(NOTICE) as object), simulated: false, generatedAt, ...more })

/** The production build, served by a server that misbehaves when told to; each test has its own. */
export const test = base.extend<{ server: TestServer }>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await startServer(buildOnce())
    server.put('tasks.json', NOTICE)
    server.put('config.json', JSON.stringify({ refreshSeconds: 1 }))
    await provide(server)
    await server.die()
  },
  baseURL: async ({ server }, provide) => provide(server.url),
})

export const listed = (page: Page) => page.locator('[data-kpi="listed"]')
export const notice = (page: Page) => page.locator('.source-notice')
