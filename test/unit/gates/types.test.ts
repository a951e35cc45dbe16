import { expect, test } from 'vitest'
import { judge } from '../../tools/gates/gate.ts'
import { types } from '../../tools/gates/types.ts'
import { CLEAN, treeWith } from './small-tree.ts'

/** The page's part and the root's configuration need nothing here. */
const HOUSE = { ...CLEAN, 'vitest.config.ts': 'export const none = 0\n' }

test('a house in which pure code stays pure compiles, file for file', async () => {
  const { problems, looked } = await judge(types, await treeWith(HOUSE))
  expect(problems).toEqual([])
  expect(looked).toBe(Object.keys(HOUSE).length)
})

test('the page, Node and a type error are each told with their file', async () => {
  const planted = {
    'shared/decide/page.ts': 'export const title = (): string => document.title\n',
    'shared/text/element.ts': 'export const text = (element: HTMLElement): string | null => element.textContent\n',
    'shared/read/node.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
    'pwa/src/offline/service-worker.ts': 'export const title = (): string => document.title\n',
    'test/unit/wrong.test.ts': "export const count: number = 'one'\n",
    'scripts/forgotten.ts': 'export const forgotten = true\n',
  }
  const problems = (await judge(types, await treeWith({ ...HOUSE, ...planted }))).problems.join('\n')
  for (const file of Object.keys(planted)) expect.soft(problems).toContain(file)
  for (const file of Object.keys(CLEAN).filter((path) => !(path in planted))) expect.soft(problems).not.toContain(file)
})
