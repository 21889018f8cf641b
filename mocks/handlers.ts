import { delay, http, HttpResponse } from 'msw'
import type { Scenario } from './scenarios.ts'

/** A short, stable tag of a body (FNV-1a). */
function tagOf(body: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < body.length; i++) hash = Math.imul(hash ^ body.charCodeAt(i), 0x01000193)
  return `"${(hash >>> 0).toString(16)}"`
}

/** Answers for the data as a web server would: with an ETag, and 304 to who has it already. */
export function handlersFor(scenario: Scenario) {
  const { config, delayMs = 0, answers = Number.POSITIVE_INFINITY } = scenario
  let made: { body: string; etag: string } | null = null
  /** How many times an answer has been taken: who asks with its tag has it. A request may be aborted, and comes again. */
  let taken = 0
  const data = http.get('*/tasks.json', async ({ request }) => {
    await delay(delayMs)
    const tag = request.headers.get('If-None-Match')
    if (tag !== null) taken++
    if (taken >= answers) return HttpResponse.error()
    if (made === null) {
      const body = scenario.body()
      made = { body, etag: tagOf(body) }
    }
    const { body, etag } = made
    if (tag === etag) return new HttpResponse(null, { status: 304 })
    return new HttpResponse(body, { headers: { 'Content-Type': 'application/json', ETag: etag } })
  })
  return config ? [http.get('*/config.json', () => HttpResponse.json(config)), data] : [data]
}
