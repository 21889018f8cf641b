import type { Answer } from '../board/answer.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import { asked } from './asked.ts'
import type { TrendFigure } from './figure.ts'

/** Assigned, completed and overdue at the end of each month and on the day shown. */
export function trendFigure(answer: Answer, words: Words): TrendFigure {
  const say = CHART_WORDS[words.code]
  const rows = asked(answer.trend)
  const last = rows.at(-1)!
  const before = rows.at(-2)
  return {
    kind: 'trend',
    id: 'trend',
    title: say.trend.title,
    caption: say.trend.caption(last.overdue, before?.overdue ?? null, before?.on ?? null, last.on),
    points: rows.map(({ on, total, completed, overdue }) => ({
      on,
      total,
      completed,
      overdue,
      overdueText: overdue > 0 ? words.count(overdue) : '',
      label: say.trend.point(on, total, completed, overdue),
      change: { day: on },
    })),
    totalText: say.trend.total(last.total),
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
