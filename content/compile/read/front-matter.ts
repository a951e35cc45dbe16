import { problem, type Problem } from '../problem.ts'
import type { SourceFile } from './source-file.ts'

const FENCED = /^---\n([\s\S]*?)\n---(?:\n|$)/

/**
 * Splits an article into front matter and body. Both keep their lines: what was cut off in front is left as empty lines.
 * Without front matter a problem is told and the result is null.
 */
export function splitFrontMatter(source: SourceFile, problems: Problem[]): { front: SourceFile; body: string } | null {
  const found = FENCED.exec(source.text)
  if (!found) {
    problems.push(
      problem({ file: source.path, line: 1 }, 'front matter is missing: the first line is ---, another --- ends it'),
    )
    return null
  }
  const [whole, yaml = ''] = found
  const body = '\n'.repeat(whole.split('\n').length - 1) + source.text.slice(whole.length)
  return { front: { path: source.path, text: `\n${yaml}` }, body }
}
