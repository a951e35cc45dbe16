import type { Language } from '#shared/model/language.ts'
import { en, type Words } from './en.ts'
import { ja } from './ja.ts'

const WORDS: Record<Language, Words> = { ja, en }

/** Our interface words in one language. */
export const wordsOf = (language: Language): Words => WORDS[language]

/** The first of a browser's languages that Unstun speaks; English when there is none. */
export function preferredLanguage(languages: readonly string[]): Language {
  const known = languages.map((tag) => tag.toLowerCase().split('-')[0])
  return known.find((tag): tag is Language => tag === 'ja' || tag === 'en') ?? 'en'
}
