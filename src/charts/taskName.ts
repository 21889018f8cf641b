import { CHART_WORDS } from '../words/charts.ts'
import type { Words } from '../words/words.ts'

/** What a task is called in a picture: by clause and title, or that its name isn't told. */
export const taskName = (clause: string | null, title: string | null, words: Words): string =>
  title === null ? words.list.unnamed : CHART_WORDS[words.code].organizations.task(clause, title)
