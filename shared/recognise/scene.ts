import type { Group, Part, Screen } from '#shared/model/screen.ts'

/** A part and where it is: the groups around it from the outermost, the heading it stands under, its neighbours. */
export type Placed<P extends Part = Part> = {
  part: P
  within: readonly Group[]
  /** The headings and titles above it, the nearest last. */
  under: readonly string[]
  beside: readonly Part[]
}

/** Every part of a screen that is no group, with its surroundings, in reading order. */
export function sceneOf(screen: Screen): Placed[] {
  const scene: Placed[] = []
  place(screen.parts, { within: [], under: [] }, scene)
  return scene
}

type Around = { within: readonly Group[]; under: readonly string[] }

function place(parts: readonly Part[], around: Around, scene: Placed[]): void {
  let under = around.under
  let level = 0
  for (const part of parts) {
    if (part.kind === 'group') {
      const title = part.title === '' ? [] : [part.title]
      place(part.parts, { within: [...around.within, part], under: [...under, ...title] }, scene)
      continue
    }
    if (part.kind === 'heading') {
      under = part.level > level && level > 0 ? [...under, part.text] : [...around.under, part.text]
      level = part.level
    }
    scene.push({ part, within: around.within, under, beside: parts })
  }
}

type Kinds = Partial<Record<Part['kind'], Placed[]>>
const byKind = new WeakMap<readonly Placed[], Kinds>()

function sortByKind(scene: readonly Placed[]): Kinds {
  const kinds: Kinds = {}
  for (const placed of scene) (kinds[placed.part.kind] ??= []).push(placed)
  byKind.set(scene, kinds)
  return kinds
}

/** The parts of one kind. */
export function partsOfKind<K extends Exclude<Part, Group>['kind']>(
  scene: readonly Placed[],
  kind: K,
): Placed<Extract<Part, { kind: K }>>[] {
  const known = byKind.get(scene) ?? sortByKind(scene)
  return (known[kind] ?? []) as Placed<Extract<Part, { kind: K }>>[]
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
