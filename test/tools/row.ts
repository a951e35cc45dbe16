import { judge, type Gate } from './gates/gate.ts'
import { timed, type Row } from './report.ts'
import type { Suite } from './suites.ts'

/** How much of the output of one failed gate or suite is shown. */
const PROBLEMS_SHOWN = 40

/** Runs a gate, prints what it looked at and what is wrong. It counts as one test. */
export async function runGate(gate: Gate, root: string): Promise<Row> {
  const { result, seconds } = await timed(() => judge(gate, root))
  const { looked, unit, problems, note } = result
  const failed = problems.length > 0 ? 1 : 0
  const row = { name: gate.name, passed: 1 - failed, failed, skipped: 0, problems, seconds, note: `${looked} ${unit}` }
  return print(row, [row.note, ...(note ? [note] : [])].join('; '))
}

/** Runs a suite with the browsers of `env`, prints its counts and failures. One that runs no test has failed. */
export async function runSuite(suite: Suite, env: Readonly<Record<string, string>>): Promise<Row> {
  const { result, seconds } = await timed(() => suite.run(env))
  const count = result.passed + result.failed
  if (count > 0) return print({ ...result, name: suite.name, seconds, note: '' }, `${count} tests`)
  return print({
    ...result,
    failed: 1,
    problems: ['the suite ran no test'],
    name: suite.name,
    seconds,
    note: 'ran no test',
  })
}

/** A suite whose browser or web server is missing: skipped on a developer's machine, failed in CI. */
export function withoutProgram(suite: Suite, why: string, isCI: boolean): Row {
  const row = {
    name: suite.name,
    passed: 0,
    failed: isCI ? 1 : 0,
    skipped: isCI ? 0 : 1,
    problems: isCI ? [why] : [],
    seconds: 0,
  }
  return print({ ...row, note: why })
}

function print(row: Row, looked = row.note): Row {
  const mark = row.failed > 0 ? 'FAILED' : row.passed > 0 ? 'ok' : '-'
  console.log(`${row.name.padEnd(22)}${mark.padEnd(8)}${`${row.seconds.toFixed(1)} s`.padStart(8)}  ${looked}`)
  for (const problem of row.problems.slice(0, PROBLEMS_SHOWN)) console.log(problem.replaceAll(/^/gm, '    '))
  if (row.problems.length > PROBLEMS_SHOWN) console.log(`    and ${row.problems.length - PROBLEMS_SHOWN} more`)
  return row
}
