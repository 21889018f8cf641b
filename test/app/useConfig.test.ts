import { describe, expect, it } from 'vitest'
import { configAfter } from '../../src/app/useConfig.ts'
import { readConfig } from '../../src/data/config.ts'
import type { FoundConfig } from '../../src/data/fetchConfig.ts'

const found = (title: string, more: Partial<FoundConfig> = {}): FoundConfig => ({
  ...readConfig({ title }, 'http://ioc.example/'),
  problem: null,
  kept: false,
  ...more,
})
const first = found('Một')
const out = found('Một', { problem: { code: 'unreachable' }, kept: true })
const wrong = found('Một', { ...readConfig({ colour: 1 }, 'http://ioc.example/'), config: first.config, kept: true })

describe('a configuration asked for again', () => {
  it('holds on the wall', () => expect(configAfter(first, found('Hai'), true)).toEqual(found('Hai')))
  it('holds on the desk from its next start', () => expect(configAfter(first, found('Hai'), false)).toEqual(first))
  it('holds everywhere where there was none at the start', () =>
    expect(configAfter(out, found('Hai'), false)).toEqual(found('Hai')))
  it('that can’t be had changes nothing', () => {
    for (const isWall of [true, false]) expect(configAfter(first, out, isWall)).toBe(first)
  })
  it('that is wrong is named, on the desk too', () => {
    for (const isWall of [true, false]) expect(configAfter(first, wrong, isWall)).toEqual(wrong)
    expect(configAfter(wrong, first, false)).toEqual(first)
  })
})
