import { runTool } from '../tools/command.ts'
import { serve } from '../tools/serve.ts'
import type { Figure } from './figure.ts'
import { inTurn, median } from './samples.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const AIM = { of: 'value', atLeast: 98 } as const

type Scores = Record<(typeof CATEGORIES)[number], number>

/**
 * Lighthouse's scores with its own throttling (a middling phone on a slow network): the median of three runs, each with an
 * empty profile. Throws when Lighthouse could not load a page.
 */
export async function measureLighthouse(dist: string, chromium: string): Promise<Figure[]> {
  const serving = await serve(dist, { port: 0 })
  const look = (hash: string) => () => audit(`${serving.url}/${hash}`, chromium)
  try {
    const pages = {
      home: look('#/'),
      walk: look('#/walk/snapshot-stun'),
      advice: look('#/advice/use-direct-nfs'),
    }
    return Object.entries(await inTurn(pages, { rounds: 3, warmUps: 0 })).flatMap(([page, runs]) => figures(page, runs))
  } finally {
    await serving.stop()
  }
}

function figures(page: string, runs: readonly Scores[]): Figure[] {
  return CATEGORIES.map((category) => ({
    what: `Lighthouse, ${page}, ${category.replace('-', ' ')}`,
    value: median(runs.map((scores) => scores[category])),
    unit: 'of 100',
    aim: AIM,
  }))
}

async function audit(url: string, chromium: string): Promise<Scores> {
  const args = [url, '--quiet', '--output=json', `--only-categories=${CATEGORIES.join(',')}`]
  const ran = await runTool('lighthouse', [...args, '--chrome-flags=--headless=new --no-sandbox'], {
    env: { CHROME_PATH: chromium },
  })
  if (ran.code !== 0) throw new Error(`Lighthouse could not look at ${url}:\n${ran.output.trim()}`)
  const report = JSON.parse(ran.stdout) as { categories: Record<string, { score: number | null }> }
  const score = (category: string) => Math.round((report.categories[category]?.score ?? Number.NaN) * 100)
  return Object.fromEntries(CATEGORIES.map((category) => [category, score(category)])) as Scores
}
