import type { ConsoleRules, ObjectRule } from '#shared/model/console.ts'
import type { Subject } from '#shared/model/fact.ts'
import type { Screen } from '#shared/model/screen.ts'
import type { Placed } from './placed.ts'
import { isName } from './read-value.ts'
import { isIn, partsOfKind } from './scene.ts'
import { inOnlyBar, inTitleBar } from './title-bar.ts'
import { namesIn, piecesOf } from './window-title.ts'
import { wordsOf } from './words-in-sight.ts'

/** What a page is about: the kind and the product's id by its address, the name by its title. Null where one of them is not told. */
export function objectOf({ objects }: ConsoleRules, screen: Screen, scene: readonly Placed[]): Subject | null {
  const url = decoded(screen.url)
  const rule = objects.find((one) => url.includes(one.url))
  if (!rule) return null
  const found = nameIn(scene, screen.title, rule)
  if (found === null) return null
  const ref = refAfter(url, rule.url)
  const name = ref === '' && isSection(url, rule.url) ? ofSection(found, scene) : found
  if (name === null) return null
  return { kind: rule.kind, name, ...(ref === '' ? {} : { ref }) }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function refAfter(url: string, marker: string): string {
  const rest = url.slice(url.indexOf(marker) + marker.length)
  return /^[A-Za-z0-9_.-]{0,80}/.exec(rest)?.[0] ?? ''
}

/** An address of one of the parts that a product has of its only object: `#/host/networking`. */
const isSection = (url: string, marker: string) => url.charAt(url.indexOf(marker) + marker.length) === '/'

/** The title of such a part names it behind the object, `esx01 - Networking`, or instead of it. */
function ofSection(found: string, scene: readonly Placed[]): string | null {
  const [name, ...section] = piecesOf(found)
  if (section.length > 0 && name !== undefined && isName(name) && !/\s/.test(name)) return name
  return entries(scene).includes(found) ? null : found
}

/** What the navigator leads to. */
const entries = (scene: readonly Placed[]) => wordsOf(scene.filter((one) => isIn(one, 'navigation')))

/** The title bar first; then a title in sight that the window's title names too; then the page's one main heading; then the tree. */
function nameIn(scene: readonly Placed[], title: string, { kind }: ObjectRule): string | null {
  const found = inTitleBar(scene, title) ?? agreed(scene, title, kind === 'host')
  return found !== null && isName(found) ? asInTitle(found, title) : null
}

/**
 * What nothing but its place speaks for must not be another thing than what the window's title names and the page shows: that may be
 * the object while the bar is a widget's, or the object that was left. Of the Host Client's pages the window's title names the host.
 */
function agreed(scene: readonly Placed[], title: string, isHost: boolean): string | null {
  const named = inWindowTitle(scene, title)
  const heading = mainHeading(scene)
  const bar = inOnlyBar(scene, title)
  if (bar === null || named === null) return bar ?? named ?? heading ?? inNavigator(scene)
  if (named === heading || `${bar} `.startsWith(`${named} `)) return named
  return piecesOf(title).length > 2 ? null : isHost ? named : bar
}

/** A mark behind the name (its state, say) is not in the window's title, and a name in pieces is whole there. Null: what was found is one of its pieces. */
function asInTitle(found: string, title: string): string | null {
  const pieces = piecesOf(title)
  const whole = pieces.find((piece) => withoutSpaces(piece) === withoutSpaces(found))
  if (whole !== undefined) return whole
  if (title.includes(found)) return pieces.some((piece) => isMoreThan(piece, found)) ? null : found
  return pieces.find((piece) => isName(piece) && found.startsWith(`${piece} `)) ?? found
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

/** Goes on right behind it with another letter: no domain, no word. */
const isMoreThan = (piece: string, found: string) =>
  piece.startsWith(found) && /^[\p{L}\p{N}_-]/u.test(piece.slice(found.length))

/** `vSphere - sql01 - Summary`: the piece that stands on the page as well. */
function inWindowTitle(scene: readonly Placed[], title: string): string | null {
  const shown = new Set(scene.filter((one) => !isIn(one, 'dialog')).flatMap(namesIn))
  const pieces = piecesOf(title)
  const middle = pieces.length > 2 ? pieces.slice(1, -1).join(' - ') : null
  if (middle !== null && shown.has(middle)) return middle
  const [first, last] = pieces.length === 2 ? pieces : []
  return first !== undefined && /VMware ESXi/.test(last ?? '') && shown.has(first) ? first : null
}

function mainHeading(scene: readonly Placed[]): string | null {
  const headings = partsOfKind(scene, 'heading').filter(
    (one) => !isIn(one, 'navigation') && !isIn(one, 'dialog') && !isIn(one, 'frame'),
  )
  const main = headings.filter(({ part }) => part.level === 1)
  const titled = headings.filter((one) => one.part.level <= (isIn(one, 'section') ? 1 : 2))
  return (main.length === 1 ? main[0]?.part.text : titled.length === 1 ? titled[0]?.part.text : null) ?? null
}

function inNavigator(scene: readonly Placed[]): string | null {
  const selected = partsOfKind(scene, 'tree')
    .filter((one) => isIn(one, 'navigation'))
    .flatMap(({ part }) => part.nodes.filter((node) => node.selected))
  return selected.length === 1 ? (selected[0]?.text ?? null) : null
}
