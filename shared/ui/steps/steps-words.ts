import { stepsEn, type StepsWords } from '#shared/language/steps.en.ts'
import { stepsJa } from '#shared/language/steps.ja.ts'
import { useApp } from '../frame/app-context.ts'

export const useStepsWords = (): StepsWords => (useApp().language === 'ja' ? stepsJa : stepsEn)
