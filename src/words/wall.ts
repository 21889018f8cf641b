import { wallEn } from './wall.en.ts'
import { wallVi, type WallWords } from './wall.vi.ts'

export const WALL_WORDS: Readonly<Record<'vi' | 'en', WallWords>> = { vi: wallVi, en: wallEn }
