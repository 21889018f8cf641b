import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'

const root = join(import.meta.dirname, '../..')
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const folder = mkdtempSync(join(tmpdir(), 'report-'))
const data = join(folder, 'tasks.json')
writeFileSync(data, SCENARIOS['notice']!.body())
writeFileSync(join(folder, 'broken.json'), SCENARIOS['rejected']!.body())
afterAll(() => rmSync(folder, { recursive: true }))

/** What a call says and writes, in a folder of its own. */
async function report(name: string, args: readonly string[]) {
  const cwd = join(folder, name)
  mkdirSync(cwd)
  const command = ['--import', tsx, join(root, 'src/cli/report.ts'), ...args]
  const said = await new Promise<{ status: number; stdout: string; stderr: string }>(done => {
    const child = execFile(process.execPath, command, { cwd }, (_, stdout, stderr) =>
      done({ status: child.exitCode!, stdout, stderr }),
    )
  })
  return { ...said, cwd, written: readdirSync(cwd) }
}
const chart = ['--data', data, '--chart', 'organizations']

describe.concurrent('report --out', () => {
  it('writes a picture at the size asked for, and nothing else', async () => {
    const said = await report('good', [...chart, '--out', 'x.PNG', '--scale', '2', '--theme', 'dark'])
    expect(said).toMatchObject({ status: 0, stdout: '', stderr: '', written: ['x.PNG'] })
    expect(readFileSync(join(said.cwd, 'x.PNG')).readUInt32BE(16)).toBe(1920)
  })

  it.each([
    ['an unknown kind of file', [...chart, '--out', 'x.gif']],
    ['no chart', ['--data', data, '--out', 'x.svg']],
    ['an unknown chart', ['--data', data, '--chart', 'pie', '--out', 'x.svg']],
    ['an unknown size', [...chart, '--out', 'x.png', '--scale', '3']],
    ['an unknown theme', [...chart, '--out', 'x.svg', '--theme', 'blue']],
    ['an address that is none', [...chart, '--out', 'x.svg', '--url', 'file:///etc/hosts']],
    ['JSON too', [...chart, '--out', 'x.svg', '--format', 'json']],
    ['a wrong filter', [...chart, '--out', 'x.svg', '--filter', 'colour=red']],
    ['a folder that is not there', [...chart, '--out', 'nowhere/x.svg']],
    ['an unreadable file', ['--data', 'none.json', '--chart', 'organizations', '--out', 'x.svg']],
  ])('refuses %s with how to use it, and writes nothing', async (name, args) => {
    const said = await report(name, args)
    expect(said).toMatchObject({ status: 2, stdout: '', written: [] })
    expect(said.stderr).toContain('--out')
  })

  it('writes nothing of a rejected document', async () => {
    const args = ['--data', join(folder, 'broken.json'), '--chart', 'organizations', '--out', 'x.svg']
    expect(await report('rejected', args)).toMatchObject({ status: 1, stdout: '', written: [] })
  })
})
