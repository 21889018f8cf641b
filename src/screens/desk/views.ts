import type { View } from '../../board/address.ts'
import type { ChartId } from '../../board/charts.ts'

/** The charts that a view of the desk asks for; every other view is the overview. */
const CHARTS: Partial<Record<View, readonly ChartId[]>> = { analysis: ['trend', 'supervisors'] }
const OVERVIEW: readonly ChartId[] = ['organizations', 'programmes', 'indicators', 'timeline']

export const chartsOf = (view: View): readonly ChartId[] => CHARTS[view] ?? OVERVIEW
