import { join } from 'node:path'
import { expect } from 'vitest'
import { compile } from '#content/compile/compile.ts'
import { printProblems } from '#content/compile/problem.ts'
import { readSources, type SourceFile } from '#content/compile/read/source-file.ts'

/** A whole small content tree without a fault: three questions, three articles, four tables. */
export const TINY = join(import.meta.dirname, 'fixtures/tiny')

const files = await readSources(TINY)

/** One edit of a file under content/: `from` stands there once. Null for `to` takes the file away, null for `from` adds one. */
export type Edit = { file: string; from: string | null; to: string | null }

export const TREE = 'topics/tiny/tree.yaml'
export const CONSOLIDATION = 'topics/tiny/questions/consolidation.yaml'
export const ADVICE = 'topics/tiny/advice/consolidate-disks'
export const NOTE = 'topics/tiny/notes/cause'

/** The tiny content with edits made in it. An edit that finds nothing to change is a broken test. */
export function edited(...edits: Edit[]): SourceFile[] {
  return edits.reduce(edit, files).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function edit(sources: SourceFile[], { file, from, to }: Edit): SourceFile[] {
  const path = `content/${file}`
  const source = sources.find((one) => one.path === path)
  const rest = sources.filter((one) => one.path !== path)
  if (to === null) return rest
  if (from === null) return [...rest, { path, text: to }]
  expect(source?.text.split(from), `«${from}» stands once in ${path}`).toHaveLength(2)
  return [...rest, { path, text: (source?.text ?? '').replace(from, () => to) }]
}

/** What the compiler says about the tiny content with edits made in it. */
export function told(...edits: Edit[]): string[] {
  return printProblems(compile(edited(...edits)).problems)
}

/** What it says about the tiny content as it is: nothing. */
const UNEDITED = told()

/** One problem to be told: the file under content/, its line or a text that stands on that line, and what is said. */
export type Told = [file: string, at: number | string, says: string | RegExp]

/** One broken example: the edits that break the tiny content, and all that must be told, in order. */
export type Broken = [name: string, edits: Edit[], says: Told[]]

/** The edits make the compiler tell exactly these problems, and without them it tells none. */
export function expectTold(edits: Edit[], says: Told[]): void {
  const broken = edited(...edits)
  const lines = says.map(([file, at, text]) => {
    const start = `content/${file}:${typeof at === 'number' ? at : lineWith(at, `content/${file}`, broken)}: `
    return typeof text === 'string' ? start + text : expect.stringMatching(new RegExp(escaped(start) + text.source))
  })
  expect(printProblems(compile(broken).problems)).toEqual(lines)
  expect(UNEDITED).toEqual([])
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function lineWith(text: string, path: string, sources: SourceFile[]): number {
  const lines = sources.find((one) => one.path === path)?.text.split('\n') ?? []
  const at = lines.findIndex((line) => line.includes(text))
  expect(at, `«${text}» stands in ${path}`).toBeGreaterThanOrEqual(0)
  return at + 1
}

/** The same change in the Japanese and the English file of an article. */
export function both(article: string, from: string, to: string): Edit[] {
  return ['ja', 'en'].map((language) => ({ file: `${article}.${language}.md`, from, to }))
}
