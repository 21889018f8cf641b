import type { Part } from '../part.ts'

/** How many listed faults a screen is sent: more than a person reads, fewer than freeze a page. */
const SHOWN_FAULTS = 500

export const quality: Part<'quality'> = {
  counts: [],
  read: ({ dataset: { facts } }) => ({
    quality: { setAside: facts.setAside.slice(0, SHOWN_FAULTS), warnings: facts.warnings.slice(0, SHOWN_FAULTS) },
  }),
}
