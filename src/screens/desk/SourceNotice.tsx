import type { Words } from '../../words/words.ts'
import { sourceReport, type SourceStanding } from '../said/sourceWords.ts'

interface Props {
  readonly standing: SourceStanding
  /** By the data's own clock, in milliseconds. */
  readonly now: number
  readonly words: Words
}

/** That the data is stale, that its source is lost or sends what can't be used: what is shown, since when, what next. */
export function SourceNotice({ standing, now, words }: Props) {
  const report = sourceReport(standing, now, words)
  if (report === null) return null
  const { kind, age, reasons, retries, kept, contact } = report
  return (
    <section
      className="notice source-notice"
      aria-label={words.source.heading}
      data-state={kind}
      data-level={standing.level}
      data-kept={kept !== null}
    >
      {age !== null && <strong>{age} </strong>}
      {/* What changes with each try is outside: it would be read out each time. */}
      <span role="status">{reasons.join(' ')}</span>
      {[retries, kept, contact].map(said => said !== null && ` ${said}`)}
    </section>
  )
}
