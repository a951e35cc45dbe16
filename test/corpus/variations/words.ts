import type { ConsoleRules, Saying } from '#shared/model/console.ts'
import type { Language } from '#shared/model/language.ts'
import { Vocabulary } from '#shared/recognise/vocabulary.ts'
import type { Variation } from './layout.ts'

export type Labels = { rules: ConsoleRules; names: ReadonlySet<string> }

const SKIPPED = 'script, style, title, main-app > header'

function textsIn(body: Element): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts.filter((node) => /\S/.test(node.data) && !node.parentElement?.closest(SKIPPED))
}

/** Every label of the console that is no name of an object, no message and no value, written in another way. */
const labels =
  (write: (label: string, vocabulary: Vocabulary) => string) =>
  ({ rules, names }: Labels): Variation =>
  (body) => {
    const vocabulary = new Vocabulary(rules.vocabulary)
    for (const node of textsIn(body)) {
      const label = node.data.trim()
      if (names.has(label) || /[.。]$|\d/.test(label) || vocabulary.termsOf(label).size === 0) continue
      node.data = node.data.replace(label, write(label, vocabulary))
    }
  }

const wordsOf = (saying: Saying): string | null =>
  'text' in saying ? saying.text : 'parts' in saying ? saying.parts.join('') : null

/** A label of the other language that says all that this one says. */
const into = (language: Language) => (rules: ConsoleRules) => {
  const others = [
    ...new Set(
      rules.vocabulary.flatMap(({ says }) =>
        says.flatMap((saying) => (saying.language === language ? (wordsOf(saying) ?? []) : [])),
      ),
    ),
  ]
  return (label: string, vocabulary: Vocabulary): string => {
    const terms = vocabulary.termsOf(label)
    const colon = /\s?[:：]$/.exec(label)?.[0] ?? ''
    const other = others.find((words) => {
      const said = vocabulary.termsOf(words)
      return said.size === terms.size && [...terms].every((term) => said.has(term))
    })
    return other ? other + colon : label
  }
}

const translated = (language: Language) => (given: Labels) => labels(into(language)(given.rules))(given)

const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')
const HALF: Record<string, string> = {
  ス: 'ｽ',
  タ: 'ﾀ',
  ト: 'ﾄ',
  ア: 'ｱ',
  ホ: 'ﾎ',
  ン: 'ﾝ',
  ク: 'ｸ',
  デ: 'ﾃﾞ',
  ー: 'ｰ',
}
const narrow = (text: string) => text.replace(/[スタトアホンクデー]/g, (letter) => HALF[letter] ?? letter)

/** The labels in other words or letters. */
export const WORDS: Record<string, (given: Labels) => Variation> = {
  'labels in English': translated('en'),
  'labels in Japanese': translated('ja'),
  'full-width labels': labels(wide),
  'half-width kana': labels(narrow),
  'capital letters': labels((label) => label.toUpperCase()),
  'a colon after labels': labels((label) => label.replace(/\s?[:：]$/, '') + ':'),
  'a wide colon after labels': labels((label) => label.replace(/\s?[:：]$/, '') + '：'),
  'no colons': labels((label) => label.replace(/\s?[:：]$/, '')),
  'unbreakable spaces': labels((label) => label.replaceAll(' ', '\u00a0')),
  'marks without width': labels((label) => `\u200b${label.slice(0, 2)}\u00ad${label.slice(2)}\u200b`),
}
