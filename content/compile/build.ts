import { join } from 'node:path'
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

/** `node content/compile/build.ts [--check]`: writes the pack and the editors' schemas; with --check only looks. */
async function main(root: string, check: boolean): Promise<void> {
  const { pack, problems, looked } = await buildPack(root)
  if (check) problems.push(...(await staleSchemas(root)))
  else for (const [path, text] of editorSchemas()) await writeWhole(join(root, path), text)
  if (pack && !check) await writeWhole(join(root, PACK), JSON.stringify(pack))
  for (const line of printProblems(problems)) console.error(line)
  const counts = Object.entries(looked).map(([what, count]) => `${count} ${what}`)
  console.log(
    `content: ${counts.join(', ')}; ${problems.length} problems${pack ? `; pack ${pack.hash.slice(0, 12)} of ${pack.date}` : ''}`,
  )
  if (problems.length > 0) process.exitCode = 1
}

if (import.meta.main) await main(join(import.meta.dirname, '../..'), process.argv.includes('--check'))
