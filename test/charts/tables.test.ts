import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseAddress } from '../../src/question/address.ts'
import { fromOn } from '../../src/answerer/board.ts'
import { reportOf } from '../../src/answerer/report.ts'
import { programmesFigure } from '../../src/charts/programmes.ts'
import { organizationsFigure } from '../../src/charts/organizations.ts'
import { supervisorsFigure } from '../../src/charts/supervisors.ts'
import { timelineFigure } from '../../src/charts/timeline.ts'
import { trendFigure } from '../../src/charts/trend.ts'
import type { Table } from '../../src/charts/figure.ts'
import { STATUSES } from '../../src/domain/status.ts'
import { CHART_WORDS } from '../../src/words/charts.ts'
import { WORDS } from '../../src/words/words.ts'
import { answerOf, board } from './boards.ts'
import { runs } from '../runs.ts'

const RUNS = runs(40)
const words = WORDS.vi

interface Row {
  readonly name: string
  readonly total: number
  readonly status: Readonly<Record<string, number>>
}

/** What the report says of a row: its name, its total, and the statuses in order. */
const said = ({ name, total, status }: Row) => [name, total, ...STATUSES.map(key => status[key])]
const printed = ({ rows }: Table) => rows.map(row => row.slice(0, 2 + STATUSES.length))
const sorted = (rows: readonly (readonly unknown[])[]) => rows.map(row => JSON.stringify(row)).toSorted()

it('every table has the report’s numbers, on any board', () => {
  fc.assert(
    fc.property(board(60), ({ dataset, query }) => {
      const { address } = parseAddress(query)
      const day = address.day ?? dataset.facts.dataDay
      const report = (filter: string) => {
        const asked = parseAddress(filter).address
        const from = fromOn(asked.from, day, dataset.facts.settings)
        return reportOf(dataset, { day, from, filter: asked.filter }, words)
      }
      /** A chart shows the board without the filter of its own dimension. */
      const without = (key: string) => {
        const params = new URLSearchParams(query)
        params.delete(key)
        return report(params.toString())
      }
      const answer = answerOf(dataset, query)
      const say = CHART_WORDS.vi
      const named = (table: Table, missing: string) =>
        sorted(printed(table).filter(([name, total]) => name !== missing && total !== 0))

      expect(named(organizationsFigure(answer, words).table, '')).toEqual(
        sorted(
          without('org')
            .byOrganization.map(row => said(row as unknown as Row))
            .filter(([, total]) => total !== 0),
        ),
      )
      expect(named(programmesFigure(answer, words).table, say.programmes.without)).toEqual(
        sorted(without('programme').byProgramme.map(row => said(row as unknown as Row))),
      )
      expect(
        printed(supervisorsFigure(answer, words).table).filter(
          ([name, total]) => name !== say.supervisors.without && total !== 0,
        ),
      ).toHaveLength(without('supervisor').bySupervisor.length)
      expect(named(supervisorsFigure(answer, words).table, say.supervisors.without)).toEqual(
        sorted(without('supervisor').bySupervisor.map(row => said(row as unknown as Row))),
      )
      const whole = without('due')
      const sums = printed(timelineFigure(answer, words).table).reduce<number[]>(
        (all, [, ...row]) => row.map((cell, place) => (all[place] ?? 0) + Number(cell)),
        [],
      )
      expect(sums).toEqual(said(whole as unknown as Row).slice(1))
      expect(trendFigure(answer, words).table.rows.map(row => row.slice(1))).toEqual(
        report(query).trend.map(({ total, completed, overdue }) => [total, completed, overdue]),
      )
    }),
    { numRuns: RUNS },
  )
})

it('leaders stand in the order of the board’s tasks, those without last', () => {
  fc.assert(
    fc.property(board(60), ({ dataset }) => {
      const answer = answerOf(dataset)
      const names = supervisorsFigure(answer, words).rows.map(({ name }) => name)
      const { filter } = parseAddress('').address
      const report = reportOf(dataset, { day: dataset.facts.dataDay, from: null, filter }, words)
      const without = CHART_WORDS.vi.supervisors.without
      expect(names.filter(name => name !== without)).toEqual(
        report.bySupervisor.map(({ name }) => (name as string | undefined) ?? ''),
      )
      expect(names.includes(without) ? names.at(-1) : without).toBe(without)
    }),
    { numRuns: RUNS },
  )
})
