import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair, type Scalar } from 'yaml'
import type { Findings, KeyLines } from '../places.ts'
import { problem } from '../problem.ts'
import type { SourceFile } from './source-file.ts'

/** A YAML file as plain values; each mapping and list is remembered in `places`. */
export type YamlFile = { file: string; value: unknown }

type Walk = Findings & { file: string; lines: LineCounter }

/**
 * Reads YAML 1.2. What is no YAML, and what we do not use of it (anchors, tags, keys that are no words),
 * goes to `problems`; then the value is null.
 */
export function readYaml(source: SourceFile, { places, problems }: Findings): YamlFile | null {
  const lines = new LineCounter()
  const document = parseDocument(source.text, { version: '1.2', lineCounter: lines, prettyErrors: false })
  const [fault] = [...document.errors, ...document.warnings] // Those after the first mostly follow from it.
  if (fault) {
    const { line } = lines.linePos(fault.pos[0])
    problems.push(problem({ file: source.path, line }, `no YAML: ${fault.message}`))
    return null
  }
  const told = problems.length
  const value = plain(document.contents, { file: source.path, lines, places, problems })
  return problems.length > told ? null : { file: source.path, value }
}

function plain(node: unknown, walk: Walk): unknown {
  if (isMap(node)) return mapping(node.items, lineOf(node, walk), walk)
  if (isSeq(node)) return list(node.items, lineOf(node, walk), walk)
  if (isScalar(node)) return node.value
  if (isAlias(node))
    walk.problems.push(problem({ file: walk.file, line: lineOf(node, walk) }, 'write it out: no aliases'))
  return null
}

function mapping(pairs: Pair[], line: number, walk: Walk): object {
  const keys: KeyLines = new Map()
  const entries = pairs.map(({ key, value }) => {
    const name = String(isScalar(key) ? key.value : key)
    keys.set(name, { line: lineOf(key, walk), text: textLine(value, walk) })
    return [name, plain(value, walk)]
  })
  const made = Object.fromEntries(entries) as object
  walk.places.put(made, { file: walk.file, line }, keys)
  return made
}

function list(items: unknown[], line: number, walk: Walk): unknown[] {
  const made = items.map((item) => plain(item, walk))
  const keys = new Map(items.map((item, at) => [at, { line: lineOf(item, walk), text: textLine(item, walk) }]))
  walk.places.put(made, { file: walk.file, line }, keys)
  return made
}

function lineOf(node: unknown, { lines }: Walk): number {
  const start = (node as Scalar | null)?.range?.[0] ?? 0
  return lines.linePos(start).line
}

/** The text of a block scalar begins on the line below its `|`. */
function textLine(node: unknown, walk: Walk): number {
  const block = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
  return lineOf(node, walk) + (block ? 1 : 0)
}
