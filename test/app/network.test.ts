// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { networkOf } from '../../src/app/network.ts'

afterEach(() => vi.unstubAllGlobals())

it('sends the wall’s name along with each of its requests, and nothing where it has none', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (input: unknown) => {
    asked.push(String(input))
    return Promise.resolve(new Response())
  })
  const named = networkOf('phòng họp 1')
  await named.fetch('https://ioc.example.vn/board/tasks.json?part=2')
  await named.fetch('https://ioc.example.vn/board/config.json')
  await networkOf(null).fetch('https://ioc.example.vn/board/tasks.json')
  expect(asked).toEqual([
    'https://ioc.example.vn/board/tasks.json?part=2&screen=ph%C3%B2ng+h%E1%BB%8Dp+1',
    'https://ioc.example.vn/board/config.json?screen=ph%C3%B2ng+h%E1%BB%8Dp+1',
    'https://ioc.example.vn/board/tasks.json',
  ])
})
