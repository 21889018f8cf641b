import type { Answer, Board } from '../question/answer.ts'
import type { TrendRow } from '../question/trend.ts'
import { narrowsState } from '../question/change.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import type { TrendFigure } from './figure.ts'
import { nothingText } from './nothing.ts'
import { stateText } from './stateText.ts'

function captionOf(last: TrendRow, before: TrendRow | undefined, answer: Board, words: Words): string {
  const { filter } = answer.question
  const { trend: say } = CHART_WORDS[words.code]
  if (last.total === 0) return nothingText(answer, words)
  return narrowsState(filter)
    ? say.matching(stateText(filter, words), last.total, before?.total ?? null, before?.on ?? null, last.on)
    : say.caption(last.overdue, before?.overdue ?? null, before?.on ?? null, last.on)
}

/** Assigned, completed and overdue at the end of each month and on the day shown. */
export function trendFigure(answer: Answer<'trend'>, words: Words): TrendFigure {
  const say = CHART_WORDS[words.code]
  const rows = answer.trend
  const last = rows.at(-1)!
  const before = rows.at(-2)
  return {
    kind: 'trend',
    id: 'trend',
    title: say.trend.title,
    caption: captionOf(last, before, answer, words),
    empty: last.total === 0,
    points: rows.map(({ on, total, completed, overdue }) => ({
      on,
      total,
      completed,
      overdue,
      overdueText: overdue > 0 || on === last.on ? words.count(overdue) : '',
      label: say.trend.point(on, total, completed, overdue),
      change: { day: on },
    })),
    totalText: narrowsState(answer.question.filter) ? words.list.all(last.total) : say.trend.total(last.total),
    completedText: say.trend.completed(last.completed),
    overdueHead: say.trend.overdue,
    dayText: words.shortDate(last.on),
    number: words.count,
    month: (day, first) => say.timeline.month(day, first, last.on),
    key: [],
    table: {
      columns: [say.trend.columns.on, say.trend.columns.total, say.trend.columns.completed, say.trend.columns.overdue],
      rows: rows.map(({ on, total, completed, overdue }) => [words.fullDate(on), total, completed, overdue]),
    },
  }
}
