import type { Group, Part, Screen } from '#shared/model/screen.ts'
import type { Placed } from './placed.ts'

/** Parts that follow each other: those in one of a page's outermost groups, or between two of them. */
export type Stretch = readonly Placed[]

/** Every part of a screen that is no group, with its surroundings, in reading order. */
export function stretchesOf({ parts }: Screen): Stretch[] {
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
  return stretches
}

type Around = { within: readonly Group[]; under: readonly string[] }
const AROUND_ALL: Around = { within: [], under: [] }

const known = new WeakMap<Group, { under: readonly string[]; placed: Placed[] }>()

/** What is in one of the outermost groups. One that was not captured anew is the same object as before, and so is what is in it. */
function stretchOf(group: Group, around: Around): Placed[] {
  const before = known.get(group)
  if (before && isSame(before.under, around.under)) return before.placed
  const placed: Placed[] = []
  placeIn(group, around, placed)
  known.set(group, { under: around.under, placed })
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
