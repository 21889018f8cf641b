import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What the tests of this folder need: each of Debian's packages, beside a program that it brings. */
const needed = { nginx: '/usr/sbin/nginx' }

const root = join(import.meta.dirname, '../..')
const missing = Object.entries(needed).flatMap(([name, program]) => (existsSync(program) ? [] : [name]))
if (missing.length > 0) install(missing)

execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
const config = join(import.meta.dirname, 'playwright.config.ts')
const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', config], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1

function install(names: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`These tests need Debian's packages ${names.join(', ')}: install them as root first.\n`)
    process.exit(1)
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-q'], { env, stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', ...names], { env, stdio: 'inherit' })
}
