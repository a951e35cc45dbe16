import { defineConfig } from '@playwright/test'
import type { WebServer } from './test/offline/web-server.ts'
import { findChromium } from './test/tools/browsers.ts'

// `npm test` says where Chromium is; a run of Playwright by hand looks for it in the same places.
process.env['CHROMIUM_PATH'] ??= (await findChromium()) ?? ''
const executablePath = process.env['CHROMIUM_PATH']

/** What a web server can change: the first visit, the cold start, updates. */
const SERVED = /\/(?:offline|update|tabs)\.spec\.ts$/

export default defineConfig<{ server: WebServer }>({
  outputDir: '.cache/playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 90_000,
  // Waiting longer costs nothing where it is green; a machine busy with something else is no failure.
  expect: { timeout: 20_000 },
  globalTimeout: 30 * 60_000,
  use: { browserName: 'chromium', launchOptions: executablePath ? { executablePath } : {} },
  projects: [
    { name: 'browser', testDir: 'test/browser', testMatch: '**/*.spec.ts' },
    { name: 'corpus', testDir: 'test/corpus', testMatch: '**/*.spec.ts', fullyParallel: false },
    { name: 'offline', testDir: 'test/offline', testMatch: '**/*.spec.ts' },
    { name: 'nginx', testDir: 'test/offline', testMatch: SERVED, use: { server: 'nginx' } },
    { name: 'caddy', testDir: 'test/offline', testMatch: '**/offline.spec.ts', use: { server: 'caddy' } },
  ],
})
