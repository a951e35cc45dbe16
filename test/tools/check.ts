// `npm run check`: everything that needs no browser. Says how much each gate looked at.
import { endOnSignal } from './command.ts'
import { GATES } from './gates/all.ts'
import { runGate, runSuite } from './row.ts'
import type { Row } from './report.ts'
import { ROOT } from './root.ts'
import { SUITES } from './suites.ts'

endOnSignal()
const rows: Row[] = []
for (const gate of GATES) rows.push(await runGate(gate, ROOT))
for (const suite of SUITES.filter(({ name }) => name === 'unit')) rows.push(await runSuite(suite, {}))
const failed = rows.filter((row) => row.failed > 0).map((row) => row.name)
console.log(failed.length === 0 ? 'All gates hold.' : `Failed: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
