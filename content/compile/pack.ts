import { createHash } from 'node:crypto'
import { PACK_FORMAT, type Content, type Pack } from '#shared/model/pack.ts'
import { newestDate } from '#shared/packs/newest-date.ts'
import type { Draft } from './draft/draft.ts'
import { order } from './problem.ts'

/** The pack of checked content: the same content gives the same bytes on any machine, and no clock is asked. */
export function makePack(draft: Draft): Pack {
  const content: Content = {
    topics: byId(draft.topics.map(({ topic }) => topic)),
    articles: byId(draft.articles.map(({ article }) => article)),
    glossary: byId(draft.glossary),
    asked: byId(draft.asked),
    sources: byId(draft.sources),
    builds: { date: draft.builds.date, rows: draft.builds.rows.toSorted((a, b) => a.build - b.build) },
    consoles: byId(draft.consoles).map((one) => ({ ...one, screens: byId(one.screens) })),
  }
  return { format: PACK_FORMAT, hash: sha256(JSON.stringify(content)), date: newestDate(content), content }
}

function byId<T extends { id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => order(a.id, b.id))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
