import { describe, expect, it } from 'vitest'
import type { Organization, OrganizationId } from '../../src/domain/facts.ts'
import { parseDay } from '../../src/domain/plainDay.ts'
import { linksOfCircles, successorsOn } from '../../src/domain/succession.ts'

type Ended = readonly [id: string, validTo: string | null, successorId: string | null]

function organizations(...rows: Ended[]): Organization[] {
  return rows.map(([id, validTo, successorId]) => ({
    id: id as OrganizationId,
    name: id,
    shortName: id,
    statedShortName: null,
    kind: 'other' as const,
    validFrom: null,
    validTo: validTo === null ? null : parseDay(validTo),
    successorId: successorId as OrganizationId | null,
  }))
}

const who = (id: string, day: string, rows: readonly Organization[]) =>
  rows[successorsOn(rows, parseDay(day)!)[rows.findIndex(row => row.id === id)]!]!.id

describe('who does an organization’s work on a day', () => {
  const merged = organizations(
    ['huyen', '2025-06-30', 'xa'],
    ['xa', '2025-12-31', 'phuong'],
    ['phuong', null, null],
    ['so-cu', '2025-02-28', 'so-moi'],
    ['so-moi', null, null],
  )

  it('is itself until its last day, and its successor from the day after', () => {
    expect(who('huyen', '2025-06-30', merged)).toBe('huyen')
    expect(who('huyen', '2025-07-01', merged)).toBe('xa')
  })

  it('is the successor’s successor once that has ended too', () => {
    expect(who('huyen', '2025-12-31', merged)).toBe('xa')
    expect(who('huyen', '2026-01-01', merged)).toBe('phuong')
  })

  it('is itself where it never ends', () => {
    expect(who('phuong', '2199-12-31', merged)).toBe('phuong')
  })

  it('is itself where a successor is named but the end is not', () => {
    expect(who('a', '2199-12-31', organizations(['a', null, 'b'], ['b', null, null]))).toBe('a')
  })

  it('is the last one that is known: a missing successor ends the walk, and so does an unknown one', () => {
    expect(who('a', '2025-07-01', organizations(['a', '2025-06-30', null]))).toBe('a')
    expect(who('a', '2025-07-01', organizations(['a', '2025-06-30', 'b'], ['b', '2025-06-30', '?']))).toBe('b')
  })

  it('is the last one before a successor would repeat', () => {
    const circle = organizations(['a', '2025-01-31', 'b'], ['b', '2025-02-28', 'c'], ['c', '2025-03-31', 'a'])
    expect(who('a', '2025-02-01', circle)).toBe('b')
    expect(who('a', '2025-04-01', circle)).toBe('c')
    expect(who('b', '2025-04-01', circle)).toBe('a')
    expect(who('self', '2025-04-01', organizations(['self', '2025-01-31', 'self']))).toBe('self')
  })
})

describe('successors in a circle', () => {
  it('are found, those that lead into it are not', () => {
    const rows = organizations(
      ['way', '2025-01-31', 'a'],
      ['a', '2025-01-31', 'b'],
      ['b', '2025-02-28', 'c'],
      ['c', '2025-03-31', 'a'],
      ['self', '2025-03-31', 'self'],
      ['x', '2025-03-31', 'y'],
      ['y', null, null],
      ['z', null, '?'],
    )
    expect(linksOfCircles(rows)).toEqual(['a', 'b', 'c', 'self'])
  })
})
