import { LANGUAGES, type Language } from '#shared/model/language.ts'

/** What a file of content is, told by its path alone. */
export type FileKind =
  | { kind: 'table'; table: (typeof TABLES)[number] }
  | { kind: 'asked' }
  | { kind: 'tree' | 'coverage'; topic: string }
  | { kind: 'question'; topic: string; id: string }
  | { kind: 'advice' | 'note'; topic: string; id: string; language: Language }
  | { kind: 'console' | 'vocabulary'; console: string }
  | { kind: 'screen'; console: string; id: string }

export const TABLES = ['esxi-builds', 'glossary', 'sources'] as const

const ID = '([a-z0-9]+(?:-[a-z0-9]+)*)'
const TABLE = new RegExp(`^content/tables/(${TABLES.join('|')})\\.yaml$`)
const ASKED = new RegExp(`^content/tables/asked/${ID}\\.yaml$`)
const TOPIC_FILE = new RegExp(`^content/topics/${ID}/(tree|coverage)\\.yaml$`)
const QUESTION = new RegExp(`^content/topics/${ID}/questions/${ID}\\.yaml$`)
const ARTICLE = new RegExp(`^content/topics/${ID}/(advice|notes)/${ID}\\.(${LANGUAGES.join('|')})\\.md$`)

const CONSOLE_FILE = new RegExp(`^content/consoles/${ID}/(console|vocabulary)\\.yaml$`)
const SCREEN = new RegExp(`^content/consoles/${ID}/screens/${ID}\\.yaml$`)

/** The kind of a file, or null where no such file has a meaning. */
export function fileKind(path: string): FileKind | null {
  const table = TABLE.exec(path)
  if (table) return { kind: 'table', table: table[1] as (typeof TABLES)[number] }
  if (ASKED.test(path)) return { kind: 'asked' }
  const [, topic, name] = TOPIC_FILE.exec(path) ?? []
  if (topic) return { kind: name as 'tree' | 'coverage', topic }
  const [, inTopic, id] = QUESTION.exec(path) ?? []
  if (inTopic && id) return { kind: 'question', topic: inTopic, id }
  const article = ARTICLE.exec(path)
  return article ? articleKind(article) : consoleKind(path)
}

function consoleKind(path: string): FileKind | null {
  const [, console, name] = CONSOLE_FILE.exec(path) ?? []
  if (console) return { kind: name as 'console' | 'vocabulary', console }
  const [, inConsole, id] = SCREEN.exec(path) ?? []
  return inConsole && id ? { kind: 'screen', console: inConsole, id } : null
}

function articleKind([, topic = '', folder, id = '', language]: RegExpExecArray): FileKind {
  return { kind: folder === 'advice' ? 'advice' : 'note', topic, id, language: language as Language }
}

/** What may stand where, in one sentence for an author. */
export const KNOWN_FILES =
  'known are content/tables/{esxi-builds,glossary,sources}.yaml, content/tables/asked/<name>.yaml and, in content/topics/<topic>/, ' +
  'tree.yaml, coverage.yaml, questions/<id>.yaml, advice/<id>.{ja,en}.md, notes/<id>.{ja,en}.md, in content/consoles/<console>/ console.yaml, ' +
  'vocabulary.yaml, screens/<id>.yaml; ids are lower-case words joined by -'
