import { useEffect } from 'preact/hooks'
import { preferredLanguage } from '#shared/language/words.ts'
import type { Language } from '#shared/model/language.ts'

/** The person's language: as chosen, else as the browser asks for. The document says it too. */
export function useLanguage(chosen: Language | null): Language {
  const language = chosen ?? preferredLanguage(navigator.languages)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return language
}
