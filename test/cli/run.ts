import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { report, type Surroundings } from '../../src/cli/command.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command's own code, run to its end without a process of its own. */
export const runReport = (...args: string[]): Promise<Ended> => runReportWith({}, ...args)

/** The same with other surroundings. */
export async function runReportWith(instead: Partial<Surroundings>, ...args: string[]): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  const code = await report(args, {
    print: async text => void (stdout += text),
    say: async text => void (stderr += text),
    stdin: Readable.from([]),
    silenceMs: 20_000,
    ...instead,
  })
  return { code, stdout, stderr }
}

function ended(program: string, args: readonly string[], cwd = ROOT): Promise<Ended> {
  const child = spawn(program, args, { cwd })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

/** The command as people call it. */
export const runByNpm = (...args: string[]): Promise<Ended> =>
  ended('npm', ['run', '--silent', 'report', '--', ...args])

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
/** The command's process, as words of a shell's line. */
export const COMMAND = `'${process.execPath}' --import '${tsx}' '${join(ROOT, 'src/cli/report.ts')}'`

/** A line of the shell, in a folder. */
export const runInShell = (line: string, cwd: string): Promise<Ended> => ended('bash', ['-c', line], cwd)
