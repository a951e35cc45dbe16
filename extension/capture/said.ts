import { elementsOf, isButton, type Spot } from './spot.ts'
import { piecesOf, textOf, tidy } from './text.ts'

type Said = { text: string; pieces: string[] }

/** What a place says and its pieces, without the buttons behind: they say what can be done. A place that begins with a button says what its buttons say. */
export function saidIn(spot: Spot): Said {
  const pieces = piecesOf(spot)
  const [first] = pieces
  const text = first !== undefined && pieces.length === 1 ? first : textOf(spot)
  const actions = pieces.length > 1 ? actionsIn(spot) : []
  if (actions.length === 0 || first === undefined || actions.includes(first)) return { text, pieces }
  const last = pieces.findLastIndex((piece) => !actions.includes(piece))
  const kept = pieces.slice(0, last + 1)
  return kept.length === pieces.length ? { text, pieces } : { text: tidy(kept.join(' ')), pieces: kept }
}

/** `2 more`, `他 2 件`, `Show all`: what it opens belongs to what is said. */
const OPENS_MORE = /\d|more|all|他|さらに|すべて|全/i

function actionsIn(spot: Spot): string[] {
  return elementsOf(spot).flatMap((kid) => {
    if (!isButton(kid)) return actionsIn(kid)
    const text = textOf(kid)
    return text === '' || OPENS_MORE.test(text) ? [] : [text]
  })
}
