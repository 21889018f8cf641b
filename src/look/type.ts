/** The one typeface: Inter, variable, with tabular figures for canvas (`app/fonts.css` declares both families). */
export const FAMILY = '"Inter Tabular", "Inter Variable", system-ui, sans-serif'

/** Sizes on the desk, in px (mockups/README.md). */
export const DESK = { note: 12, text: 13, panel: 15, sentence: 16, task: 20, tile: 36, lead: 76 } as const
