import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '../..')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(program: string, args: readonly string[]): Promise<Ended> {
  const child = spawn(program, args, { cwd: ROOT })
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
export const runByNpm = (...args: string[]): Promise<Ended> => run('npm', ['run', '--silent', 'report', '--', ...args])

// Inside `node_modules`, so that the command finds its own.
const outDir = join(ROOT, 'node_modules/.cache/ioc-report', String(process.pid))

/** The command in one file: it starts in a quarter of the time. */
async function bundled(): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: 'src/cli/report.ts', outDir, emptyOutDir: true, target: 'node20' },
  })
  return join(outDir, 'report.js')
}
let made: Promise<string> | undefined

/** Runs the command's own code to its end. */
export async function runReport(...args: string[]): Promise<Ended> {
  made ??= bundled()
  return run(process.execPath, [await made, ...args])
}

/** After the last run. */
export function tidyUp(): void {
  made = undefined
  rmSync(outDir, { recursive: true, force: true })
}
