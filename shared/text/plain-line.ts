/** Marks that turn the direction of text, and what breaks a line: a name must not move the words around it. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const UNRULY = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g

/** A stranger's text as one line of at most `longest` characters; what is cut off is marked. */
export function plainLine(text: string, longest = 120): string {
  // A character takes two units at most, so that megabytes are never looked through.
  const letters = Array.from(
    text
      .slice(0, longest * 2 + 2)
      .replace(UNRULY, ' ')
      .trim(),
  )
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('')
}

/** Control characters other than tab and line break, and the marks that turn the direction of text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const TURNING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A stranger's text of many lines, without what would move the words around it. */
export const withoutTurns = (text: string): string => text.replace(TURNING, '')
