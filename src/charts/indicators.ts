import type { Answer } from '../board/answer.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import { asked } from './asked.ts'
import type { TargetsFigure } from './figure.ts'

/** Indicators against their targets; without values the target stands and says that there is no data. */
export function indicatorsFigure(answer: Answer, words: Words): TargetsFigure {
  const say = CHART_WORDS[words.code].indicators
  const rows = asked(answer.indicators)
  const { day } = answer.question
  const measured = (value: number, unit: string | null) =>
    `${words.decimal(value)}${unit === null || unit === '%' ? (unit ?? '') : ` ${unit}`}`
  return {
    kind: 'targets',
    id: 'indicators',
    title: say.title,
    caption: rows.length === 0 ? say.none : say.count(rows.length, rows.filter(({ latest }) => latest === null).length),
    rows: rows.map(({ name, unit, target, direction, latest }) => ({
      name,
      value: latest?.value ?? null,
      target,
      met:
        latest !== null &&
        target !== null &&
        (direction === 'at-least' ? latest.value >= target : latest.value <= target),
      valueText: latest === null ? say.noData : `${measured(latest.value, unit)}, ${say.on(latest.on, day)}`,
      targetText: target === null ? say.noTarget : say.target(direction, measured(target, unit)),
    })),
    key: [],
    table: {
      columns: [
        say.columns.name,
        say.columns.value,
        say.columns.on,
        say.columns.direction,
        say.columns.target,
        say.columns.unit,
        say.columns.clause,
      ],
      rows: rows.map(({ name, latest, direction, target, unit, clause }) => [
        name,
        latest?.value ?? null,
        latest === null ? null : words.fullDate(latest.on),
        target === null ? null : say.directions[direction],
        target,
        unit,
        clause,
      ]),
    },
  }
}
