import { expect, test } from 'vitest'
import { text } from '../../tools/gates/text.ts'
import { folderWith } from './small-tree.ts'

/** Put together from two pieces, so that this file passes the gate it tests. */
const BANNED: Readonly<Record<string, [string, string]>> = {
  'pwa/src/markup.ts': ['element.inner', 'HTML = text'],
  'shared/decide/loose.ts': ['const map = value as a', 'ny'],
  'shared/decide/hidden.ts': ['// @ts-ig', 'nore'],
  'shared/decide/later.ts': ['// TO', 'DO: the rest'],
  'pwa/later.html': ['<!-- FIX', 'ME -->'],
  'test/unit/one.test.ts': ['test.on', "ly('one', run)"],
  'test/browser/none.spec.ts': ['test.describe.sk', "ip('none', run)"],
  'README.md': ['Open /ro', 'ot/unstun/dist'],
  'content/note.yaml': ['file: /ho', 'me/somebody/notes'],
  'package-lock.json': ['{ "reso', 'lved": "x" }'],
  '.npmrc': ['regis', 'try=https://packages.example'],
  'docs.md': ['https://npm.', 'example.org/vite/'],
}

const ALLOWED: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md': ['No inner', 'HTML, no TO', 'DO.'].join(''),
  'test/browser/requests.spec.ts': ['body.inner', 'HTML = markup'].join(''),
  'content/advice.md': 'See https://www.npmjs.com/ and /vmfs/volumes/ds1/vm/vm.vmx and https://example.com/root/x.',
  'shared/decide/fine.ts': 'export const isOnly = (list: string[]): boolean => list.length === 1\n',
  'test/unit/fine.test.ts': "test('a skipped step', () => expect(journey.skip).toBe(1))\n",
}

test('each banned text is told with file and line', async () => {
  const files = Object.fromEntries(Object.entries(BANNED).map(([file, pieces]) => [file, `\n${pieces.join('')}\n`]))
  const { looked, problems } = await text.run(await folderWith(files))
  expect(looked).toBe(Object.keys(BANNED).length)
  for (const file of Object.keys(BANNED))
    expect
      .soft(
        problems.filter((problem) => problem.startsWith(`${file}:2:`)),
        file,
      )
      .toHaveLength(1)
})

test('what only looks like it passes', async () => {
  expect((await text.run(await folderWith(ALLOWED))).problems).toEqual([])
})
