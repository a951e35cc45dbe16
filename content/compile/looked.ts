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

/** Counts what there was; all but the files are 0 where no draft could be made. */
export function countLooked(files: number, draft: Draft | null): Looked {
  const topics = draft?.topics ?? []
  const total = (count: (topic: Draft['topics'][number]) => number) =>
    topics.reduce((sum, topic) => sum + count(topic), 0)
  return {
    files,
    questions: total(({ asked }) => asked.length),
    articles: draft?.articles.length ?? 0,
    verdicts: total(({ topic }) => topic.verdicts.length),
    examples: total(({ topic }) => topic.examples.length),
    terms: draft?.glossary.length ?? 0,
    phrases: draft?.asked.reduce((sum, { ja, en }) => sum + ja.length + en.length, 0) ?? 0,
    sources: draft?.sources.length ?? 0,
    builds: draft?.builds.rows.length ?? 0,
    paragraphs: total(({ coverage }) => coverage.paragraphs.length),
  }
}

/** What a build must have looked at, but found none of. */
export function lookedAtNothing(looked: Looked): string[] {
  return Object.entries(looked).flatMap(([what, count]) => (count === 0 ? [what] : []))
}
