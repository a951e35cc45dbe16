import { wordsOf } from '#shared/language/words.ts'
import type { FixAnswer } from '#shared/esxi/nfs3-fix.ts'
import { UNKNOWN, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import { LANGUAGES, type Bilingual, type Language } from '#shared/model/language.ts'
import type { Topic } from '#shared/model/topic.ts'

/** What a key of a case is called. The fix is the one that no question asks for. */
export function labelOf({ questions }: Topic, key: CaseKey): Bilingual {
  return questions.find((one) => one.key === key)?.label ?? inBoth((language) => wordsOf(language).builds.answer)
}

/** A value as a person reads it: the option's label, a version or build as it stands, a duration with its unit. */
export function textOf({ questions }: Topic, key: CaseKey, value: CaseValue): Bilingual {
  if (value === UNKNOWN) return inBoth((language) => wordsOf(language).values.unknown)
  if (key === 'host.nfs3-fix') return inBoth((language) => wordsOf(language).builds[value as FixAnswer])
  const question = questions.find((one) => one.key === key)
  const option = question?.options.find((one) => one.value === value)
  if (option && question?.input === 'choice') return option.label
  if (question?.input === 'duration')
    return inBoth((language) => wordsOf(language).values.milliseconds(Number(value).toLocaleString(language)))
  return inBoth(() => String(value))
}

function inBoth(say: (language: Language) => string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Bilingual
}
