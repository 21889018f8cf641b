import type { Request } from '../question/messages.ts'
import { boardService } from './service.ts'

/**
 * The board service beside the page: bytes come in and stay here, answers go out. What it throws is not caught: the page
 * hears of it, and starts another.
 */
const serve = boardService()

self.addEventListener('message', (event: MessageEvent<Request>) => self.postMessage(serve(event.data)))
