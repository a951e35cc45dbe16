import type { Group, Part, Screen } from '#shared/model/screen.ts'
import type { Placed } from './placed.ts'
import { joined, lookThrough } from './stretches.ts'

/** Every part of a screen that is no group, with its surroundings, in reading order. */
export function sceneOf({ parts }: Screen): Placed[] {
  const stretches: Placed[][] = []
  let loose: Placed[] | null = null
  place(parts, AROUND_ALL, {
    part: (placed) => {
      if (!loose) stretches.push((loose = []))
      loose.push(placed)
    },
    group: (group, around) => {
      loose = null
      stretches.push(stretchOf(group, around))
    },
  })
  return joined(stretches)
}

type Around = { within: readonly Group[]; under: readonly string[] }
const AROUND_ALL: Around = { within: [], under: [] }

const stretches = new WeakMap<Group, { under: readonly string[]; placed: Placed[] }>()

/** What is in one of the outermost groups. One that was not captured anew is the same object as before, and so is what is in it. */
function stretchOf(group: Group, around: Around): Placed[] {
  const known = stretches.get(group)
  if (known && isSame(known.under, around.under)) return known.placed
  const placed: Placed[] = []
  placeIn(group, around, placed)
  stretches.set(group, { under: around.under, placed })
  return placed
}

function isSame(titles: readonly string[], others: readonly string[]): boolean {
  return titles.length === others.length && titles.every((title, at) => title === others[at])
}

function placeIn(group: Group, { within, under }: Around, scene: Placed[]): void {
  const title = group.title === '' ? [] : [group.title]
  place(
    group.parts,
    { within: [...within, group], under: [...under, ...title] },
    {
      part: (placed) => void scene.push(placed),
      group: (inner, around) => placeIn(inner, around, scene),
    },
  )
}

type Put = { part: (placed: Placed) => void; group: (group: Group, around: Around) => void }

function place(parts: readonly Part[], { within, under: above }: Around, put: Put): void {
  let under = above
  let level = 0
  for (const part of parts) {
    if (part.kind === 'group') {
      put.group(part, { within, under })
      continue
    }
    if (part.kind === 'heading') {
      under = part.level > level && level > 0 ? [...under, part.text] : [...above, part.text]
      level = part.level
    }
    put.part({ part, within, under, beside: parts })
  }
}

type Kind = Exclude<Part, Group>['kind']

type Kinds = Partial<Record<Part['kind'], Placed[]>>

const kindsIn = lookThrough((scene): Kinds[] => {
  const kinds: Kinds = {}
  for (const placed of scene) (kinds[placed.part.kind] ??= []).push(placed)
  return [kinds]
})

const byKind = new WeakMap<readonly Placed[], Kinds>()

/** The parts of one kind. */
export function partsOfKind<K extends Kind>(
  scene: readonly Placed[],
  kind: K,
): readonly Placed<Extract<Part, { kind: K }>>[] {
  const known = byKind.get(scene) ?? {}
  byKind.set(scene, known)
  known[kind] ??= kindsIn(scene).flatMap((kinds) => kinds[kind] ?? [])
  return known[kind] as Placed<Extract<Part, { kind: K }>>[]
}

export function isIn({ within }: Placed, role: Group['role']): boolean {
  for (const group of within) if (group.role === role) return true
  return false
}

/** The dialog a part is in, if it is in one. */
export function dialogOf({ within }: Placed): Group | undefined {
  return within.findLast(({ role }) => role === 'dialog')
}

/** Every short text that is a title, a tab, an entry or stands by itself: what tells screens and brands apart. */
export function wordsOf(scene: readonly Placed[]): string[] {
  return scene.flatMap(({ part }) => {
    if (part.kind === 'heading' || part.kind === 'text') return [part.text]
    if (part.kind === 'tabs') return part.tabs.map(({ text }) => text)
    if (part.kind === 'lines') return part.lines.map(({ text }) => text)
    if (part.kind === 'pair') return [part.label, part.value, ...part.values]
    return part.kind === 'tree' ? part.nodes.map(({ text }) => text) : []
  })
}
