import type { Content, Pack } from '#shared/model/pack.ts'
import { collisions } from './collisions.ts'

/**
 * Whether a pack is in use: `runs`; `older`: the other one for its topics is newer; `collides`: an app update brought the same ids
 * with another meaning; `broken`: what was kept of it cannot be read any more.
 */
export type PackState = 'runs' | 'older' | 'collides' | 'broken'

/** One pack that is there, and whether it runs. */
export type PackPart = { hash: string; date: string; topics: Content['topics']; from: 'app' | 'file'; state: PackState }

/** All content that runs: `pack` is what the pages read, `parts` are the packs that it comes from. */
export type Running = { pack: Pack; parts: PackPart[]; builtIn: Pack; loaded: readonly Pack[] }

/**
 * Joins the app's own pack with those from files, by one rule: for the topics of the app the newest pack runs, of one day the one from a
 * file; a pack about other topics runs beside it. How consoles are recognised is always the app's own.
 */
export function joinPacks(builtIn: Pack, loaded: readonly Pack[]): Running {
  const base = baseOf(builtIn, loaded)
  const added: Pack[] = []
  let content: Content = { ...base.content, consoles: builtIn.content.consoles }
  const parts = loaded.map((pack): PackPart => {
    if (isAbout(pack, builtIn)) return partOf(pack, 'file', pack === base ? 'runs' : 'older')
    if (collisions(content, pack.content).length > 0) return partOf(pack, 'file', 'collides')
    content = withTopics(content, pack.content)
    added.push(pack)
    return partOf(pack, 'file', 'runs')
  })
  const own = partOf(builtIn, 'app', base === builtIn ? 'runs' : 'older')
  const hash = [base, ...added].map((pack) => pack.hash).join('+')
  return {
    pack: loaded.length === 0 ? builtIn : { ...base, hash, content },
    parts: [own, ...parts],
    builtIn,
    loaded,
  }
}

/** Whether a pack is about a topic that another one has. */
export function isAbout(pack: Pack, other: Pack): boolean {
  const ids = other.content.topics.map(({ id }) => id)
  return pack.content.topics.some(({ id }) => ids.includes(id))
}

/** Whether a pack has every topic of another one, and may stand in its place. */
export function covers(pack: Pack, other: Pack): boolean {
  const ids = pack.content.topics.map(({ id }) => id)
  return other.content.topics.every(({ id }) => ids.includes(id))
}

function baseOf(builtIn: Pack, loaded: readonly Pack[]): Pack {
  const inPlace = loaded.filter((pack) => covers(pack, builtIn) && pack.date >= builtIn.date)
  return inPlace.reduce((newest, pack) => (pack.date >= newest.date ? pack : newest), builtIn)
}

const partOf = ({ hash, date, content }: Pack, from: PackPart['from'], state: PackState): PackPart => ({
  hash,
  date,
  topics: content.topics,
  from,
  state,
})

/** Of what both name, the first one's stands. */
function withTopics(content: Content, more: Content): Content {
  return {
    ...content,
    topics: [...content.topics, ...more.topics],
    articles: joined(content.articles, more.articles, ({ id }) => id),
    glossary: joined(content.glossary, more.glossary, ({ id }) => id),
    asked: joined(content.asked ?? [], more.asked ?? [], ({ id }) => id),
    sources: joined(content.sources, more.sources, ({ id }) => id),
    builds: {
      date: content.builds.date,
      rows: joined(content.builds.rows, more.builds.rows, ({ build }) => String(build)),
    },
  }
}

function joined<T>(rows: readonly T[], more: readonly T[], idOf: (row: T) => string): T[] {
  const known = new Set(rows.map(idOf))
  return [...rows, ...more.filter((row) => !known.has(idOf(row)))]
}
