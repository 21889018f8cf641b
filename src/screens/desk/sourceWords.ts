import type { AgeLevel } from '../../board/freshness.ts'
import type { Problem, SourceState } from '../../board/source.ts'
import type { Words } from '../../words/words.ts'

/** What is known of the source, and how it is asked. */
export interface SourceStanding {
  readonly state: SourceState
  /** How the data's age stands to its limits. */
  readonly level: AgeLevel
  /** Its failures don't count yet: it is tried again at once. */
  readonly patient: boolean
  /** How far the data's own clock is before the real one, in milliseconds. */
  readonly ahead: number
  readonly refreshSeconds: number
  readonly contact: string | null
}

/** What is wrong with the data or its source, in sentences. */
export interface SourceReport {
  readonly kind: Problem['kind'] | 'kept' | 'stale'
  /** How old the data is, where that is past its limit. */
  readonly age: string | null
  /** What happened, and since when. */
  readonly reasons: readonly string[]
  /** What changes with each try. */
  readonly retries: string | null
  readonly kept: string | null
  readonly contact: string | null
}

/** What went wrong, in a sentence. */
export function sentenceOf(problem: Problem, words: Words): string {
  switch (problem.kind) {
    case 'unreachable':
      return words.source.trouble(problem.trouble)
    case 'rejected':
      return words.rejection(problem.rejection)
    case 'failed':
      return words.data.failed
  }
}

/**
 * That the data is stale, that its source is lost or sends what can't be used; null where all is well.
 * @param now by the data's own clock, in milliseconds
 */
export function sourceReport(
  { state, level, patient, ahead, refreshSeconds, contact }: SourceStanding,
  now: number,
  words: Words,
): SourceReport | null {
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
  const stale = level !== 'fresh'
  return {
    kind: problem?.kind ?? (kept ? 'kept' : 'stale'),
    age: stale ? say.staleFor(minutes) : null,
    reasons,
    retries: problem === null ? null : say.retries(refreshSeconds, triedAt === null ? null : triedAt + ahead),
    kept: kept ? say.kept : null,
    contact: stale && contact !== null ? say.contact(contact) : null,
  }
}

function reasonsOf(problem: Problem, since: number | null, now: number, words: Words): string[] {
  const { source: say } = words
  if (problem.kind === 'rejected') return [say.rejectedNewer, sentenceOf(problem, words)]
  if (problem.kind === 'unreachable' && problem.trouble.code === 'noConnection') return [say.lost(since, now)]
  return [sentenceOf(problem, words), ...(since === null ? [] : [say.lastAnswer(since, now)])]
}
