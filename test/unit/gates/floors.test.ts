import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judge } from '../../tools/gates/gate.ts'
import { lint } from '../../tools/gates/lint.ts'
import { CLEAN, folderWith, plant, treeWith } from './small-tree.ts'

const SHELL = {
  'extension/entrypoints/background.ts':
    "import { decide } from '#shared/decide/decide.ts'\nexport const begun = decide()\n",
}

/** Files that break a floor, each with what the message must say. */
const PLANTED: Readonly<Record<string, { code: string; says: string }>> = {
  'shared/decide/up-alias.ts': {
    code: "import { Button } from '#shared/ui/button.tsx'\nexport const up = Button\n",
    says: 'Second floor: shared/decide',
  },
  'shared/decide/up-relative.ts': {
    code: "import { open } from '../store/cases.ts'\nexport const up = open\n",
    says: 'Second floor: shared/decide',
  },
  'shared/decide/deep/up.ts': {
    code: "import { open } from '../../../shared/store/cases.ts'\nexport const up = open\n",
    says: 'Second floor: shared/decide',
  },
  'shared/decide/round.ts': {
    code: "import { open } from '#shared/decide/../store/cases.ts'\nexport const up = open\n",
    says: 'Second floor: shared/decide',
  },
  'shared/model/up.ts': {
    code: "import { fold } from '#shared/decide/decide.ts'\nexport const up = fold\n",
    says: 'Ground floor',
  },
  'shared/text/up-type.ts': {
    code: "import type { decide } from '../decide/decide.ts'\nexport type Up = typeof decide\n",
    says: 'Ground floor',
  },
  'shared/esxi/up-export.ts': { code: "export { decide } from '../decide/decide.ts'\n", says: 'Ground floor' },
  'shared/language/up-lazy.ts': {
    code: "export const up = (): Promise<unknown> => import('#shared/ui/button.tsx')\n",
    says: 'Ground floor',
  },
  'shared/language/up-typeof.ts': {
    code: "export type Up = typeof import('#shared/ui/button.tsx')\n",
    says: 'type annotations are forbidden',
  },
  'shared/read/sibling-alias.ts': {
    code: "import { decide } from '#shared/decide/decide.ts'\nexport const across = decide\n",
    says: 'Second floor: shared/read',
  },
  'shared/search/sibling-relative.ts': {
    code: "import { readLog } from '../read/log.ts'\nexport const across = readLog\n",
    says: 'Second floor: shared/search',
  },
  'shared/infer/sibling-type.ts': {
    code: "import type { readLog } from '#shared/read/log.ts'\nexport type Across = typeof readLog\n",
    says: 'Second floor: shared/infer',
  },
  'shared/recognise/content.ts': {
    code: "import { built } from '#content/compile/build.ts'\nexport const out = built\n",
    says: 'Second floor: shared/recognise',
  },
  'shared/handoff/from-test.ts': {
    code: "import { tested } from '../../test/unit/decide.test.ts'\nexport const out = tested\n",
    says: 'Second floor: shared/handoff',
  },
  'shared/store/up.ts': {
    code: "import { Button } from '../ui/button.tsx'\nexport const up = Button\n",
    says: 'shared/store imports only',
  },
  'shared/ui/dexie.ts': {
    code: "import { Dexie } from 'dexie'\nexport const open = (): Dexie => new Dexie('x')\n",
    says: 'Dexie belongs to shared/store',
  },
  'shared/ui/up.ts': {
    code: "import { page } from '../../pwa/src/main.tsx'\nexport const up = page\n",
    says: 'shared/ui imports only shared',
  },
  'shared/ui/from-test.ts': {
    code: "import { tested } from '../../test/unit/decide.test.ts'\nexport const out = tested\n",
    says: 'shared/ui imports only shared',
  },
  'shared/decide/fuse.ts': {
    code: "import Fuse from 'fuse.js'\nexport const find = Fuse\n",
    says: 'Second floor: shared/decide',
  },
  'shared/read/preact.ts': {
    code: "import type { VNode } from 'preact'\nexport type Drawn = VNode\n",
    says: 'Second floor: shared/read',
  },
  'pwa/src/shell.ts': {
    code: "import { begun } from '../../extension/entrypoints/background.ts'\nexport const across = begun\n",
    says: 'A shell imports shared',
  },
  'extension/capture/shell.ts': {
    code: "import { page } from '../../pwa/src/main.tsx'\nexport const across = page\n",
    says: 'A shell imports shared',
  },
  'extension/page/compiler.ts': {
    code: "import { built } from '#content/compile/build.ts'\nexport const across = built\n",
    says: 'A shell imports shared',
  },
  'pwa/src/from-test.ts': {
    code: "import { tested } from '../../test/unit/decide.test.ts'\nexport const out = tested\n",
    says: 'A shell imports shared',
  },
  'content/compile/shell.ts': {
    code: "import { page } from '../../pwa/src/main.tsx'\nexport const out = page\n",
    says: 'content/compile imports shared',
  },
  'shared/novel/homeless.ts': {
    code: "import { decide } from '#shared/decide/decide.ts'\nexport const up = decide\n",
    says: 'has to be given its floor',
  },
  'shared/text/circle-a.ts': {
    code: "import { b } from './circle-b.ts'\nexport const a = (): number => b()\n",
    says: 'cycle',
  },
  'shared/text/circle-b.ts': {
    code: "import { a } from './circle-a.ts'\nexport const b = (): number => a()\n",
    says: 'cycle',
  },
  'shared/esxi/circle-alias.ts': {
    code: "import type { There } from '#shared/language/circle-alias.ts'\nexport type Here = { there: There }\n",
    says: 'cycle',
  },
  'shared/language/circle-alias.ts': {
    code: "import type { Here } from '#shared/esxi/circle-alias.ts'\nexport type There = { here?: Here }\n",
    says: 'cycle',
  },
}

test('a house in which every import goes down passes', async () => {
  const root = await treeWith({ ...CLEAN, ...SHELL })
  const finding = await judge(lint, root)
  expect(finding.problems).toEqual([])
  expect(finding.looked).toBe(Object.keys({ ...CLEAN, ...SHELL }).length)
})

test('every planted breach is told with its file, and nothing else is', async () => {
  const planted = Object.fromEntries(Object.entries(PLANTED).map(([file, { code }]) => [file, code]))
  const { problems } = await judge(lint, await treeWith({ ...CLEAN, ...SHELL, ...planted }))
  const told = (file: string): string => problems.filter((problem) => problem.startsWith(`${file}:`)).join('\n')
  for (const [file, { says }] of Object.entries(PLANTED)) expect.soft(told(file), file).toContain(says)
  for (const file of Object.keys({ ...CLEAN, ...SHELL })) expect.soft(told(file), file).toBe('')
})

test('a file that the linter was told to ignore fails the gate', async () => {
  const root = await treeWith(CLEAN)
  const config: unknown = JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8'))
  const { ignorePatterns } = config as { ignorePatterns: string[] }
  await plant(
    root,
    '.oxlintrc.json',
    JSON.stringify({ ...(config as object), ignorePatterns: [...ignorePatterns, 'shared/read/'] }),
  )
  expect((await judge(lint, root)).problems).toEqual(['shared/read/log.ts: the linter does not look at this file'])
})

test('a linter that finds no file at all fails the gate', async () => {
  const { problems } = await judge(lint, await treeWith({}))
  expect(problems).not.toEqual([])
})

test('a gate that looked at nothing fails, one that threw fails with its error', async () => {
  const root = await folderWith({})
  const idle = await judge(
    { name: 'idle', run: () => Promise.resolve({ looked: 0, unit: 'files', problems: [] }) },
    root,
  )
  expect(idle.problems).toEqual(['idle looked at no files'])
  const broken = await judge({ name: 'broken', run: () => Promise.reject(new Error('no tool')) }, root)
  expect(broken.problems.join()).toContain('no tool')
})
