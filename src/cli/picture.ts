import type { Board } from '../question/answer.ts'
import type { Figure } from '../charts/figure.ts'
import { outlinesOf } from '../export/outlines.ts'
import { pngOf, type Scale } from '../export/png.ts'
import { provenanceOf, type Source } from '../export/provenance.ts'
import { sheetOf } from '../export/sheet.ts'
import { svgOf } from '../export/svg.ts'
import type { Theme } from '../look/palette.ts'
import type { Words } from '../words/words.ts'
import { fontFiles } from './fonts.ts'

export const FORMATS = ['svg', 'png', 'pptx'] as const
export type Format = (typeof FORMATS)[number]

/** How a chart is to be written. */
export interface Wanted {
  readonly file: string
  readonly format: Format
  readonly scale: Scale
  readonly theme: Theme
  readonly url: string | null
}

/** A chart that can't be a slide with a native chart. */
export class NoSlide extends Error {}

/** A chart as the bytes of a file. Throws {@link NoSlide}. */
export async function pictureOf(
  figure: Figure,
  answer: Board,
  source: Source,
  { format, scale, theme, url }: Wanted,
  words: Words,
): Promise<Uint8Array> {
  const provenance = provenanceOf(answer, source, url, words)
  const outlines = outlinesOf(await fontFiles())
  if (format === 'pptx') {
    if (figure.kind !== 'bars') throw new NoSlide(figure.id)
    // It weighs as much as all the rest: only who asks for a slide waits for it.
    const { pptxOf } = await import('../export/pptx.ts')
    return pptxOf(figure, provenance, source, words, outlines.measure)
  }
  const svg = svgOf(sheetOf(figure, provenance, theme, outlines.measure), outlines)
  return format === 'svg' ? new TextEncoder().encode(svg) : pngOf(svg, scale)
}
