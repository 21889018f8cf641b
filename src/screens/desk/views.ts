import type { View } from '../../question/address.ts'
import type { ChartId } from '../../question/charts.ts'

/** The charts that a view asks for; every other view is the desk's overview. */
const CHARTS: Partial<Record<View, readonly ChartId[]>> = {
  analysis: ['trend', 'supervisors'],
  wall: ['organizations'],
}
const OVERVIEW: readonly ChartId[] = ['organizations', 'programmes', 'indicators', 'timeline']

export const chartsOf = (view: View): readonly ChartId[] => CHARTS[view] ?? OVERVIEW
