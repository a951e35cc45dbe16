import type { Article } from '#shared/model/article.ts'
import type { CaseKey } from '#shared/model/case.ts'
import type { Content, Pack } from '#shared/model/pack.ts'
import type { Running } from '#shared/packs/join.ts'
import type { GlossaryEntry, Source } from '#shared/model/tables.ts'
import type { Question, Topic, VerdictRule } from '#shared/model/topic.ts'

/** A pack's content, found by id. Ids are full (`advice/use-direct-nfs`); sources go by their bare id. */
export type ContentIndex = {
  pack: Pack
  content: Content
  topic: (id: string) => Topic | undefined
  article: (id: string) => Article | undefined
  question: (id: string) => Question | undefined
  questionOf: (key: CaseKey) => Question | undefined
  verdict: (id: string) => VerdictRule | undefined
  term: (id: string) => GlossaryEntry | undefined
  source: (id: string) => Source | undefined
}

const byId = <T>(rows: readonly T[], idOf: (row: T) => string) => {
  const map = new Map(rows.map((row) => [idOf(row), row]))
  return (id: string) => map.get(id)
}

/** Hash and date of the pack that a topic comes from. */
export function contentOf({ parts }: Running, topicId: string): { hash: string; date: string } | null {
  const part = parts.find(({ state, topics }) => state === 'runs' && topics.some(({ id }) => id === topicId))
  return part ? { hash: part.hash, date: part.date } : null
}

/** The same content seen from one topic: a key is asked for by that topic's question, where it has one. */
export function indexFor(index: ContentIndex, { questions }: Topic): ContentIndex {
  const own = byId(questions, (question) => question.key)
  return { ...index, questionOf: (key) => own(key) ?? index.questionOf(key) }
}

/** Look-up functions over a pack, made once when it is opened. */
export function indexContent(pack: Pack): ContentIndex {
  const { content } = pack
  const questions = content.topics.flatMap((topic) => topic.questions)
  return {
    pack,
    content,
    topic: byId(content.topics, (topic) => topic.id),
    article: byId(content.articles, (article) => article.id),
    question: byId(questions, (question) => `question/${question.id}`),
    questionOf: byId(questions, (question) => question.key),
    verdict: byId(
      content.topics.flatMap((topic) => topic.verdicts),
      (row) => `verdict/${row.id}`,
    ),
    term: byId(content.glossary, (entry) => `term/${entry.id}`),
    source: byId(content.sources, (source) => source.id),
  }
}
