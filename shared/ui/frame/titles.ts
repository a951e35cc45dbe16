import type { Bilingual } from '#shared/model/language.ts'
import type { ContentIndex } from './content-index.ts'

/** The title of anything with a full id, in both languages; the id itself when the pack does not hold it. */
export function titleOf(index: ContentIndex, id: string): Bilingual {
  const article = index.article(id)
  if (article) return { ja: article.text.ja.title, en: article.text.en.title }
  return index.question(id)?.label ?? index.verdict(id)?.title ?? index.term(id)?.term ?? { ja: id, en: id }
}
