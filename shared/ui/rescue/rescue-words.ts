import { rescueEn, type RescueWords } from '#shared/language/rescue.en.ts'
import { rescueJa } from '#shared/language/rescue.ja.ts'
import { useApp } from '../frame/app-context.ts'

/** The words for a database in trouble in the person's language. */
export const useRescueWords = (): RescueWords => (useApp().language === 'ja' ? rescueJa : rescueEn)
