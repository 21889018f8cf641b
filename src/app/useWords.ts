import { useEffect, useReducer } from 'react'
import type { Language } from '../board/address.ts'
import { loadWords, wordsHere } from '../words/loadWords.ts'
import type { Words } from '../words/words.ts'

/** The words of a language; those at hand until they are loaded. */
export function useWords(language: Language): Words {
  const [, renew] = useReducer((count: number) => count + 1, 0)
  const words = wordsHere(language)
  const missing = words.code !== language
  useEffect(() => {
    if (missing) void loadWords(language).then(renew)
  }, [language, missing])
  return words
}
