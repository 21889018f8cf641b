import { FAMILY } from '../look/type.ts'
import type { Measure } from './frame.ts'

const WEIGHTS = [400, 550, 650]
const LETTERS = 'AaĐđơưạ0'

const FAMILIES = ['"Inter Tabular"', '"Inter Variable"'] as const

/**
 * Waits for Inter: ECharts keeps wrong widths for the page's life if it starts before.
 * @param more families beside those of every screen
 */
export async function fontsReady(fonts: FontFaceSet, more: readonly string[] = []): Promise<void> {
  const families = [...FAMILIES, ...more]
  await Promise.all(
    families.flatMap(family => WEIGHTS.map(weight => fonts.load(`${weight} 12px ${family}`, LETTERS))),
  ).catch(() => undefined)
}

/** Widths as the browser's canvas sets them. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text, sizePx, weight) => {
    const key = `${weight} ${sizePx} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    if (widths.size > 5000) widths.clear()
    if (context) context.font = `${weight} ${sizePx}px ${FAMILY}`
    const width = context ? context.measureText(text).width : text.length * sizePx * 0.55
    widths.set(key, width)
    return width
  }
}
