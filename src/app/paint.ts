import { STATUSES } from '../domain/status.ts'
import { PALETTES, statusFill, type Theme } from '../look/palette.ts'

const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Gives the style sheet the palette's colours: they stand in `look/palette.ts` alone. */
export function paint(root: HTMLElement, theme: Theme): void {
  const palette = PALETTES[theme]
  root.dataset.theme = theme
  root.style.colorScheme = theme
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--${dashed(name)}`, colour)
  for (const status of STATUSES) {
    const { fill, edge, lines } = statusFill(status, palette)
    root.style.setProperty(`--fill-${status}`, fill)
    root.style.setProperty(`--edge-${status}`, edge ?? fill)
    root.style.setProperty(`--lines-${status}`, lines ?? fill)
  }
}
