import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const version = '141.0.0'
const cache = join(import.meta.dirname, '../../node_modules/.cache/ioc-browser', version)

/**
 * npm's packaged Chromium, fetched when first asked for: no root, no other registry, and libraries and fonts for
 * machines that lack them. Undefined where it can't be had: it is made for Linux on x64 only.
 */
export function packagedChromium(): { executablePath: string; env: Record<string, string> } | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const unpacked = join(cache, 'unpacked')
  try {
    if (!existsSync(unpacked)) fetchTo(unpacked)
  } catch {
    return undefined
  }
  const executablePath = join(unpacked, 'chromium')
  const fonts = { FONTCONFIG_FILE: join(unpacked, 'fonts/fonts.conf') }
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') }
  const env = [fonts, withLibraries].find(each => starts(executablePath, each))
  return env && { executablePath, env }
}

function fetchTo(unpacked: string): void {
  const wanted = `@sparticuz/chromium@${version}`
  process.stderr.write(`No browser is installed here: fetching ${wanted} from npm, once.\n`)
  rmSync(cache, { recursive: true, force: true })
  const unpacking = join(cache, 'unpacking')
  mkdirSync(unpacking, { recursive: true })
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']
  execFileSync('npm', ['install', ...quiet, '--prefix', cache, wanted], { stdio: ['ignore', 'ignore', 'inherit'] })
  // It unpacks into TMPDIR, and its libraries only where it believes itself on Lambda.
  const unpack = `import packaged from '@sparticuz/chromium'; await packaged.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: cache,
    env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const folders = '<dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir>'
  writeFileSync(join(unpacking, 'fonts/fonts.conf'), `<fontconfig>${folders}</fontconfig>`)
  renameSync(unpacking, unpacked)
}

function starts(executablePath: string, env: Record<string, string>): boolean {
  try {
    execFileSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
