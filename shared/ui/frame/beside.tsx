import type { ComponentChildren } from 'preact'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import { useApp } from './app-context.ts'
import './beside.css'

/** Draws in the person's language, or in both, theirs first, when side by side is on. */
export function Beside({ draw }: { draw: (language: Language) => ComponentChildren }) {
  const { language, settings } = useApp()
  if (!settings.sideBySide) return <>{draw(language)}</>
  const both = [language, ...LANGUAGES.filter((other) => other !== language)]
  return (
    <div class="beside">
      {both.map((each) => (
        <div key={each} lang={each}>
          {draw(each)}
        </div>
      ))}
    </div>
  )
}
