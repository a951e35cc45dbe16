import type { Placed } from './placed.ts'
import type { Stretch } from './stretches.ts'

const piecesOf = new WeakMap<Stretch, readonly Stretch[]>()

/** Puts stretches together to a scene that is looked through stretch by stretch. */
export function joined(stretches: readonly Stretch[]): Placed[] {
  const scene: Placed[] = []
  for (const stretch of stretches) for (const placed of stretch) scene.push(placed)
  piecesOf.set(scene, stretches)
  return scene
}

/** Finds something in a scene. What it found in a stretch that is the same as before is not looked for again. */
export type Look<T> = (scene: Stretch) => readonly T[]

export function lookThrough<T>(find: Look<T>): Look<T> {
  const found = new WeakMap<Stretch, readonly T[]>()
  const look: Look<T> = (scene) => {
    const known = found.get(scene)
    if (known) return known
    const all = piecesOf.get(scene)?.flatMap(look) ?? find(scene)
    found.set(scene, all)
    return all
  }
  return look
}

/** The same where what is found depends on something else too. */
export function lookThroughBy<By extends object, T>(
  find: (scene: Stretch, by: By) => readonly T[],
): (scene: Stretch, by: By) => readonly T[] {
  const looks = new WeakMap<By, Look<T>>()
  return (scene, by) => {
    const known = looks.get(by)
    if (known) return known(scene)
    const look = lookThrough((stretch) => find(stretch, by))
    looks.set(by, look)
    return look(scene)
  }
}
