import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { ROOT } from '../../tools/root.ts'

/** A pattern and where it stands. */
export type Pattern = { source: string; flags: string; at: string }
export type Found = { files: number; literals: Pattern[]; built: string[] }

/** Every pattern written in the TypeScript under some folders; `built` are the places where one is put together from text. */
export function patternsIn(folders: readonly string[]): Found {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(ROOT, folder, file)),
  )
  const found: Found = { files: files.length, literals: [], built: [] }
  for (const file of files) {
    const { literals, built } = patternsOf(relative(ROOT, file), readFileSync(file, 'utf8'))
    found.literals.push(...literals)
    found.built.push(...built)
  }
  return found
}

/** The patterns of one file. */
export function patternsOf(file: string, text: string): Omit<Found, 'files'> {
  const found: Omit<Found, 'files'> = { literals: [], built: [] }
  const at = ({ start }: { start: number }) => `${file}:${text.slice(0, start).split('\n').length}`
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.literals.push({ source: node.regex.pattern, flags: node.regex.flags, at: at(node) })
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') found.built.push(at(node))
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') found.built.push(at(node))
    },
  })
  visitor.visit(parseSync(file, text).program)
  return found
}

/** The patterns that modules put together while they load: each is watched being made. */
export async function builtBy(load: () => Promise<unknown>): Promise<Pattern[]> {
  const own = globalThis.RegExp
  const made: Pattern[] = []
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags]: [string, string?]) {
      made.push({ source: String(source), flags: flags ?? '', at: 'put together' })
      return new target(source, flags)
    },
  })
  try {
    await load()
  } finally {
    globalThis.RegExp = own
  }
  return made
}
