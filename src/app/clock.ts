import type { Clock } from '../board/clock.ts'

export const realClock: Clock = () => ({ pc: Date.now(), ran: performance.now() })
