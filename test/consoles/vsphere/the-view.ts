import type { Language } from '#shared/model/language.ts'
import { clockOf } from '../story/clock.ts'
import { View } from './view.ts'

const LANGUAGE = 'console-language'

/** By `?lang=`, else as last chosen here, else as the browser. */
function languageAsked(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(LANGUAGE) ?? navigator.language
  return asked.startsWith('ja') ? 'ja' : 'en'
}

export const view = new View(clockOf(document.documentElement.dataset, new Date()), languageAsked(), location.pathname)

/** The console speaks this language from now on, here and after a reload. */
export function speak(language: Language): void {
  view.language = language
  localStorage.setItem(LANGUAGE, language)
  document.documentElement.lang = language
}
