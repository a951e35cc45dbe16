import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runTool } from '../command.ts'
import { sourceFiles } from '../files.ts'
import type { Gate } from './gate.ts'
import { prepareExtension } from './prepare.ts'

/** Each compiles one part of the house with only the types that part may use. */
function projects(root: string): string[] {
  const atTop = readdirSync(root).filter((file) => /^tsconfig(?:\.(?!base\.)\w+)?\.json$/.test(file))
  return [...atTop, ...(existsSync(join(root, 'extension/tsconfig.json')) ? ['extension/tsconfig.json'] : [])]
}

/** Every project compiles, and every TypeScript file belongs to one. */
export const types: Gate = {
  name: 'types',
  async run(root) {
    await prepareExtension(root)
    const problems: string[] = []
    const seen = new Set<string>()
    for (const project of projects(root)) {
      const compiled = await compile(root, project)
      for (const file of compiled.files) seen.add(file)
      problems.push(...compiled.problems)
    }
    const all = (await sourceFiles(root)).filter((file) => /tsx?$/.test(file))
    problems.push(...all.filter((file) => !seen.has(file)).map((file) => `${file}: no tsconfig compiles this file`))
    return {
      looked: all.filter((file) => seen.has(file)).length,
      unit: 'files',
      problems,
      note: `${projects(root).length} projects`,
    }
  },
}

/** One run of the compiler: the files it read, from `root`, and its errors. */
async function compile(root: string, project: string): Promise<{ files: string[]; problems: string[] }> {
  const { code, output } = await runTool(
    'tsc',
    ['--project', project, '--noEmit', '--listFiles', '--pretty', 'false'],
    { cwd: root },
  )
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const isFile = (line: string): boolean => /^(?:\/|[A-Za-z]:[\\/])/.test(line) && !/: (?:error|message) TS/.test(line)
  const files = lines.filter(isFile).map((line) => relative(root, line).replaceAll('\\', '/'))
  const errors = lines.filter((line) => !isFile(line))
  if (code === 0) return { files, problems: [] }
  return { files, problems: [`tsc --project ${project}\n${errors.join('\n') || `exit code ${code}`}`] }
}
