// `node test/bench/search.ts [--sizes 40,1000,10000] [--seeds 1,2] [--engines …]`: quality, time per key stroke and size of our
// search beside other engines, in one process, and prints tables.
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'
import { ENGINES } from './search-lab/engines.ts'
import { table } from './table.ts'
import type { Engine, LabEntry } from './search-lab/lab.ts'
import QUERIES from './search-lab/queries.json' with { type: 'json' }
import { labEntries } from './search-lab/synthetic.ts'

/** These look at every letter of every entry: they get few key strokes and, at the greatest size, few queries. */
const LINEAR = ['Fuse', 'Fuse, token search']
const CLASSES = [...new Set(QUERIES.map((query) => query.class))]

type Quality = { top1: number; top5: number; mrr: number; count: number }

/** Where the expected entry stands among those found: 1 is first, 0 is nowhere. */
function rankOf(engine: Engine, { query, expected }: (typeof QUERIES)[number]): number {
  return engine.find(query).findIndex((id) => expected.includes(id)) + 1
}

function qualityOf(ranks: number[]): Quality {
  const share = (test: (rank: number) => boolean) => ranks.filter(test).length / ranks.length
  return {
    top1: share((rank) => rank === 1),
    top5: share((rank) => rank > 0 && rank <= 5),
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    count: ranks.length,
  }
}

/** Every beginning of a query, letter after letter as it is typed; of the queries only each `step`th. */
function keyStrokes(step: number): string[] {
  return QUERIES.filter((_, at) => at % step === 0).flatMap(({ query }) =>
    Array.from(query, (_, at) => query.slice(0, at + 1)),
  )
}

/** Milliseconds for each key stroke, all engines in turn with the same ones. */
function timeInTurn(engines: Map<string, Engine>, size: number): Map<string, number[]> {
  const times = new Map([...engines.keys()].map((name): [string, number[]] => [name, []]))
  const strokes = keyStrokes(size >= 10_000 ? 7 : 3)
  const strokesOf = (name: string) => strokes.filter((_, at) => !LINEAR.includes(name) || at % linearStep(size) === 0)
  for (const [name, engine] of engines) for (const stroke of strokesOf(name)) engine.find(stroke)
  for (const [at, stroke] of strokes.entries()) {
    for (const [name, engine] of engines) {
      if (LINEAR.includes(name) && at % linearStep(size) !== 0) continue
      const start = performance.now()
      engine.find(stroke)
      times.get(name)?.push(performance.now() - start)
    }
  }
  return times
}

const linearStep = (size: number) => (size >= 10_000 ? 60 : size >= 1000 ? 20 : 1)

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

type Made = { engine: Engine; buildMs: number; heapMiB: number }

function make(name: string, entries: LabEntry[]): Made {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const start = performance.now()
  const engine = ENGINES[name]?.(entries)
  if (!engine) throw new Error(`There is no engine ${name}; there are ${Object.keys(ENGINES).join(', ')}.`)
  const buildMs = performance.now() - start
  globalThis.gc?.()
  const after = process.memoryUsage()
  return {
    engine,
    buildMs,
    heapMiB: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20,
  }
}

function reloadMs({ reload }: Engine): number {
  const start = performance.now()
  reload?.()
  return reload ? performance.now() - start : Number.NaN
}

function measure(size: number, seed: number, names: string[]): Figure[] {
  const entries = labEntries(size, seed)
  const made = new Map(names.map((name): [string, Made] => [name, make(name, entries)]))
  const engines = new Map([...made].map(([name, { engine }]): [string, Engine] => [name, engine]))
  console.log(
    `\n## ${size} entries, seed ${seed}: top-1 / top-5 / MRR\n\n| engine | ${CLASSES.join(' | ')} | all |\n|---|${CLASSES.map(() => '---|').join('')}---|`,
  )
  let own: Quality | null = null
  for (const [name, engine] of engines) {
    const asked = LINEAR.includes(name) && size >= 10_000 ? QUERIES.filter((_, index) => index % 12 === 0) : QUERIES
    const ranks = asked.map((query) => ({ class: query.class, rank: rankOf(engine, query), query: query.query }))
    const cells = CLASSES.map((of) =>
      show(qualityOf(ranks.filter((each) => each.class === of).map(({ rank }) => rank))),
    )
    console.log(`| ${name} | ${cells.join(' | ')} | ${show(qualityOf(ranks.map(({ rank }) => rank)))} |`)
    if (name === 'Unstun') own = qualityOf(ranks.map(({ rank }) => rank))
    if (name === 'Unstun')
      console.error(
        ranks
          .filter(({ rank }) => rank !== 1)
          .map(({ query, rank }) => `${query} (${rank})`)
          .join('; '),
      )
  }
  console.log(
    '\n| engine | p50 ms | p95 ms | p50 : ours | index KiB | load ms | build ms | heap MiB |\n|---|---|---|---|---|---|---|---|',
  )
  const times = timeInTurn(engines, size)
  const median = (name: string) =>
    at(
      (times.get(name) ?? []).toSorted((a, b) => a - b),
      0.5,
    )
  for (const [name, { engine, buildMs, heapMiB }] of made) {
    const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b)
    const kib = engine.bytes ? engine.bytes() / 1024 : Number.NaN
    console.log(
      `| ${name} | ${[at(sorted, 0.5).toFixed(3), at(sorted, 0.95).toFixed(3), (at(sorted, 0.5) / median('Unstun')).toFixed(2), kib.toFixed(0), reloadMs(engine).toFixed(0), buildMs.toFixed(0), heapMiB.toFixed(1)].join(' | ')} |`,
    )
  }
  const bytes = (name: string) => (made.get(name)?.engine.bytes?.() ?? Number.NaN) / 1024
  return figuresOf(`search, ${size} entries, seed ${seed}`, { own, median, bytes, isGreat: size >= 10_000 })
}

type Measured = {
  own: Quality | null
  median: (name: string) => number
  bytes: (name: string) => number
  isGreat: boolean
}

/** What is aimed at is aimed at for the greatest size; the smaller ones stand beside it. */
function figuresOf(what: string, { own, median, bytes, isGreat }: Measured): Figure[] {
  const beside = (stage: string, engine: string, atMost: number): Figure => ({
    what: `${what}: key stroke, ${stage === 'Unstun' ? 'both stages' : 'first stage'}`,
    value: median(stage),
    unit: 'ms',
    bare: { what: engine, value: median(engine) },
    ...(isGreat && { aim: { of: 'ratio', atMost } }),
  })
  const quality = (name: string, share: number, atLeast: number): Figure => ({
    what: `${what}: ${name}`,
    value: Math.round(1000 * share) / 10,
    unit: 'of 100',
    ...(isGreat && { aim: { of: 'value', atLeast } }),
  })
  const figures: Figure[] = [
    quality('top-1', own?.top1 ?? Number.NaN, 92),
    quality('top-5', own?.top5 ?? Number.NaN, 98),
    quality('MRR', own?.mrr ?? Number.NaN, 94),
    beside('Unstun', 'Fuse', 0.002),
    beside('Unstun', 'MiniSearch, our tokens', 0.1),
    beside('Unstun, first stage', 'FlexSearch, our tokens', 1.1),
    {
      what: `${what}: index`,
      value: bytes('Unstun'),
      unit: 'KiB',
      bare: { what: "MiniSearch's JSON", value: bytes('MiniSearch, our tokens') },
      ...(isGreat && { aim: { of: 'ratio', atMost: 0.3 } }),
    },
  ]
  return figures.filter(({ value, bare }) => Number.isFinite(value) && Number.isFinite(bare?.value ?? 0))
}

const show = ({ top1, top5, mrr, count }: Quality) =>
  count > 0 ? `${Math.round(100 * top1)}/${Math.round(100 * top5)}/${mrr.toFixed(2)}` : '–'

/** Prints the tables for each size and seed; the figures are what is aimed at. */
export function compareEngines(sizes: number[], seeds: number[], names = Object.keys(ENGINES)): Figure[] {
  return sizes.flatMap((size) => seeds.flatMap((seed) => measure(size, seed, names)))
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '40,1000,10000' },
      seeds: { type: 'string', default: '1,2' },
      engines: { type: 'string', default: Object.keys(ENGINES).join(';') },
    },
  })
  const figures = compareEngines(
    values.sizes.split(',').map(Number),
    values.seeds.split(',').map(Number),
    values.engines.split(';'),
  )
  console.log(`\n${table(figures)}`)
}
