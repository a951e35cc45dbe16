import type { ComponentChildren } from 'preact'
import { wordsOf } from '#shared/language/words.ts'
import { LANGUAGES, type Language } from '#shared/model/language.ts'

type Props = {
  language: Language
  /** Why it cannot be chosen; null where it can. */
  locked: string | null
  choose: (language: Language) => void
  /** What else is said of the language beside it. */
  children?: ComponentChildren
}

/** The person's language, for the assistant and the extension's own pages alike. */
export function LanguageChoice({ language, locked, choose, children }: Props) {
  const words = wordsOf(language).language
  return (
    <fieldset class="plain-fieldset">
      <legend>
        <h2>{words.choose}</h2>
      </legend>
      <div class="choices">
        {LANGUAGES.map((each) => (
          <label key={each} lang={each}>
            <input
              type="radio"
              name="language"
              checked={each === language}
              disabled={locked !== null}
              onChange={() => choose(each)}
            />
            {words[each]}
          </label>
        ))}
        {children}
      </div>
      {locked !== null && <p class="small soft">{locked}</p>}
    </fieldset>
  )
}
