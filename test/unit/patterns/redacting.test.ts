import { expect, test } from 'vitest'
import { Redactor } from '#shared/text/redact.ts'

// Pieces that begin what redaction looks for again and again without ever ending it.
const PIECES = [
  'a+',
  '0-',
  '/[/][',
  '[',
  'w',
  'g.i.s',
  'a.',
  'a-.',
  '1.',
  '1:',
  '::',
  '0a:',
  '\\\\a',
  '/a',
  'a/',
  'a:\\',
]
const MORE = ['[a] a/', '@a', 'a@', 'ab-', 'a-b_', 'sql0', '://', 'a://', '\\', '..', '\u202e', '名']
const LENGTH = 80_000
/** Tens of times what it takes; a pattern that is not bounded takes minutes. */
const PATIENCE_MS = 8_000

test.each([...PIECES, ...MORE])('80,000 letters of %j are redacted in time', (piece) => {
  const redactor = new Redactor([{ kind: 'VM', text: 'sql01' }])
  const text = `${piece.repeat(LENGTH / piece.length)}\0 sql01`
  const start = performance.now()
  const redacted = redactor.redact(text)
  expect(performance.now() - start).toBeLessThan(PATIENCE_MS)
  expect(redacted).not.toContain('sql01')
})
