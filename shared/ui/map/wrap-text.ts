import type { Language } from '#shared/model/language.ts'

const canvas = document.createElement('canvas').getContext('2d')

/** Width of a text in pixels, in the font the drawing uses. */
function widthOf(text: string, font: string): number {
  if (!canvas) return text.length * 13
  canvas.font = font
  return canvas.measureText(text).width
}

/** Breaks a text into lines of at most `width` pixels, between words; the last line ends in … when there is more. */
export function wrapText(
  text: string,
  language: Language,
  font: string,
  limits: { width: number; lines: number },
): string[] {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
  const lines = ['']
  for (const word of joinClosing(words)) {
    const grown = lines.at(-1) + word
    if (widthOf(grown, font) <= limits.width || lines.at(-1) === '') lines[lines.length - 1] = grown
    else lines.push(word.trimStart())
  }
  const shown = lines.slice(0, limits.lines)
  if (lines.length > limits.lines) shown[shown.length - 1] = `${shown.at(-1)?.trimEnd()}…`
  return shown.map((line) => line.trim())
}

/** Closing marks stay with the word before them: no line begins with 、 or ）. */
function joinClosing(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    if (/^[、。，．）」』】,.)\]?!：:／/…]/u.test(word) && joined.length > 0) joined[joined.length - 1] += word
    else joined.push(word)
  }
  return joined
}
