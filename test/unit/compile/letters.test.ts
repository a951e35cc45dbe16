import { describe, expect, test } from 'vitest'
import { checkLetters } from '#content/compile/checks/letters.ts'
import { expectTold, NOTE } from './tiny-content.ts'

const faults = (text: string) => checkLetters({ path: 'x.ja.md', text }).map(({ line, says }) => `${line}: ${says}`)

describe('letters that are refused', () => {
  test.each([
    ['a right-to-left override', 'あ\nabc\u202Etxt', '2: invisible character (U+202E)'],
    ['a bidi isolate', 'a\u2066b', '1: invisible character (U+2066)'],
    ['a zero-width space', 'a\u200Bb', '1: invisible character (U+200B)'],
    ['a soft hyphen', 'a\u00ADb', '1: invisible character (U+00AD)'],
    ['a byte order mark', '\uFEFFa', '1: invisible character (U+FEFF)'],
    ['a control character', 'a\u0007b', '1: invisible character (U+0007)'],
    ['a lone carriage return', 'a\rb', '1: invisible character (U+000D)'],
    ['a non-breaking space', 'a\u00A0b', '1: invisible character (U+00A0)'],
    ['an invisible character in code', '`a\u200Bb`', '1: invisible character (U+200B)'],
    ['half-width katakana', 'ｽﾀﾝ', '1: half-width katakana (U+FF7D)'],
    ['a full-width digit', '値は１です', '1: full-width digit or Latin letter (U+FF11)'],
    ['a full-width letter', 'ＶＭ', '1: full-width digit or Latin letter (U+FF36)'],
    ['a full-width digit after code', '```text\na\n```\n\n`b` ２', '5: full-width digit or Latin letter (U+FF12)'],
  ])('%s', (_, text, says) => {
    expect(faults(text)).toEqual([says])
  })

  test('in any file of the content, with its line', () => {
    expectTold(
      [{ file: `${NOTE}.ja.md`, from: '差分は削除の', to: '差分は１回の' }],
      [[`${NOTE}.ja.md`, '１回', 'full-width digit or Latin letter (U+FF11)']],
    )
  })
})

describe('letters that are fine', () => {
  test.each([
    ['Japanese with half-width Latin', 'VM が 1 秒止まります（例：sql01）。'],
    ['full-width signs', '「〜」・！？％'],
    ['full-width letters in code', '`ＶＭ１`\n\n```text\nＶＭ\n```'],
    ['a tab in code', '```text\na\tb\n```'],
    ['kanji beyond the first plane', '𠮷野家'],
  ])('%s', (_, text) => {
    expect(faults(text)).toEqual([])
  })
})
