import { fontOf } from '../look/type.ts'
import type { Measure } from './frame.ts'

const WEIGHTS = [400, 550, 650]
const LETTERS = 'AaĐđơưạ0'

const FAMILIES = ['"Inter Tabular"', '"Inter Variable"'] as const

/**
 * Waits for Inter, or for what of it can be had: widths measured before would be kept for the page's life, here and by
 * ECharts.
 * @param more families beside those of every screen
 * @returns whether all of it is there
 */
export async function fontsReady(fonts: FontFaceSet, more: readonly string[] = []): Promise<boolean> {
  const families = [...FAMILIES, ...more]
  const loaded = await Promise.allSettled(
    families.flatMap(family => WEIGHTS.map(weight => fonts.load(`${weight} 12px ${family}`, LETTERS))),
  )
  return loaded.every(({ status }) => status === 'fulfilled')
}

const MOST_WIDTHS = 5000
/** Longer texts are seldom measured twice, and too large to be kept. */
const LONGEST_KEPT = 500
const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null | undefined

/** What was measured before a font came is measured again. */
export const forgetWidths = (): void => widths.clear()

/** The width that the browser's canvas gives a text, in px. One canvas and one memory serve the whole page. */
function drawnWidth(text: string, font: string): number {
  const key = `${font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (context === undefined) context = document.createElement('canvas').getContext('2d')
  if (context) context.font = font
  const width = context ? context.measureText(text).width : text.length * sizeOf(font) * 0.55
  if (widths.size >= MOST_WIDTHS) widths.clear()
  if (text.length <= LONGEST_KEPT) widths.set(key, width)
  return width
}

const sizeOf = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1] ?? 0)

/** Widths as the browser's canvas sets them. */
export const canvasMeasure: Measure = (text, sizePx, weight) => drawnWidth(text, fontOf(sizePx, weight))

/** By the width of this letter ECharts judges a line's height. No font of ours has it, and to look for one takes long. */
const WIDE = '国'

/** ECharts' measure: a line is as high as ECharts takes it to be where it has no canvas, and each width is measured once. */
export const chartMeasure = (text: string, font = '') => ({
  width: text === WIDE ? sizeOf(font) : drawnWidth(text, font),
})
