import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { ROOT } from '../tools/root.ts'
import { openAs } from '../tools/unstun/as-if.ts'
import { freshContent } from '../tools/unstun/content.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { lookAt } from '../tools/unstun/recognise.ts'
import { settled } from '../tools/unstun/settled.ts'
import type { CorpusPage } from './page.ts'
import { outcomes, type Outcome } from './score.ts'

const TABS = 4

/** What the extension tells of every page, judged; all in one browser, a few tabs side by side. */
export async function lookAtAll(context: BrowserContext, pages: readonly CorpusPage[]): Promise<Outcome[]> {
  const code = await bundle(join(ROOT, 'test/tools/unstun/recognise-page.ts'), 'unstunLook')
  const { consoles, builds } = freshContent(ROOT)
  const waiting = [...pages]
  const judged = new Map<string, Outcome[]>()
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const tab = await context.newPage()
      await open(tab, one)
      judged.set(one.id, outcomes(one, await lookAt(tab, code, { consoles, builds, at: '2026-11-22T03:14:07Z' })))
      await tab.close()
    }
  }
  await Promise.all(Array.from({ length: TABS }, work))
  return pages.flatMap(({ id }) => judged.get(id) ?? [])
}

/** A frozen page rests when it has loaded, one with scripts or frames when nothing changes any more. */
async function open(tab: Page, { file, url }: CorpusPage): Promise<void> {
  await openAs(tab, file, url)
  if (/<script|<iframe/.test(await readFile(file, 'utf8'))) await settled(tab)
  else await tab.waitForLoadState('load')
}
