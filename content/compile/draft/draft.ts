import type { Article, ArticleText } from '#shared/model/article.ts'
import type { ConsoleRules } from '#shared/model/console.ts'
import type { Language } from '#shared/model/language.ts'
import type { Asked, BuildTable, GlossaryEntry, Source } from '#shared/model/tables.ts'
import type { Question, Topic } from '#shared/model/topic.ts'
import type { WrittenCoverage } from '../schema/coverage.ts'
import type { WrittenFront } from '../schema/front-matter.ts'
import type { WrittenTree } from '../schema/tree.ts'

/** One language of an article, as its file has it. */
export type Page = { front: WrittenFront; text: ArticleText }

/** An article with both of its files. `article` takes what is equal in both from the Japanese one. */
export type ArticleDraft = { article: Article; pages: Record<Language, Page> }

/** A topic whose map is not drawn yet. `asked` are all question files, `topic.questions` those that the tree names. */
export type TopicDraft = { tree: WrittenTree; topic: Topic; asked: Question[]; coverage: WrittenCoverage }

/** All content, typed, each part's place known; the checks run on this. */
export type Draft = {
  topics: TopicDraft[]
  articles: ArticleDraft[]
  glossary: GlossaryEntry[]
  asked: Asked[]
  sources: Source[]
  builds: BuildTable
  consoles: ConsoleRules[]
}
