import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { size } from '../../tools/gates/size.ts'
import { folderWith } from './small-tree.ts'

const PAGE = `<!doctype html>
<script type="module" crossorigin src="./assets/main.js"></script>
<link rel="modulepreload" crossorigin href="./assets/shared.js">
<link rel="stylesheet" href="./assets/main.css">`

/** A script that gzip cannot make smaller. */
const weighing = (kib: number): string => `export const weight = '${randomBytes(kib * 768).toString('base64')}'\n`

const built = (weights: { shared: number; later: number; page?: number; reader?: number }): Record<string, string> => ({
  'dist/pwa/index.html': PAGE,
  'dist/pwa/assets/main.js': "import{a}from'./deep.js';const later=()=>import('./later.js');export{later,a}",
  'dist/pwa/assets/deep.js': "import'./shared.js';export*from'./deeper.js';export const a=1",
  'dist/pwa/assets/deeper.js': 'export const b=2',
  'dist/pwa/assets/shared.js': weighing(weights.shared),
  'dist/pwa/assets/later.js': weighing(weights.later),
  'dist/pwa/assets/search-worker-a1.js': weighing(20),
  'dist/pwa/sw.js': weighing(9),
  '.output/chrome-mv3/page.js': weighing(weights.page ?? 40),
  '.output/chrome-mv3/read-console.js': weighing(weights.reader ?? 20),
  '.output/chrome-mv3/overlay-chip.js': weighing(15),
  '.output/firefox-mv3/page.js': weighing(40),
  '.output/firefox-mv3/read-console.js': weighing(20),
  '.output/firefox-mv3/overlay-chip.js': weighing(15),
})

test('counts the page, its preloads and all static imports; shows lazy scripts and the worker', async () => {
  const { looked, problems, note } = await size.run(await folderWith(built({ shared: 40, later: 90 })))
  expect(looked).toBe(4 + 4)
  expect(problems).toEqual([])
  expect(note).toMatch(/assets\/later\.js \d+.*sw\.js \d+/)
})

test('a first load over the limit fails and names its parts', async () => {
  const { problems } = await size.run(await folderWith(built({ shared: 100, later: 1 })))
  expect(problems.join()).toMatch(/more than 70\.0 KiB: .*assets\/shared\.js \d+/)
})

test('a script for all pages over the limit fails', async () => {
  const { problems } = await size.run(await folderWith(built({ shared: 40, later: 1, page: 59, reader: 5 })))
  expect(problems).toEqual([expect.stringMatching(/^\.output\/chrome-mv3\/page\.js 60\.\d KB, more than 60\.0 KB$/)])
})

test('what a console loads over the limit fails', async () => {
  const { problems } = await size.run(await folderWith(built({ shared: 40, later: 1, reader: 48 })))
  expect(problems).toEqual([
    expect.stringMatching(/^\.output\/chrome-mv3: a console loads \d+\.\d KB, more than 104\.0 KB$/),
  ])
})
