import type { TitleEntry } from '#shared/search/titles.ts'
import type { ContentIndex } from '../frame/content-index.ts'

/** Everything of the pack that search can find, with what it is called in both languages. */
export function searchEntries({ content }: ContentIndex): TitleEntry[] {
  const articles = content.articles.map(({ id, text }) => ({
    id,
    titles: [text.ja.title, text.en.title, text.ja.summary, text.en.summary],
  }))
  const questions = content.topics.flatMap(({ questions }) =>
    questions.map(({ id, label, ask }) => ({ id: `question/${id}`, titles: [label.ja, label.en, ask.ja, ask.en] })),
  )
  const verdicts = content.topics.flatMap(({ verdicts }) =>
    verdicts.map(({ id, title }) => ({ id: `verdict/${id}`, titles: [title.ja, title.en] })),
  )
  const terms = content.glossary.map(({ id, term, same }) => ({
    id: `term/${id}`,
    titles: [term.ja, term.en, ...same],
  }))
  return [...articles, ...questions, ...verdicts, ...terms]
}
