import { runTool } from '../command.ts'
import { sourceFiles } from '../files.ts'
import type { Gate } from './gate.ts'
import { prepareExtension } from './prepare.ts'

interface Diagnostic {
  readonly message: string
  readonly code?: string
  readonly help?: string
  readonly filename: string
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[]
}
interface Report {
  readonly diagnostics: readonly Diagnostic[]
  readonly number_of_files: number
  readonly number_of_rules: number
}

/** The rules of .oxlintrc.json, the floors among them, hold in every source file; and the linter saw every source file. */
export const lint: Gate = {
  name: 'lint',
  async run(root) {
    await prepareExtension(root)
    const linted = await runTool('oxlint', ['--type-aware', '--deny-warnings', '--format=json'], { cwd: root })
    const report = readReport(linted.stdout, linted.output)
    const problems = [...report.diagnostics.map(describe).toSorted(), ...(await unseen(root, report.number_of_files))]
    if (linted.code !== 0 && problems.length === 0) problems.push(linted.output)
    return { looked: report.number_of_files, unit: 'files', problems, note: `${report.number_of_rules} rules` }
  },
}

function readReport(stdout: string, output: string): Report {
  try {
    return JSON.parse(stdout) as Report
  } catch {
    throw new Error(`oxlint did not report:\n${output}`)
  }
}

function describe({ message, code, help, filename, labels }: Diagnostic): string {
  const span = labels[0]?.span
  const place = span ? `${filename}:${span.line}:${span.column}` : filename
  // For the floors the help says which import is allowed; for other rules it only repeats the message.
  const more = help && code?.includes('no-restricted-imports') ? ` ${help}` : ''
  return `${place}: ${message}${more} [${code ?? 'parse error'}]`
}

/** A linter that skips files reports nothing about them: an ignore pattern must not be a way past it. */
async function unseen(root: string, linted: number): Promise<string[]> {
  const wanted = await sourceFiles(root)
  const listed = await runTool('oxlint', ['--debug=files'], { cwd: root })
  const seen = new Set(listed.stdout.split('\n').map((line) => line.trim().replaceAll('\\', '/')))
  const missed = wanted
    .filter((file) => !seen.has(file))
    .map((file) => `${file}: the linter does not look at this file`)
  if (missed.length === 0 && linted < wanted.length)
    missed.push(`the linter saw ${linted} of ${wanted.length} source files`)
  return missed
}
