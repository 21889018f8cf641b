import { useEffect } from 'react'
import { type Clock, clockDay, dataClock } from '../question/clock.ts'
import type { SourceState } from '../question/source.ts'
import type { Words } from '../words/words.ts'
import type { Renewal } from './renewal.ts'

/** What is needed anew. */
const WHOLE = 'the page as a whole'

interface Props {
  readonly title: string
  readonly state: SourceState
  readonly clock: Clock
  readonly startsAfterMs: number | undefined
  readonly words: Words
  /** The smallest legible text, in px. */
  readonly sizePx: number
  readonly renewal: Pick<Renewal, 'need' | 'met' | 'now'>
}

/** The page itself failed: whose data it has, how old that is, what happened. It knows as little as it can. */
export function Stopped({ title, state, clock, startsAfterMs, words, sizePx, renewal }: Props) {
  useEffect(() => {
    renewal.need(WHOLE)
    return () => renewal.met(WHOLE)
  }, [renewal])
  const { loaded } = state
  const { now, wrong } = dataClock(state, clock(), null, startsAfterMs)
  const { header: say, data, app } = words
  return (
    <main id="content" className="state" style={{ fontSize: sizePx }}>
      <strong>{title}</strong>
      {loaded !== null && (
        <>
          {loaded.publisher !== null && <p>{loaded.publisher}</p>}
          {loaded.simulated && <strong>{app.simulated}</strong>}
          <p>
            {say.dataUntil(loaded.generatedAtMs, loaded.dataDay, clockDay(now))}
            {!wrong && `, ${say.age(Math.floor((now - loaded.generatedAtMs) / 60_000))}`}
          </p>
        </>
      )}
      <p role="alert" data-state="stopped">
        {data.failed} {data.tell}
      </p>
      <button type="button" className="button" onClick={renewal.now}>
        {app.renew}
      </button>
    </main>
  )
}
