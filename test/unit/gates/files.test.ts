import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { committableFiles, sourceFiles } from '../../tools/files.ts'
import { folderWith } from './small-tree.ts'

const TREE = {
  '.gitignore': 'dist/\nnode_modules/\n',
  'README.md': '',
  'shared/decide/decide.ts': '',
  'shared/決定.ts': '',
  'shared/ui/page.tsx': '',
  'test/tools/run.mjs': '',
  'dist/built.js': '',
  'node_modules/a/a.js': '',
}
const SOURCES = ['shared/decide/decide.ts', 'shared/ui/page.tsx', 'shared/決定.ts', 'test/tools/run.mjs']
const ALL = ['.gitignore', 'README.md', ...SOURCES]

test('without a repository the folder is walked, without what is generated', async () => {
  const root = await folderWith(TREE)
  expect(await committableFiles(root)).toEqual(ALL)
  expect(await sourceFiles(root)).toEqual(SOURCES)
})

test('in a repository git is asked; what it still lists but is gone does not count', async () => {
  const git =
    '#!/bin/sh\n[ "$*" = "ls-files -coz --exclude-standard" ] && printf "README.md\\0gone.ts\\0shared/ui/page.tsx\\0"\n'
  const root = await folderWith({ ...TREE, '.git/HEAD': '', 'bin/git': git })
  await chmod(join(root, 'bin/git'), 0o755)
  vi.stubEnv('PATH', join(root, 'bin'))
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await committableFiles(root)).toEqual(['README.md', 'shared/ui/page.tsx'])
})
