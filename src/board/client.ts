import type { Rejection } from '../domain/facts.ts'
import type { Answer, Question } from './answer.ts'
import type { Loaded, Quality, Reply, Request } from './messages.ts'

/** A document that was rejected whole, as an error that Query understands. */
export class RejectedDocument extends Error {
  readonly rejection: Rejection

  constructor(rejection: Rejection) {
    super(rejection.code)
    this.rejection = rejection
  }
}

/** What a screen may ask of the board service, wherever it runs. */
export interface BoardClient {
  /** Takes the bytes away from the caller. Throws {@link RejectedDocument}; the last good document then stays. */
  load(bytes: ArrayBuffer): Promise<Loaded>
  ask(question: Question): Promise<Answer>
  quality(): Promise<Quality>
}

type Unsent = Request extends infer R ? (R extends { call: number } ? Omit<R, 'call'> : never) : never

/** A port to the service: a Worker, or anything that talks like one. */
export interface Port {
  postMessage(message: Request, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void
}

export function boardClient(port: Port): BoardClient {
  const waiting = new Map<number, (reply: Reply) => void>()
  let calls = 0
  port.addEventListener('message', ({ data }) => {
    waiting.get(data.call)?.(data)
    waiting.delete(data.call)
  })
  const send = <T extends Reply['type']>(request: Unsent, type: T, transfer: Transferable[] = []) =>
    new Promise<Extract<Reply, { type: T }>>((resolve, reject) => {
      const call = calls++
      waiting.set(call, reply => {
        if (reply.type === type) resolve(reply as Extract<Reply, { type: T }>)
        else if (reply.type === 'rejected') reject(new RejectedDocument(reply.rejection))
        else reject(new Error(reply.type === 'failed' ? reply.message : reply.type))
      })
      port.postMessage({ ...request, call }, transfer)
    })
  return {
    load: async bytes => (await send({ type: 'load', bytes }, 'loaded', [bytes])).loaded,
    ask: async question => (await send({ type: 'ask', question }, 'answer')).answer,
    quality: async () => (await send({ type: 'quality' }, 'quality')).quality,
  }
}
