import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runGate, runSuite, withoutProgram } from '../../tools/row.ts'
import type { Tally } from '../../tools/tally.ts'

const suite = (name: string, tally: Partial<Tally>): Parameters<typeof runSuite>[0] => ({
  name,
  run: () => Promise.resolve({ passed: 0, failed: 0, skipped: 0, problems: [], ...tally }),
})

beforeEach(() => vi.spyOn(console, 'log').mockReturnValue(undefined))
afterEach(() => vi.restoreAllMocks())

test('a gate counts as one test, passed or failed', async () => {
  const gate = (problems: string[]) => ({
    name: 'gate',
    run: () => Promise.resolve({ looked: 7, unit: 'files', problems }),
  })
  expect(await runGate(gate([]), '.')).toMatchObject({ passed: 1, failed: 0, note: '7 files' })
  expect(await runGate(gate(['a', 'b']), '.')).toMatchObject({ passed: 0, failed: 1, problems: ['a', 'b'] })
  expect(console.log).toHaveBeenCalledWith(expect.stringContaining('FAILED'))
})

test('a suite that ran no test, or only skipped ones, has failed', async () => {
  expect(await runSuite(suite('browser', {}), {})).toMatchObject({ failed: 1, problems: ['the suite ran no test'] })
  expect(await runSuite(suite('browser', { skipped: 2 }), {})).toMatchObject({ failed: 1, skipped: 2 })
  expect(await runSuite(suite('browser', { passed: 2 }), {})).toMatchObject({ passed: 2, failed: 0 })
})

test('without its browser a suite is skipped, and in CI it has failed', () => {
  expect(withoutProgram(suite('offline', {}), 'No firefox was found.', false)).toMatchObject({ failed: 0, skipped: 1 })
  expect(withoutProgram(suite('offline', {}), 'No firefox was found.', true)).toMatchObject({ failed: 1, skipped: 0 })
})
