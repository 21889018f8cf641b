import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { VALIDATOR } from './validator.ts'

/** What the tests of this folder need: each of Debian's packages, beside a program that it brings. */
const needed = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  nginx: '/usr/sbin/nginx',
  'libreoffice-impress': '/usr/bin/loimpress',
  'poppler-utils': '/usr/bin/pdftotext',
}

const installer = '/usr/bin/apt-get'
const missing = Object.entries(needed).flatMap(([name, program]) => (existsSync(program) ? [] : [name]))
if (missing.length > 0) {
  if (process.getuid?.() !== 0 || !existsSync(installer)) {
    process.stderr.write(`These tests need Debian's ${missing.join(', ')}: install them as root first.\n`)
    process.exit(1)
  }
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'inherit' } as const
  execFileSync(installer, ['update', '-q'], options)
  execFileSync(installer, ['install', '-qy', '--no-install-recommends', ...missing], options)
}

// Microsoft's own judgement of office files: 79 MB that only these tests need, so not a dependency.
if (!existsSync(VALIDATOR.program)) {
  mkdirSync(VALIDATOR.folder, { recursive: true })
  const options = ['--no-save', '--no-audit', '--no-fund', '--prefix', VALIDATOR.folder]
  execFileSync('npm', ['install', ...options, VALIDATOR.package], { stdio: 'inherit' })
}
