import { chartsEn } from './charts.en.ts'
import { type ChartWords, chartsVi, type GroupWords } from './charts.vi.ts'

export type { ChartWords, GroupWords }

/** Apart from the other words, so that they load with the charts: after the sentence and the tiles. */
export const CHART_WORDS: Readonly<Record<'vi' | 'en', ChartWords>> = { vi: chartsVi, en: chartsEn }
