import { setupWorker } from 'msw/browser'
import { handlersFor } from './handlers.ts'
import { DEFAULT_SCENARIO, SCENARIOS } from './scenarios.ts'

/** What the mocked network is, for the page that runs on it. */
interface Mocked {
  /** What is mocked, in words; an unknown scenario is said to be unknown, and the usual one runs. */
  readonly says: Record<'vi' | 'en', string>
  readonly scenario: string
  readonly startsAfterMs: number
  /** What an earlier visit has kept of a source that doesn't answer, and how long ago. */
  readonly kept: { readonly bytes: ArrayBuffer; readonly ageMs: number } | null
}

/** Starts the mocked network in the page, by `?mock=`. */
export async function startMocks(query: string): Promise<Mocked> {
  const asked = new URLSearchParams(query).get('mock') || DEFAULT_SCENARIO
  const known = Object.hasOwn(SCENARIOS, asked)
  const name = known ? asked : DEFAULT_SCENARIO
  const scenario = SCENARIOS[name]!
  const worker = setupWorker(...handlersFor(scenario))
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
  })
  const names = Object.keys(SCENARIOS).join(', ')
  const { startsAfterMs = 0 } = scenario
  return {
    says: known
      ? { ...scenario.says }
      : {
          vi: `Không có kịch bản “${asked}” (có: ${names}); đang hiển thị “${DEFAULT_SCENARIO}”. ${scenario.says.vi}`,
          en: `There is no scenario “${asked}” (there are: ${names}); showing “${DEFAULT_SCENARIO}”. ${scenario.says.en}`,
        },
    scenario: name,
    startsAfterMs,
    kept:
      scenario.answers === 0 ? { bytes: new TextEncoder().encode(scenario.body()).buffer, ageMs: startsAfterMs } : null,
  }
}
