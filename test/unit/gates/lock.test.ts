import { expect, test } from 'vitest'
import { lock } from '../../tools/gates/lock.ts'
import { folderWith } from './small-tree.ts'

const tree = (packages: object): Promise<string> => folderWith({ 'package-lock.json': JSON.stringify({ packages }) })
const TOOL = {
  optionalDependencies: { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' },
  dependencies: { deep: '^2.0.0' },
}

test('a complete lock passes, wherever the package lies', async () => {
  const packages = {
    '': { devDependencies: { tool: '1.0.0' } },
    'node_modules/tool': TOOL,
    'node_modules/tool/node_modules/deep': {},
    'node_modules/@tool/linux': {},
    'node_modules/@tool/mac': {},
  }
  expect(await lock.run(await tree(packages))).toEqual({ looked: 5, unit: 'packages', problems: [] })
})

test('a platform that npm left out, a nested package and a loose version are told', async () => {
  const packages = {
    '': { dependencies: { tool: '^1.0.0' } },
    'node_modules/tool': TOOL,
    'node_modules/other/node_modules/deep': {},
    'node_modules/@tool/linux': {},
  }
  expect((await lock.run(await tree(packages))).problems).toEqual([
    'package.json: tool has no exact version but ^1.0.0',
    'package-lock.json: node_modules/tool needs deep, which is not in the lock',
    'package-lock.json: node_modules/tool needs @tool/mac, which is not in the lock',
  ])
})

test('the lock of a nested package is looked at too', async () => {
  const bad = { '': { dependencies: { tool: '^1.0.0' } }, 'node_modules/tool': {} }
  const root = await folderWith({
    'package-lock.json': JSON.stringify({ packages: { '': {} } }),
    'test/inner/package-lock.json': JSON.stringify({ packages: bad }),
  })
  expect(await lock.run(root)).toEqual({
    looked: 3,
    unit: 'packages',
    problems: ['test/inner/package.json: tool has no exact version but ^1.0.0'],
  })
})
