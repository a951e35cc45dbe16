import type { ConsoleRules, ScreenIs, ScreenRule } from '#shared/model/console.ts'
import type { Subject } from '#shared/model/fact.ts'
import type { Group, Screen } from '#shared/model/screen.ts'
import { nameInTitle } from './give-snapshots.ts'
import type { Placed } from './placed.ts'
import { isIn, partsOfKind } from './scene.ts'
import { lookThrough } from './look-through.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words-in-sight.ts'

/** A rule whose screen is showing, with the parts it may read. The more conditions it has, the more its facts weigh. */
export type Showing = { rule: ScreenRule; scene: readonly Placed[]; weight: number }

/** All screens of a console that are showing; several may be at once. */
export function showing(
  rules: ConsoleRules,
  seen: { screen: Screen; scene: readonly Placed[]; object: Subject | null },
  vocabulary: Vocabulary,
): Showing[] {
  const ownScene =
    framesIn(seen.scene).length > 0
      ? seen.scene.filter((placed) => pluginOf(placed, seen.scene, rules, vocabulary) === null)
      : seen.scene
  return rules.screens.flatMap((rule) => {
    const { frame } = rule.is
    const scene = frame
      ? seen.scene.filter((placed) => pluginOf(placed, seen.scene, rules, vocabulary) === frame)
      : ownScene
    return scene.length > 0 && isShowing(rule.is, { ...seen, scene }, vocabulary)
      ? [{ rule, scene, weight: weightOf(rule.is) }]
      : []
  })
}

const weightOf = (is: ScreenIs) => Object.values(is).filter((condition) => condition !== undefined).length

function isShowing(
  is: ScreenIs,
  { screen, scene, object }: { screen: Screen; scene: readonly Placed[]; object: Subject | null },
  vocabulary: Vocabulary,
): boolean {
  if (is.object && !(object && is.object.includes(object.kind))) return false
  if (!is.url && !is.shows) return true
  const address = screen.url.toLowerCase()
  return (
    (is.url ?? []).some((piece) => address.includes(piece.toLowerCase())) || showsOne(is.shows ?? [], scene, vocabulary)
  )
}

/** A dialog's title, an open tab or a heading says it. */
function showsOne(terms: readonly string[], scene: readonly Placed[], vocabulary: Vocabulary): boolean {
  const says = (text: string) => vocabulary.saysOne(text, terms)
  return (
    titlesIn(scene).some((text) => isTitled(text, terms, says)) ||
    partsOfKind(scene, 'tabs').some(({ part }) => part.tabs.some((tab) => tab.selected && says(tab.text)))
  )
}

const titled = new WeakMap<readonly string[], Map<string, boolean>>()
const MOST_TITLES = 2_000

/** Pages keep their titles. */
function isTitled(text: string, terms: readonly string[], says: (text: string) => boolean): boolean {
  const known = titled.get(terms) ?? new Map<string, boolean>()
  titled.set(terms, known)
  const before = known.get(text)
  if (before !== undefined) return before
  const is = says(text) || nameInTitle(text, says) !== null
  if (known.size > MOST_TITLES) known.clear()
  known.set(text, is)
  return is
}

/** Every title above or around a part, once. */
const titlesIn = lookThrough((scene) => {
  const titles = new Set<string>()
  let before: Placed | undefined
  for (const placed of scene) {
    if (placed.within !== before?.within) for (const { title } of placed.within) titles.add(title)
    if (placed.under !== before?.under) for (const title of placed.under) titles.add(title)
    before = placed
  }
  titles.delete('')
  return [...titles]
})

const framesIn = lookThrough((scene) => scene.filter((placed) => isIn(placed, 'frame')))

const brands = new WeakMap<Group, string | null>()

/** The other product whose frame a part is in; '' for a plug-in of no product we know; null outside of plug-ins. */
function pluginOf(
  { within }: Placed,
  scene: readonly Placed[],
  { plugins }: ConsoleRules,
  vocabulary: Vocabulary,
): string | null {
  const frame = within.find(({ role }) => role === 'frame')
  if (!frame) return null
  const known = brands.get(frame)
  if (known !== undefined) return known
  const words = [
    frame.url ?? '',
    ...frame.names,
    ...wordsOf(scene.filter(({ within: around }) => around.includes(frame))),
  ]
  const brand = plugins.find((term) => words.some((text) => vocabulary.says(text, term)))
  const found = brand ?? (frame.names.includes('.sandbox-iframe') ? '' : null)
  brands.set(frame, found)
  return found
}
