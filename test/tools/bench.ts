// `npm run bench`: builds, measures, prints a table and, as the last line, the same as JSON. `-- --only bytes` measures one
// thing; `-- --keep` puts the table into test/bench/README.md.
import { mkdir, readFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Pack } from '#shared/model/pack.ts'
import { measureBytes } from '../bench/bytes.ts'
import { measureCapture } from '../bench/capture.ts'
import { measureCases } from '../bench/cases.ts'
import { measureColdStart } from '../bench/cold-start.ts'
import { measureDecisions } from '../bench/decisions.ts'
import type { Figure } from '../bench/figure.ts'
import { keepFigures } from '../bench/keep-figures.ts'
import { measureLighthouse } from '../bench/lighthouse.ts'
import { measureProcesses } from '../bench/processes.ts'
import { measureReadingInBrowser } from '../bench/read-in-browser.ts'
import { measureReading } from '../bench/read.ts'
import { jsonLine, table } from '../bench/table.ts'
import { measureWatch } from '../bench/watch.ts'
import { provideBrowsers } from './browsers.ts'
import { build, BUILT } from './build.ts'
import { endOnSignal, run } from './command.ts'
import { ROOT } from './root.ts'

const dist = join(ROOT, BUILT.pwa)
const scratch = join(ROOT, '.cache/bench')

const MEASURES: Record<string, (chromium: string) => Promise<Figure[]>> = {
  bytes: () => measureBytes(dist),
  decisions: async () => measureDecisions((await readPack()).content),
  capture: async (chromium) => [...(await measureCapture(chromium)), ...(await measureWatch(chromium))],
  processes: () => measureProcesses(scratch),
  read: async (chromium) => [
    ...(await measureReading(scratch)),
    ...(await measureReadingInBrowser(dist, chromium, scratch)),
  ],
  cases: (chromium) => measureCases(dist, chromium),
  'cold-start': (chromium) => measureColdStart(dist, chromium, scratch),
  search: async () => {
    const { compareEngines } = await import('../bench/search.ts')
    return compareEngines([40, 1000, 10_000], [1, 2])
  },
  lighthouse: (chromium) => measureLighthouse(dist, chromium),
}

async function main(): Promise<void> {
  endOnSignal()
  const options = { only: { type: 'string', multiple: true }, keep: { type: 'boolean' } } as const
  const { only = Object.keys(MEASURES), keep = false } = parseArgs({ options }).values
  const unknown = only.find((name) => !(name in MEASURES))
  if (unknown) throw new Error(`There is no "${unknown}" to measure; there are ${Object.keys(MEASURES).join(', ')}.`)
  const chromium = await findChromium()
  const circumstances = await describeMachine(chromium)
  const busy = Number(circumstances['load']) > cpus().length / 2
  if (busy)
    console.log(
      `The machine is busy (load ${circumstances['load']}): expect Lighthouse's performance to come out too low.`,
    )
  await build(ROOT, console.log)
  await mkdir(scratch, { recursive: true })
  const figures: Figure[] = []
  for (const name of only) {
    console.log(`Measuring ${name}.`)
    figures.push(...((await MEASURES[name]?.(chromium)) ?? []))
  }
  if (keep) {
    const [ofSearch, others] = [figures.filter(isOfSearch), figures.filter((figure) => !isOfSearch(figure))]
    if (ofSearch.length > 0) await keepFigures(ofSearch, circumstances, 'search figures')
    if (others.length > 0) await keepFigures(others, circumstances, 'figures')
  }
  console.log(`\n${table(figures)}\n\n${jsonLine(figures, circumstances)}`)
}

const isOfSearch = ({ what }: Figure) => what.startsWith('search, ')

async function findChromium(): Promise<string> {
  const { env, missing } = await provideBrowsers(['chromium'], console.log)
  const path = env['CHROMIUM_PATH']
  if (!path) throw new Error(missing.chromium ?? 'There is no Chromium.')
  return path
}

async function readPack(): Promise<Pack> {
  return JSON.parse(await readFile(join(dist, 'pack.json'), 'utf8')) as Pack
}

async function describeMachine(chromium: string): Promise<Record<string, string>> {
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    browser: (await run(chromium, ['--version'])).stdout.trim(),
    processors: `${cpus().length}`,
    load: (loadavg()[0] ?? 0).toFixed(1),
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
