import { LANGUAGES, type Language, THEME_CHOICES, type ThemeChoice } from '../question/address.ts'

/** What the desk remembers from one visit to the next; addresses go before it, defaults behind. */
const KEY = { lang: 'ioc-tasks/lang', theme: 'ioc-tasks/theme' } as const

function remembered<T extends string>(key: string, allowed: readonly T[]): T | null {
  try {
    const value = localStorage.getItem(key)
    return allowed.find(candidate => candidate === value) ?? null
  } catch {
    // Storage may be denied; then nothing is remembered.
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // See above.
  }
}

export const rememberedLanguage = (): Language | null => remembered(KEY.lang, LANGUAGES)
export const rememberedTheme = (): ThemeChoice | null => remembered(KEY.theme, THEME_CHOICES)
export const rememberLanguage = (language: Language): void => remember(KEY.lang, language)
export const rememberTheme = (theme: ThemeChoice): void => remember(KEY.theme, theme)
