import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

/** The earliest day a zip can name: no file's own time gets into the archive. */
const NO_TIME = new Date(1980, 0, 1)

/** A zip of files of a folder. The same names and contents give the same bytes, whatever their order, times and modes. */
export async function packed(root: string, paths: readonly string[]): Promise<Uint8Array> {
  const sorted = paths.toSorted()
  const contents = await Promise.all(sorted.map((path) => readFile(join(root, path))))
  const entries = sorted.map((path, at) => [path, [contents[at] ?? new Uint8Array(), { mtime: NO_TIME }]])
  return zipSync(Object.fromEntries(entries), { level: 9 })
}

/** All files in a folder and below, as paths from it with `/`. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
