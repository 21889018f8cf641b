import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Playwright's web server has made it; a single test run by hand makes its own. @returns the production build's folder */
export function buildOnce(): string {
  const folder = join(root, 'dist')
  if (!existsSync(join(folder, 'index.html')))
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: root })
  return folder
}
