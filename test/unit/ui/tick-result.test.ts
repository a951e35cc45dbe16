import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readResult, writeResult } from '#shared/ui/steps/tick-result.ts'

test('words that were kept without a mark say nothing about the outcome', () => {
  expect(readResult(' Export rule was missing ')).toEqual({ outcome: null, note: 'Export rule was missing' })
  expect(readResult('')).toEqual({ outcome: null, note: '' })
})

test('the mark stands before the words, for whoever knows nothing of it', () => {
  expect(writeResult({ outcome: 'failed', note: 'no rights' })).toBe('✗ no rights')
  expect(writeResult({ outcome: 'worked', note: '' })).toBe('✓')
})

test('a result is read as it was written', () => {
  const outcome = fc.constantFrom('worked' as const, 'failed' as const)
  fc.assert(
    fc.property(outcome, fc.string(), (is, note) => {
      expect(readResult(writeResult({ outcome: is, note }))).toEqual({ outcome: is, note: note.trim() })
    }),
  )
})
