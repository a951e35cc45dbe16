import { toKana } from 'wanakana'
import type { Known } from './query-japanese.ts'

/** Letters that an input method has left between kana: フリーzu, 統合gあ必要. */
const LEFTOVER = /(?<=[ぁ-ヿ㐀-鿿])([a-z]{1,3})([あいうえお]?)(?=[ぁ-ヿ㐀-鿿\s]|$)/g
/** 当合 for 統合: what an input method has put for a word that is read the same. */
const KANJI_PAIR = /[㐀-鿿]{2}/g
const VOWELS: Record<string, string> = { あ: 'a', い: 'i', う: 'u', え: 'e', お: 'o' }
const KANA = /^[ぁ-ゖ]+$/

/** What was meant by what was typed: what an address or a path stands for, and kana where an input method left letters.
 */
export function meantBy(typed: string, { isWord, isSubject, filler }: Known): string {
  const reheard = filler
    .withoutGivenNames(typed)
    .replace(KANJI_PAIR, (pair) =>
      isWord(pair) || filler.isCommon(pair) ? pair : (filler.homophones(pair).find(isSubject) ?? pair),
    )
  return reheard.replace(LEFTOVER, (found, letters: string, vowel: string) => {
    if (isWord(letters)) return found
    const kana = toKana(letters + (VOWELS[vowel] ?? ''))
    if (KANA.test(kana)) return kana
    // ぷろkし: the vowel is lost, and what is left is corrected as a slip.
    return letters.length === 1 ? vowel : found
  })
}
