import type { Language } from '#shared/model/language.ts'

/** `312 B`, `4.5 kB`, `12.3 MB`, as file managers count: in thousands. */
export function sizeText(bytes: number, language: Language): string {
  const [by, unit] = bytes < 1000 ? [1, 'B'] : bytes < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB']
  return `${(bytes / by).toLocaleString(language, { maximumFractionDigits: by === 1 ? 0 : 1 })} ${unit}`
}
