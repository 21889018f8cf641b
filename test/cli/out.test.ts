import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { writeWhole } from '../../src/cli/writeWhole.ts'
import { COMMAND_WORDS } from '../../src/words/command.ts'
import { runInShell, runReport } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'report-out-'))
const data = join(root, 'tasks.json')
writeFileSync(data, SCENARIOS['notice']!.body())
writeFileSync(join(root, 'broken.json'), SCENARIOS['rejected']!.body())
afterAll(() => rmSync(root, { recursive: true }))

let folders = 0
/** A new folder, and where a file in it is. */
function newFolder() {
  const folder = join(root, String(folders++))
  mkdirSync(folder)
  return (name: string) => join(folder, name)
}
const namesIn = (at: (name: string) => string) => readdirSync(at('.')).sort()
const chart = ['--data', data, '--chart', 'organizations']
const out = (...args: string[]) => runReport(...chart, ...args)
const DONE = { code: 0, stdout: '', stderr: '' }
const { vi } = COMMAND_WORDS
const refused = (file: string, error: string) => vi.unwritable(file, vi.refusal({ code: 'system', error }))

describe('report --out', () => {
  it('writes a picture at the size asked for, and nothing else', async () => {
    const at = newFolder()
    expect(await out('--out', at('x.PNG'), '--scale', '2', '--theme', 'dark')).toEqual(DONE)
    expect(namesIn(at)).toEqual(['x.PNG'])
    expect(readFileSync(at('x.PNG')).readUInt32BE(16)).toBe(1920)
  })

  it('has an address without the restricted task that it opens', async () => {
    const at = newFolder()
    const document = JSON.parse(SCENARIOS['notice']!.body()) as { tasks: { id: string }[] }
    const [first, ...others] = document.tasks
    writeFileSync(at('x.json'), JSON.stringify({ ...document, tasks: [{ ...first, restricted: true }, ...others] }))
    const written = async (id: string) => {
      const url = `https://ioc.example/?task=${encodeURIComponent(id)}`
      const args = ['--data', at('x.json'), '--chart', 'organizations', '--out', at('x.svg'), '--url', url]
      expect(await runReport(...args)).toEqual(DONE)
      return readFileSync(at('x.svg'), 'utf8')
    }
    expect(await written(others[0]!.id)).toContain('https://ioc.example/?task=')
    expect(await written(first!.id)).not.toContain('?task=')
  })

  it('takes a file that is named by its address', async () => {
    const at = newFolder()
    expect(await out('--out', pathToFileURL(at('tệp 1.svg')).href)).toEqual(DONE)
    expect(namesIn(at)).toEqual(['tệp 1.svg'])
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
    ['an address of the web to write to', [...chart, '--out', 'HTTPS://ioc.example/x.svg']],
    ['an unreadable file', ['--data', 'none.json', '--chart', 'organizations', '--out', 'x.svg']],
    ['a slide of what is no bars', ['--data', data, '--chart', 'timeline', '--out', 'x.pptx']],
  ])('refuses %s with how to use it, and writes nothing', async (_, args) => {
    const at = newFolder()
    const inFolder = args.map((arg, place) => (args[place - 1] === '--out' && !/^https/i.test(arg) ? at(arg) : arg))
    expect(await runReport(...inFolder)).toMatchObject({ code: 2, stdout: '' })
    expect(namesIn(at)).toEqual([])
  })

  it('writes nothing of a rejected document', async () => {
    const at = newFolder()
    const args = ['--data', join(root, 'broken.json'), '--chart', 'organizations', '--out', at('x.svg')]
    expect(await runReport(...args)).toMatchObject({ code: 1, stdout: '' })
    expect(namesIn(at)).toEqual([])
  })

  it('never writes over its data, whatever that is called', async () => {
    const at = newFolder()
    writeFileSync(at('data.svg'), SCENARIOS['notice']!.body())
    symlinkSync('data.svg', at('link.svg'))
    linkSync(at('data.svg'), at('twin.svg'))
    for (const name of ['data.svg', 'link.svg', 'twin.svg']) {
      const said = await runReport('--data', at('data.svg'), '--chart', 'organizations', '--out', at(name))
      expect(said).toMatchObject({ code: 2, stdout: '' })
      expect(said.stderr).toContain(vi.outIsData)
    }
    expect(readFileSync(at('data.svg'), 'utf8')).toBe(SCENARIOS['notice']!.body())
  })

  it.runIf(process.platform === 'linux')('writes into a device, and says that it is full', async () => {
    const at = newFolder()
    symlinkSync('/dev/full', at('full.svg'))
    symlinkSync('/dev/null', at('null.svg'))
    expect(await out('--out', at('null.svg'))).toEqual(DONE)
    const { code, stderr } = await out('--out', at('full.svg'))
    expect(code).toBe(2)
    expect(stderr).toContain(refused(at('full.svg'), 'ENOSPC'))
    expect(namesIn(at)).toEqual(['full.svg', 'null.svg'])
    expect(readlinkSync(at('full.svg'))).toBe('/dev/full')
  })

  it('says what stands in the way of writing', async () => {
    const at = newFolder()
    mkdirSync(at('folder.svg'))
    symlinkSync('b.svg', at('a.svg'))
    symlinkSync('a.svg', at('b.svg'))
    for (const [name, error] of [
      ['folder.svg', 'EISDIR'],
      ['a.svg', 'ELOOP'],
      [`${'x'.repeat(300)}.svg`, 'ENAMETOOLONG'],
    ] as const) {
      const { code, stderr } = await out('--out', at(name))
      expect(code).toBe(2)
      expect(stderr).toContain(refused(at(name), error))
    }
    expect((await out('--out', at('nowhere/x.svg'))).stderr).toContain(vi.refusal({ code: 'noFolder' }))
  })
})

describe('a file that is written whole or not at all', () => {
  const bytes = new TextEncoder().encode('new')
  const isUser = process.getuid !== undefined && process.getuid() !== 0

  it('takes the place of the one before, and its rights', async () => {
    const at = newFolder()
    writeFileSync(at('x.svg'), 'old, and longer')
    chmodSync(at('x.svg'), 0o640)
    await writeWhole(at('x.svg'), bytes)
    expect(readFileSync(at('x.svg'), 'utf8')).toBe('new')
    expect(statSync(at('x.svg')).mode & 0o777).toBe(0o640)
    expect(namesIn(at)).toEqual(['x.svg'])
  })

  it('is written through links, which stay, also to where nothing is yet', async () => {
    const at = newFolder()
    mkdirSync(at('deep'))
    writeFileSync(at('deep/target.svg'), 'old')
    symlinkSync('deep/target.svg', at('link.svg'))
    symlinkSync(at('link.svg'), at('second.svg'))
    symlinkSync('deep/new.svg', at('dangling.svg'))
    await writeWhole(at('second.svg'), bytes)
    await writeWhole(at('dangling.svg'), bytes)
    expect(readFileSync(at('deep/target.svg'), 'utf8')).toBe('new')
    expect(readFileSync(at('deep/new.svg'), 'utf8')).toBe('new')
    expect(['link.svg', 'second.svg', 'dangling.svg'].map(name => readlinkSync(at(name)))).toEqual([
      'deep/target.svg',
      at('link.svg'),
      'deep/new.svg',
    ])
    expect(namesIn(at)).toEqual(['dangling.svg', 'deep', 'link.svg', 'second.svg'])
    expect(readdirSync(at('deep')).sort()).toEqual(['new.svg', 'target.svg'])
  })

  it('may have the longest name that there is', async () => {
    const at = newFolder()
    const name = `${'x'.repeat(251)}.svg`
    await writeWhole(at(name), bytes)
    expect(namesIn(at)).toEqual([name])
  })

  it('leaves the one before, and nothing else, where it can’t be completed', async () => {
    const at = newFolder()
    writeFileSync(at('x.svg'), 'old')
    await expect(writeWhole(at('x.svg'), 7 as unknown as Uint8Array)).rejects.toThrow(TypeError)
    expect(readFileSync(at('x.svg'), 'utf8')).toBe('old')
    expect(namesIn(at)).toEqual(['x.svg'])
  })

  it.runIf(isUser)('is refused by a folder or a file that is protected from writing', async () => {
    const at = newFolder()
    writeFileSync(at('kept.svg'), 'old')
    chmodSync(at('kept.svg'), 0o444)
    await expect(writeWhole(at('kept.svg'), bytes)).rejects.toMatchObject({ code: 'EACCES' })
    chmodSync(at('.'), 0o555)
    await expect(writeWhole(at('new.svg'), bytes)).rejects.toMatchObject({ code: 'EACCES' })
    chmodSync(at('.'), 0o755)
    expect(readFileSync(at('kept.svg'), 'utf8')).toBe('old')
    expect(namesIn(at)).toEqual(['kept.svg'])
  })

  it.runIf(process.platform !== 'win32')('goes into a pipe as it is', async () => {
    const at = newFolder()
    await runInShell('mkfifo pipe.svg', at('.'))
    const [read] = await Promise.all([
      import('node:fs/promises').then(({ readFile }) => readFile(at('pipe.svg'), 'utf8')),
      writeWhole(at('pipe.svg'), bytes),
    ])
    expect(read).toBe('new')
    expect(statSync(at('pipe.svg')).isFIFO()).toBe(true)
  })
})
