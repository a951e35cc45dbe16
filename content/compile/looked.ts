import type { Draft } from './draft/draft.ts'

/** How much a build looked at. A build that looked at nothing proves nothing. */
export type Looked = Record<
  | 'files'
  | 'questions'
  | 'articles'
  | 'verdicts'
  | 'examples'
  | 'terms'
  | 'phrases'
  | 'sources'
  | 'builds'
  | 'paragraphs',
  number
>

const NO_DRAFT: Omit<Draft, 'consoles'> = {
  topics: [],
  articles: [],
  glossary: [],
  asked: [],
  sources: [],
  builds: { date: '', rows: [] },
}

/** Counts what there was; all but the files are 0 where no draft could be made. */
export function countLooked(files: number, draft: Draft | null): Looked {
  const { topics, articles, glossary, asked, sources, builds } = draft ?? NO_DRAFT
  const total = (count: (topic: Draft['topics'][number]) => number) =>
    topics.reduce((sum, topic) => sum + count(topic), 0)
  return {
    files,
    questions: total((topic) => topic.asked.length),
    articles: articles.length,
    verdicts: total(({ topic }) => topic.verdicts.length),
    examples: total(({ topic }) => topic.examples.length),
    terms: glossary.length,
    phrases: asked.reduce((sum, { ja, en }) => sum + ja.length + en.length, 0),
    sources: sources.length,
    builds: builds.rows.length,
    paragraphs: total(({ coverage }) => coverage.paragraphs.length),
  }
}

/** What a build must have looked at, but found none of. */
export function lookedAtNothing(looked: Looked): string[] {
  return Object.entries(looked).flatMap(([what, count]) => (count === 0 ? [what] : []))
}
