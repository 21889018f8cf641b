import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readConfig, USUAL_CONFIG } from '../../src/data/config.ts'
import { configAt } from '../../src/data/fetchConfig.ts'
import type { Network } from '../../src/data/fetchDocument.ts'
import type { Keep } from '../../src/data/keep.ts'
import { dayOf } from '../../src/domain/plainDay.ts'
import { startServer, type TestServer } from '../server/server.ts'

const BASE = 'http://ioc.example/nhiem-vu/'
const read = (value: unknown) => readConfig(value, BASE)
const faultsOf = (value: unknown) =>
  read(value).faults.map(({ path, fault: { code, value } }) => [path, code, ...(value === undefined ? [] : [value])])

describe('a configuration', () => {
  it('that sets nothing is the usual one', () => {
    expect(read({})).toEqual({ config: USUAL_CONFIG, faults: [] })
    expect(read({ title: null, wall: null }).config).toEqual(USUAL_CONFIG)
  })

  it('as shipped is right, and sets nothing but the usual', () => {
    expect(read(JSON.parse(readFileSync('public/config.json', 'utf8')))).toEqual({ config: USUAL_CONFIG, faults: [] })
  })

  it('sets what it names, the rest stays usual', () => {
    const asked = {
      dataUrl: '../du-lieu/tasks.json?v=1',
      refreshSeconds: 300,
      title: 'Nhiệm vụ',
      publicUrl: 'https://ioc.quangngai.gov.vn/',
      language: 'en',
      theme: 'system',
      from: '2025-01-01',
      views: [{ name: 'Sở Y tế', query: 'org=syt' }],
      wall: { night: '20:00-05:30', scenes: [{ id: 'trend' }, { id: 'overview', seconds: 60, query: 'org=syt' }] },
      office: { form: 'chairman', signature: ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'] },
    }
    const { config, faults } = read(asked)
    expect(faults).toEqual([])
    expect(config).toEqual({
      ...USUAL_CONFIG,
      ...asked,
      from: dayOf(2025, 1, 1),
      wall: {
        ...USUAL_CONFIG.wall,
        night: '20:00-05:30',
        scenes: [
          { id: 'trend', seconds: 30, query: '' },
          { id: 'overview', seconds: 60, query: 'org=syt' },
        ],
      },
      office: { ...USUAL_CONFIG.office, ...asked.office },
    })
  })

  it('has each wrong key and value named by its path, and the usual value in its place', () => {
    const wrong = {
      dataURL: 'x',
      dataUrl: 'https://elsewhere.example/tasks.json',
      refreshSeconds: '60',
      ageWarningHours: -1,
      title: ' ',
      publicUrl: 'ioc.quangngai.gov.vn',
      language: 'fr',
      from: 'week',
      views: [{ name: 'A' }, { query: 'org=a' }, 'x'],
      wall: { nights: 1, seams: [0.5, 2], scenes: [{ id: 'map' }], night: '7pm-6am' },
      office: [],
    }
    expect(faultsOf(wrong)).toEqual([
      ['dataURL', 'unknownKey'],
      ['dataUrl', 'otherOrigin', 'https://elsewhere.example/tasks.json'],
      ['refreshSeconds', 'notANumber', '60'],
      ['ageWarningHours', 'outOfRange', '-1'],
      ['title', 'blank'],
      ['publicUrl', 'invalidUrl', 'ioc.quangngai.gov.vn'],
      ['language', 'unknownValue', 'fr'],
      ['from', 'invalidFrom', 'week'],
      ['views[0].query', 'missing'],
      ['views[1].name', 'missing'],
      ['views[2]', 'notAnObject', 'x'],
      ['wall.nights', 'unknownKey'],
      ['wall.seams[1]', 'outOfRange', '2'],
      ['wall.scenes[0].id', 'unknownValue', 'map'],
      ['wall.night', 'invalidHours', '7pm-6am'],
      ['office', 'notAnObject', '[]'],
    ])
    const { config } = read(wrong)
    expect(config).toEqual({
      ...USUAL_CONFIG,
      wall: { ...USUAL_CONFIG.wall, seams: [0.5] },
    })
  })

  it('has a wall with at least one scene', () => {
    expect(read({ wall: { scenes: [] } }).config.wall.scenes).toEqual(USUAL_CONFIG.wall.scenes)
    expect(faultsOf({ wall: { scenes: [] } })).toEqual([['wall.scenes', 'blank']])
  })

  it('takes an address of its own host', () => {
    for (const dataUrl of ['tasks.json', '/data/tasks.json', 'http://ioc.example/tasks.json'])
      expect(read({ dataUrl })).toMatchObject({ config: { dataUrl }, faults: [] })
    for (const dataUrl of ['//other.example/tasks.json', 'https://ioc.example/tasks.json', 'data:,x', ''])
      expect(faultsOf({ dataUrl }).map(([, code]) => code)).toEqual(['otherOrigin'])
  })

  it('has its alarm after its warning', () => {
    expect(read({ ageWarningHours: 100 }).config).toMatchObject({ ageWarningHours: 100, ageAlarmHours: 100 })
    expect(faultsOf({ ageWarningHours: 30, ageAlarmHours: 20 })).toEqual([['ageAlarmHours', 'outOfRange', '20']])
    expect(read({ ageWarningHours: 30, ageAlarmHours: 20 }).config.ageAlarmHours).toBe(74)
  })

  it.each([[[]], ['x'], [null], [5]])('that is %j is no configuration', value => {
    expect(read(value).config).toEqual(USUAL_CONFIG)
    expect(faultsOf(value).map(([path, code]) => [path, code])).toEqual([['', 'notAnObject']])
  })
})

describe('config.json', () => {
  const network: Network = {
    fetch: (...asked) => fetch(...asked),
    after: (ms, call) => {
      const timer = setTimeout(call, Math.min(ms, 1000))
      return () => clearTimeout(timer)
    },
  }
  let values = new Map<string, unknown>()
  const keep: Keep = {
    get: async key => values.get(key),
    put: async (key, value) => void values.set(key, value),
  }
  let server: TestServer
  const found = () => configAt(network, keep, server.url)()
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.die())
  beforeEach(() => {
    values = new Map()
    server.put('config.json', '{"title": "Một"}')
    server.misbehave('config.json', null)
  })

  it('is read at the start', async () => {
    expect(await found()).toMatchObject({ config: { title: 'Một' }, faults: [], problem: null, kept: false })
  })

  it('that is missing is said to be; the usual values hold, whatever was kept', async () => {
    await found()
    server.put('config.json', null)
    expect(await found()).toEqual({ config: USUAL_CONFIG, faults: [], problem: { code: 'missing' }, kept: false })
  })

  it('that is broken is said to be, with the place', async () => {
    server.put('config.json', '{\n  "title": "Một",\n}')
    expect(await found()).toMatchObject({ config: USUAL_CONFIG, problem: { code: 'notJson', line: 3, column: 1 } })
    server.put('config.json', '')
    expect(await found()).toMatchObject({ config: USUAL_CONFIG, problem: { code: 'notText' } })
  })

  it('that is a web page, or redirected to one, is said to be', async () => {
    server.misbehave('config.json', { does: 'html' })
    expect(await found()).toMatchObject({ config: USUAL_CONFIG, problem: { code: 'webPage' } })
    server.misbehave('config.json', { does: 'login' })
    expect(await found()).toMatchObject({ config: USUAL_CONFIG, problem: { code: 'webPage' } })
  })

  it.each(['silence', 'hangUp', 'half', 'html'] as const)(
    'that can’t be had (%s) is the last good one, else usual',
    async does => {
      server.misbehave('config.json', { does })
      expect(await found()).toMatchObject({ config: USUAL_CONFIG, kept: false })
      server.misbehave('config.json', null)
      await found()
      server.misbehave('config.json', { does })
      expect(await found()).toMatchObject({ config: { title: 'Một' }, kept: true })
    },
  )

  it('in which something is wrong leaves the last good one in place, and that is named, without network too', async () => {
    await found()
    server.put('config.json', '{"title": "Hai", "colour": 1}')
    const wrong = { config: { title: 'Một' }, faults: [{ path: 'colour' }], problem: null, kept: true }
    expect(await found()).toMatchObject(wrong)
    server.misbehave('config.json', { does: 'hangUp' })
    expect(await found()).toMatchObject({ config: { title: 'Một' }, kept: true })
  })

  it('in which something is wrong at a first start holds in what is right', async () => {
    for (const title of ['Hai', 'Ba']) {
      server.put('config.json', JSON.stringify({ title, colour: 1 }))
      expect(await found()).toMatchObject({ config: { title }, faults: [{ path: 'colour' }], kept: false })
    }
    server.misbehave('config.json', { does: 'hangUp' })
    expect(await found()).toMatchObject({ config: { title: 'Ba' }, kept: true })
  })

  it('is asked for by its tag; unchanged, it is the same', async () => {
    const again = configAt(network, keep, server.url)
    const first = await again()
    const { full, notModified } = server.counts('config.json')
    expect(await again()).toBe(first)
    expect(server.counts('config.json')).toMatchObject({ full, notModified: notModified + 1 })
    server.misbehave('config.json', { does: 'hangUp' })
    expect(await again()).toMatchObject({ problem: { code: 'unreachable' } })
    server.misbehave('config.json', null)
    expect(await again()).toBe(first)
    server.put('config.json', '{"title": "Hai"}')
    expect(await again()).toMatchObject({ config: { title: 'Hai' }, problem: null })
  })
})
