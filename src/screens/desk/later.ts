/** What the first sentence and tiles don't need: one file of the build, which comes with one request. */
export { CHART_WORDS } from '../../words/charts.ts'
export { ChartPanel } from './ChartPanel.tsx'
export { News } from './News.tsx'
export { Period } from './Period.tsx'
export { Quality } from './Quality.tsx'
export { TaskList } from './TaskList.tsx'
export { TaskPanel } from './TaskPanel.tsx'
export { ViewLink } from './ViewLink.tsx'
