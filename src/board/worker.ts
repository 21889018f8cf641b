import type { Reply, Request } from './messages.ts'
import { boardService } from './service.ts'

/** The board service beside the page: bytes come in and stay here, answers go out. */
const serve = boardService()

const reply = (request: Request): Reply => {
  try {
    return serve(request)
  } catch (error) {
    return { call: request.call, type: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

self.addEventListener('message', (event: MessageEvent<Request>) => self.postMessage(reply(event.data)))
