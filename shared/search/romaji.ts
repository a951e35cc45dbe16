import { toKana } from 'wanakana'
import { heavier } from '#shared/text/fold.ts'
import { keeping } from './kept.ts'

const SHORTEST_KANA = 2
/** Two consonants that no kana has side by side: most English words have some. */
const FOREIGN = /([bcdfghjkmpqrstvwz])(?!\1)[bcdfgjklmpqrtvx]/
const KANA = /^[ぁ-ゖー]+$/
/** No kana ends otherwise. */
const ENDING = /[aiueon'-]$/

/**
 * What a Latin word may be in kana, heavy-folded: `sunappushotto` is すなつぷしよつと. More than one where long vowels are written
 * out (`sutoreeji`). Empty where it is no romaji; `unfinished` lets a last consonant wait for its vowel.
 */
export const kanaOf = (word: string, unfinished: boolean): string[] => (unfinished ? whileTyped : whenTyped)(word)

/** Asked for more than once at each key stroke. */
const MOST_KEPT = 32
const whenTyped = keeping(MOST_KEPT, (word) => readingsOf(word, false))
const whileTyped = keeping(MOST_KEPT, (word) => readingsOf(word, true))

function readingsOf(word: string, unfinished: boolean): string[] {
  if (!/^[a-z][a-z'-]+$/.test(word)) return []
  const typed = word.replaceAll('tch', 'cch')
  if (FOREIGN.test(typed)) return []
  const begun = unfinished ? typed.replace(/(?:[bcdfghjkmpqrstvwxyz]{1,2}|n)$/, '') : typed
  const spellings = [
    typed,
    begun,
    typed.replace(/([aeiou])\1+/g, '$1'),
    typed.replace(/ou/g, 'o'),
    typed.replace(/n(?=[aiueo])/g, "n'"),
    typed.replace(/([dt])(?=i)/g, '$1h'),
  ]
  const readings = [...new Set(spellings)]
    .filter((spelling) => ENDING.test(spelling))
    .map((spelling) => toKana(spelling))
  return [...new Set(readings.filter((kana) => KANA.test(kana)).map(heavier))].filter(
    (kana) => kana.length >= SHORTEST_KANA,
  )
}
