import { SCENARIOS } from '../../../mocks/scenarios.ts'
import { NO_ADDRESS } from '../../../src/question/address.ts'
import { has } from '../../../src/question/answer.ts'
import type { OverviewAnswer } from '../../../src/screens/wall/content.ts'
import { NO_FILTER } from '../../../src/question/filter.ts'
import type { Loaded, Reply, Request } from '../../../src/question/messages.ts'
import { boardService } from '../../../src/answerer/service.ts'
import { addDays } from '../../../src/domain/plainDay.ts'
import { asking } from '../../../src/question/parts.ts'

type Row = Readonly<Record<string, unknown>>
export interface Document {
  readonly tasks: readonly Row[]
}

/** The wall's board of a document. @param later how many days after its data the day shown and the clock's are */
export function answered(document: Document, later = { day: 0, today: 0 }): { loaded: Loaded; answer: OverviewAnswer } {
  const service = boardService()
  const ask = <T extends Reply['type']>(request: Request, type: T) => {
    const reply = service(request)
    if (reply.type !== type) throw new Error(reply.type)
    return reply as Extract<Reply, { type: T }>
  }
  const bytes = new TextEncoder().encode(JSON.stringify(document)).buffer
  const { loaded } = ask({ call: 0, type: 'load', bytes, version: 1, takeOlder: false }, 'loaded')
  const question = {
    ...NO_ADDRESS,
    filter: NO_FILTER,
    day: addDays(loaded.dataDay, later.day),
    today: addDays(loaded.dataDay, later.today),
    rows: 0,
    parts: asking('tiles', 'highlights', 'attention', 'organizations'),
  }
  const { answer } = ask({ call: 1, type: 'ask', question }, 'answer')
  if (!has(answer, 'tiles', 'highlights', 'attention', 'organizations')) throw new Error('a part is missing')
  return { loaded, answer }
}

export const scenario = (name: string) => JSON.parse(SCENARIOS[name]!.body()) as Document
