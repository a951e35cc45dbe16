/** The two languages every text of Unstun has. */
export const LANGUAGES = ['ja', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One thing said in both languages, at equal depth. */
export type Bilingual<T = string> = Record<Language, T>
