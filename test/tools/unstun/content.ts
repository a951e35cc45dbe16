import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PACK_FORMAT, type Content, type Pack } from '#shared/model/pack.ts'

/** The compiled content, compiled anew first if the pack is missing or any file of the content is newer. */
export function freshContent(root: string): Content {
  const path = join(root, '.cache/pack/pack.json')
  const pack = isFresh(path, join(root, 'content')) ? readPack(path) : null
  if (pack) return pack.content
  compile(root)
  const compiled = readPack(path)
  if (!compiled) throw new Error(`${path} is no pack of format ${PACK_FORMAT}.`)
  return compiled.content
}

/** A folder counts as well: its time tells that a file in it came or went. */
function isFresh(pack: string, folder: string): boolean {
  const packed = statSync(pack, { throwIfNoEntry: false })?.mtimeMs
  if (packed === undefined) return false
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
  return [folder, ...files].every((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) <= packed)
}

function readPack(path: string): Pack | null {
  const pack = JSON.parse(readFileSync(path, 'utf8')) as Pack
  return pack.format === PACK_FORMAT ? pack : null
}

/** Standard output belongs to the verb's answer, so all that the compiler says goes to standard error. */
function compile(root: string): void {
  const { status } = spawnSync(process.execPath, ['content/compile/build.ts'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The content could not be compiled.')
}
