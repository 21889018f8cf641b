import { type Answer, isToday } from '../../question/answer.ts'
import type { Rate } from '../../question/tally.ts'
import type { Tile } from '../../question/tiles.ts'
import { addDays } from '../../domain/plainDay.ts'
import type { Words } from '../../words/words.ts'

/** A rate whose denominator is smaller stands as n/m. */
const SMALLEST_BASE = 10

export const isSmallBase = (rate: Rate) => rate.denominator < SMALLEST_BASE

/** A rate as n/m. */
export const shareValue = ({ numerator, denominator }: Rate, words: Words) => ({
  value: words.count(numerator),
  unit: `/${words.count(denominator)}`,
})

/** A tile's number, with what stands smaller behind it. */
export function tileValue({ count, rate }: Tile, words: Words): { value: string; unit: string } {
  if (rate === null) return { value: words.count(count!), unit: '' }
  if (rate.rate === null) return { value: words.NO_VALUE, unit: '' }
  if (isSmallBase(rate)) return shareValue(rate, words)
  return { value: words.percent(rate.numerator, rate.denominator).slice(0, -1), unit: '%' }
}

/** The lines that make a tile's number mean something: the first always, the second where there is room. */
export function tileLines(tile: Tile, answer: Answer<'tiles' | 'highlights'>, words: Words): string[] {
  const { tiles: say } = words
  const { highlights, question } = answer
  const earlier = answer.before.tally
  // Last week is that before the clock's day only.
  const earlierDay = question.compare === null && isToday(answer) ? null : answer.before.day
  const { tally } = answer.tiles
  const shown = question.day
  const before = (value: string) => say.before(value, earlierDay, shown)
  switch (tile.key) {
    case 'overdue': {
      const { oldest } = highlights
      const first = oldest[0]
      if (!first) return [before(words.count(earlier.status.overdue))]
      const byClause = tile.count! <= 1 && first.clause !== null
      const longest = byClause ? say.oldestFew(oldest) : say.oldest(first.daysLate!, first.lead)
      const { overdue } = earlier.status
      const asMany = tile.count === overdue || tile.count! > 9
      return [longest, asMany ? say.compared(tile.count!, overdue, earlierDay, shown) : before(words.count(overdue))]
    }
    case 'awaitingUpdate':
      return [say.awaitingUpdateSince(highlights.awaitingUpdateSince!, shown)]
    case 'dueSoon': {
      const last = addDays(shown, answer.terms.dueSoonDays)
      if (tile.count === 0) return [say.dueUntil(last, shown)]
      const named = highlights.dueSoon
      const allNamed = tile.count! <= 2 && named.every(task => task.clause !== null)
      if (allNamed) return [say.dueFew(named, named.at(-1)!.lastOnTimeDay!, shown)]
      return [
        highlights.dueToday > 0
          ? say.dueToday(highlights.dueToday, isToday(answer))
          : say.dueNearest(named[0]!.lastOnTimeDay!, shown),
      ]
    }
    case 'blocked': {
      const { escalated } = tally.flags
      if (tile.count === 0) return [before(words.count(earlier.flags.blocked))]
      return [escalated > 0 ? say.escalated(escalated, highlights.escalated) : say.noneEscalated]
    }
    case 'stagnant':
      return [say.stagnantOver(answer.terms.stagnantDays)]
    case 'awaitingConfirmation': {
      const late = tally.flags.submitted - tally.status.awaitingConfirmation
      return [late > 0 ? say.handedInLate(late) : say.handedIn]
    }
    case 'completionRate': {
      const now = tile.rate!
      const { completionRate } = earlier.rates
      const share = (rate: Rate) => say.share(rate.numerator, rate.denominator)
      const then = completionRate.rate === null ? [] : [before(share(completionRate))]
      return [[...(isSmallBase(now) ? [] : [share(now)]), ...then].join('; ')].filter(line => line !== '')
    }
    case 'onTimeRate': {
      const rate = tile.rate!
      if (isSmallBase(rate)) return [say.onTimeBase(answer.terms.onTimeBase)]
      return [say.onTimeShare(say.share(rate.numerator, rate.denominator), answer.terms.onTimeBase)]
    }
    case 'noDeadline':
      return [say.withoutDeadline(tally.withoutDeadline)]
  }
}
