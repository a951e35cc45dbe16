import type { Group } from '#shared/model/screen.ts'
import type { Placed } from './placed.ts'
import { isIn } from './scene.ts'
import { lookThrough } from './look-through.ts'
import { namesIn, piecesOf } from './window-title.ts'

/** Made for the name of an object; other title bars stand over panels too. */
const OF_OBJECT = /^\.?(?:vsc-object-titlebar|object-(?:title|header|titlebar)|entity-header)$/

/**
 * What the page's title bar calls its object. Of several bars the one that the window's title names too, else the one made for it.
 * The bar of a portlet or a card calls that: it is the object's only where the window's title names it and no section.
 */
export function inTitleBar(scene: readonly Placed[], title: string): string | null {
  const pieces = piecesOf(title)
  const names = namedBars(scene, title)
  return (
    onlyName(names.filter((one) => isPiece(one.name, isOfSection(one) ? pieces.slice(0, -1) : pieces))) ??
    onlyName(names.filter(({ bar }) => bar.names.some((one) => OF_OBJECT.test(one))))
  )
}

/** What the only bar says that is no portlet's or card's. */
export function inOnlyBar(scene: readonly Placed[], title: string): string | null {
  return onlyName(namedBars(scene, title).filter((one) => !isOfSection(one)))
}

function namedBars(scene: readonly Placed[], title: string): (Bar & { name: string | null })[] {
  const pieces = piecesOf(title)
  return barsIn(scene).map((one) => ({ ...one, name: nameOf(one.placed, pieces) }))
}

const isOfSection = ({ placed: [first] }: Bar) => first !== undefined && isIn(first, 'section')

/** A name may hold what parts the pieces. */
const isPiece = (name: string | null, pieces: readonly string[]) =>
  name !== null && ` - ${pieces.join(' - ')} - `.includes(` - ${name} - `)

type Bar = { bar: Group; placed: Placed[] }

const titlesIn = lookThrough((scene) => scene.filter((one) => isIn(one, 'title')))

function barsIn(scene: readonly Placed[]): Bar[] {
  const bars = new Map<Group, Placed[]>()
  for (const one of titlesIn(scene)) {
    const bar = one.within.find(({ role }) => role === 'title')
    if (!bar || isIn(one, 'navigation') || isIn(one, 'dialog') || isIn(one, 'frame')) continue
    bars.set(bar, [...(bars.get(bar) ?? []), one])
  }
  return [...bars].map(([bar, placed]) => ({ bar, placed }))
}

/** Two bars may say the same; where they do not, neither is told. */
function onlyName(bars: readonly { name: string | null }[]): string | null {
  const names = new Set(bars.flatMap(({ name }) => name ?? []))
  const [name] = names
  return names.size === 1 && name !== undefined ? name : null
}

/** Its heading, else the words in it that the window's title names too, else its first. */
function nameOf(placed: readonly Placed[], pieces: readonly string[]): string | null {
  const heading = placed.find(({ part }) => part.kind === 'heading')?.part
  if (heading?.kind === 'heading') return heading.text
  return (
    placed.flatMap(namesIn).find((text) => pieces.includes(text)) ??
    placed.flatMap(({ part }) => (part.kind === 'text' ? [part.text] : []))[0] ??
    null
  )
}
