import type { GenericSchema, InferInput } from 'valibot'
import type { ConsoleRules } from '#shared/model/console.ts'
import { conform } from '../conform.ts'
import type { Findings } from '../places.ts'
import type { SourceFile } from '../read/source-file.ts'
import { readYaml } from '../read/yaml.ts'
import { console, screen, vocabulary } from '../schema/console.ts'
import { coverage } from '../schema/coverage.ts'
import { question } from '../schema/question.ts'
import { asked, builds, glossary, sources } from '../schema/tables.ts'
import { tree } from '../schema/tree.ts'
import { toArticle } from './article.ts'
import type { Draft, TopicDraft } from './draft.ts'
import { toConsole, toScreen } from './console.ts'
import { sortFiles, type ConsoleFiles, type TopicFiles } from './files.ts'
import { toQuestion } from './question.ts'
import { toTopic } from './topic.ts'

/** Types everything that was written. Null as soon as one file could not be typed: what joins the files is not checked then. */
export function makeDraft(files: readonly SourceFile[], found: Findings): Draft | null {
  const { tables, asked: askedFiles, topics, consoles } = sortFiles(files, found.problems)
  const read = yamlReader(found)
  const phrases = askedFiles.map((source) => read(asked, source))
  const rows = {
    builds: read(builds, tables['esxi-builds']),
    glossary: read(glossary, tables.glossary),
    sources: read(sources, tables.sources),
  }
  const madeTopics = [...topics].map(([id, topic]) => makeTopic(id, topic, found))
  const articles = [...topics.values()].flatMap((topic) =>
    [...topic.articles.values()].map((pair) => toArticle(pair, found)),
  )
  const madeConsoles = [...consoles].map(([id, one]) => makeConsole(id, one, found))
  if (
    !rows.builds ||
    !rows.glossary ||
    !rows.sources ||
    [phrases, madeTopics, articles, madeConsoles].some((made) => made.includes(null))
  )
    return null
  return {
    topics: madeTopics.filter((topic) => topic !== null),
    articles: articles.filter((article) => article !== null),
    glossary: rows.glossary,
    asked: phrases.flatMap((inFile) => inFile ?? []),
    sources: rows.sources,
    builds: rows.builds,
    consoles: madeConsoles.filter((one) => one !== null),
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

function makeConsole(id: string, files: ConsoleFiles, found: Findings): ConsoleRules | null {
  const read = yamlReader(found)
  const written = read(console, files.console)
  const terms = read(vocabulary, files.vocabulary)
  const screens = files.screens.map(({ id: name, source }) => {
    const rule = read(screen, source)
    return rule && toScreen(name, rule, found)
  })
  if (!written || !terms || screens.includes(null)) return null
  return toConsole(id, { written, terms, screens: screens.filter((one) => one !== null) }, found)
}

/** Reads a YAML file against its schema; null for a missing file or one that does not conform. */
function yamlReader(found: Findings) {
  return <S extends GenericSchema>(schema: S, source: SourceFile | undefined): InferInput<S> | null => {
    const yaml = source ? readYaml(source, found) : null
    return yaml && conform(schema, yaml, found)
  }
}
