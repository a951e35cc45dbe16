import type { Language } from '#shared/model/language.ts'

/** A console's label. `proven`: the Japanese was read in VMware's or Veeam's own Japanese manuals, as noted in content/consoles. */
export type Label = { en: string; ja: string; proven: boolean }

export const proven = (en: string, ja: string): Label => ({ en, ja, proven: true })
/** The Japanese is our own wording: no public source shows what the console says. */
export const ours = (en: string, ja: string): Label => ({ en, ja, proven: false })
/** Not translated. */
export const same = (text: string): Label => ({ en: text, ja: text, proven: true })

const LOCALES = { en: 'en-US', ja: 'ja-JP' } as const

/** A time as the console writes it, in the browser's zone. */
export function timeIn(language: Language, time: Date): string {
  return time.toLocaleString(LOCALES[language])
}

export function sizeIn(gb: number): string {
  return gb >= 1024 ? `${(gb / 1024).toFixed(2)} TB` : `${gb.toFixed(gb < 10 ? 1 : 0)} GB`
}

/** `00:14`, as Veeam writes how long a step took. */
export function durationOf(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const hours = seconds >= 3600 ? `${two(seconds / 3600)}:` : ''
  return `${hours}${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}
