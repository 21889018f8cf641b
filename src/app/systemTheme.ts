import { useSyncExternalStore } from 'react'
import type { Theme, ThemeChoice } from '../question/address.ts'

const DARK = '(prefers-color-scheme: dark)'

/** What a chosen theme is on this screen, now. */
export function themeOf(choice: ThemeChoice, match: typeof matchMedia): Theme {
  if (choice !== 'system') return choice
  return match(DARK).matches ? 'dark' : 'light'
}

/** As {@link themeOf}; it follows the system when that changes, as many do at dusk. */
export function useTheme(choice: ThemeChoice): Theme {
  return useSyncExternalStore(
    listener => {
      if (choice !== 'system') return () => undefined
      const query = matchMedia(DARK)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => themeOf(choice, matchMedia),
  )
}
