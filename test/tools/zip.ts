// `npm run zip`: builds, and packs the extension for the three stores into dist/. The same sources give the same bytes.
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { build, BUILT } from './build.ts'
import { endOnSignal, run } from './command.ts'
import { contentsOf, packed, withoutKey, type Contents } from './packed.ts'
import { ROOT } from './root.ts'

async function main(): Promise<void> {
  endOnSignal()
  await build(ROOT, console.log)
  const folder = join(ROOT, 'dist/stores')
  await mkdir(folder, { recursive: true })
  const keep = (store: string, contents: Contents) =>
    write(join(folder, `unstun-${manifest.version}-${store}.zip`), contents)
  const chrome = withoutKey(await contentsOf(join(ROOT, BUILT.chrome)))
  await keep('chrome', chrome)
  await keep('edge', chrome)
  await keep('firefox', await contentsOf(join(ROOT, BUILT.firefox)))
  // Firefox's reviewers build the extension from its sources.
  await keep('firefox-sources', await contentsOf(ROOT, await sources()))
}

async function write(file: string, contents: Contents): Promise<void> {
  const bytes = packed(contents)
  await writeFile(file, bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const size = `${Object.keys(contents).length} files, ${Math.ceil(bytes.length / 1024)} KiB`
  console.log(`${hash}  ${file.slice(ROOT.length + 1)}  ${size}`)
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
