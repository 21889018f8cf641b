import { describe, expect, it } from 'vitest'
import type { PlainDay } from '../../../src/domain/plainDay.ts'
import { USUAL_VIEWING, wallUnitPx } from '../../../src/look/legibility.ts'
import { contentOf, headerOf, type Notice } from '../../../src/screens/wall/content.ts'
import { layOutScene, type Scene } from '../../../src/screens/wall/layout.ts'
import { tracked } from '../../../src/screens/wall/place.ts'
import { WORDS } from '../../../src/words/words.ts'
import { outlines } from '../../export/charts.ts'
import { answered, scenario } from './answered.ts'

const UPRIGHT = [
  { width: 1080, height: 1920 },
  { width: 1440, height: 2560 },
  { width: 2160, height: 3840 },
]
const STALE: Notice = {
  kind: 'stale',
  stale: true,
  heading: 'Số liệu chưa cập nhật 367 ngày 15 giờ.',
  sentences: ['Nguồn vẫn kết nối, chưa có số liệu mới.'],
}

/** A scenario on a wall, in Inter's own widths. @param later how many days after its data */
function sceneOf(name: string, screen: { width: number; height: number }, later = 0, viewing = USUAL_VIEWING): Scene {
  const { loaded, answer } = answered(scenario(name), { day: later, today: later })
  const words = WORDS.vi
  const day = (loaded.dataDay + later) as PlainDay
  const now = loaded.generatedAtMs + later * 86_400_000
  const notice = later > 0 ? STALE : null
  const header = headerOf(loaded, { title: null, stale: later > 0, day, today: day }, now, words)
  const m = wallUnitPx(viewing, screen.height)
  const { measure } = outlines
  const frame = { ...screen, m, measure: tracked(measure), drawn: measure }
  return layOutScene(contentOf(answer, loaded, { header, notice, faults: [] }, words), frame)
}

const listed = ({ lists }: Scene) => lists.map(({ list, tasks }) => [list.id, tasks.length])
const said = (scene: Scene) =>
  [...(scene.chart?.late ?? []), ...(scene.chart?.title ?? [])].map(line => line.runs.map(one => one.text).join(''))

describe('an upright wall', () => {
  for (const screen of UPRIGHT) {
    const size = `${screen.width} × ${screen.height}`

    it(`lists tasks due without data, where they are its huge number, hatched, on ${size}`, () => {
      const scene = sceneOf('plan', screen, 368)
      expect(scene.band.tiles[0]!.tile.key).toBe('awaitingUpdate')
      expect(scene.band.boxes.map(({ look }) => look)).toContain('awaitingUpdate')
      const [[list, tasks] = []] = listed(scene)
      expect(list).toBe('unreported')
      expect(tasks).toBeGreaterThanOrEqual(2)
    })

    it(`says that nothing is overdue where no task has a deadline, and draws the agencies, on ${size}`, () => {
      const scene = sceneOf('plan-undated', screen)
      expect(listed(scene)).toEqual([['overdue', 0]])
      expect(scene.chart!.figure.rows.length).toBeGreaterThan(0)
      expect(scene.sentence).not.toEqual([])
    })

    it(`lists what is overdue and what is due next, its bars beside them, on ${size}`, () => {
      const scene = sceneOf('notice', screen)
      expect(listed(scene)).toEqual([
        ['overdue', 1],
        ['due', 1],
      ])
      expect(scene.chart!.barless).toBe(0)
    })
  }
})

describe('an upright wall of many agencies with overdue tasks', () => {
  it.each(UPRIGHT)('names each of them: its bars and its sentence go before, on $width × $height', screen => {
    const scene = sceneOf('province', screen)
    expect(scene.chart!.nameless).toBe(0)
    expect(said(scene)).toContain('16\u00a0cơ quan khác: 6\u00a0sắp đến hạn')
    expect(scene.chart!.figure.rows).toEqual([])
    expect(scene.sentence).toEqual([])
    expect(listed(scene)[0]![1]).toBeGreaterThan(0)
  })
})

describe('a wall read from 10 m', () => {
  it('shows agencies with overdue tasks beside the longest overdue one', () => {
    const far = { ...USUAL_VIEWING, viewingDistanceMetres: 10 }
    const scene = sceneOf('province', { width: 1920, height: 1080 }, 0, far)
    expect(listed(scene)).toEqual([['overdue', 1]])
    expect(said(scene)).toEqual(
      expect.arrayContaining(['Sở Xây dựng', 'Sở NN&MT', 'Sở Tài chính', '26\u00a0cơ quan khác: 19 quá hạn']),
    )
  })
})
