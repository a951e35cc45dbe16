import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { Knowledge } from '#shared/recognise/recognition.ts'
import { ROOT } from '../tools/root.ts'
import { openAs } from '../tools/unstun/as-if.ts'
import { freshContent } from '../tools/unstun/content.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { corpusPages, type CorpusPage } from './page.ts'
import type { Varied } from './vary-entry.ts'

/** Every page has one of so many variations, so that each is tried on a part of the corpus. */
const EVERY = 8
/** What hides or cuts most of a page, or takes away what tells its structure, may leave nothing to be told. */
const LEAVES_LITTLE = new Set(['every text cut', 'without classes', 'without roles'])
const MOST_LOST = 0.1

test('a page told in another layout or in other words tells the same or less, never another thing', async ({
  context,
}) => {
  test.setTimeout(180_000)
  const code = await bundle(join(ROOT, 'test/corpus/vary-entry.ts'), 'unstunVary')
  const { consoles, builds } = freshContent(ROOT)
  const knowledge: Knowledge = { consoles, builds, at: '2026-11-22T03:14:07Z' }
  const waiting = corpusPages().map((one, at) => ({ one, at }))
  const all: (Varied & { page: string })[] = []
  const work = async () => {
    const tab = await context.newPage()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const varied = await vary(
        tab,
        next.one,
        `${code}; unstunVary.lookAtEach(${JSON.stringify(knowledge)}, ${JSON.stringify({ at: next.at, every: EVERY })})`,
      )
      all.push(...varied.map((one) => ({ ...one, page: next.one.id })))
    }
  }
  await Promise.all([work(), work()])
  expect(all.flatMap(({ page, by, untrue }) => untrue.map((fact) => `${page}, ${by}: ${fact}`))).toEqual([])
  const told = all.filter(({ by, same }) => !same && !LEAVES_LITTLE.has(by))
  const [kept, lost] = [
    told.flatMap((one) => one.kept).length,
    told.flatMap(({ page, by, lost: some }) => some.map((fact) => `${page}, ${by}: ${fact}`)),
  ]
  expect(kept).toBeGreaterThan(300)
  expect(lost.length / (kept + lost.length), lost.join('\n')).toBeLessThan(MOST_LOST)
})

async function vary(tab: Page, { file, url }: CorpusPage, script: string): Promise<Varied[]> {
  await tab.unrouteAll()
  await openAs(tab, file, url)
  await tab.waitForLoadState('load')
  return tab.evaluate<Varied[]>(script)
}
