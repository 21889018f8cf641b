import { defineConfig } from '@playwright/test'
import root from '../../playwright.config.ts'

const baseURL = 'http://127.0.0.1:4180/ioc/'

export default defineConfig({
  ...root,
  testDir: '.',
  globalSetup: '../e2e/browser.ts',
  use: { ...root.use, baseURL },
  webServer: { command: 'npx tsx nginx.ts', url: baseURL, reuseExistingServer: false },
})
