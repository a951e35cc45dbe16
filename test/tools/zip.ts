// `npm run zip`: builds, and packs the extension for the three stores into dist/. The same sources give the same bytes.
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { build, BUILT } from './build.ts'
import { endOnSignal, run } from './command.ts'
import { filesIn, packed } from './packed.ts'
import { ROOT } from './root.ts'

async function main(): Promise<void> {
  endOnSignal()
  await build(ROOT, console.log)
  const folder = join(ROOT, 'dist/stores')
  await mkdir(folder, { recursive: true })
  // Edge takes what Chrome takes; each store keeps its own file name in view.
  for (const [store, from] of [
    ['chrome', BUILT.chrome],
    ['edge', BUILT.chrome],
    ['firefox', BUILT.firefox],
  ] as const) {
    await keep(
      join(folder, `unstun-${manifest.version}-${store}.zip`),
      join(ROOT, from),
      await filesIn(join(ROOT, from)),
    )
  }
  // Firefox's reviewers build the extension from its sources.
  await keep(join(folder, `unstun-${manifest.version}-firefox-sources.zip`), ROOT, await sources())
}

async function keep(file: string, root: string, paths: readonly string[]): Promise<void> {
  const bytes = await packed(root, paths)
  await writeFile(file, bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  console.log(`${hash}  ${file.slice(ROOT.length + 1)}  ${paths.length} files, ${Math.ceil(bytes.length / 1024)} KiB`)
}

/** What is in the repository, as git knows it. */
async function sources(): Promise<string[]> {
  const listed = await run('git', ['ls-files', '-z'], { cwd: ROOT })
  if (listed.code !== 0) throw new Error('The sources could not be listed: this is no git repository.')
  return listed.stdout.split('\0').filter((path) => path !== '')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
