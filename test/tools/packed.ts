import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

/** Contents by path, with `/` between the folders. */
export type Contents = Record<string, Uint8Array>

/** The earliest day a zip can name: no file's own time gets into the archive. */
const NO_TIME = new Date(1980, 0, 1)

/** A zip. The same names and contents give the same bytes, whatever their order. */
export function packed(contents: Contents): Uint8Array {
  const sorted = Object.entries(contents).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME })
}

/** The files of a folder, or those of it that are named. */
export async function contentsOf(folder: string, named?: readonly string[]): Promise<Contents> {
  const paths = named ?? (await filesIn(folder))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const)),
  )
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** An extension as the stores of Chrome and Edge take it: they give a key of their own and refuse another. */
export function withoutKey(contents: Contents): Contents {
  const { key: _, ...manifest } = JSON.parse(new TextDecoder().decode(contents['manifest.json'])) as { key?: string }
  return { ...contents, 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)) }
}
