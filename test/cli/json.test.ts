import { plain } from '../words/plain.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import type { Report } from '../../src/answerer/report.ts'
import type { Table } from '../../src/charts/figure.ts'
import { COMMAND_WORDS } from '../../src/words/command.ts'
import { WORDS } from '../../src/words/words.ts'
import { startServer, type TestServer } from '../server/server.ts'
import { type Ended, runReport } from './run.ts'

const NOTICE = SCENARIOS.notice!.body()
const folder = mkdtempSync(join(tmpdir(), 'report-json-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const data = file('tasks.json', NOTICE)
let server: TestServer

beforeAll(async () => {
  server = await startServer()
  server.put('tasks.json', NOTICE)
})
afterAll(async () => {
  await server.die()
  rmSync(folder, { recursive: true })
})

/** What a good call prints: one JSON object, and nothing else. */
async function printed<T = Report>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await runReport(...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

const { vi } = WORDS
const KEYS =
  'at from known generatedAt publisher simulated sentence total carriedOver counted completed due dueCompleted ' +
  'withoutDeadline status flags ageing news completionRate dueCompletionRate onTimeRate firstDeadlineRate ' +
  'overdueRate byOrganization byProgramme bySupervisor byDocument trend tasks setAside warnings'

describe.concurrent('report --format json', () => {
  it('prints the example of contract section 5 on K, in Vietnamese, with all its keys', async () => {
    const report = await printed('--data', data, '--format', 'json')
    expect(report).toMatchObject({
      at: '2025-06-24',
      from: null,
      known: null,
      generatedAt: '2025-06-24T17:00:00+07:00',
      simulated: true,
      total: 21,
      carriedOver: 0,
      counted: 21,
      completed: 5,
      due: 3,
      dueCompleted: 2,
      withoutDeadline: 15,
      ageing: [0, 0, 0, 1, 0],
      completionRate: 0.25,
      dueCompletionRate: 2 / 3,
      overdueRate: 1 / 6,
    })
    expect(plain(report.sentence)).toMatch(/^Đến ngày 24\/6\/2025: 21 nhiệm vụ được giao;/)
    expect(Object.keys(report).sort()).toEqual(KEYS.split(' ').sort())
  })

  it('--at and --from go before day and from in the filter', async () => {
    const filter = 'day=2025-05-01&from=year&org=skhcn'
    const report = await printed('--data', data, '--at', '2025-06-20', '--from', 'quarter', '--filter', filter)
    expect(report).toMatchObject({ at: '2025-06-20', from: '2025-04-01', total: 19 })
    expect(await printed('--data', data, '--filter', filter)).toMatchObject({ at: '2025-05-01', from: '2025-01-01' })
    for (const from of ['quarter', '2025-04-01'])
      expect(await printed('--data', data, '--from', from)).toMatchObject({ from: '2025-04-01', carriedOver: 21 })
  })

  it('--known takes a day or `then`, goes before known in the filter, and changes no number yet', async () => {
    const report = await printed('--data', data)
    for (const known of ['then', '2025-06-20'])
      expect(await printed('--data', data, '--known', known, '--filter', 'known=2025-01-01')).toEqual(report)
    expect(await runReport('--data', data, '--known', 'month')).toMatchObject({ code: 2, stdout: '' })
    expect(await runReport('--data', data, '--filter', 'known=now')).toMatchObject({ code: 2, stdout: '' })
  })

  it('takes the query of an address, its `?` too, and passes over what only a screen knows', async () => {
    const report = await printed('--data', data, '--filter', '?status=overdue&task=x&theme=dark&view=wall&q=')
    expect(report.tasks.map(({ id }) => id)).toEqual(['tb-2025-04/10.k'])
  })

  it('--lang en says sentence and reasons in English', async () => {
    const bad = file('bad.json', SCENARIOS['partly-bad']!.body())
    const report = await printed('--data', bad, '--lang', 'en')
    expect(plain(report.sentence)).toMatch(/^As of 24\/6\/2025: 18 tasks assigned;/)
    expect(report.setAside[0]).toMatchObject({ path: 'tasks[2].leadId', id: 'tb-2025-04/3' })
    expect(report.setAside[0]!.reason).toMatch(/^[ -~“”]+$/)
  })

  it('--check prints only what could not be used, and exits 1 where a task is set aside', async () => {
    const bad = file('bad-check.json', SCENARIOS['partly-bad']!.body())
    const { setAside, warnings } = await printed('--data', bad)
    expect(await runReport('--data', bad, '--check')).toEqual({
      code: 1,
      stdout: `${JSON.stringify({ setAside, warnings }, null, 2)}\n`,
      stderr: '',
    } satisfies Ended)
    expect(await printed('--check', '--data', data)).toEqual({ setAside: [], warnings: [] })
    // An agency that is set aside is no task.
    const document = JSON.parse(NOTICE) as { organizations: object[] }
    document.organizations.push({ name: 'x' })
    const agency = await printed('--check', '--data', file('agency.json', JSON.stringify(document)))
    expect(agency.setAside).toHaveLength(1)
  })

  it('--chart organizations prints that chart’s table', async () => {
    const table = await printed<Table & { id: string; caption: string }>('--data', data, '--chart', 'organizations')
    expect(Object.keys(table)).toEqual(['id', 'title', 'caption', 'columns', 'rows'])
    expect(table.id).toBe('organizations')
    expect(plain(table.caption)).toContain('19 trong 21')
    expect(table.rows[0]!.slice(0, 2)).toEqual(['Sở Khoa học và Công nghệ', 19])
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })

  it('skips a byte order mark', async () => {
    expect(await printed('--data', file('bom.json', `\uFEFF${NOTICE}`))).toMatchObject({ total: 21 })
  })

  it('takes an option’s value after = too', async () => {
    expect(await printed(`--data=${data}`, '--at=2025-06-20')).toMatchObject({ at: '2025-06-20' })
  })

  it('reads a file that is named by its address', async () => {
    expect(await printed('--data', pathToFileURL(data).href)).toMatchObject({ total: 21 })
    expect(await printed('--data', pathToFileURL(data).href.replace('file:', 'FILE:'))).toMatchObject({ total: 21 })
  })

  it('reads from a web server', async () => {
    expect(await printed('--data', `${server.url}tasks.json`)).toMatchObject({ total: 21 })
  })

  it('exits 1 with one sentence for a rejected document, and prints nothing', async () => {
    const utf16 = file('utf16.json', Buffer.from(`\uFEFF${NOTICE}`, 'utf16le'))
    const latin1 = file('latin1.json', Buffer.from('{"schema":"ioc-tasks/1","publisher":"Qu\u00e3ng"}', 'latin1'))
    for (const [source, sentence] of [
      [utf16, vi.rejection({ code: 'notUtf8' })],
      [latin1, vi.rejection({ code: 'notUtf8' })],
      [file('empty.json', ''), vi.rejection({ code: 'empty' })],
      [file('list.json', '[]'), vi.rejection({ code: 'notAnObject' })],
      [file('page.json', '<html></html>'), vi.rejection({ code: 'webPage' })],
    ] as const)
      expect(await runReport('--data', source)).toEqual({
        code: 1,
        stdout: '',
        stderr: `${sentence}\n`,
      } satisfies Ended)
    const english = await runReport('--data', file('cut.json', NOTICE.slice(0, 500)), '--lang', 'en')
    expect(english).toMatchObject({ code: 1, stdout: '' })
    expect(english.stderr).toMatch(/line \d+, column \d+/)
  })
})

describe.concurrent('report says how to use it, prints nothing and exits 2 for', () => {
  const refused: readonly [string, readonly string[], string][] = [
    ['no --data', [], '--data'],
    ['an unknown option', ['--data', data, '--colour', 'red'], '--colour'],
    ['an unknown short option', ['-d', data], '-d'],
    ['a word that is no option', ['--data', data, 'today'], 'today'],
    ['an option without its value', ['--data'], '--data'],
    ['an option in the place of a value', ['--data', '--at', '2025-06-24'], '--data'],
    ['--check with a chart', ['--data', data, '--check', '--chart', 'trend'], '--check'],
    ['--check with a value', ['--data', data, '--check=yes'], '--check'],
    ['--check with a file to write', ['--data', data, '--check', '--out', 'x.svg'], '--check'],
    ['an option said twice', ['--data', data, '--at', '2025-06-24', '--at=2025-06-23'], '--at'],
    ['an address that is none', ['--data', 'http://'], 'http://'],
    ['another scheme', ['--data', 'ftp://ioc.example/tasks.json'], 'ftp://ioc.example/tasks.json'],
    ['a file that is below a file', ['--data', join(data, 'x.json')], 'x.json'],
    ['a name that is too long', ['--data', join(folder, `${'x'.repeat(300)}.json`)], 'ENAMETOOLONG'],
    ['a file that is not there', ['--data', join(folder, 'none.json')], 'none.json'],
    ['a folder', ['--data', folder], folder],
    ['a day that there is not', ['--data', data, '--at', '2025-02-30'], '2025-02-30'],
    ['a period that there is not', ['--data', data, '--from', 'week'], 'week'],
    ['an unknown key of the filter', ['--data', data, '--filter', 'colour=red'], 'colour'],
    ['a wrong value in the filter', ['--data', data, '--filter', 'status=late'], 'status=late'],
    ['a wrong day in the filter, --at or not', ['--data', data, '--at', '2025-06-24', '--filter', 'day=x'], 'day=x'],
    ['an unknown language', ['--data', data, '--lang', 'fr'], 'fr'],
    ['an unknown chart', ['--data', data, '--chart', 'pie'], 'pie'],
    ['an unknown format', ['--data', data, '--format', 'yaml'], 'yaml'],
  ]
  it.each(refused)('%s', async (_, args, named) => {
    const { code, stdout, stderr } = await runReport(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(named)
    expect(stderr).toContain(COMMAND_WORDS.vi.usage)
    // Words of Node's own are English.
    expect(stderr.split('\n')[0]).not.toMatch(/unknown|option|error|missing|invalid|such/i)
  })

  it('all of these in English too', async () => {
    for (const [, args] of refused.filter(([, args]) => !args.includes('--lang'))) {
      const { stderr } = await runReport('--lang=en', ...args)
      expect(stderr).toContain(COMMAND_WORDS.en.usage)
    }
  })
})
