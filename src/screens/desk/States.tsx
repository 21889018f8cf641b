import type { ReactNode } from 'react'
import { Boundary } from '../Boundary.tsx'
import type { AddressFault } from '../../question/address.ts'
import type { FoundConfig } from '../../data/fetchConfig.ts'
import type { Words } from '../../words/words.ts'
import { configSentence } from '../said/configWords.ts'

/** Waiting for the first data. */
export const Loading = ({ words }: { words: Words }) => (
  <main id="content" className="state" aria-busy="true">
    <p role="status">{words.data.loading}</p>
  </main>
)

interface FailedProps {
  readonly heading: string
  readonly sentence: string
  /** What is done about it without the viewer. */
  readonly next: string
  readonly words: Words
  readonly onRetry: () => void
}

/** No data to show: what happened, and what to do. */
export function Failed({ heading, sentence, next, words, onRetry }: FailedProps) {
  return (
    <main id="content" className="state">
      <h2>{heading}</h2>
      <p role="alert" data-state="rejected">
        {sentence}
      </p>
      <p>{next}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.data.retry}
      </button>
    </main>
  )
}

/** What stands in the place of a part that failed. */
const PartFailed = ({ title, words }: { title: string | undefined; words: Words }) => (
  <section className="panel">
    {title && (
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
    )}
    <p role="alert" data-state="part-failed">
      {words.data.partFailed} {words.data.triedAgain}
    </p>
  </section>
)

interface SafeProps {
  /** It is tried again with another. */
  readonly of: unknown
  readonly title?: string
  readonly words: Words
  readonly children: ReactNode
}

/** A part of the desk that may fail for itself: its place says so, the rest goes on. */
export const Safe = ({ of, title, words, children }: SafeProps) => (
  <Boundary of={of} fallback={<PartFailed title={title} words={words} />}>
    {children}
  </Boundary>
)

/** What in the address could not be understood and was passed over. */
export function IgnoredNotice({ faults, words }: { faults: readonly AddressFault[]; words: Words }) {
  if (faults.length === 0) return null
  const said = faults.map(({ key, value, code, allowed }) => words.address.fault(key, value, code, allowed))
  return (
    <p className="notice" role="status" data-state="ignored">
      {words.address.ignored} {said.join('; ')}.
    </p>
  )
}

/** What in `config.json` is wrong, or why it says nothing. */
export function ConfigNotice({ found, words }: { found: FoundConfig; words: Words }) {
  const said = configSentence(found, words)
  if (said === null) return null
  return (
    <p className="notice" role="status" data-state="config">
      {said}
    </p>
  )
}

/** A part of the page has gone, as after a deployment, and a page to load is there: when, the viewer says. */
export const RenewNotice = ({ words, onRenew }: { words: Words; onRenew: () => void }) => (
  <p className="notice" role="status" data-state="renew">
    {words.app.outdated}{' '}
    <button type="button" className="link" onClick={onRenew}>
      {words.app.renew}
    </button>
  </p>
)

/** In development and the demo: which mocked data this is. */
export const MockNotice = ({ text }: { text: string }) => (
  <footer className="mock-notice" data-state="mock">
    {text}
  </footer>
)
