import { expect } from '@playwright/test'
import { test } from '../e2e/page.ts'

test('the production build shows the notice behind nginx, under a sub-path, with its policy as a header', async ({
  page,
}) => {
  const response = await page.goto('./')
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
  await expect(page.locator('[data-kpi="listed"]')).toHaveAttribute('data-value', '21')
})
