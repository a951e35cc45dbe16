import { keyWords, valueWords } from '#shared/language/value-words.ts'
import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import { LANGUAGES, type Bilingual, type Language } from '#shared/model/language.ts'
import type { Topic } from '#shared/model/topic.ts'

/** What a key of a case is called. */
export const labelOf = (topic: Topic, key: CaseKey): Bilingual =>
  inBoth((language) => keyWords(asking(topic, key), language))

/** A value as a person reads it. */
export const textOf = (topic: Topic, key: CaseKey, value: CaseValue): Bilingual =>
  inBoth((language) => valueWords(asking(topic, key), key, value, language))

const asking = ({ questions }: Topic, key: CaseKey) => questions.find((one) => one.key === key)

function inBoth(say: (language: Language) => string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Bilingual
}
