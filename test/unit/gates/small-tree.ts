import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ROOT } from '../../tools/root.ts'

const REAL = [
  '.oxlintrc.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.pure.json',
  'tsconfig.node.json',
  'tsconfig.worker.json',
]

/** A temporary folder with the files given (path → text). It goes when the test ends. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unstun-gate-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) await plant(folder, path, text)
  return folder
}

/** The same with the real configuration of this repository and its packages. */
export async function treeWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith(files)
  for (const file of REAL) await cp(join(ROOT, file), join(folder, file))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Writes one more file into a folder made here. */
export async function plant(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** A house in which every import goes down. */
export const CLEAN: Readonly<Record<string, string>> = {
  'shared/model/fact.ts': "export type Fact = { key: string }\nexport const NONE: Fact = { key: '' }\n",
  'shared/text/fold.ts':
    "import type { Fact } from '#shared/model/fact.ts'\nexport const fold = (fact: Fact): string => fact.key\n",
  'shared/decide/decide.ts':
    "import { NONE } from '#shared/model/fact.ts'\nimport { fold } from '../text/fold.ts'\nexport const decide = (): string => fold(NONE)\n",
  'shared/read/log.ts': "import { fold } from '#shared/text/fold.ts'\nexport const readLog = fold\n",
  'shared/search/find.ts':
    "import Fuse from 'fuse.js'\nexport const find = (list: string[]): Fuse<string> => new Fuse(list)\n",
  'shared/store/cases.ts':
    "import { Dexie } from 'dexie'\nimport { decide } from '#shared/decide/decide.ts'\nexport const open = (): Dexie => new Dexie(decide())\n",
  'shared/ui/button.tsx':
    "import { open } from '#shared/store/cases.ts'\nexport const Button = () => <button onClick={() => open()}>1</button>\n",
  'pwa/src/main.tsx': "import { Button } from '#shared/ui/button.tsx'\nexport const page = <Button />\n",
  'pwa/src/offline/service-worker.ts': 'export const version = 1\n',
  'content/compile/build.ts': "import { decide } from '#shared/decide/decide.ts'\nexport const built = decide()\n",
  'test/unit/decide.test.ts': "import { decide } from '#shared/decide/decide.ts'\nexport const tested = decide()\n",
}
