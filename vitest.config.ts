import { defineConfig } from 'vitest/config'

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], environment: 'node', ...more },
})

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  cacheDir: '.cache/vitest',
  test: {
    allowOnly: false,
    projects: [
      project('unit', { testTimeout: 60_000 }),
      project('journeys', { testTimeout: 60_000 }),
      // Real browsers driven from Node: test/offline/firefox*.test.ts and test/offline/webkit*.test.ts.
      // So is the extension in Firefox: test/extension/firefox*.test.ts; Chromium's is Playwright's part.
      project('extension', { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
      project('offline', { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
    ],
  },
})
