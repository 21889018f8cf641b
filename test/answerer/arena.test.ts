import { expect, it } from 'vitest'
import { Arena } from '../../src/answerer/arena.ts'

it('gives zeros, also where something was written before', () => {
  const arena = new Arena()
  arena.lend(() => arena.int32(100).fill(7))
  arena.lend(() => {
    expect([...arena.uint8(3), ...arena.uint16(3), ...arena.int32(3)]).toEqual(Array(9).fill(0))
  })
})

it('lends the same room again after a loan', () => {
  const arena = new Arena()
  const room = () => arena.lend(() => arena.int32(1000).buffer)
  room()
  expect(room()).toBe(room())
})

it('never lends room twice at once, also where it grows and loans lie within loans', () => {
  const arena = new Arena()
  arena.lend(() => {
    const taken: (Uint8Array | Uint16Array | Int32Array)[] = [arena.uint8(5).fill(1), arena.int32(7).fill(2)]
    arena.lend(() => {
      taken.push(arena.uint16(1000).fill(3), arena.uint8(1).fill(4))
      expect(taken.map(array => [...new Set<number>(array)])).toEqual([[1], [2], [3], [4]])
    })
    const [first, second] = [arena.int32(50).fill(5), arena.uint8(9).fill(6)]
    expect([taken[0], taken[1], first, second].map(array => [...new Set<number>(array)])).toEqual([[1], [2], [5], [6]])
  })
})

it('takes its room back from a loan that failed', () => {
  const arena = new Arena()
  const start = () => arena.lend(() => arena.int32(10).byteOffset)
  start()
  expect(() =>
    arena.lend(() => {
      arena.int32(10)
      throw new Error('broken')
    }),
  ).toThrow('broken')
  expect(start()).toBe(0)
})
