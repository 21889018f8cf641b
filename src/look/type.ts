/** The one typeface: Inter, variable, with tabular figures for canvas (`app/fonts.css` declares both families). */
export const FAMILY = '"Inter Tabular", "Inter Variable", system-ui, sans-serif'

/** A font as canvas and CSS take it. @param sizePx in px */
export const fontOf = (sizePx: number, weight: number) => `${weight} ${sizePx}px ${FAMILY}`

/** Sizes on the desk, in px (mockups/README.md). */
export const DESK = { note: 12, text: 13, panel: 15, sentence: 16, task: 20, tile: 36, lead: 76 } as const

/** Sizes on the wall, in units of its smallest legible text m (mockups/README.md). */
export const WALL = {
  note: 1,
  name: 1.04,
  sentence: [1.2, 1.14, 1.08, 1.04, 1],
  panel: 1.25,
  title: 1.4,
  days: 1.6,
  clock: 1.9,
  tile: 3,
  lead: 9.25,
} as const
