import type { AgeLevel } from '../../board/freshness.ts'
import type { Problem, SourceState } from '../../board/source.ts'
import type { Words } from '../../words/words.ts'

interface Props {
  readonly state: SourceState
  /** How the data's age stands to its limits. */
  readonly level: AgeLevel
  /** Its failures don't count yet: it is tried again at once. */
  readonly patient: boolean
  /** By the data's own clock, in milliseconds; `ahead` is how far it is before the real one. */
  readonly now: number
  readonly ahead: number
  readonly refreshSeconds: number
  readonly contact: string | null
  readonly words: Words
}

/** What went wrong, in a sentence. */
export function sentenceOf(problem: Problem, words: Words): string {
  switch (problem.kind) {
    case 'unreachable':
      return words.source.trouble(problem.trouble)
    case 'rejected':
      return words.rejection(problem.rejection)
    case 'failed':
      return words.data.failed(problem.message)
  }
}

/** That the data is stale, that its source is lost or sends what can't be used: what is shown, since when, what next. */
export function SourceNotice({ state, level, patient, now, ahead, refreshSeconds, contact, words }: Props) {
  const { source: say } = words
  const { loaded, kept, answeredAt, triedAt } = state
  const problem = patient ? null : state.problem
  if (loaded === null || (level === 'fresh' && problem === null && !kept)) return null
  // Whose clock is ahead may have answered "before" the data was made.
  const since = answeredAt === null ? null : Math.max(answeredAt + ahead, loaded.generatedAtMs)
  const reasons = problem === null ? [] : reasonsOf(problem, since, now, words)
  if (problem === null) reasons.push(kept ? say.waiting : say.connected)
  if (problem?.kind === 'rejected') reasons.push(say.stays(loaded.generatedAtMs, now))
  const minutes = Math.floor((now - loaded.generatedAtMs) / 60_000)
  return (
    <section
      className="notice source-notice"
      aria-label={say.heading}
      data-state={problem?.kind ?? (kept ? 'kept' : 'stale')}
      data-level={level}
      data-kept={kept}
    >
      {level !== 'fresh' && <strong>{say.staleFor(minutes)} </strong>}
      {/* What changes with each try is outside: it would be read out each time. */}
      <span role="status">{reasons.join(' ')}</span>
      {problem !== null && ` ${say.retries(refreshSeconds, triedAt === null ? null : triedAt + ahead)}`}
      {kept && ` ${say.kept}`}
      {level !== 'fresh' && contact !== null && ` ${say.contact(contact)}`}
    </section>
  )
}

function reasonsOf(problem: Problem, since: number | null, now: number, words: Words): string[] {
  const { source: say } = words
  if (problem.kind === 'rejected') return [say.rejectedNewer, sentenceOf(problem, words)]
  if (problem.kind === 'unreachable' && problem.trouble.code === 'noConnection') return [say.lost(since, now)]
  return [sentenceOf(problem, words), ...(since === null ? [] : [say.lastAnswer(since, now)])]
}
