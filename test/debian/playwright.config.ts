import { defineConfig } from '@playwright/test'
import root from '../../playwright.config.ts'

const baseURL = 'http://127.0.0.1:4180/ioc/'

export default defineConfig({
  ...root,
  testDir: '.',
  globalSetup: '../e2e/browser.ts',
  use: { ...root.use, baseURL },
  webServer: { command: 'npm run build && npx tsx nginx.ts', url: baseURL, timeout: 180_000 },
})
