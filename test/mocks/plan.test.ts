import { expect, test } from 'vitest'
import { plan } from '../../mocks/plan/plan.ts'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { answerTo } from '../charts/answers.ts'

const document = plan()
const { tasks } = document

/** How often each value occurs. */
function counted<T>(values: readonly T[]): Map<T, number> {
  const found = new Map<T, number>()
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1)
  return found
}
const bytesOf = (scenario: string) => new TextEncoder().encode(SCENARIOS[scenario]!.body())
const statusOn = (scenario: string, query: string) => answerTo(bytesOf(scenario), query, []).tiles.tally.status

test('it is the same at every call, and in NFC', () => {
  const text = JSON.stringify(document)
  expect(JSON.stringify(plan())).toBe(text)
  expect(text.normalize('NFC')).toBe(text)
})

test('its 140 tasks have no programme, leader, short name or event', () => {
  expect(tasks).toHaveLength(140)
  const keys = new Set([...tasks, ...document.organizations].flatMap(row => Object.keys(row)))
  for (const key of ['programmeIds', 'supervisor', 'field', 'shortName', 'events']) expect(keys).not.toContain(key)
})

test('titles have some 157 letters in the middle, and up to 600 in three sentences', () => {
  const lengths = tasks.map(({ title }) => title.length).sort((a, b) => a - b)
  expect(Math.abs(lengths[70]! - 157)).toBeLessThanOrEqual(10)
  expect(lengths.at(-1)).toBeGreaterThan(550)
  expect(lengths.at(-1)).toBeLessThanOrEqual(600)
  expect(tasks.some(({ title }) => title.split('. ').length === 3)).toBe(true)
})

test('three tasks, and no others, have one title, lead and deadline', () => {
  const alike = counted(tasks.map(({ title, leadId, deadline }) => JSON.stringify([title, leadId, deadline])))
  expect([...alike.values()].filter(count => count > 1)).toEqual([3])
  expect(counted(tasks.map(({ title }) => title)).size).toBe(138)
})

test('one agency leads four of five, twelve a single task each', () => {
  const leads = [...counted(tasks.map(({ leadId }) => leadId)).values()]
  expect(Math.max(...leads)).toBe(112)
  expect(leads.filter(count => count === 1)).toHaveLength(12)
})

test('on the day that its clock starts on all of the year is due, and nothing reported', () => {
  const { startsAfterMs = 0 } = SCENARIOS['plan']!
  const clock = new Date(Date.parse(document.generatedAt) + startsAfterMs)
  expect(clock.toISOString()).toBe('2026-01-12T01:00:00.000Z')
  const status = statusOn('plan', 'day=2026-01-12')
  expect(status).toMatchObject({ overdue: 0, awaitingUpdate: 103, onTrack: 8, noDeadline: 14, ongoing: 15 })
})

test('a hundred are due on the last day of a year, some two years away', () => {
  const due = (query: string) => answerTo(bytesOf('plan'), query, []).listed
  expect(due('due=2025-12-31')).toBe(100)
  expect(due('due=2027-12-31..')).toBe(3)
})

test('without deadlines, nothing of it has one', () => {
  const { noDeadline, ongoing } = statusOn('plan-undated', '')
  expect(noDeadline + ongoing).toBe(140)
})
