import type { TermId } from '#shared/model/console.ts'
import type { Placed } from './placed.ts'
import { isName } from './read-value.ts'
import { dialogOf, isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'

/**
 * The entry of a list that a pane beside it is about: one of the pane's titles is called as exactly one entry is, which stands under a
 * heading that says one of `among`. Null where none or several are: a title alone may be that of anything.
 */
export function entryTitled(placed: Placed, among: readonly TermId[], seen: SeenScreen): string | null {
  const { within, under } = placed
  if (dialogOf(placed) || within.some(({ role, names }) => role === 'navigation' && names[0] !== 'aside')) return null
  const names = entriesIn(among, seen)
  const [name, ...more] = under.filter((title) => names.includes(title))
  return name !== undefined && more.length === 0 && names.filter((other) => other === name).length === 1 ? name : null
}

/** Entries of a line and more below it: a text alone may be that of a button. */
function entriesIn(among: readonly TermId[], { scene, vocabulary }: SeenScreen): string[] {
  const isListed = (placed: Placed) =>
    !isIn(placed, 'navigation') && vocabulary.saysOne(placed.under.at(-1) ?? '', among)
  const texts = partsOfKind(scene, 'text').filter(isListed)
  const ofTexts = texts.map(({ part }, at) => withoutEnd(part.text, texts[at + 1]?.part.text))
  const ofLines = partsOfKind(scene, 'lines')
    .filter(isListed)
    .flatMap(({ part }) => part.lines.map(({ pieces: [name = '', more] }) => (more === undefined ? '' : name)))
  return [...ofTexts, ...ofLines].filter(isName)
}

const withoutEnd = (text: string, end = text) => (text.endsWith(` ${end}`) ? text.slice(0, -end.length - 1) : '')
