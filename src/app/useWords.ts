import type { Language } from '../question/address.ts'
import { useImported } from '../screens/useImported.ts'
import { loadWords, wordsHere } from '../words/loadWords.ts'
import type { Words } from '../words/words.ts'

const LOAD = { vi: () => loadWords('vi'), en: () => loadWords('en') }

/** The words of a language; those at hand until they are loaded. */
export function useWords(language: Language): Words {
  const words = wordsHere(language)
  useImported(words.code === language ? null : LOAD[language])
  return wordsHere(language)
}
