import type { Language } from '#shared/model/language.ts'
import { keepLanguage, languageAsked } from '../page/language.ts'
import { clockOf } from '../story/clock.ts'
import { View } from './view.ts'

export const view = new View(clockOf(document.documentElement.dataset, new Date()), languageAsked(), location.pathname)

/** The console speaks this language from now on. */
export function speak(language: Language): void {
  view.language = language
  keepLanguage(language)
}
