import { isToday } from '../../question/answer.ts'
import type { OverviewAnswer } from './content.ts'
import type { Rate, Tally } from '../../question/tally.ts'
import type { Tile } from '../../question/tiles.ts'
import { addDays } from '../../domain/plainDay.ts'
import { WALL_WORDS } from '../../words/wall.ts'
import type { Words } from '../../words/words.ts'
import { isSmallBase } from '../said/tileWords.ts'

/** A line under a tile's number. */
export interface TileLine {
  readonly text: string
  /** Newly so: marked with a dot. */
  readonly isNew: boolean
  /** It stands wherever its number does. */
  readonly stays: boolean
  /** It says a rate's numerator and denominator. */
  readonly isShare: boolean
}

/** What a tile's number was on the day compared with. */
function counted({ key }: Tile, { status, flags }: Tally): number {
  switch (key) {
    case 'blocked':
    case 'stagnant':
      return flags[key]
    case 'completionRate':
    case 'onTimeRate':
      return 0
    default:
      return status[key]
  }
}

/** The lines under a number on the wall, the more telling first: short, since nothing on it is cut. */
export function wallLines(tile: Tile, answer: OverviewAnswer, words: Words): TileLine[] {
  const { tiles: say } = words
  const wall = WALL_WORDS[words.code]
  const { attention, highlights, question } = answer
  const shown = question.day
  // Last week is that before the clock's day only.
  const earlierDay = question.compare === null && isToday(answer) ? null : answer.before.day
  const earlier = answer.before.tally
  const line = (text: string): TileLine => ({ text, isNew: false, stays: false, isShare: false })
  const shareLine = (text: string): TileLine => ({ ...line(text), isShare: true })
  const before = (value: string) => line(say.before(value, earlierDay, shown))
  const then = before(words.count(counted(tile, earlier)))
  const rateBefore = (now: Rate, was: Rate): TileLine[] => {
    if (was.rate === null || now.rate === null) return []
    if (isSmallBase(now) || isSmallBase(was)) return [before(say.share(was.numerator, was.denominator))]
    return [line(wall.points(now, was, say.earlier(earlierDay, shown)))]
  }
  switch (tile.key) {
    case 'overdue': {
      const first = attention.longestOverdue[0]
      const { newlyOverdue } = highlights
      return [
        line(say.compared(tile.count!, earlier.status.overdue, earlierDay, shown)),
        ...(newlyOverdue > 0
          ? [{ text: wall.newToday(newlyOverdue, isToday(answer)), isNew: true, stays: false, isShare: false }]
          : []),
        ...(first ? [line(wall.longest(first.daysLate!))] : []),
      ]
    }
    case 'awaitingUpdate':
      return [line(wall.resultUnknown), line(wall.dueSince(highlights.awaitingUpdateSince!, shown))]
    case 'dueSoon':
      return [
        line(say.dueUntil(addDays(shown, answer.terms.dueSoonDays), shown)),
        line(
          highlights.dueToday > 0
            ? wall.dueToday(highlights.dueToday, isToday(answer))
            : wall.noneToday(isToday(answer)),
        ),
      ]
    case 'blocked': {
      const { escalated } = answer.tiles.tally.flags
      return [line(escalated > 0 ? wall.escalated(escalated) : wall.noneEscalated), then]
    }
    case 'stagnant':
      return [line(wall.stagnantOver(answer.terms.stagnantDays)), then]
    case 'awaitingConfirmation':
      return [line(wall.handedIn), then]
    case 'completionRate': {
      const rate = tile.rate!
      const share = isSmallBase(rate) ? [] : [shareLine(say.share(rate.numerator, rate.denominator))]
      return [...share, ...rateBefore(rate, earlier.rates.completionRate)]
    }
    case 'onTimeRate': {
      const rate = tile.rate!
      const share = say.share(rate.numerator, rate.denominator)
      const base = isSmallBase(rate)
        ? line(say.onTimeBase(answer.terms.onTimeBase))
        : shareLine(wall.onTimeShare(share, answer.terms.onTimeBase))
      return [base, ...rateBefore(rate, earlier.rates.onTimeRate)]
    }
    case 'noDeadline':
      return [line(wall.notCompleted), then]
  }
}
