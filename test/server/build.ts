import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Playwright's web server has made it; a single test run by hand makes its own. @returns the production build's folder */
export function buildOnce(): string {
  const folder = join(root, 'dist')
  if (!existsSync(join(folder, 'index.html')))
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: root })
  return folder
}

const pageOf = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8')

/** The build's scripts and style sheets that index.html doesn't name, as `assets/later-….js`. */
export function lateFiles(): string[] {
  const folder = buildOnce()
  const page = pageOf(folder)
  return readdirSync(join(folder, 'assets'))
    .filter(file => /\.(js|css)$/.test(file) && !page.includes(file))
    .map(file => `assets/${file}`)
}

/** The one of them that was made of a file of this name. */
export const lateFile = (name: string): string => lateFiles().find(file => file.startsWith(`assets/${name}-`))!

/** The script or style sheet that the page begins with. */
export const firstFile = (type: 'js' | 'css'): string =>
  new RegExp(`assets/index-[\\w-]+\\.${type}`).exec(pageOf(buildOnce()))![0]
