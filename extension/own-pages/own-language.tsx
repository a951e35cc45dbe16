import { LanguageChoice } from '#shared/ui/frame/language-choice.tsx'
import { useOwnPage } from './own-page.tsx'

/** The person's language, the same as the assistant's. */
export function OwnLanguage() {
  const { language, own, state, store } = useOwnPage()
  return (
    <LanguageChoice
      language={language}
      locked={state.language.locked === null ? null : own.locked}
      choose={(each) => void store.changeSettings({ language: each })}
    />
  )
}
