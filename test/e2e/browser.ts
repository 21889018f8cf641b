import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { packagedChromium } from './packagedChromium.ts'

/** For Playwright's `launchOptions`. No `executablePath`: the build that Playwright itself installed. */
interface Launch {
  executablePath?: string
  args: string[]
  env: Record<string, string>
}

/**
 * A browser for the tests, on a machine that may have none and where nobody is root: the one that the environment
 * variable IOC_BROWSER names, one that is installed, else one that is fetched (IOC_BROWSER=download: fetched in any
 * case). Throws a sentence that says what to do where there is none.
 */
export function findBrowser(): Launch {
  const wish = process.env['IOC_BROWSER']
  if (wish && wish !== 'download') {
    if (!existsSync(wish)) throw new Error(`IOC_BROWSER names ${wish}, and there is no such file.`)
    return launch(wish)
  }
  const installed = wish ? undefined : usualPlaces().find(path => existsSync(path) && !startsSnap(path))
  if (installed) return launch(installed)
  if (!wish && isPlaywrightsInstalled()) return launch()
  const packaged = packagedChromium()
  if (packaged) return launch(packaged.executablePath, packaged.env)
  if (!isPlaywrightsInstalled()) installPlaywrights()
  return launch()
}

/** Playwright's globalSetup: a browser that has to be fetched is there before two workers ask for it at once. */
export default function fetchBrowserOnce(): void {
  findBrowser()
}

function launch(executablePath?: string, env: Record<string, string> = {}): Launch {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  // A window of the installed Chromium loads pages of its own behind the address bar: a second of processor for each.
  // The rest is of Playwright's list, which this one replaces.
  const unneeded =
    'WebUIOmniboxPopup,WebUIOmniboxAimPopup,PreloadTopChromeWebUI,AvoidUnnecessaryBeforeUnloadCheckSync,' +
    'DestroyProfileOnBrowserClose,HttpsUpgrades,MediaRouter,PaintHolding,OptimizationHints,NetworkTimeServiceQuerying,' +
    'AimEnabled,PreconnectToSearch'
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...(executablePath && { executablePath }),
    // A renderer that has read the board's scripts once reads them faster for the next page.
    args: [
      '--renderer-process-limit=1',
      '--disable-gpu',
      '--disable-quic',
      `--disable-features=${unneeded}`,
      ...quiet,
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
    ],
    env: { ...Object.fromEntries(inherited), ...env },
  }
}

function usualPlaces(): string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => process.env[name] ?? [])
    const programs = ['Google/Chrome/Application/chrome', 'Microsoft/Edge/Application/msedge']
    return [...programs, 'Chromium/Application/chrome'].flatMap(name => roots.map(root => join(root, `${name}.exe`)))
  }
  if (process.platform === 'darwin') {
    const roots = ['/Applications', join(homedir(), 'Applications')]
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium']
    return names.flatMap(name => roots.map(root => join(root, `${name}.app/Contents/MacOS/${name}`)))
  }
  const names = ['chromium-headless-shell', 'google-chrome', 'microsoft-edge', 'chromium', 'chromium-browser']
  return names.map(name => join('/usr/bin', name))
}

/** Ubuntu's chromium is a script around a snap, which can't read the profile that Playwright makes under /tmp. */
function startsSnap(path: string): boolean {
  if (process.platform !== 'linux') return false
  const start = readFileSync(path).subarray(0, 4096).toString('latin1')
  return start.startsWith('#!') && start.includes('/snap/')
}

function isPlaywrightsInstalled(): boolean {
  const shell = chromium.executablePath().replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2')
  return existsSync(join(shell, 'INSTALLATION_COMPLETE'))
}

function installPlaywrights(): void {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  try {
    execFileSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { stdio: 'inherit' })
  } catch {
    throw new Error(
      'The tests need a browser: none is installed, and none could be fetched. Install Chrome, Edge or Chromium ' +
        '(Debian: apt-get install chromium-headless-shell), or name one in the environment variable IOC_BROWSER.',
    )
  }
}
