import { LANGUAGES } from '#shared/model/language.ts'
import { plainName } from '#shared/search/called.ts'
import type { Draft } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { didYouMean, knownIds } from './known-ids.ts'

/** What people ask for exists, and no two rows have one phrase: it would find either. */
export const checkAsked: Check = (draft, places) => [...unknown(draft, places), ...phrasesTwice(draft, places)]

function unknown(draft: Draft, places: Places): Problem[] {
  const known = knownIds(draft)
  return draft.asked
    .filter(({ id }) => !known.has(id))
    .map((row) => problem(places.of(row, 'id'), `unknown id «${row.id}»${didYouMean(row.id, known)}`))
}

/** As search compares them: in any case, width and spacing. */
function phrasesTwice({ asked }: Draft, places: Places): Problem[] {
  const first = new Map<string, { phrases: string[]; at: number }>()
  return asked
    .flatMap((row) => LANGUAGES.flatMap((language) => row[language].map((_, at) => ({ phrases: row[language], at }))))
    .flatMap((phrase) => {
      const text = phrase.phrases[phrase.at] ?? ''
      const before = first.get(plainName(text))
      if (!before) {
        first.set(plainName(text), phrase)
        return []
      }
      const { file, line } = places.of(before.phrases, before.at)
      return [problem(places.of(phrase.phrases, phrase.at), `duplicate phrase «${text}», also in ${file}:${line}`)]
    })
}
