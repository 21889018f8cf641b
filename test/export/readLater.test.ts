import { asking, PART_NAMES } from '../../src/question/parts.ts'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { NO_ADDRESS } from '../../src/question/address.ts'
import { answer } from '../../src/answerer/answer.ts'
import type { Answer } from '../../src/question/answer.ts'
import { datasetOf } from '../../src/answerer/board.ts'
import { CHART_IDS } from '../../src/question/charts.ts'
import { NO_FILTER } from '../../src/question/filter.ts'
import { FIGURES } from '../../src/charts/registry.ts'
import { read } from '../../src/data/read.ts'
import { readLater } from '../../src/export/readLater.ts'
import { WORDS } from '../../src/words/words.ts'

/** The words of a clock's day. */
const TODAY =
  /hôm nay|hôm qua|ngày mai|tuần này|tháng này|quý này|năm nay|today|yesterday|tomorrow|this (week|month|quarter|year)/i

/** A scenario's board on the day of its data, which is the clock's. */
function boardOf(scenario: string): Answer {
  const document = read(new TextEncoder().encode(SCENARIOS[scenario]!.body()))
  if ('rejection' in document) throw new Error(scenario)
  const { facts } = document
  const day = facts.dataDay
  const question = { ...NO_ADDRESS, filter: NO_FILTER, day, today: day, rows: 0, parts: asking(...PART_NAMES) }
  return answer(datasetOf(facts), question, 1)
}

describe('a figure of a file', () => {
  for (const scenario of ['notice', 'province', 'plan'])
    for (const lang of ['vi', 'en'] as const) {
      const shown = boardOf(scenario)
      const textOf = (of: Answer) => CHART_IDS.map(chart => JSON.stringify(FIGURES[chart](of, WORDS[lang])))

      it(`says nothing of today, though the screen does (${scenario}, ${lang})`, () => {
        expect(textOf(shown).some(text => TODAY.test(text))).toBe(true)
        expect(textOf(readLater(shown)).filter(text => TODAY.test(text))).toEqual([])
      })
    }
})
