const CUT_AFTER = 600

/** What changes the order of letters or shows as nothing, and could make a text look like another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u3164\uFFA0\u115F\u1160]/gu

/** A text from strangers as it is shown: what cannot be seen is named by its number, what is very long is cut. White space stays one space. */
export function inPlainSight(text: string, most = CUT_AFTER): string {
  const cut = text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text
  return cut
    .replaceAll(/[\t\r\n]+/g, ' ')
    .replaceAll(UNSEEN, (unseen) => `⟨U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
}
