import type { Group, Part } from '#shared/model/screen.ts'
import { lookThrough } from './look-through.ts'
import type { Placed } from './placed.ts'

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
