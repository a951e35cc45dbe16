import type { Card, TermId } from '#shared/model/console.ts'
import type { Pair, Part } from '#shared/model/screen.ts'
import type { Placed } from './placed.ts'
import { isName } from './read-value.ts'
import { dialogOf, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'
import { wordsOf } from './words-in-sight.ts'

/**
 * What a card is called in which a pair stands: its heading, where that must be a name. So there are several such cards, called
 * differently, or something else on the page is called so too: alone it may be the title of a part of one object. Null: nothing tells it.
 */
export function nameOfCard(
  placed: Placed<Pair>,
  card: Card,
  label: readonly TermId[],
  seen: SeenScreen,
): string | null {
  const name = headingOf(placed, card, seen)
  if (name === null) return null
  const isOne = isNamedBeside(name, partsOfCard(placed), seen) || areSeveral(card, label, seen)
  return isOne ? name : null
}

/** The heading, where its card stands under the right title and says itself of what kind it is. */
function headingOf(placed: Placed<Pair>, card: Card, { vocabulary }: SeenScreen): string | null {
  const [heading, ...parts] = partsOfCard(placed)
  if (heading?.kind !== 'heading' || !isName(heading.text) || dialogOf(placed)) return null
  const above = placed.under.findLast((title) => title !== heading.text)
  const kinds = parts
    .filter((part) => part.kind === 'pair')
    .filter((pair) => vocabulary.saysOne(pair.label, card.label))
  const is = kinds.length === 1 && kinds.every(({ value }) => vocabulary.saysOne(value, card.says))
  return is && above !== undefined && vocabulary.saysOne(above, card.under) ? heading.text : null
}

/** From the heading above a pair to the next one. */
function partsOfCard({ part, beside }: Placed<Pair>): readonly Part[] {
  const at = beside.indexOf(part)
  const from = beside.findLastIndex(({ kind }, before) => before < at && kind === 'heading')
  const to = beside.findIndex(({ kind }, after) => after > at && kind === 'heading')
  return from < 0 ? [] : beside.slice(from, to < 0 ? undefined : to)
}

function areSeveral(card: Card, label: readonly TermId[], seen: SeenScreen): boolean {
  const names = partsOfKind(seen.scene, 'pair')
    .filter(({ part }) => seen.vocabulary.saysOne(part.label, label))
    .flatMap((one) => headingOf(one, card, seen) ?? [])
  return names.length > 1 && new Set(names).size === names.length
}

/** An entry of a list, perhaps with more behind its name. */
function isNamedBeside(name: string, own: readonly Part[], { scene }: SeenScreen): boolean {
  const others = scene.filter(({ part }) => !own.includes(part))
  const listed = partsOfKind(others, 'grid').some(({ part }) =>
    part.rows.some(({ cells }) => cells.some((cell) => cell?.text === name)),
  )
  const entries = others.filter(({ part: { kind } }) => kind === 'text' || kind === 'lines')
  return listed || wordsOf(entries).some((text) => text === name || text.startsWith(`${name} `))
}
