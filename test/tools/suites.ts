import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Engine } from './browsers.ts'
import { run, runTool, type Ran } from './command.ts'
import { readPlaywright, readVitest, type Tally } from './tally.ts'
import { ROOT } from './root.ts'
import type { Documented } from './web-servers.ts'

export interface Suite {
  readonly name: string
  /** The browser it needs. */
  readonly engine?: Engine
  /** The web server it needs besides. */
  readonly server?: Documented
  /** `env` says where the programs are. */
  readonly run: (env: Readonly<Record<string, string>>) => Promise<Tally>
}

const REPORTS = join(ROOT, '.cache/test')

/** Every suite, in the order in which they run. The projects are those of vitest.config.ts and playwright.config.ts. */
export const SUITES: readonly Suite[] = [
  vitest('unit', 'unit'),
  vitest('journeys', 'journeys'),
  playwright('browser', 'browser'),
  playwright('corpus', 'corpus'),
  playwright('offline in Chromium', 'offline'),
  vitest('extension in Firefox', 'extension', 'firefox'),
  vitest('offline in Firefox', 'offline', 'firefox'),
  vitest('offline in WebKitGTK', 'offline', 'webkit'),
  { ...playwright('offline behind nginx', 'nginx'), server: 'nginx' },
  { ...playwright('offline behind Caddy', 'caddy'), server: 'caddy' },
]

/** A project of vitest; with an engine, only the tests in test/<project>/<engine>*. */
function vitest(name: string, project: string, engine?: Engine): Suite {
  const filter = engine ? [`test/${project}/${engine}`] : []
  return {
    name,
    ...(engine ? { engine } : {}),
    async run(env) {
      const report = freshReport(name)
      const args = ['run', '--project', project, ...filter, '--reporter=json', `--outputFile=${report}`]
      const tool = join(ROOT, 'node_modules/.bin/vitest')
      // WebKitGTK's browser has no mode without a display.
      const display = engine === 'webkit' ? env['XVFB_RUN_PATH'] : undefined
      const ran = display ? await run(display, ['-a', tool, ...args], { env }) : await run(tool, args, { env })
      return tallyOf(ran, report, readVitest)
    },
  }
}

function playwright(name: string, project: string): Suite {
  return {
    name,
    engine: 'chromium',
    async run(env) {
      const report = freshReport(name)
      const args = ['test', `--project=${project}`, '--reporter=json']
      const ran = await runTool('playwright', args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
      return tallyOf(ran, report, readPlaywright)
    },
  }
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true })
  const report = join(REPORTS, `${name.replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  return report
}

/** What the report counts; a run that failed without a failed test, or left no report, is one failure. */
function tallyOf(ran: Ran, report: string, read: (report: unknown) => Tally): Tally {
  let tally: Tally
  try {
    tally = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0, problems: [inTree(ran.output.trim()) || 'the suite left no report'] }
  }
  tally = { ...tally, problems: tally.problems.map(inTree) }
  const total = tally.passed + tally.failed + tally.skipped
  if (ran.code === 0 || tally.failed > 0 || total === 0) return tally
  return { ...tally, failed: 1, problems: [...tally.problems, inTree(ran.output.trim())] }
}

/** Paths as they stand in the repository, and no colours. */
function inTree(text: string): string {
  return stripVTControlCharacters(text).replaceAll(`${ROOT}/`, '')
}
