import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './command.ts'

const GENERATED = new Set(['node_modules', '.git', '.cache', '.output', '.wxt', '.vitest', 'dist'])

/**
 * Every file that is or could be committed, as sorted paths from `root` with forward slashes. Asks git; where there is no
 * git or no repository (an unpacked archive), walks the folder without what is generated.
 */
export async function committableFiles(root: string): Promise<string[]> {
  const listed = await run('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root }).catch(() => undefined)
  const isRepository = listed?.code === 0 && existsSync(join(root, '.git'))
  const files = isRepository ? listed.stdout.split('\0').filter((file) => file !== '') : await walk(root)
  return [...new Set(files)].filter((file) => existsSync(join(root, file))).toSorted()
}

/** The program's own source files: what is linted and compiled. */
export async function sourceFiles(root: string): Promise<string[]> {
  return (await committableFiles(root)).filter((file) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file))
}

async function walk(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const found = entries.map(async (entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return GENERATED.has(entry.name) ? [] : walk(root, path)
    return entry.isFile() ? [path] : []
  })
  return (await Promise.all(found)).flat()
}
