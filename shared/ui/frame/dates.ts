import type { Language } from '#shared/model/language.ts'

const TAGS: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' }

/** An absolute time with its zone, as engineers compare them: `23 Nov 2026, 03:14 UTC`. */
export function timeText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(TAGS[language], {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso))
}
