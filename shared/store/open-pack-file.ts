import { PACK_FORMAT, type Pack } from '#shared/model/pack.ts'
import { checkContent, isFault } from '#shared/packs/check-content.ts'
import { collisions } from '#shared/packs/collisions.ts'
import { fault, type Fault } from '#shared/packs/fault.ts'
import { covers, isAbout, joinPacks, type Running } from '#shared/packs/join.ts'
import { isTooDeep, LIMITS } from '#shared/packs/limits.ts'
import { newestDate } from '#shared/packs/newest-date.ts'
import type { StoredPack } from './pack-shelf.ts'
import { PackError, readPackFile } from './pack-text.ts'

/**
 * Why a file is not taken as a pack. `older` and `same` name the pack that runs; `content` names the place. `unproven`: no checksum can
 * be taken here, so nothing could be proved.
 */
export type PackRefusal =
  | { why: 'too-large' | 'not-a-pack' | 'newer-format' | 'damaged' | 'unproven' | 'too-deep' | 'same' | 'too-many' }
  | { why: 'older' | 'future' | 'date'; date: string }
  | { why: 'content'; fault: Fault }

/** A pack that may be taken: how it would be kept, what would run then, and the hashes in use then. */
export type OfferedPack = { pack: Pack; stored: StoredPack; next: Running; now: readonly string[] }

/**
 * Reads a file of unknown origin as a pack and holds it against what runs. Nothing is kept. `today` is the day at the furthest east; a clock that
 * is behind the app's own content is not believed.
 * Never throws.
 */
export async function openPackFile(file: string, running: Running, today: string): Promise<OfferedPack | PackRefusal> {
  if (file.length > LIMITS.file) return { why: 'too-large' }
  if (isTooDeep(file)) return { why: 'too-deep' }
  try {
    const frame = frameOf(file)
    if (frame !== 'pack') return { why: frame }
    const { pack, text, verified } = await readPackFile(file)
    if (!verified) return { why: 'unproven' }
    const content = checkContent(pack.content)
    if (isFault(content)) return { why: 'content', fault: content }
    const { date } = pack
    if (date !== newestDate(content)) return { why: 'date', date: newestDate(content) }
    if (date > today && date > running.builtIn.date) return { why: 'future', date }
    return offered(pack, text, running)
  } catch (error) {
    return { why: error instanceof PackError ? 'damaged' : 'not-a-pack' }
  }
}

/** Whether a file is a pack of this format at all, before anything in it is looked at. */
function frameOf(file: string): 'pack' | 'not-a-pack' | 'newer-format' {
  const read: unknown = JSON.parse(file)
  if (typeof read !== 'object' || read === null || !('format' in read) || !('content' in read)) return 'not-a-pack'
  if (read.format === PACK_FORMAT) return 'pack'
  return typeof read.format === 'number' && read.format > PACK_FORMAT ? 'newer-format' : 'not-a-pack'
}

function offered(pack: Pack, text: string, running: Running): OfferedPack | PackRefusal {
  const { builtIn, loaded, parts } = running
  if (parts.some(({ hash, state }) => hash === pack.hash && state === 'runs')) return { why: 'same' }
  if (isAbout(pack, builtIn) && !covers(pack, builtIn)) return faulty(fault('topics', topicsOf(builtIn)))
  const older = runningAbout(pack, running).find(({ date }) => date > pack.date)
  if (older) return { why: 'older', date: older.date }
  const others = loaded.filter((one) => !isAbout(one, pack))
  if (others.length >= LIMITS.packs) return { why: 'too-many' }
  const next = joinPacks(builtIn, [...others, pack])
  const stopped = collidingWith(pack, others, next)
  if (stopped) return faulty(fault('collides', stopped))
  const stored = { format: pack.format, hash: pack.hash, date: pack.date, text }
  return { pack, stored, next, now: next.loaded.map(({ hash }) => hash) }
}

const faulty = (found: Fault): PackRefusal => ({ why: 'content', fault: found })

const topicsOf = ({ content }: Pack) => content.topics.map(({ id }) => id).join(', ')

/** The packs that run and have a topic of this one. */
const runningAbout = (pack: Pack, { builtIn, loaded, parts }: Running) =>
  [builtIn, ...loaded].filter(
    (one) => isAbout(one, pack) && parts.some(({ hash, state }) => hash === one.hash && state === 'runs'),
  )

/** An id that this pack and another have with different meanings, once it runs. */
function collidingWith(pack: Pack, others: readonly Pack[], next: Running): string | undefined {
  const stopped = next.parts.find(({ state }) => state === 'collides')
  if (!stopped) return undefined
  const rest = [next.builtIn, ...others].filter((one) => one.hash !== stopped.hash)
  const found = rest.flatMap((one) => collisions(one.content, pack.content))
  return found[0] ?? stopped.topics.map(({ id }) => `topic ${id}`).join(', ')
}
