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
  for (const word of joinMarks(words)) {
    const grown = lines.at(-1) + word
    if (widthOf(grown, font) <= limits.width || lines.at(-1) === '') lines[lines.length - 1] = grown
    else lines.push(word.trimStart())
  }
  const shown = lines.slice(0, limits.lines)
  if (lines.length > limits.lines) shown[shown.length - 1] = `${shown.at(-1)?.trimEnd()}…`
  return shown.map((line) => line.trim())
}

/** A line neither begins with 、 or ） or a particle such as は, nor ends with （. */
const STAYS_BEHIND = /^[、。，．）」』】,.)\]?!：:／/…]|^\p{Script=Hiragana}{1,2}$/u
const KEEPS_THE_NEXT = /[（「『【([]$/u

function joinMarks(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before !== undefined && (STAYS_BEHIND.test(word) || KEEPS_THE_NEXT.test(before))) {
      joined[joined.length - 1] = before + word
    } else joined.push(word)
  }
  return joined
}
