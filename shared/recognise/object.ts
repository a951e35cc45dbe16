import type { ConsoleRules } from '#shared/model/console.ts'
import type { Subject } from '#shared/model/fact.ts'
import type { Screen } from '#shared/model/screen.ts'
import type { Placed } from './placed.ts'
import { isName } from './read-value.ts'
import { isIn, partsOfKind } from './scene.ts'
import { inTitleBar } from './title-bar.ts'
import { BETWEEN, namesIn, piecesOf } from './window-title.ts'
import { wordsOf } from './words-in-sight.ts'

/** What a page is about: the kind and the product's id by its address, the name by its title. Null where one of them is not told. */
export function objectOf({ objects }: ConsoleRules, screen: Screen, scene: readonly Placed[]): Subject | null {
  const url = decoded(screen.url)
  const rule = objects.find((one) => url.includes(one.url))
  if (!rule) return null
  const found = nameIn(scene, screen.title)
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
function nameIn(scene: readonly Placed[], title: string): string | null {
  const found = inTitleBar(scene, title) ?? inWindowTitle(scene, title) ?? mainHeading(scene) ?? inNavigator(scene)
  return found !== null && isName(found) ? asInTitle(found, title) : null
}

/** A mark behind the name (its state, say) is not in the window's title. */
function asInTitle(found: string, title: string): string {
  if (title.includes(found)) return found
  const pieces = title.split(BETWEEN)
  return pieces.find((piece) => isName(piece) && found.startsWith(`${piece} `)) ?? found
}

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
  const titled = headings.filter(({ part }) => part.level <= 2)
  return (main.length === 1 ? main[0]?.part.text : titled.length === 1 ? titled[0]?.part.text : null) ?? null
}

function inNavigator(scene: readonly Placed[]): string | null {
  const selected = partsOfKind(scene, 'tree')
    .filter((one) => isIn(one, 'navigation'))
    .flatMap(({ part }) => part.nodes.filter((node) => node.selected))
  return selected.length === 1 ? (selected[0]?.text ?? null) : null
}
