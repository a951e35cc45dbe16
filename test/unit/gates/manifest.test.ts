import { expect, test } from 'vitest'
import { manifest } from '../../tools/gates/manifest.ts'
import { folderWith } from './small-tree.ts'

const LIST = { chrome: { permissions: ['sidePanel'] }, firefox: {} }

const tree = (chrome: object): Record<string, string> => ({
  'test/tools/manifest-permissions.json': JSON.stringify(LIST),
  '.output/chrome-mv3/manifest.json': JSON.stringify({ name: 'Unstun', ...chrome }),
  '.output/firefox-mv3/manifest.json': JSON.stringify({ name: 'Unstun' }),
})

test('the permissions that are written down pass', async () => {
  expect((await manifest.run(await folderWith(tree({ permissions: ['sidePanel'] })))).problems).toEqual([])
})

test.each([
  ['one permission more', { permissions: ['sidePanel', 'tabs'] }],
  ['one permission less', {}],
  ['a host', { permissions: ['sidePanel'], host_permissions: ['https://*/*'] }],
  ['a content script', { permissions: ['sidePanel'], content_scripts: [{ matches: ['https://*/*'] }] }],
  [
    'a weaker policy',
    { permissions: ['sidePanel'], content_security_policy: { extension_pages: "script-src 'self'" } },
  ],
])('%s fails', async (_, chrome) => {
  const { problems } = await manifest.run(await folderWith(tree(chrome)))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('.output/chrome-mv3/manifest.json')
})
