import { casesEn, type CasesWords } from '#shared/language/cases.en.ts'
import { casesJa } from '#shared/language/cases.ja.ts'
import { useApp } from '../frame/app-context.ts'

/** The words of the list of cases in the person's language. */
export const useCasesWords = (): CasesWords => (useApp().language === 'ja' ? casesJa : casesEn)
