import type { Language } from '../model/language.ts'
import { handoverEn, type HandoverWords } from './handover.en.ts'
import { handoverJa } from './handover.ja.ts'

/** The words of handing over in a language. */
export const handoverWordsOf = (language: Language): HandoverWords => (language === 'ja' ? handoverJa : handoverEn)
