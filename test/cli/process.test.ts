import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { COMMAND_WORDS } from '../../src/words/command.ts'
import { COMMAND, runByNpm, runInShell, runReport } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-process-'))
const data = join(folder, 'tasks.json')
writeFileSync(data, SCENARIOS['notice']!.body())
writeFileSync(join(folder, 'broken.json'), '{')
// More than a pipe holds, so that the command is still writing when the pipe is closed.
writeFileSync(join(folder, 'province.json'), SCENARIOS['province']!.body())
afterAll(() => rmSync(folder, { recursive: true }))

describe.concurrent('the command in a process of its own', () => {
  it('is what `npm run --silent report` prints', async () => {
    const args = ['--data', data, '--filter', 'status=overdue']
    expect(await runByNpm(...args)).toEqual(await runReport(...args))
  })

  it('ends with 1 for a rejected document, 2 for a wrong call', async () => {
    const line = `${COMMAND} --data broken.json; echo $?; ${COMMAND} --colour; echo $?`
    expect((await runInShell(line, folder)).stdout).toBe('1\n2\n')
  })

  it('ends in silence where who reads has had enough', async () => {
    const line = `${COMMAND} --data province.json | head -c 1; echo "\${PIPESTATUS[0]}"`
    expect(await runInShell(line, folder)).toEqual({ code: 0, stdout: '{0\n', stderr: '' })
  })

  it('reads what comes in by the pipe', async () => {
    const { stdout, stderr } = await runInShell(`cat tasks.json | ${COMMAND} --data -`, folder)
    expect({ total: (JSON.parse(stdout) as { total: number }).total, stderr }).toEqual({ total: 21, stderr: '' })
  })

  it.runIf(process.platform === 'linux')('says that what it prints to is full, and ends with 2', async () => {
    const { code, stderr } = await runInShell(`${COMMAND} --data tasks.json > /dev/full`, folder)
    const why = COMMAND_WORDS.vi.refusal({ code: 'system', error: 'ENOSPC' })
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${COMMAND_WORDS.vi.unprintable(why)}\n` })
  })

  it('leaves nothing behind where it is interrupted while it writes', async () => {
    const write = `import { writeWhole } from '${join(import.meta.dirname, '../../src/cli/writeWhole.ts')}'
      setInterval(() => { if (fs.readdirSync('.').some(name => name.endsWith('.part'))) process.kill(process.pid, 'SIGTERM') }, 0)
      for (;;) await writeWhole('x.bin', new Uint8Array(20_000_000))`
    writeFileSync(join(folder, 'write.mts'), `import fs from 'node:fs'\n${write}`)
    const { code } = await runInShell(`${COMMAND.replace(/'[^']*report.ts'/, 'write.mts')}; echo $?`, folder)
    expect(code).toBe(0)
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })
})
