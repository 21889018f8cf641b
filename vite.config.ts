import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

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

/** msw's worker, in development and in the demo only: a production build holds no mock. */
function mockWorker(): Plugin {
  const file = 'mockServiceWorker.js'
  const source = () => readFileSync(createRequire(import.meta.url).resolve(`msw/${file}`), 'utf8')
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

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react(), contentSecurityPolicy(), mockWorker()],
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' as const },
  preview: { headers: { 'Content-Security-Policy': POLICY } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
  },
}))
