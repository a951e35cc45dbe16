import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPlainSight } from '#shared/text/plain-sight.ts'

test('what cannot be seen is named, what can be stays', () => {
  expect(inPlainSight('sql01')).toBe('sql01')
  expect(inPlainSight('バックアップ用 sql01 🖥')).toBe('バックアップ用 sql01 🖥')
  expect(inPlainSight('sql\u202E10')).toBe('sql⟨U+202E⟩10')
  expect(inPlainSight('a\u200Bb\u0000c')).toBe('a⟨U+200B⟩b⟨U+0000⟩c')
  expect(inPlainSight('one\n\ttwo')).toBe('one two')
})

test('a very long text is cut, never through a letter', () => {
  expect(inPlainSight('x'.repeat(1_000_000), 10)).toBe('xxxxxxxxxx…')
  expect(inPlainSight(`${'x'.repeat(9)}🖥🖥`, 10)).toBe('xxxxxxxxx…')
})

test('nothing that reorders or hides is left of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x10ffff)), (points) => {
      expect(inPlainSight(String.fromCodePoint(...points))).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    }),
  )
})
