import { expect, test } from 'vitest'
import { totals } from '../../tools/report.ts'
import { readPlaywright, readVitest } from '../../tools/tally.ts'

const vitest = (more: object): object => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
  ...more,
})

test('vitest: counts, and a failed test with its message', () => {
  const assertionResults = [
    { fullName: 'adds', status: 'passed' },
    {
      fullName: 'divides',
      status: 'failed',
      failureMessages: ['by zero\n    at own.ts:1:1\n    at file:///x/node_modules/y.js:1:1'],
    },
  ]
  const tally = readVitest(
    vitest({
      numFailedTests: 1,
      testResults: [{ name: 'a.test.ts', status: 'failed', message: '', assertionResults }],
    }),
  )
  expect(tally).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
    problems: ['a.test.ts: divides\nby zero\n    at own.ts:1:1'],
  })
})

test('vitest: a file that could not be loaded is a failure though no test failed', () => {
  const broken = { name: 'b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] }
  expect(readVitest(vitest({ testResults: [broken] }))).toMatchObject({
    passed: 3,
    failed: 1,
    problems: ['b.test.ts: Cannot find module'],
  })
})

const playwright = (stats: object, more: object = {}): object => ({
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors: [],
  suites: [],
  ...more,
})

test('Playwright: failed, flaky and skipped, with the place of the failure', () => {
  const spec = {
    title: 'opens',
    file: 'a.spec.ts',
    line: 7,
    ok: false,
    tests: [{ results: [{ errors: [{ message: 'no page' }] }] }],
  }
  const report = playwright({ unexpected: 1, flaky: 1, skipped: 4 }, { suites: [{ suites: [{ specs: [spec] }] }] })
  expect(readPlaywright(report)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 4,
    problems: ['a.spec.ts:7: opens\nno page'],
  })
})

test('Playwright: an error outside the tests is a failure; that there are none is told by the counts', () => {
  expect(readPlaywright(playwright({}, { errors: [{ message: 'bad config' }] }))).toMatchObject({
    failed: 1,
    problems: ['bad config'],
  })
  expect(readPlaywright(playwright({ expected: 0 }, { errors: [{ message: 'Error: No tests found' }] }))).toMatchObject(
    { passed: 0, failed: 0 },
  )
})

test('the totals line', () => {
  const row = { passed: 2, failed: 0, skipped: 0, problems: [] }
  expect(totals([row, { ...row, failed: 1 }])).toBe('4 passed, 1 failed')
  expect(totals([row, { ...row, skipped: 3 }])).toBe('4 passed, 0 failed, 3 skipped')
})
