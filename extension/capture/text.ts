import { gluedIn } from './glued.ts'
import { elementsOf, isInWord, type Spot } from './spot.ts'

/** Longer text is cut: no name, label or log line that we know is as long. */
export const LONGEST_TEXT = 2_000

/** All text of a spot, its pieces parted by one space. */
export function textOf(spot: Spot): string {
  return (spot.text ??= textIn(spot))
}

/** Most elements hold one text or one element. */
function textIn(spot: Spot): string {
  const [only] = spot.kids
  if (spot.kids.length !== 1 || only === undefined) return tidy(joined(spot))
  if (typeof only === 'string') return tidy(only)
  return only.gone ? '' : textOf(only)
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/

/** White space as it is shown: one space for many, none at the ends. */
export function tidy(text: string): string {
  const tidied = UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text
  return tidied.length > LONGEST_TEXT ? tidied.slice(0, LONGEST_TEXT) : tidied
}

type Which = (spot: Spot) => boolean

function joined({ kids }: Spot, without?: Which): string {
  let text = ''
  for (const kid of kids) {
    if (typeof kid === 'string') text += kid
    else if (!kid.gone && !without?.(kid))
      text += isInWord(kid) ? joined(kid, without) : ` ${without ? joined(kid, without) : textOf(kid)} `
    if (text.length > LONGEST_TEXT) return text
  }
  return text
}

/** The text of a spot in its order, but for that of some elements. */
export function textWithout(spot: Spot, without: Which): string {
  return tidy(joined(spot, without))
}

/** The text right in a spot, without that of its elements. */
export function ownText(spot: Spot): string {
  if (spot.texts === 0) return ''
  return tidy(spot.kids.filter((kid) => typeof kid === 'string').join(' '))
}

/** The pieces a value is made of: its links, list items or lines. One piece where it has none. `glue`: which of them make up one word. */
export function piecesOf(spot: Spot, glue = gluedIn): string[] {
  const found: string[] = []
  collect(spot, found, glue)
  const whole = textOf(spot)
  const [only] = found
  if (found.length === 1 && only !== undefined && withoutSpaces(only) === withoutSpaces(whole)) return [only]
  return found.length > 1 && sameWords(found.join(''), whole) ? found : whole === '' ? [] : [whole]
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

function collect(spot: Spot, found: string[], glue: typeof gluedIn): void {
  const inner = elementsOf(spot).filter((kid) => !kid.gone && !isInWord(kid) && textOf(kid) !== '')
  const glued = inner.length > 0 ? glue(spot) : null
  if (glued !== null) pushText(glued, found)
  else if (inner.length > 0) {
    for (const kid of spot.kids) {
      if (typeof kid === 'string') pushText(kid, found)
      else if (!kid.gone) collect(kid, found, glue)
    }
  } else pushText(textOf(spot), found)
}

function pushText(text: string, found: string[]): void {
  const piece = tidy(text)
  if (piece !== '' && !/^[,;、|･·]+$/.test(piece)) found.push(piece.replace(/[,;、]$/, '').trim())
}

/** Separators between the pieces do not count. */
function sameWords(pieces: string, whole: string): boolean {
  const bare = (text: string) => text.replace(/[\s,;、|･·]+/g, '')
  return bare(pieces) === bare(whole)
}
