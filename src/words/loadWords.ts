import { vi, type Words } from './vi.ts'

type Language = Words['code']

/** Vietnamese comes with the page, other languages when they are asked for. */
const here: Partial<Record<Language, Words>> = { vi }

/** The words of a language where they are here; Vietnamese until then. */
export const wordsHere = (language: Language): Words => here[language] ?? vi

/** Brings a language's words here. Throws where they can't be had now. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'en') here.en ??= (await import('./en.ts')).en
  return wordsHere(language)
}
