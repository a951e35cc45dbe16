import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { FIRST_LOAD_LIMIT, firstLoad } from '../tools/gates/size.ts'
import type { Figure } from './figure.ts'

const KIB = 1024

/** Bytes shipped, packed with gzip as they travel: the scripts of the first load, everything kept offline, the content. */
export async function measureBytes(dist: string): Promise<Figure[]> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true })
  const all = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  const first = firstLoad(dist).map((path) => join(dist, path))
  const pack = [join(dist, 'pack.json')]
  const aim = { of: 'value', atMost: FIRST_LOAD_LIMIT / KIB } as const
  return [
    { what: 'first load, scripts, gzip', value: packed(first), unit: 'KiB', aim },
    { what: 'content pack, gzip', value: packed(pack), unit: 'KiB' },
    { what: 'content pack', value: plain(pack), unit: 'KiB' },
    { what: 'everything kept offline, gzip', value: packed(all), unit: 'KiB' },
    { what: 'everything kept offline', value: plain(all), unit: 'KiB' },
  ]
}

const packed = (paths: readonly string[]) => sum(paths, (bytes) => gzipSync(bytes).length)
const plain = (paths: readonly string[]) => sum(paths, (bytes) => bytes.length)

function sum(paths: readonly string[], sizeOf: (bytes: Buffer) => number): number {
  return paths.reduce((total, path) => total + sizeOf(readFileSync(path)), 0) / KIB
}
