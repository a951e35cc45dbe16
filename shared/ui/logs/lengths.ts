import type { Language } from '#shared/model/language.ts'

/** Bands of a stun's length; our own advice, no source publishes a limit. */
export type Band = 'normal' | 'watch' | 'high' | 'pattern'

/** The band of a length in milliseconds: below 1 s, 5 s, 30 s, and from there on. */
export function bandOf(ms: number): Band {
  if (ms < 1000) return 'normal'
  if (ms < 5000) return 'watch'
  return ms < 30_000 ? 'high' : 'pattern'
}

/** `41.2 s`, `385 ms`, `4 min 12 s`. */
export function lengthText(ms: number, language: Language): string {
  const number = (value: number, digits: number) => value.toLocaleString(language, { maximumFractionDigits: digits })
  const [minute, second, milli] = language === 'ja' ? ['分', '秒', 'ミリ秒'] : ['min', 's', 'ms']
  if (ms < 1000) return `${number(ms, ms < 10 ? 1 : 0)} ${milli}`
  if (ms < 60_000) return `${number(ms / 1000, 1)} ${second}`
  const whole = Math.round(ms / 1000)
  return `${number(Math.floor(whole / 60), 0)} ${minute} ${whole % 60} ${second}`
}
