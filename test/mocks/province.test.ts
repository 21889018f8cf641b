import { expect, test, vi } from 'vitest'
import { ln } from '../../mocks/province/ln.ts'
import { province } from '../../mocks/province/province.ts'

const document = province()
const text = JSON.stringify(document)
const unreadable = new Set(['loi-1', 'loi-2', 'loi-3'])
const tasks = document.tasks.filter(({ id }) => !unreadable.has(id))
const events = tasks.flatMap(task => task.events ?? [])

const idsOf = (list: readonly { id?: unknown }[]): Set<unknown> => new Set(list.map(({ id }) => id))

function unknown(ids: readonly unknown[], list: readonly { id?: unknown }[]): unknown[] {
  const known = idsOf(list)
  return ids.filter(id => id !== null && id !== undefined && !known.has(id))
}

test('the same seed gives the same province, another seed another', () => {
  expect(JSON.stringify(province())).toBe(text)
  expect(JSON.stringify(province({ seed: 7 }))).not.toBe(text)
})

test('it is the same on every engine: nothing is asked of Math that engines round each in its own way', async () => {
  const exact = new Set(['abs', 'ceil', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'])
  for (const name of Object.getOwnPropertyNames(Math) as 'log'[])
    if (typeof Math[name] === 'function' && !exact.has(name))
      vi.spyOn(Math, name).mockImplementation(() => {
        throw new Error(`Math.${name} was asked`)
      })
  vi.resetModules()
  try {
    const anew = await import('../../mocks/province/province.ts')
    expect(JSON.stringify(anew.province())).toBe(text)
  } finally {
    vi.restoreAllMocks()
  }
})

test('its logarithm is the usual one', () => {
  for (const x of [1, 2, 3, 0.02, 0.7, 12, 1e-10, 1 - 2 ** -32, 1e300]) expect(ln(x)).toBeCloseTo(Math.log(x), 12)
})

test('it has 1,194 tasks and three rows that can’t be read', () => {
  expect(document.tasks).toHaveLength(1197)
  expect(tasks).toHaveLength(1194)
  expect(idsOf(document.tasks).size).toBe(1197)
  expect(document.programmes).toHaveLength(9)
  expect(document.organizations.filter(({ validTo }) => !validTo)).toHaveLength(30)
})

test.each([0, 2, 50, 1500, 20_000])('it scales to %i rows, each with an id of its own', rows => {
  const scaled = province({ tasks: rows })
  expect(scaled.tasks).toHaveLength(rows)
  expect(idsOf(scaled.tasks).size).toBe(rows)
  expect(idsOf(scaled.documents).size).toBe(scaled.documents.length)
})

test('every type of event and every kind of deadline, document and agency occurs', () => {
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set([
      'progress',
      'submitted',
      'returned',
      'completed',
      'reopened',
      'extended',
      'transferred',
      'blocked',
      'unblocked',
      'reminded',
      'suspended',
      'resumed',
      'cancelled',
    ]),
  )
  const kinds = new Set(tasks.map(({ deadline }) => deadline?.kind ?? 'missing'))
  expect(kinds).toEqual(new Set(['before', 'by', 'within', 'ongoing', 'none', 'missing']))
  expect(new Set(document.organizations.map(({ kind }) => kind)).size).toBe(5)
  expect(new Set(document.documents.map(({ kind }) => kind)).size).toBe(5)
  expect(new Set(document.documents.map(({ issuer }) => issuer)).size).toBe(2)
  expect(tasks.some(({ restricted }) => restricted)).toBe(true)
})

test('every id that a task names is there', () => {
  const agencies = [
    ...tasks.flatMap(({ leadId, coordinatorIds = [] }) => [leadId, ...coordinatorIds]),
    ...events.flatMap(({ leadId, waitingForId }) => [leadId, waitingForId]),
    ...document.organizations.map(({ successorId }) => successorId),
  ]
  expect(unknown(agencies, document.organizations)).toEqual([])
  expect(
    unknown(
      tasks.map(({ documentId }) => documentId),
      document.documents,
    ),
  ).toEqual([])
  expect(
    unknown(
      tasks.flatMap(({ programmeIds = [] }) => programmeIds),
      document.programmes,
    ),
  ).toEqual([])
})

test('who leads exists on the day of the assignment', () => {
  const byId = new Map(document.organizations.map(organization => [organization.id, organization]))
  for (const { id, leadId, assignedOn } of tasks) {
    const { validFrom, validTo } = byId.get(leadId)!
    expect(assignedOn >= (validFrom ?? '') && assignedOn <= (validTo ?? '9999'), `${id} ${leadId}`).toBe(true)
  }
})

test('events stand in order, none before the assignment or after the data was made', () => {
  for (const { assignedOn, events: own = [] } of tasks) {
    const instants = own.map(({ at }) => (at.length === 10 ? `${at}T24` : at))
    expect(instants).toEqual([...instants].sort())
    for (const { at } of own) {
      expect(at.slice(0, 10) >= assignedOn).toBe(true)
      expect(at.length === 10 ? at < '2025-10-22' : at <= document.generatedAt).toBe(true)
    }
  }
})

test('the pictures’ tasks are there by name', () => {
  const titles = new Set(tasks.map(({ title }) => title))
  for (const title of [
    'Cấp giấy chứng nhận đất ở tái định cư đợt 2',
    'Điều chỉnh quy hoạch chung đô thị Vạn Tường',
    'Phương án giải phóng mặt bằng nút giao Bắc Sơn Tịnh',
    'Xóa 23 nhà tạm, nhà dột nát còn lại',
    'Kết nối Trung tâm dữ liệu y tế quốc gia',
  ]) {
    expect(titles).toContain(title)
  }
})

test('texts are NFC, titles short and hardly ever repeated', () => {
  expect(text).toBe(text.normalize('NFC'))
  expect(Math.max(...tasks.map(({ title }) => title.length))).toBeLessThanOrEqual(60)
  expect(new Set(tasks.map(({ title }) => title)).size).toBeGreaterThan(1180)
})
