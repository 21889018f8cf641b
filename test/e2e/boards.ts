import { SCENARIOS } from '../../mocks/scenarios.ts'
import { buildOnce } from '../server/build.ts'
import { startServer } from '../server/server.ts'
import { test as base } from './page.ts'

interface Site {
  readonly url: string
  /** `?mock=notice&day=…` as `notice/?day=…`; a whole address as it stands. */
  folderOf(address: string): string
}

/**
 * The production build on the documents of the scenarios: `?mock=province` is the page that a web server has in the
 * folder `province`. It is there sooner than the demo, which brings its mocks along.
 */
export const test = base.extend<object, { site: Site }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const server = await startServer(buildOnce())
      const served = new Set<string>()
      await provide({
        url: server.url,
        folderOf(address) {
          if (URL.canParse(address)) return address
          const parts = address.replace(/^[^?]*\??/, '').split('&')
          const name = parts.find(part => part.startsWith('mock='))?.slice('mock='.length) ?? 'notice'
          if (!served.has(name)) {
            const { body, config = {} } = SCENARIOS[name]!
            server.put(`${name}/tasks.json`, body())
            server.put(`${name}/config.json`, JSON.stringify(config))
            served.add(name)
          }
          return `${name}/?${parts.filter(part => !part.startsWith('mock=')).join('&')}`
        },
      })
      await server.die()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, provide) => provide(site.url),
  page: async ({ page, site }, provide) => {
    const goTo = page.goto.bind(page)
    page.goto = (address, options) => goTo(site.folderOf(address), options)
    await provide(page)
  },
})
