import { en } from './en.ts'
import { vi, type Words } from './vi.ts'

export type { Words }

export const WORDS: Readonly<Record<'vi' | 'en', Words>> = { vi, en }
