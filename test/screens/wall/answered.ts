import { SCENARIOS } from '../../../mocks/scenarios.ts'
import { NO_ADDRESS } from '../../../src/question/address.ts'
import type { Answer } from '../../../src/question/answer.ts'
import type { Question } from '../../../src/question/question.ts'
import { NO_FILTER } from '../../../src/question/filter.ts'
import type { Loaded, Reply, Request } from '../../../src/question/messages.ts'
import { boardService } from '../../../src/answerer/service.ts'
import { addDays } from '../../../src/domain/plainDay.ts'
import { chartsOf } from '../../../src/question/views.ts'

type Row = Readonly<Record<string, unknown>>
export interface Document {
  readonly tasks: readonly Row[]
}

/** The wall's board of a document. @param later how many days after its data the day shown and the clock's are */
export function answered(document: Document, later = { day: 0, today: 0 }): { loaded: Loaded; answer: Answer } {
  const service = boardService()
  const ask = <T extends Reply['type']>(request: Request, type: T) => {
    const reply = service(request)
    if (reply.type !== type) throw new Error(reply.type)
    return reply as Extract<Reply, { type: T }>
  }
  const bytes = new TextEncoder().encode(JSON.stringify(document)).buffer
  const { loaded } = ask({ call: 0, type: 'load', bytes, version: 1, takeOlder: false }, 'loaded')
  const question: Question = {
    ...NO_ADDRESS,
    filter: NO_FILTER,
    day: addDays(loaded.dataDay, later.day),
    today: addDays(loaded.dataDay, later.today),
    rows: 0,
    charts: chartsOf('wall', 'overview'),
  }
  return { loaded, answer: ask({ call: 1, type: 'ask', question }, 'answer').answer }
}

export const scenario = (name: string) => JSON.parse(SCENARIOS[name]!.body()) as Document
