import { conform } from '../conform.ts'
import { articleParts } from '../markdown/sections.ts'
import { Reading } from '../markdown/reading.ts'
import type { Findings } from '../places.ts'
import { splitFrontMatter } from '../read/front-matter.ts'
import type { SourceFile } from '../read/source-file.ts'
import { readYaml } from '../read/yaml.ts'
import { adviceFront, noteFront, type WrittenFront } from '../schema/front-matter.ts'
import type { Page } from './draft.ts'

/** One article file; null where its front matter is not what it should be. */
export function toPage(kind: 'advice' | 'note', source: SourceFile, found: Findings): Page | null {
  const split = splitFrontMatter(source, found.problems)
  const yaml = split && readYaml(split.front, found)
  const front: WrittenFront | null = yaml && conform(kind === 'advice' ? adviceFront : noteFront, yaml, found)
  if (!split || !front) return null
  const parts = articleParts(split.body, new Reading(source.path, found))
  const text = { title: front.title, summary: front.summary, ...parts }
  found.places.put(text, { file: source.path, line: 1 })
  return { front, text }
}
