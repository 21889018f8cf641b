/** The charts that a board can be asked for (contract section 5); each view asks for its own. */
export const CHART_IDS = ['organizations', 'timeline', 'programmes', 'indicators', 'trend', 'supervisors'] as const
export type ChartId = (typeof CHART_IDS)[number]
