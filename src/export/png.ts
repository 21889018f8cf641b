import { Resvg } from '@resvg/resvg-js'

export const SCALES = [1, 2, 4] as const
export type Scale = (typeof SCALES)[number]

/** An SVG of outlines as PNG, `scale` device pixels a pixel. Without a browser; in the page a canvas does it. */
export function pngOf(svg: string, scale: Scale): Uint8Array {
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false } })
  return picture.render().asPng()
}
