import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithMap, type FoldLevel } from '#shared/text/fold.ts'

const LEVELS: FoldLevel[] = ['light', 'heavy']

/** Text with everything that folds to more or fewer code units: marks, half width, squared words, surrogates, İ. */
const source = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'か',
        'ガ',
        'ｶﾞ',
        'カ\u3099',
        'ﾊﾟ',
        'ー',
        'ｰ',
        'っ',
        'ッ',
        'ヴ',
        '㌔',
        '㍉',
        'İ',
        'ß',
        'é',
        'e\u0301',
        '\u0301',
        '\u3099',
        '😀',
        '𠮟',
        '\ud83d',
        '\udc00',
        'Ａ',
        '〜',
        '‐',
        '―',
        'ﬁ',
        '한',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('fold', () => {
  it.each([
    ['width', 'ＮＦＳ３．０ ｽﾅｯﾌﾟｼｮｯﾄ', 'NFS3.0 スナップショット'],
    ['case', 'HotAdd', 'hotADD'],
    ['kana', 'トランスポート', 'とらんすぽーと'],
    ['combining marks', 'ガ', 'カ\u3099'],
    ['half width marks', 'ﾊﾞｯｸ', 'バック'],
    ['accents', 'Café', 'cafe'],
    ['squared words', '㌔', 'キロ'],
    ['dashes', 'hot‐add', 'hot-add'],
  ])('makes no difference of %s', (_, a, b) => {
    expect(fold(a, 'light')).toBe(fold(b, 'light'))
  })

  it('gives the same text with the way back and without', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.string({ unit: 'binary-ascii' })), fc.constantFrom(...LEVELS), (text, level) => {
        expect(fold(text, level)).toBe(foldWithMap(text, level).text)
      }),
    )
  })

  it('keeps what makes another word: voiced kana always, long vowels in the light fold', () => {
    expect(fold('ハック', 'heavy')).not.toBe(fold('バック', 'heavy'))
    expect(fold('カキ', 'heavy')).not.toBe(fold('ガギ', 'heavy'))
    expect(fold('ビル', 'light')).not.toBe(fold('ビール', 'light'))
    expect(fold('バッグ', 'heavy')).not.toBe(fold('バグ', 'heavy'))
  })

  it('joins in the heavy fold what writers vary', () => {
    expect(fold('サーバー', 'heavy')).toBe(fold('サーバ', 'heavy'))
    expect(fold('フェイルオーバー', 'heavy')).toBe(fold('フエイルオーバ', 'heavy'))
    expect(fold('ヴァーチャル', 'heavy')).toBe(fold('ブァーチャル', 'heavy'))
  })

  it('does the same to a text that is folded already', () => {
    fc.assert(
      fc.property(source, fc.constantFrom(...LEVELS), (text, level) => {
        const once = fold(text, level)
        // A mark alone (っ with a voiced mark) finds a new base once the kana before it is enlarged.
        fc.pre(level === 'light' || !/[\u3099\u309a]/.test(once))
        expect(fold(once, level)).toBe(once)
      }),
    )
  })
})

describe('foldWithMap', () => {
  it('maps every folded code unit to the piece of the source it came from', () => {
    fc.assert(
      fc.property(source, fc.constantFrom(...LEVELS), (text, level) => {
        const { text: folded, start, end } = foldWithMap(text, level)
        expect([start.length, end.length]).toEqual([folded.length, folded.length])
        for (let at = 0; at < folded.length; at++) {
          const [from, to] = [start[at] ?? -1, end[at] ?? -1]
          expect(from >= 0 && to > from && to <= text.length && from >= (start[at - 1] ?? 0)).toBe(true)
          expect(fold(text.slice(from, to), level)).toContain(folded[at])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('shows a hit as it was written, with a dropped long vowel at its end', () => {
    const { text, start, end } = foldWithMap('😀 ｻｰﾊﾞｰの', 'heavy')
    const at = text.indexOf('さば')
    expect('😀 ｻｰﾊﾞｰの'.slice(start[at], end[at + 1])).toBe('ｻｰﾊﾞｰ')
  })
})
