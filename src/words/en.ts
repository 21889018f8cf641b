import type { Words } from './vi.ts'
import { vi } from './vi.ts'

export const en: Words = vi
