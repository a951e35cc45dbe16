import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildServiceWorker } from '../../pwa/service-worker-build.ts'
import { ROOT } from '../tools/root.ts'

/** The yardstick: a page that has nothing to load, to run or to answer. */
const EMPTY_PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Empty</title>
  <main><h1>Empty</h1><p><input aria-label="Nothing"></p><p role="status">Nothing to say</p></main>
</html>
`

/**
 * A copy of the built assistant with an empty page beside it, and a service worker of its own that keeps both: the same
 * worker answers for both, and the product knows nothing of it. Returns the copy's folder.
 */
export async function copyWithEmptyPage(dist: string, scratch: string): Promise<string> {
  const folder = join(scratch, 'pwa')
  await rm(folder, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true })
  await cp(dist, folder, { recursive: true })
  await writeFile(join(folder, 'empty.html'), EMPTY_PAGE)
  const entry = join(ROOT, 'pwa/src/offline/service-worker.ts')
  await buildServiceWorker({ entry, scratch: join(scratch, 'worker') }, folder)
  return folder
}
