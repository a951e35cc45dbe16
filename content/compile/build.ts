import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compile, type Compiled } from './compile.ts'
import { editorSchemas } from './editor-schemas.ts'
import { printProblems, problem, type Problem } from './problem.ts'
import { readFrozenPages } from './read/frozen-pages.ts'
import { readSources } from './read/source-file.ts'
import { textOf, writeWhole } from './write-file.ts'

const PACK = '.cache/pack/pack.json'

/** Compiles the content under a project's root. Writes nothing. */
export async function buildPack(root: string): Promise<Compiled> {
  return compile(await readSources(root), await readFrozenPages(root))
}

/** The generated schemas that are not what the compiler would write now. */
export async function staleSchemas(root: string): Promise<Problem[]> {
  const problems = [...editorSchemas()].map(async ([path, text]) => {
    const stale = (await textOf(join(root, path))) !== text
    return stale ? [problem({ file: path, line: 1 }, 'stale: run npm run content and commit it')] : []
  })
  return (await Promise.all(problems)).flat()
}

type Asked = { root: string; out: string | null; check: boolean }

/**
 * `node content/compile/build.ts [--check] [--root FOLDER] [--out FILE]`: writes the pack and the editors' schemas. With --check only
 * looks. With --out writes a pack that can be loaded from a file, and nothing else; its content may lie in another folder.
 */
async function main({ root, out, check }: Asked): Promise<void> {
  const { pack, problems, looked } = await buildPack(root)
  if (check) problems.push(...(await staleSchemas(root)))
  else if (out === null) for (const [path, text] of editorSchemas()) await writeWhole(join(root, path), text)
  if (pack && !check) await writeWhole(out ?? join(root, PACK), JSON.stringify(pack))
  for (const line of printProblems(problems)) console.error(line)
  const counts = Object.entries(looked).map(([what, count]) => `${count} ${what}`)
  const said =
    pack &&
    (out === null ? `pack ${pack.hash.slice(0, 12)} of ${pack.date}` : `pack ${pack.hash} of ${pack.date}: ${out}`)
  console.log(`content: ${counts.join(', ')}; ${problems.length} problems${said ? `; ${said}` : ''}`)
  if (problems.length > 0) process.exitCode = 1
}

function asked(args: string[]): Asked {
  const { values } = parseArgs({
    args,
    options: { check: { type: 'boolean' }, root: { type: 'string' }, out: { type: 'string' } },
  })
  const root = values.root ?? join(import.meta.dirname, '../..')
  return { root, out: values.out === undefined ? null : resolve(values.out), check: values.check ?? false }
}

if (import.meta.main) {
  try {
    await main(asked(process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
