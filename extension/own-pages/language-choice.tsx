import { LANGUAGES } from '#shared/model/language.ts'
import { useOwnPage } from './own-page.tsx'

/** The person's language, the same as the assistant's; an administrator may have said it. */
export function LanguageChoice() {
  const { language, own, state, store, words } = useOwnPage()
  const locked = state.language.locked !== null
  return (
    <fieldset class="languages">
      <legend>
        <h2>{words.language.choose}</h2>
      </legend>
      <div class="choices">
        {LANGUAGES.map((each) => (
          <label key={each} lang={each}>
            <input
              type="radio"
              name="language"
              checked={each === language}
              disabled={locked}
              onChange={() => void store.changeSettings({ language: each })}
            />
            {words.language[each]}
          </label>
        ))}
      </div>
      {locked && <p class="small soft">{own.locked}</p>}
    </fieldset>
  )
}
