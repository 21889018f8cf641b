import type { Address, Scene, View } from './address.ts'
import type { ChartId } from './charts.ts'
import { type Asked, asking, type PartName } from './parts.ts'

/** A part of a view that has a place of its own: a chart, or the list of the tasks. */
export type Panel = ChartId | 'list'

/** What a view of the desk shows, in the order in which it is read: `highlights` are the tiles with their lines. */
export interface Sections {
  readonly above: readonly ('highlights' | 'news')[]
  readonly columns: readonly (readonly Panel[])[]
}

/** The views that are there; of the others the page says that they aren't yet. */
const VIEWS_THERE: Partial<Record<View, Sections>> = {
  overview: {
    above: ['highlights', 'news'],
    columns: [
      ['organizations', 'programmes', 'indicators'],
      ['timeline', 'list'],
    ],
  },
  analysis: { above: [], columns: [['trend', 'supervisors']] },
}

/** The scenes that are there, with what they ask for. */
const SCENES_THERE: Partial<Record<Scene, readonly PartName[]>> = {
  overview: ['highlights', 'attention', 'organizations'],
}

const isSceneThere = (scene: Scene): boolean => SCENES_THERE[scene] !== undefined
export const scenesThere = Object.keys(SCENES_THERE) as Scene[]

/** @returns undefined where the view isn't there yet */
export const sectionsOf = (view: View): Sections | undefined => VIEWS_THERE[view]

/** What is asked for in any view: the sentence is of the tiles' board. */
export type Usual = 'tiles'

/** The parts that a view, on the wall a scene, asks for. */
export function partsOf(view: View, scene: Scene | null): Asked<Usual> {
  if (view === 'wall') return asking('tiles', ...(scene === null ? [] : (SCENES_THERE[scene] ?? [])))
  const { above = [], columns = [] } = sectionsOf(view) ?? {}
  return asking('tiles', ...above.filter(part => part !== 'news'), ...columns.flat())
}

/**
 * The scene that a wall shows: the first that is there of those that the address names, else of the usual ones; null
 * where none of them is. `missing`: those of the address that aren't there; of the usual ones where none is.
 */
export function sceneOf(
  { scene, scenes }: Pick<Address, 'scene' | 'scenes'>,
  usual: readonly Scene[],
): { readonly scene: Scene | null; readonly missing: readonly Scene[] } {
  const named = scene === null ? scenes : [scene]
  const from = named.length > 0 ? named : usual
  const shown = from.find(isSceneThere) ?? null
  const missing = (shown === null ? from : named).filter(name => !isSceneThere(name))
  return { scene: shown, missing }
}
