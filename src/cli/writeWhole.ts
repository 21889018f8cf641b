import { randomUUID } from 'node:crypto'
import { constants, rmSync } from 'node:fs'
import { access, type FileHandle, lstat, open, readlink, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Unread } from './unread.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** As many as Linux follows. */
const MOST_LINKS = 40

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

/** What a path leads to through its links, also where nothing is there yet. */
async function targetOf(path: string): Promise<string> {
  let target = resolve(path)
  for (let links = 0; links < MOST_LINKS; links++) {
    const found = await lstat(target).catch(() => null)
    if (!found?.isSymbolicLink()) return target
    target = resolve(dirname(target), await readlink(target))
  }
  throw new Unread({ code: 'system', error: 'ELOOP' })
}

/** Runs a work that must leave nothing behind, interrupted or not. */
async function clearing(part: string, work: () => Promise<void>): Promise<void> {
  const interrupted = (signal: NodeJS.Signals) => {
    rmSync(part, { force: true })
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.once(signal, interrupted)
  try {
    await work()
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted)
  }
}

async function filled(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    // A device has nothing to be kept.
    await file.sync().catch((error: unknown) => {
      if (codeOf(error) !== 'EINVAL') throw error
    })
  } finally {
    await file.close()
  }
}

/**
 * Writes a whole file or none: what was there stays until the new one is complete, then keeps its rights. A link is
 * written through; a device or pipe takes the bytes as they come. Throws {@link Unread}, or the system's error.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await targetOf(path)
  const before = await stat(target).catch(() => null)
  if (before?.isDirectory()) throw new Unread({ code: 'system', error: 'EISDIR' })
  // Replacing asks for the folder's rights only: a file that is protected from writing stays.
  if (before !== null) await access(target, constants.W_OK)
  if (before !== null && !before.isFile()) return filled(await open(target, 'w'), bytes)
  const part = join(dirname(target), `.${randomUUID()}.part`)
  await clearing(part, async () => {
    const file = await open(part, 'wx').catch((error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? new Unread({ code: 'noFolder' }) : error
    })
    if (before !== null) await file.chmod(before.mode)
    await filled(file, bytes)
    await rename(part, target)
  })
}

/** Whether two paths are one file, whatever they are called. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(path => stat(path, { bigint: true }).catch(() => null)))
  return a != null && b != null && a.ino === b.ino && a.dev === b.dev
}
