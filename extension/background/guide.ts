import type { Bilingual } from '#shared/model/language.ts'
import type { Content, Pack } from '#shared/model/pack.ts'
import type { Topic } from '#shared/model/topic.ts'
import { Outcomes } from '#shared/decide/outcomes.ts'

/** What of the content a case is judged and worded by. */
export type Guide = Pick<Content, 'builds' | 'consoles'> & {
  topic: Topic
  /** Title of a page by its full id. */
  titles: ReadonlyMap<string, Bilingual>
  edition: Pick<Pack, 'date' | 'hash'>
  outcomes: Outcomes
}

/** `titles`: every article's, by its full id. Throws where the content has no topic: then it was not compiled. */
export function guideOf(
  content: Pick<Content, 'builds' | 'consoles' | 'topics'>,
  titles: Iterable<readonly [string, Bilingual]>,
  edition: Guide['edition'],
): Guide {
  const [topic] = content.topics
  if (!topic) throw new Error('the content has no topic')
  const { builds, consoles } = content
  return { topic, builds, consoles, titles: new Map(titles), edition, outcomes: new Outcomes(topic, builds) }
}
