import { type BoardClient, boardClient } from '../../src/board/client.ts'
import type { Reply } from '../../src/board/messages.ts'
import { boardService } from '../../src/board/service.ts'
import type { Network } from '../../src/data/fetchDocument.ts'

/** The board service in this process, behind the same client as in the page. */
export function inProcessClient(): BoardClient {
  const serve = boardService()
  let listener: (event: MessageEvent<Reply>) => void = () => undefined
  return boardClient({
    addEventListener: (_, listen) => {
      listener = listen
    },
    postMessage: request => listener(new MessageEvent('message', { data: serve(request) })),
  })
}

/** The network that msw mocks. */
export const network: Network = {
  fetch: (...asked) => fetch(...asked),
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}
