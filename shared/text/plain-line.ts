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
