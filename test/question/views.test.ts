import { describe, expect, it } from 'vitest'
import { parseAddress, type Scene, SCENES, VIEWS } from '../../src/question/address.ts'
import { CHART_IDS } from '../../src/question/charts.ts'
import { asking } from '../../src/question/parts.ts'
import { partsOf, sceneOf, scenesThere, sectionsOf } from '../../src/question/views.ts'

describe('views', () => {
  it('hold each chart once, and each panel once', () => {
    const charts = VIEWS.flatMap(view => CHART_IDS.filter(chart => partsOf(view, null)[chart]))
    expect([...charts].sort()).toEqual([...CHART_IDS].sort())
    for (const view of VIEWS) {
      const panels = sectionsOf(view)?.columns.flat() ?? []
      expect(new Set(panels).size).toBe(panels.length)
    }
  })

  it('that aren’t there ask for no other one’s parts', () => {
    const missing = VIEWS.filter(view => view !== 'wall' && sectionsOf(view) === undefined)
    expect(missing.length).toBeGreaterThan(0)
    for (const view of missing) expect(partsOf(view, 'overview')).toEqual({ tiles: true })
  })
})

describe('the scene of a wall', () => {
  const of = (query: string, usual: readonly Scene[] = SCENES) => sceneOf(parseAddress(query).address, usual)

  it('is the address’s, else a usual one; those that aren’t there are told of', () => {
    expect(of('')).toEqual({ scene: 'overview', missing: [] })
    expect(of('', ['timeline', 'overview'])).toEqual({ scene: 'overview', missing: [] })
    expect(of('scenes=trend&scenes=overview')).toEqual({ scene: 'overview', missing: ['trend'] })
    expect(of('scene=trend')).toEqual({ scene: null, missing: ['trend'] })
    expect(of('', ['attention'])).toEqual({ scene: null, missing: ['attention'] })
    expect(scenesThere).toContain('overview')
  })

  it('asks for its own parts, for none where it isn’t there', () => {
    expect(partsOf('wall', 'overview')).toEqual(asking('tiles', 'highlights', 'attention', 'organizations'))
    expect(partsOf('wall', null)).toEqual({ tiles: true })
  })
})
