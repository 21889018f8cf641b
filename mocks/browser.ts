import { setupWorker } from 'msw/browser'
import { handlersFor } from './handlers.ts'
import { DEFAULT_SCENARIO, SCENARIOS } from './scenarios.ts'

/**
 * Starts the mocked network in the page, by `?mock=`.
 * @returns what is mocked, in words; an unknown scenario is said to be unknown, and the usual one runs
 */
export async function startMocks(query: string): Promise<Record<'vi' | 'en', string>> {
  const asked = new URLSearchParams(query).get('mock') || DEFAULT_SCENARIO
  const known = Object.hasOwn(SCENARIOS, asked)
  const scenario = SCENARIOS[known ? asked : DEFAULT_SCENARIO]!
  const worker = setupWorker(...handlersFor(scenario))
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
  })
  if (known) return { ...scenario.says }
  const names = Object.keys(SCENARIOS).join(', ')
  return {
    vi: `Không có kịch bản “${asked}” (có: ${names}); đang hiển thị “${DEFAULT_SCENARIO}”. ${scenario.says.vi}`,
    en: `There is no scenario “${asked}” (there are: ${names}); showing “${DEFAULT_SCENARIO}”. ${scenario.says.en}`,
  }
}
