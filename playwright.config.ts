import { defineConfig } from '@playwright/test'
import { findChromium } from './test/tools/browsers.ts'

// `npm test` says where Chromium is; a run of Playwright by hand looks for it in the same places.
process.env['CHROMIUM_PATH'] ??= (await findChromium()) ?? ''
const executablePath = process.env['CHROMIUM_PATH']

export default defineConfig({
  outputDir: '.cache/playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  use: { browserName: 'chromium', launchOptions: executablePath ? { executablePath } : {} },
  projects: [
    { name: 'browser', testDir: 'test/browser', testMatch: '**/*.spec.ts' },
    { name: 'corpus', testDir: 'test/corpus', testMatch: '**/*.spec.ts', fullyParallel: false },
    { name: 'offline', testDir: 'test/offline', testMatch: '**/*.spec.ts' },
  ],
})
