import { describe, expect, it } from 'vitest'
import type { BarsFigure } from '../../src/charts/figure.ts'
import { inFull } from '../../src/export/inFull.ts'
import { plain } from '../words/plain.ts'
import { chartOf } from './charts.ts'

describe('names in a file', () => {
  const { figure } = chartOf({ scenario: 'notice' })

  it('are in full, in the rows and where the sentence begins with one', () => {
    const { rows, caption } = inFull(figure)
    expect(rows.map(({ name }) => name)).toEqual(figure.rows.map(({ fullName }) => fullName))
    expect(figure.caption).toMatch(/^Sở KH&CN chủ trì/)
    expect(plain(caption)).toMatch(/^Sở Khoa học và Công nghệ chủ trì 19 trong 21/)
  })

  it('stay short where the full one has no room', () => {
    expect(inFull(figure, name => name.length < 15).rows.map(({ name }) => name)).toEqual([
      'Sở KH&CN',
      'Sở Tài chính',
      'BQL KKT Dung Quất',
    ])
  })

  it('never take a number of the sentence for a name, nor a part of a name for the whole', () => {
    const named = (caption: string, ...names: [string, string][]): BarsFigure => ({
      ...figure,
      caption,
      rows: names.map(([name, fullName]) => ({ ...figure.rows[0]!, name, fullName })),
    })
    expect(inFull(named('07 cơ quan có', ['07', 'Đội 07'])).caption).toBe('07 cơ quan có')
    expect(inFull(named('Sở Yên có', ['Sở Y', 'Sở Y tế'])).caption).toBe('Sở Yên có')
    const two = named('Sở Y tế có', ['Sở Y', 'Sở Ý'], ['Sở Y tế', 'Sở Y tế tỉnh'])
    expect(inFull(two).caption).toBe('Sở Y tế tỉnh có')
  })
})
