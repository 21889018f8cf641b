import { isoDay, type PlainDay } from '../domain/plainDay.ts'
import { fold, wordsOf } from '../words/fold.ts'

/** `theo-co-quan-chu-tri-organizations-2025-10-22.png`: a name that every system and mail program keeps. */
export function fileName(title: string, id: string, day: PlainDay, extension: string): string {
  return `${[...wordsOf(fold(title)), id, isoDay(day)].join('-')}.${extension}`
}
