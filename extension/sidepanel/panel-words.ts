import { panelEn, type PanelWords } from '#shared/language/panel.en.ts'
import { panelJa } from '#shared/language/panel.ja.ts'
import type { Language } from '#shared/model/language.ts'

/** The words of the side panel in a language. */
export const panelWords = (language: Language): PanelWords => (language === 'ja' ? panelJa : panelEn)
