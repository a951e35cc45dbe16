import { handoverEn, type HandoverWords } from '#shared/language/handover.en.ts'
import { handoverJa } from '#shared/language/handover.ja.ts'
import type { Language } from '#shared/model/language.ts'
import { useApp } from '../frame/app-context.ts'

export const handoverWordsOf = (language: Language): HandoverWords => (language === 'ja' ? handoverJa : handoverEn)

/** The words of handing over in the person's language. */
export const useHandoverWords = (): HandoverWords => handoverWordsOf(useApp().language)
