import { createWriteStream, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { chromium } from '@playwright/test'
import { serve } from '../tools/serve.ts'
import type { Figure } from './figure.ts'
import { vmwareLog } from './log-lines.ts'

const MEGABYTE = 1024 * 1024
const SIZE = 20 * MEGABYTE

/**
 * The most memory of Chromium's page, its worker included, after 20 MB and after 1 GB of vmware.log, over that of the page
 * with nothing read. The gigabyte is the same file many times over. Only where `/proc` tells a process's memory.
 */
export async function measureReadingInBrowser(
  dist: string,
  executablePath: string,
  scratch: string,
): Promise<Figure[]> {
  const file = join(scratch, 'vmware-20.log')
  await pipeline(Readable.from(vmwareLog(SIZE)), createWriteStream(file))
  const most = async (files: number) =>
    peakOf(
      dist,
      executablePath,
      Array.from({ length: files }, () => file),
    )
  const [idle, small, large] = [await most(0), await most(1), await most(50)]
  await rm(file)
  const figure = (what: string, peak: number): Figure => ({
    what: `Chromium's memory over idle, ${what}`,
    value: Math.max(0, peak - idle),
    unit: 'KiB',
    aim: { of: 'value', atMost: 96 * 1024 },
  })
  return [figure('20 MB of vmware.log', small), figure('1 GB of vmware.log', large)]
}

/** In a browser of its own, so that no earlier reading counts. */
async function peakOf(dist: string, executablePath: string, files: string[]): Promise<number> {
  const serving = await serve(dist, { port: 0 })
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage({ locale: 'en-GB' })
    await page.goto(`${serving.url}/#/logs`)
    await page.locator('.drop-zone').waitFor()
    if (files.length > 0) {
      await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(files)
      await page.getByText('What it means').waitFor({ timeout: 300_000 })
    }
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakMemory(id)))
  } finally {
    await browser.close()
    await serving.stop()
  }
}

/** In KiB, as Linux counts it. */
const peakMemory = (id: number) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)
