import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { order } from '../problem.ts'

/** One file of content: its path from the project's root with `/`, and its text with `\n`. */
export type SourceFile = { path: string; text: string }

const FOLDERS = ['content/topics', 'content/tables']

/** All files of topics and tables under `root`, by path. A folder that is missing holds nothing. */
export async function readSources(root: string): Promise<SourceFile[]> {
  const paths = (await Promise.all(FOLDERS.map((folder) => filesUnder(root, folder)))).flat().sort(order)
  return Promise.all(
    paths.map(async (path) => ({ path, text: withoutReturns(await readFile(join(root, path), 'utf8')) })),
  )
}

async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
}

/** A checkout with `\r\n` gives the same pack as one with `\n`. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
