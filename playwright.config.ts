import { defineConfig } from '@playwright/test'

// Another port lets two checkouts be tested side by side.
const port = process.env['IOC_PORT'] ?? '4173'
const baseURL = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  globalSetup: './test/e2e/browser.ts',
  forbidOnly: !!process.env['CI'],
  fullyParallel: true,
  // More than the processors of a small machine: many tests wait for a clock.
  workers: 5,
  // A test that waits for a clock has to share the processors with four others.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  reporter: 'list',
  use: {
    baseURL,
    locale: 'vi-VN',
    // Far from UTC+7, so that a day computed in the viewer's zone is a wrong one.
    timezoneId: 'America/New_York',
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    command: `npm run build && npm run build:demo && npx vite preview --outDir dist-demo --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: !process.env['CI'],
    timeout: 180_000,
  },
})
