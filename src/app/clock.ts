import type { Clock } from '../question/clock.ts'

export const realClock: Clock = () => ({ pc: Date.now(), ran: performance.now() })
