import { type BoardClient, boardClient } from '../../src/question/client.ts'
import type { Reply, Request } from '../../src/question/messages.ts'
import type { Port } from '../../src/question/port.ts'
import { boardService } from '../../src/answerer/service.ts'
import type { Network } from '../../src/data/fetchDocument.ts'

/**
 * The board service in this process, behind the same client as in the page; like a worker it takes bytes away.
 * @param turn when it comes to a request
 */
export function inProcessClient(
  serve = boardService(),
  turn: (request: Request) => Promise<void> = () => Promise.resolve(),
): BoardClient {
  const port = (): Port => {
    let listener: (event: MessageEvent<Reply>) => void = () => undefined
    return {
      addEventListener: (type: string, listen: typeof listener) => {
        if (type === 'message') listener = listen
      },
      postMessage: (message, transfer) => {
        const request = structuredClone(message, { transfer })
        void turn(request).then(() => listener(new MessageEvent('message', { data: serve(request) })))
      },
      terminate: () => undefined,
    }
  }
  // It neither dies nor falls silent.
  return boardClient(port, () => () => undefined)
}

/** The network that msw mocks. */
export const network: Network = {
  fetch: (...asked) => fetch(...asked),
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}
