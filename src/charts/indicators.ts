import type { Answer, Board } from '../question/answer.ts'
import { isNarrowed } from '../question/change.ts'
import type { IndicatorRow } from '../question/indicators.ts'
import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'
import type { TargetsFigure } from './figure.ts'

/** Whether the last value is as the target asks; null without a value or without a target. */
function isMet({ latest, target, direction }: IndicatorRow): boolean | null {
  if (latest === null || target === null) return null
  return direction === 'at-least' ? latest.value >= target : latest.value <= target
}

/** What isn't met first, then what is, then what nobody can say; in each the document's order. */
const RANK = (met: boolean | null) => (met === null ? 2 : Number(met))

function captionOf(rows: readonly IndicatorRow[], answer: Board, words: Words): string {
  const say = CHART_WORDS[words.code].indicators
  if (rows.length === 0) return say.none
  const counted = (is: boolean) => rows.filter(row => isMet(row) === is).length
  const without = rows.filter(({ latest }) => latest === null).length
  const caption = say.count(rows.length, { unmet: counted(false), met: counted(true), without })
  const { filter } = answer.question
  return isNarrowed({ ...filter, programme: [], document: [] }) ? say.ofAll(caption) : caption
}

/** Indicators against their targets; without values the target stands and says that there is no data. */
export function indicatorsFigure(answer: Answer<'indicators'>, words: Words): TargetsFigure {
  const say = CHART_WORDS[words.code].indicators
  const rows = [...answer.indicators].sort((a, b) => RANK(isMet(a)) - RANK(isMet(b)))
  const { day } = answer.question
  const measured = (value: number, unit: string | null) =>
    `${words.decimal(value)}${unit === null || unit === '%' ? (unit ?? '') : `\u00a0${unit}`}`
  const verdict = (row: IndicatorRow) => {
    const met = isMet(row)
    return met === null ? '' : met ? say.met : say.unmet[row.direction]
  }
  return {
    kind: 'targets',
    id: 'indicators',
    title: say.title,
    caption: captionOf(rows, answer, words),
    empty: rows.length === 0,
    rows: rows.map(row => ({
      name: row.name,
      value: row.latest?.value ?? null,
      target: row.target,
      met: isMet(row),
      valueText:
        row.latest === null ? say.noData : `${measured(row.latest.value, row.unit)}, ${say.on(row.latest.on, day)}`,
      valueShort: row.latest === null ? say.noData : measured(row.latest.value, row.unit),
      verdict: verdict(row),
      targetText: row.target === null ? say.noTarget : say.target(row.direction, measured(row.target, row.unit)),
    })),
    key: [],
    table: {
      columns: [
        say.columns.name,
        say.columns.value,
        say.columns.on,
        say.columns.direction,
        say.columns.target,
        say.columns.verdict,
        say.columns.unit,
        say.columns.clause,
      ],
      rows: rows.map(row => [
        row.name,
        row.latest?.value ?? null,
        row.latest === null ? null : words.fullDate(row.latest.on),
        row.target === null ? null : say.directions[row.direction],
        row.target,
        row.latest === null ? say.noData : verdict(row) || null,
        row.unit,
        row.clause,
      ]),
    },
  }
}
