import { CHART_IDS } from './charts.ts'

/** What a question can ask for: what tiles, lists and panels show, and each chart. */
export const PART_NAMES = ['tiles', 'highlights', 'attention', 'list', 'task', 'quality', ...CHART_IDS] as const
export type PartName = (typeof PART_NAMES)[number]

/** The parts that a question asks for: those, and perhaps others. */
export type Asked<P extends PartName> = Readonly<Record<P, true>> & Readonly<Partial<Record<PartName, true>>>

export const asking = <P extends PartName>(...parts: readonly P[]): Asked<P> =>
  Object.fromEntries(parts.map(part => [part, true])) as Asked<P>
