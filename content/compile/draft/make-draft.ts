import type { GenericSchema, InferInput } from 'valibot'
import { conform } from '../conform.ts'
import type { Findings } from '../places.ts'
import type { SourceFile } from '../read/source-file.ts'
import { readYaml } from '../read/yaml.ts'
import { coverage } from '../schema/coverage.ts'
import { question } from '../schema/question.ts'
import { builds, glossary, sources } from '../schema/tables.ts'
import { tree } from '../schema/tree.ts'
import { toArticle } from './article.ts'
import type { Draft, TopicDraft } from './draft.ts'
import { sortFiles, type TopicFiles } from './files.ts'
import { toQuestion } from './question.ts'
import { toTopic } from './topic.ts'

/** Types everything that was written. Null as soon as one file could not be typed: what joins the files is not checked then. */
export function makeDraft(files: readonly SourceFile[], found: Findings): Draft | null {
  const { tables, topics } = sortFiles(files, found.problems)
  const read = yamlReader(found)
  const rows = {
    builds: read(builds, tables['esxi-builds']),
    glossary: read(glossary, tables.glossary),
    sources: read(sources, tables.sources),
  }
  const madeTopics = [...topics].map(([id, topic]) => makeTopic(id, topic, found))
  const articles = [...topics.values()].flatMap((topic) =>
    [...topic.articles.values()].map((pair) => toArticle(pair, found)),
  )
  if (!rows.builds || !rows.glossary || !rows.sources || madeTopics.includes(null) || articles.includes(null))
    return null
  return {
    topics: madeTopics.filter((topic) => topic !== null),
    articles: articles.filter((article) => article !== null),
    glossary: rows.glossary,
    sources: rows.sources,
    builds: rows.builds,
  }
}

function makeTopic(id: string, files: TopicFiles, found: Findings): TopicDraft | null {
  const read = yamlReader(found)
  const asked = files.questions.map(({ id, source }) => {
    const written = read(question, source)
    return written && toQuestion(id, written, found)
  })
  const writtenTree = read(tree, files.tree)
  const writtenCoverage = read(coverage, files.coverage)
  if (!writtenTree || !writtenCoverage || asked.includes(null)) return null
  const questions = asked.filter((made) => made !== null)
  const topic = toTopic(id, writtenTree, questions, found)
  return { tree: writtenTree, topic, asked: questions, coverage: writtenCoverage }
}

/** Reads a YAML file against its schema; null for a missing file or one that does not conform. */
function yamlReader(found: Findings) {
  return <S extends GenericSchema>(schema: S, source: SourceFile | undefined): InferInput<S> | null => {
    const yaml = source ? readYaml(source, found) : null
    return yaml && conform(schema, yaml, found)
  }
}
