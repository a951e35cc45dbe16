import type { ComponentChildren } from 'preact'
import { wordsOf } from '#shared/language/words.ts'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import { AppContext, useApp } from './app-context.ts'
import './beside.css'

/**
 * Draws in the person's language, or in both, theirs first, when side by side is on. Everything inside a column speaks
 * the language of the column, its buttons and marks included.
 */
export function Beside({ draw }: { draw: (language: Language) => ComponentChildren }) {
  const app = useApp()
  const { language, settings } = app
  if (!settings.sideBySide) return <>{draw(language)}</>
  const both = [language, ...LANGUAGES.filter((other) => other !== language)]
  return (
    <div class="beside">
      {both.map((each) => (
        <div key={each} lang={each}>
          <AppContext.Provider value={{ ...app, language: each, words: wordsOf(each) }}>
            {draw(each)}
          </AppContext.Provider>
        </div>
      ))}
    </div>
  )
}
