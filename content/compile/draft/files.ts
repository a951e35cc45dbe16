import { problem, type Problem } from '../problem.ts'
import { fileKind, KNOWN_FILES, TABLES, type FileKind } from '../read/file-kind.ts'
import type { SourceFile } from '../read/source-file.ts'
import type { ArticleFiles } from './article.ts'

/** The files of one topic. */
export type TopicFiles = {
  tree?: SourceFile
  coverage?: SourceFile
  questions: { id: string; source: SourceFile }[]
  articles: Map<string, ArticleFiles>
}

/** The files of one console. */
export type ConsoleFiles = {
  console?: SourceFile
  vocabulary?: SourceFile
  screens: { id: string; source: SourceFile }[]
}

/** All files, told apart by their paths. */
export type ContentFiles = {
  tables: Partial<Record<(typeof TABLES)[number], SourceFile>>
  asked: SourceFile[]
  topics: Map<string, TopicFiles>
  consoles: Map<string, ConsoleFiles>
}

/** Sorts the files; one that has no meaning where it stands, and one that is missing, are told. */
export function sortFiles(sources: readonly SourceFile[], problems: Problem[]): ContentFiles {
  const files: ContentFiles = { tables: {}, asked: [], topics: new Map(), consoles: new Map() }
  for (const source of sources) {
    const found = fileKind(source.path)
    if (found) put(source, found, files)
    else problems.push(problem({ file: source.path, line: 1 }, `unknown file; ${KNOWN_FILES}`))
  }
  problems.push(...missingFiles(files).map((file) => problem({ file, line: 1 }, 'file is missing')))
  return files
}

function put(source: SourceFile, found: FileKind, { tables, asked, topics, consoles }: ContentFiles): void {
  if (found.kind === 'table') {
    tables[found.table] = source
    return
  }
  if (found.kind === 'asked') {
    asked.push(source)
    return
  }
  if ('console' in found) {
    const one = entry(consoles, found.console, { screens: [] })
    if (found.kind === 'screen') one.screens.push({ id: found.id, source })
    else one[found.kind] = source
    return
  }
  const topic = entry(topics, found.topic, { questions: [], articles: new Map() })
  if ('language' in found) {
    const { kind, id, language } = found
    entry(topic.articles, `${kind}/${id}`, { kind, id, files: {} }).files[language] = source
  } else if (found.kind === 'question') topic.questions.push({ id: found.id, source })
  else topic[found.kind] = source
}

function missingFiles({ tables, topics, consoles }: ContentFiles): string[] {
  const missingTables = TABLES.filter((table) => !tables[table]).map((table) => `content/tables/${table}.yaml`)
  const missingTrees = [...topics].flatMap(([id, topic]) =>
    (['tree', 'coverage'] as const).filter((name) => !topic[name]).map((name) => `content/topics/${id}/${name}.yaml`),
  )
  const missingRules = [...consoles].flatMap(([id, files]) =>
    (['console', 'vocabulary'] as const)
      .filter((name) => !files[name])
      .map((name) => `content/consoles/${id}/${name}.yaml`),
  )
  return [...missingTables, ...missingTrees, ...missingRules]
}

function entry<K, V>(map: Map<K, V>, key: K, fresh: V): V {
  const value = map.get(key) ?? fresh
  map.set(key, value)
  return value
}
