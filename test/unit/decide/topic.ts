import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { toQuestion } from '#content/compile/draft/question.ts'
import { toTopic } from '#content/compile/draft/topic.ts'
import { Places, type Findings } from '#content/compile/places.ts'
import { printProblems } from '#content/compile/problem.ts'
import { readYaml } from '#content/compile/read/yaml.ts'
import type { WrittenQuestion } from '#content/compile/schema/question.ts'
import type { WrittenTree } from '#content/compile/schema/tree.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Question } from '#shared/model/topic.ts'

const ROOT = join(import.meta.dirname, '../../..')
const TOPIC = 'content/topics/snapshot-stun'
const found: Findings = { places: new Places(), problems: [] }

/** The real table of builds. */
export const builds = read<BuildTable>('content/tables/esxi-builds.yaml')

/** The real tree, as it is compiled, without the rest of the content. */
export const topic = toTopic('snapshot-stun', read<WrittenTree>(`${TOPIC}/tree.yaml`), questions(), found)

if (found.problems.length > 0) throw new Error(printProblems(found.problems).join('\n'))

function questions(): Question[] {
  return readdirSync(join(ROOT, TOPIC, 'questions')).map((name) =>
    toQuestion(name.replace('.yaml', ''), read<WrittenQuestion>(`${TOPIC}/questions/${name}`), found),
  )
}

function read<T>(path: string): T {
  const yaml = readYaml({ path, text: readFileSync(join(ROOT, path), 'utf8') }, found)
  if (!yaml) throw new Error(printProblems(found.problems).join('\n'))
  return yaml.value as T
}
