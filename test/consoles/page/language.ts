import type { Language } from '#shared/model/language.ts'

const KEPT = 'console-language'

/** By `?lang=`, else as last chosen here, else as the browser. */
export function languageAsked(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT) ?? navigator.language
  return asked.startsWith('ja') ? 'ja' : 'en'
}

/** This console speaks the language from now on, after a reload too. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language)
  document.documentElement.lang = language
}
