import { describe, expect, it } from 'vitest'
import { parseAddress, type Scene, SCENES, VIEWS } from '../../src/question/address.ts'
import { CHART_IDS } from '../../src/question/charts.ts'
import { chartsOf, sceneOf, scenesThere, sectionsOf } from '../../src/question/views.ts'

describe('views', () => {
  it('hold each chart once, and each panel once', () => {
    const charts = VIEWS.flatMap(view => chartsOf(view, null))
    expect([...charts].sort()).toEqual([...CHART_IDS].sort())
    for (const view of VIEWS) {
      const panels = sectionsOf(view)?.columns.flat() ?? []
      expect(new Set(panels).size).toBe(panels.length)
    }
  })

  it('that aren’t there ask for no other one’s charts', () => {
    const missing = VIEWS.filter(view => view !== 'wall' && sectionsOf(view) === undefined)
    expect(missing.length).toBeGreaterThan(0)
    for (const view of missing) expect(chartsOf(view, 'overview')).toEqual([])
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

  it('asks for its own charts, for none where it isn’t there', () => {
    expect(chartsOf('wall', 'overview')).toEqual(['organizations'])
    expect(chartsOf('wall', null)).toEqual([])
  })
})
