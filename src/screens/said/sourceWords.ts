import type { DataClock } from '../../question/clock.ts'
import type { AgeLevel } from '../../question/freshness.ts'
import type { Problem, SourceState } from '../../question/source.ts'
import type { Words } from '../../words/words.ts'

/** What is known of the source, and how it is asked. */
export interface SourceStanding {
  readonly state: SourceState
  /** How the data's age stands to its limits. */
  readonly level: AgeLevel
  /** Its failures don't count yet: it is tried again at once. */
  readonly patient: boolean
  readonly time: DataClock
  /** What the PC's clock says, in milliseconds. */
  readonly pc: number
  readonly refreshSeconds: number
  readonly contact: string | null
}

/** What is wrong with the data or its source, in sentences. */
export interface SourceReport {
  readonly kind: Problem['kind'] | 'kept' | 'older' | 'stale' | 'clock'
  /** How old the data is, where that is past its limit; or that nobody knows. */
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
 * That the data is stale, that its source is lost or sends what can't be used or is older, that the clock is wrong; null
 * where all is well.
 * @param now by the data's own clock, in milliseconds
 */
export function sourceReport(standing: SourceStanding, now: number, words: Words): SourceReport | null {
  const { state, level, patient, time, pc, refreshSeconds, contact } = standing
  const { source: say } = words
  const { loaded, kept, answeredAt, triedAt } = state
  const problem = patient ? null : state.problem
  if (loaded === null) return null
  const older = olderOf(state, now, words)
  const stale = level !== 'fresh'
  if (!stale && problem === null && !kept && older === null && time.difference === 0) return null
  // Whose clock is ahead may have answered "before" the data was made.
  const since = answeredAt === null || time.wrong ? null : Math.max(answeredAt + time.ahead, loaded.generatedAtMs)
  const reasons = problem === null ? [] : reasonsOf(problem, since, now, words)
  if (problem === null && (kept || (stale && !time.wrong && older === null)))
    reasons.push(kept ? say.waiting : say.connected)
  if (problem?.kind === 'rejected') reasons.push(say.stays(loaded.generatedAtMs, time.wrong ? null : now))
  if (older !== null) reasons.push(older)
  if (time.difference !== 0) reasons.push(say.clockOff(time.difference, pc))
  const minutes = Math.floor((now - loaded.generatedAtMs) / 60_000)
  return {
    kind: problem?.kind ?? (kept ? 'kept' : older !== null ? 'older' : stale && !time.wrong ? 'stale' : 'clock'),
    age: time.wrong ? say.clockWrong(pc) : stale ? say.staleFor(minutes) : null,
    reasons,
    retries:
      problem === null
        ? null
        : say.retries(refreshSeconds, triedAt === null || time.wrong ? null : triedAt + time.ahead),
    kept: kept ? say.kept : null,
    contact: (stale || time.difference !== 0) && contact !== null ? say.contact(contact) : null,
  }
}

/** That the source sends older data than is shown, or that such is shown. */
function olderOf({ loaded, olderMs, newestMs }: SourceState, now: number, words: Words): string | null {
  const { source: say } = words
  if (olderMs !== null) return say.sendsOlder(olderMs, loaded!.generatedAtMs, now)
  return loaded!.generatedAtMs < newestMs ? say.usesOlder(loaded!.generatedAtMs, now) : null
}

function reasonsOf(problem: Problem, since: number | null, now: number, words: Words): string[] {
  const { source: say } = words
  if (problem.kind === 'rejected') return [say.rejectedNewer, sentenceOf(problem, words)]
  if (problem.kind === 'unreachable' && problem.trouble.code === 'noConnection') return [say.lost(since, now)]
  return [sentenceOf(problem, words), ...(since === null ? [] : [say.lastAnswer(since, now)])]
}
