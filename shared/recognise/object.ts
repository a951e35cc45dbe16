import type { ConsoleRules } from '#shared/model/console.ts'
import type { Subject } from '#shared/model/fact.ts'
import type { Screen } from '#shared/model/screen.ts'
import { isName } from './read-value.ts'
import { isIn, partsOfKind, type Placed } from './scene.ts'

/** What a page is about: the kind and the product's id by its address, the name by its title. Null where one of them is not told. */
export function objectOf({ objects }: ConsoleRules, screen: Screen, scene: readonly Placed[]): Subject | null {
  const url = decoded(screen.url)
  const rule = objects.find((one) => url.includes(one.url))
  if (!rule) return null
  const name = nameIn(scene, screen.title)
  if (name === null) return null
  const ref = refAfter(url, rule.url)
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

const BETWEEN = /\s[-–—|]\s/

/** A badge beside a name may look like its label. */
function wordsIn({ part }: Placed): string[] {
  if (part.kind === 'pair') return [part.label, part.value]
  return part.kind === 'heading' || part.kind === 'text' ? [part.text] : []
}

/** Its heading, else the words in it that the window's title names too, else its first. */
function inTitleBar(scene: readonly Placed[], title: string): string | null {
  const all = scene.filter(
    (one) => isIn(one, 'title') && !isIn(one, 'navigation') && !isIn(one, 'dialog') && !isIn(one, 'frame'),
  )
  const bar = all[0]?.within.find(({ role }) => role === 'title')
  const placed = all.filter(({ within }) => bar !== undefined && within.includes(bar))
  const heading = placed.find(({ part }) => part.kind === 'heading')?.part
  if (heading?.kind === 'heading') return heading.text
  const words = placed.flatMap(wordsIn)
  const pieces = title.split(BETWEEN).map((piece) => piece.trim())
  return (
    words.find((text) => pieces.includes(text)) ??
    placed.flatMap(({ part }) => (part.kind === 'text' ? [part.text] : []))[0] ??
    null
  )
}

/** `vSphere - sql01 - Summary`: the piece that stands on the page as well. */
function inWindowTitle(scene: readonly Placed[], title: string): string | null {
  const shown = new Set(scene.filter((one) => !isIn(one, 'dialog')).flatMap(wordsIn))
  const pieces = title.split(BETWEEN).map((piece) => piece.trim())
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
