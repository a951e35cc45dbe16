import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import type { Pack } from '#shared/model/pack.ts'
import { ROOT } from '../tools/root.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { openConsole } from './capture.ts'
import type { Figure } from './figure.ts'
import { median } from './samples.ts'

const SLOWER = 4
const ROUNDS = 3
const TICKING_MS = 15_000
const TICK_EVERY_MS = 500

/** What watching asks of a page of 15,000 elements with a processor a quarter as fast: its longest task, its share of the time. */
export async function measureWatch(executablePath: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath })
  try {
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage()
      rounds.push(await watchOne(page))
      await page.close()
    }
    return [
      {
        what: 'Longest task of ours, processor slowed four times, first look included',
        value: median(rounds.map(({ longest }) => longest)),
        unit: 'ms',
        aim: { of: 'value', atMost: 50 },
      },
      {
        what: `Main thread of a console that ticks twice a second, slowed four times, over ${TICKING_MS / 1000} s`,
        value: median(rounds.map(({ spent }) => spent)),
        unit: 'ms',
        bare: { what: 'the time that passed', value: median(rounds.map(({ passed }) => passed)) },
        aim: { of: 'ratio', atMost: 0.01 },
      },
    ]
  } finally {
    await browser.close()
  }
}

type Round = { longest: number; spent: number; passed: number }

async function watchOne(page: Page): Promise<Round> {
  await openConsole(page)
  const { content } = JSON.parse(await readFile(join(ROOT, '.cache/pack/pack.json'), 'utf8')) as Pack
  const start = { builds: content.builds, consoles: content.consoles, language: 'en', places: {} }
  await page.evaluate(await bundle(join(ROOT, 'test/bench/watch-entry.ts'), 'unstunWatch'))
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(`unstunWatch.start(${JSON.stringify(start)})`)
  await page.waitForFunction('unstunWatch.looks > 0', null, { polling: 250 })
  const first = await page.evaluate<number[]>('unstunWatch.tasks.splice(0)')
  const passed = await page.evaluate<number>(`unstunWatch.tick(${TICKING_MS}, ${TICK_EVERY_MS})`)
  const ticking = await page.evaluate<number[]>('unstunWatch.tasks')
  return { longest: Math.max(...first, ...ticking), spent: ticking.reduce((sum, one) => sum + one, 0), passed }
}
