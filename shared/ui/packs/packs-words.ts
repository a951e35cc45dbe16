import { packsEn, type PacksWords } from '#shared/language/packs.en.ts'
import { packsJa } from '#shared/language/packs.ja.ts'
import { useApp } from '../frame/app-context.ts'

export const usePacksWords = (): PacksWords => (useApp().language === 'ja' ? packsJa : packsEn)
