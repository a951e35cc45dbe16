import type { HandoverWords } from '#shared/language/handover.en.ts'
import { handoverWordsOf } from '#shared/language/handover.ts'
import { useApp } from '../frame/app-context.ts'

/** The words of handing over in the person's language. */
export const useHandoverWords = (): HandoverWords => handoverWordsOf(useApp().language)
