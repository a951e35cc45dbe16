/** Longer than any label or message that a vocabulary holds. */
const LONGEST_LABEL = 400

/**
 * One spelling of a console's label, for comparing: width, case, spaces, marks without width, long vowels and middle dots make no difference,
 * nor does a colon or full stop at the end. Text longer than any label folds to nothing.
 */
export function foldLabel(text: string): string {
  if (text.length > LONGEST_LABEL) return ''
  return (isPlain(text) ? text : text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\sー・‐\u2010-\u2015\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[:.。…]$/, '')
}

/** Letters that have no other width. */
function isPlain(text: string): boolean {
  return !/[^\u0020-\u007e]/.test(text)
}
