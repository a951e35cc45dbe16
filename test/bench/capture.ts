import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import type { Pack } from '#shared/model/pack.ts'
import { ROOT } from '../tools/root.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import type { Timings } from './capture-entry.ts'
import { buildConsole } from './capture-page.ts'
import type { Figure } from './figure.ts'
import { median } from './samples.ts'

const ADDRESS =
  'https://vcenter.lab/ui/app/vm;nav=v/urn:vmomi:VirtualMachine:vm-2045:e78e7661-d14f-4a8f-9c4e-0123456789ab/summary'
const ROUNDS = 21

/** Capture and recognition of a console page of 15,000 elements against a bare walk of it, and one changed cell against the whole. */
export async function measureCapture(executablePath: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage()
    const elements = await openConsole(page)
    const timings = await takeRounds(page)
    const [bare, whole, change] = [timings.bare, timings.whole, timings.change].map((rounds) => median(rounds.slice(1)))
    if (bare === undefined || whole === undefined || change === undefined) throw new Error('Nothing was measured.')
    return [
      {
        what: `Capture and recognition of a page of ${elements} elements`,
        value: whole,
        unit: 'ms',
        bare: { what: 'a bare walk that reads text and visibility', value: bare },
        aim: { of: 'ratio', atMost: 2 },
      },
      {
        what: 'One changed cell of that page',
        value: change,
        unit: 'ms',
        bare: { what: 'the whole page', value: whole },
        aim: { of: 'ratio', atMost: 0.05 },
      },
    ]
  } finally {
    await browser.close()
  }
}

/** Opens the console page; tells how many elements it has. */
export async function openConsole(page: Page): Promise<number> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }))
  await page.goto(ADDRESS)
  return buildConsole(page)
}

async function takeRounds(page: Page): Promise<Timings> {
  const { content } = JSON.parse(await readFile(join(ROOT, '.cache/pack/pack.json'), 'utf8')) as Pack
  const knowledge = { builds: content.builds, consoles: content.consoles, at: '2026-11-22T03:14:07Z' }
  await page.evaluate(await bundle(join(ROOT, 'test/bench/capture-entry.ts'), 'unstunBench'))
  return page.evaluate(`globalThis.unstunBench.rounds(${ROUNDS}, ${JSON.stringify(knowledge)})`)
}
