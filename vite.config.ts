import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { PLAIN } from './src/words/plain.ts'

/** The policy of the built page, as a meta element and as headers; README, "Deployment", says it to the web server too. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app default',
].join('; ')

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** What the page says where its script doesn't run; the style sheet shows it only when that has had its time. */
function plainText(): Plugin {
  const said = (code: keyof typeof PLAIN, heading: string) => {
    const { title, needs, noScript } = PLAIN[code]
    return `<div lang="${code}"><${heading}>${title}</${heading}><noscript><p>${noScript}</p></noscript><p>${needs}</p></div>`
  }
  return {
    name: 'plain-text',
    transformIndexHtml: html =>
      html.replace('<!--plain-->', `<main class="plain">${said('vi', 'h1')}${said('en', 'h2')}</main>`),
  }
}

/** Only data is mocked: whatever else the page asks for needn't go through its worker, file by file. */
const PAST_THE_WORKER = `addEventListener('fetch', event => {
  if (!new URL(event.request.url).pathname.endsWith('.json')) event.stopImmediatePropagation()
})
`

/** msw's worker, in development and in the demo only: a production build holds no mock. */
function mockWorker(): Plugin {
  const file = 'mockServiceWorker.js'
  const source = () => PAST_THE_WORKER + readFileSync(createRequire(import.meta.url).resolve(`msw/${file}`), 'utf8')
  return {
    name: 'mock-worker',
    configureServer(server) {
      server.middlewares.use(`/${file}`, (_, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(source())
      })
    },
    generateBundle() {
      if (this.environment.config.mode === 'demo') this.emitFile({ type: 'asset', fileName: file, source: source() })
    },
  }
}

/** Each `import()` of the page goes through `loadPart`, which brings back what failed: Vite's own helper doesn't. */
function partLoader(): Plugin {
  const loader = join(import.meta.dirname, 'src/app/parts.ts')
  return {
    name: 'part-loader',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => `export { loadPart as __vitePreload } from ${JSON.stringify(loader)}`,
    },
  }
}

/** Tests that run in a window of their own, or put something in the place of what others use. */
const ALONE = ['test/app/**/*.test.ts', 'test/answerer/linear.test.ts', 'test/mocks/province.test.ts']

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [partLoader(), react(), plainText(), contentSecurityPolicy(), mockWorker()],
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    // The oldest that the page's plain text asks for: src/words/plain.ts.
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    modulePreload: {
      polyfill: false,
      // The part's own file first: `loadPart` asks for it under another name where it must.
      resolveDependencies: (file, others, { hostType }) =>
        hostType === 'js' && file.endsWith('.js') ? [file, ...others.filter(other => other !== file)] : others,
    },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' as const },
  preview: { headers: { 'Content-Security-Policy': POLICY } },
  test: {
    testTimeout: 120_000,
    // Each of the machine's processors: Vitest itself leaves one out, which on two is half.
    maxWorkers: '100%',
    projects: [
      // What keeps nothing of its own loads what it tests once for all files.
      { extends: true, test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.tsx', ...ALONE] } },
    ],
  },
}))
