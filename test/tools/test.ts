// `npm test`: browsers and web servers, gates, suites. `npm test -- --only unit` runs one suite or gate, without the others.
import { parseArgs } from 'node:util'
import { ENGINES, provideBrowsers, type Engine } from './browsers.ts'
import { endOnSignal } from './command.ts'
import { GATES } from './gates/all.ts'
import { table, totals, type Row } from './report.ts'
import { ROOT } from './root.ts'
import { runGate, runSuite, withoutProgram } from './row.ts'
import { SUITES, type Suite } from './suites.ts'
import { provideWebServers, type Documented } from './web-servers.ts'

const isCI = Boolean(process.env['CI'])

async function main(): Promise<void> {
  endOnSignal()
  const { only = [] } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values
  const chosen = (name: string): boolean =>
    only.length === 0 || only.some((each) => name === each || name.startsWith(`${each} `))
  const gates = GATES.filter(({ name }) => chosen(name))
  const suites = SUITES.filter(({ name }) => chosen(name))
  if (gates.length + suites.length === 0)
    throw new Error(`--only takes: ${[...GATES, ...SUITES].map(({ name }) => name).join(', ')}.`)
  const rows: Row[] = []
  for (const gate of gates) rows.push(await runGate(gate, ROOT))
  rows.push(...(await runSuites(suites)))
  console.log(`\n${table(rows)}\n\n${totals(rows)}`)
  process.exitCode = rows.some((row) => row.failed > 0) ? 1 : 0
}

async function runSuites(suites: readonly Suite[]): Promise<Row[]> {
  const engines = ENGINES.filter((engine) => suites.some((suite) => suite.engine === engine))
  const browsers = await provideBrowsers(engines, console.log)
  const servers = await provideWebServers(
    suites.flatMap(({ server }) => server ?? []),
    console.log,
  )
  const rows: Row[] = []
  for (const suite of suites) {
    const why = browsers.missing[suite.engine as Engine] ?? servers.missing[suite.server as Documented]
    const env = { ...browsers.env, ...servers.env }
    rows.push(why ? withoutProgram(suite, why, isCI) : await runSuite(suite, env))
  }
  return rows
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})
