import { LANGUAGES, type Language } from '#shared/model/language.ts'
import type { Findings } from '../places.ts'
import { problem } from '../problem.ts'
import type { SourceFile } from '../read/source-file.ts'
import type { ArticleDraft, Page } from './draft.ts'
import { toPage } from './page.ts'

/** The files of one article, by language. */
export type ArticleFiles = { kind: 'advice' | 'note'; id: string; files: Partial<Record<Language, SourceFile>> }

/** Joins the two files of an article; null where one is missing or cannot be read, and the problem is told. */
export function toArticle({ kind, id, files }: ArticleFiles, found: Findings): ArticleDraft | null {
  const [ja, en] = LANGUAGES.map((language) => {
    const source = files[language]
    if (source) return toPage(kind, source, found)
    const other = Object.values(files)[0]
    found.problems.push(
      problem({ file: other?.path ?? id, line: 1 }, `missing language: ${id}.${language}.md does not exist`),
    )
    return null
  })
  return ja && en ? joined(kind, id, { ja, en }, found) : null
}

function joined(kind: 'advice' | 'note', id: string, pages: Record<Language, Page>, found: Findings): ArticleDraft {
  const { front } = pages.ja
  const article = {
    id: `${kind}/${id}`,
    kind,
    risk: front.risk ?? [],
    checked: { ja: front.checked, en: pages.en.front.checked },
    sources: front.sources,
    related: front.related,
    text: { ja: pages.ja.text, en: pages.en.text },
  }
  return { article: found.places.same(article, pages.ja.text), pages }
}
