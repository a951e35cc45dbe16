import * as v from 'valibot'
import type { Findings, Places } from './places.ts'
import { problem, type Place, type Problem } from './problem.ts'
import type { YamlFile } from './read/yaml.ts'

type Step = { key: string | number; input: object }

/**
 * Holds a file against a schema. Each fault goes to `problems` with the line of the field that is wrong.
 * The value itself comes back, not a copy: `places` knows its parts. Null where it does not conform.
 */
export function conform<S extends v.GenericSchema>(
  schema: S,
  read: YamlFile,
  { places, problems }: Findings,
): v.InferInput<S> | null {
  const result = v.safeParse(schema, read.value, { abortPipeEarly: true })
  if (result.success) return read.value
  problems.push(...result.issues.map((issue) => told(issue, read.file, places)))
  return null
}

function told(issue: v.BaseIssue<unknown>, file: string, places: Places): Problem {
  const path = (issue.path ?? []) as unknown as Step[]
  const last = path.at(-1)
  const at: Place = last ? places.of(last.input, last.key) : { file, line: 1 }
  const where = path.map(({ key }) => key).join('.')
  return problem(at, where ? `${where}: ${says(issue)}` : says(issue))
}

function says(issue: v.BaseIssue<unknown>): string {
  const { type, kind, expected, received, message } = issue
  if (type === 'strict_object' && expected === 'never') return 'unknown field'
  if (type === 'strict_object' && received === 'undefined') return 'field is missing'
  if (kind === 'validation') return `${message}, found ${received}`
  const own = message.startsWith('Invalid') ? '' : `${message}; `
  return `${own}expected ${expected}, found ${received}`
}
