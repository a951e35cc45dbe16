import { isVeiled } from './in-sight.ts'
import { elementsOf, IN_WORD, isInteractive, type Spot } from './spot.ts'

/** A name is cut into so many pieces at most, and is no longer. */
const MOST_PIECES = 12
const LONGEST_NAME = 255

type Piece = { text: string; node: Node }

/**
 * The one word that texts and spans make up where nothing parts them on the screen: `<span>esx</span><span>01</span>`. Null: they do not.
 * Only where they could is it asked where they are drawn: such values are few.
 */
export function gluedIn(spot: Spot): string | null {
  const pieces = piecesIn(spot)
  if (!pieces || pieces.length < 2) return null
  const text = pieces.map((piece) => piece.text).join('')
  if (text.length > LONGEST_NAME || pieces.some(isParted) || elementsOf(spot).some(isClear)) return null
  return pieces.every(({ node }, at) => at === 0 || touches(pieces[at - 1]?.node, node)) ? text.trim() : null
}

/** Its texts, each right in it or alone in a span; null where anything else has words. */
function piecesIn({ el, kids, texts }: Spot): Piece[] | null {
  if (kids.length > MOST_PIECES) return null
  const nodes = texts === 0 ? [] : [...el.childNodes].filter(isText)
  if (nodes.length !== texts) return null
  const pieces: Piece[] = []
  for (const kid of kids) {
    if (typeof kid === 'string') pieces.push({ text: kid, node: nodes.shift() as Node })
    else if (!kid.gone && kid.kids.length > 0) {
      const text = onlyTextIn(kid)
      if (text === null) return null
      pieces.push({ text, node: kid.el })
    }
  }
  return pieces
}

function onlyTextIn(spot: Spot): string | null {
  const [only, more] = spot.kids
  if ((spot.tag !== 'span' && !IN_WORD.has(spot.tag)) || isInteractive(spot)) return null
  return more !== undefined || only === undefined ? null : typeof only === 'string' ? only : onlyTextIn(only)
}

const isText = ({ nodeType, nodeValue }: Node) => nodeType === 3 && /\S/.test(nodeValue ?? '')

const isParted = ({ text }: Piece, at: number, { length }: readonly Piece[]) =>
  (at > 0 && /^\s/.test(text)) || (at < length - 1 && /\s$/.test(text))

const isClear = ({ el }: Spot) => isVeiled(getComputedStyle(el))

/** Less than any space is wide. */
const TOUCHING = 1

function touches(before: Node | undefined, after: Node): boolean {
  const end = before && boxesOf(before).at(-1)
  const [start] = boxesOf(after)
  if (!end || !start || Math.abs(start.left - end.right) > TOUCHING) return false
  return start.top < end.bottom && end.top < start.bottom
}

function boxesOf(node: Node): DOMRect[] {
  const range = (node.ownerDocument as Document).createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()]
}
