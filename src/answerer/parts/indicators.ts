import type { IndicatorRow } from '../../question/indicators.ts'
import type { PlainDay } from '../../domain/plainDay.ts'
import { type Filter, WITHOUT } from '../../question/filter.ts'
import type { Dataset } from '../board.ts'
import type { Part } from '../part.ts'

/** The document's indicators on the day, those of the programmes and documents that a filter names. */
function indicatorsOf({ facts, columns }: Dataset, day: PlainDay, filter: Filter): IndicatorRow[] {
  const named = (wanted: readonly string[], ids: readonly string[]) =>
    wanted.length === 0 || wanted.some(id => (id === WITHOUT ? ids.length === 0 : ids.includes(id)))
  return facts.indicators
    .filter(
      ({ programmeIds, documentId }) =>
        named(filter.programme, programmeIds) && named(filter.document, documentId === null ? [] : [documentId]),
    )
    .map(({ id, name, unit, target, direction, points, clause, programmeIds }) => ({
      id,
      name,
      unit,
      target,
      direction,
      latest: points.reduce<IndicatorRow['latest']>(
        (latest, point) => (point.on <= day && (latest === null || point.on >= latest.on) ? point : latest),
        null,
      ),
      clause,
      programmes: programmeIds.map(programmeId => facts.programmes[columns.programmes.get(programmeId)!]!.shortName),
    }))
}

export const indicators: Part<'indicators'> = {
  counts: [],
  read: ({ dataset, question: { day, filter } }) => ({ indicators: indicatorsOf(dataset, day, filter) }),
}
