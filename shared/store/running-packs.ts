import type { Pack } from '#shared/model/pack.ts'
import type { PackPart, Running } from '#shared/packs/join.ts'
import { readKept } from './kept-packs.ts'
import type { PackShelf } from './pack-shelf.ts'

/**
 * The content of this start: the app's own pack joined with those from files. One that cannot be read is told as `broken` and the rest
 * runs. Never rejects: without the database the app's own runs.
 */
export async function runningPacks(shelf: PackShelf, builtIn: Pack): Promise<Running> {
  const { now } = await shelf.choice().catch(() => ({ now: [] }))
  if (now.length === 0) return alone(builtIn)
  // Most devices never load a pack from a file: what joins packs is asked for only then.
  const { joinPacks } = await import('#shared/packs/join.ts')
  const read = await readKept(shelf, now)
  const running = joinPacks(
    builtIn,
    read.filter((one) => typeof one !== 'string'),
  )
  const broken = read.filter((one) => typeof one === 'string').map(brokenPart)
  return { ...running, parts: [...running.parts, ...broken] }
}

function alone(builtIn: Pack): Running {
  const { date, hash, content } = builtIn
  return {
    pack: builtIn,
    parts: [{ hash, date, topics: content.topics, from: 'app', state: 'runs' }],
    builtIn,
    loaded: [],
  }
}

const brokenPart = (hash: string): PackPart => ({ hash, date: '', topics: [], from: 'file', state: 'broken' })
