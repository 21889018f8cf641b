/** What the first sentence and tiles don't need: one file of the build, which comes with one request. */
export { CHART_WORDS } from '../../words/charts.ts'
export { NotYet } from './NotYet.tsx'
export { Panels } from './Panels.tsx'
export { News } from './News.tsx'
export { Period } from './Period.tsx'
export { Quality } from './Quality.tsx'
export { TaskPanel } from './TaskPanel.tsx'
export { ViewLink } from './ViewLink.tsx'
